import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

INTERVIEW = """
Jan Kos said in an interview with Reuters that it rained.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 in/IN/case/interview an/DT/det/interview
interview/NN/obl/said with/IN/case/Reuters Reuters/NNP/nmod/interview/Organization that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
TOLD = """
Jan Kos told Reuters that it rained.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Reuters/NNP/iobj/told/Organization
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
TOLD_IN_AN_INTERVIEW = """
Jan Kos told Reuters in an interview that it rained.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Reuters/NNP/iobj/told/Organization
in/IN/case/interview an/DT/det/interview interview/NN/obl/told that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
TOLD_IN_ONE_AIRED = """
Jan Kos told Reuters in an interview aired on Sunday that it rained.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Reuters/NNP/iobj/told/Organization
in/IN/case/aired an/DT/det/aired interview/NN/compound/aired aired/NN/obl/told on/IN/case/Sunday
Sunday/NNP/nmod/aired/Date that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
SPEAKING = """
Speaking to Reuters, Jan Kos said it rained.
Speaking/VBG/advcl/said/speak to/IN/case/Reuters Reuters/NNP/obl/Speaking/Organization ,/Speaking
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
SPOKE = """
Jan Kos spoke to Reuters after Mass.
Jan/NNP/nsubj/spoke/Person Kos/NNP/flat/Jan/Person spoke/VBD/0/speak to/IN/case/Reuters
Reuters/NNP/obl/spoke/Organization after/IN/case/Mass Mass/NNP/obl/spoke .
"""
GAVE = """
Jan Kos gave an interview to Reuters.
Jan/NNP/nsubj/gave/Person Kos/NNP/flat/Jan/Person gave/VBD/0/give an/DT/det/interview interview/NN/obj/gave
to/IN/case/Reuters Reuters/NNP/obl/gave/Organization .
"""
GOES_ON = """
Kos said it snowed.
Kos/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""
AT_A_RALLY = """
At a rally Kos said it snowed.
At/IN/case/rally a/DT/det/rally rally/NN/obl/said Kos/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/snowed
snowed/VBD/ccomp/said/snow .
"""
HAS_SAID = """
Kos has said it snowed.
Kos/NNP/nsubj/said/Person has/VBZ/aux/said said/VBN/0 it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""
ANOTHER = """
Anna Berg said it hailed.
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 it/PRP/nsubj/hailed hailed/VBD/ccomp/said/hail .
"""


def relays_in(*sentences: str) -> list[tuple[str, ...]]:
    """Return the names of the relays of each attribution."""
    analysis = parse("".join(sentences))
    attributions = resolve(quotes_in(analysis), analysis, load_lexicon())
    return [tuple(relay.name for relay in each.relays) for each in attributions]


@pytest.mark.parametrize("first", [INTERVIEW, TOLD_IN_AN_INTERVIEW, TOLD_IN_ONE_AIRED, SPEAKING])
def test_an_interview_goes_on(first):
    assert relays_in(first, GOES_ON, GOES_ON) == [("Reuters",)] * 3


@pytest.mark.parametrize("first", [SPOKE, GAVE])
def test_an_interview_is_told_of_first(first):
    assert relays_in(first, GOES_ON, GOES_ON) == [("Reuters",)] * 2


def test_who_is_told_something_hears_that_alone():
    assert relays_in(TOLD, GOES_ON) == [("Reuters",), ()]


@pytest.mark.parametrize("other", [AT_A_RALLY, HAS_SAID, ANOTHER, "\n# newpar" + GOES_ON])
def test_an_interview_ends(other):
    assert relays_in(INTERVIEW, other) == [("Reuters",), ()]


def test_another_occasion_is_no_part_of_the_interview_told_of_before():
    assert relays_in(SPOKE, AT_A_RALLY) == [()]


@pytest.mark.parametrize("first", [INTERVIEW, TOLD_IN_AN_INTERVIEW])
def test_who_tells_the_same_outlet_more_goes_on_with_the_interview(first):
    assert relays_in(first, "\n# newpar" + TOLD, GOES_ON) == [("Reuters",)] * 3


CITING = """
Reuters reported, citing {whom}, that it rained.
Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report ,/citing citing/VBG/advcl/reported/cite
{tree} ,/citing that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/reported/rain .
"""
KOS = CITING.format(whom="Jan Kos", tree="Jan/NNP/obj/citing/Person Kos/NNP/flat/Jan/Person")
OFFICIAL = CITING.format(whom="an official", tree="an/DT/det/official official/NN/obj/citing")
QUOTED = """
{who} was quoted as saying that it snowed.
{tree} was/VBD/aux:pass/quoted quoted/VBN/0/quote as/IN/mark/saying saying/VBG/advcl/quoted/say
that/IN/mark/snowed it/PRP/nsubj/snowed snowed/VBD/ccomp/saying/snow .
"""
KOS_QUOTED = QUOTED.format(who="Kos", tree="Kos/NNP/nsubj:pass/quoted/Person")
OFFICIAL_QUOTED = QUOTED.format(who="The official", tree="The/DT/det/official official/NN/nsubj:pass/quoted")
BERG_QUOTED = QUOTED.format(who="Anna Berg", tree="Anna/NNP/nsubj:pass/quoted/Person Berg/NNP/flat/Anna/Person")
OFFICIAL_SAID = """
The official said it snowed.
The/DT/det/official official/NN/nsubj/said said/VBD/0 it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(KOS, KOS_QUOTED, id="a name"),
        pytest.param(OFFICIAL, OFFICIAL_QUOTED, id="no name"),
        pytest.param(OFFICIAL, OFFICIAL_SAID, id="no name, and heard through the outlet alone"),
    ],
)
def test_whom_an_outlet_quotes_it_passes_on_further_on(first, second):
    assert relays_in(first, "\n# newpar" + second) == [("Reuters",)] * 2


@pytest.mark.parametrize("second", [GOES_ON, BERG_QUOTED])
def test_whom_an_outlet_cites_may_speak_to_others_and_others_may_be_quoted_by_others(second):
    assert relays_in(KOS, second) == [("Reuters",), ()]


def test_who_was_told_something_quotes_nobody():
    assert relays_in(TOLD, KOS_QUOTED) == [("Reuters",), ()]


WRITING = """
Writing in the Ruvo Courier, Jan Kos said it rained.
Writing/VBG/advcl/said/write in/IN/case/Courier the/DT/det/Courier Ruvo/NNP/compound/Courier Courier/NNP/obl/Writing
,/Writing Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
WROTE = """
Kos wrote it snowed.
Kos/NNP/nsubj/wrote/Person wrote/VBD/0/write it/PRP/nsubj/snowed snowed/VBD/ccomp/wrote/snow .
"""


def test_who_writes_somewhere_wrote_more_there():
    assert relays_in(WRITING, "\n# newpar" + WROTE, WROTE) == [("Ruvo Courier",)] * 3


def test_who_writes_somewhere_may_say_more_elsewhere():
    assert relays_in(WRITING, GOES_ON, WROTE) == [("Ruvo Courier",), (), ()]


CITES = """
Reuters reported, citing the army, that it rained.
Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report ,/citing citing/VBG/advcl/reported/cite the/DT/det/army
army/NN/obj/citing ,/rained that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/citing/rain .
"""
IT_ADDED = """
It added that they won.
It/PRP/nsubj/added added/VBD/0/add that/IN/mark/won they/PRP/nsubj/won won/VBD/ccomp/added/win .
"""


def speakers_and_relays(*sentences: str) -> list[tuple[str | None, tuple[str, ...]]]:
    analysis = parse("".join(sentences))
    attributions = resolve(quotes_in(analysis), analysis, load_lexicon())
    return [(each.speaker.name, tuple(relay.name for relay in each.relays)) for each in attributions]


def test_what_an_outlet_adds_it_has_from_whom_it_cited():
    assert speakers_and_relays(CITES, IT_ADDED) == [("the army", ("Reuters",))] * 2


def test_what_is_said_next_comes_through_nobody():
    said = IT_ADDED.replace("added/VBD/0/add", "said/VBD/0").replace("added", "said")

    assert speakers_and_relays(CITES, said)[1][1] == ()
