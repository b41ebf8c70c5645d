import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

TOLD = """
Jan Kos told Reuters that it rained.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Reuters/NNP/iobj/told/Organization
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
ANOTHER = """
Anna Berg told Dawn that it hailed.
Anna/NNP/nsubj/told/Person Berg/NNP/flat/Anna/Person told/VBD/0 Dawn/NNP/iobj/told/Organization
that/IN/mark/hailed it/PRP/nsubj/hailed hailed/VBD/ccomp/told/hail .
"""
SAID = """
# newpar
Kos said {where} that it snowed.
Kos/NNP/nsubj/said/Person said/VBD/0 {tree} that/IN/mark/snowed it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""
IN_IT = "in/IN/case/interview the/DT/det/interview interview/NN/obl/said"
IN_THE_SAME = "during/IN/case/interview the/DT/det/interview same/JJ/amod/interview interview/NN/obl/said"
IN_ANOTHER = "in/IN/case/interview another/DT/det/interview interview/NN/obl/said"
OF_A_YEAR = "in/IN/case/interview the/DT/det/interview 2015/CD/nummod/interview interview/NN/obl/said"
GOES_ON = """
Kos said it hailed.
Kos/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/hailed hailed/VBD/ccomp/said/hail .
"""


def relays_in(*sentences: str) -> list[tuple[str, ...]]:
    """Return the names of the relays of each attribution."""
    analysis = parse("".join(sentences))
    attributions = resolve(quotes_in(analysis), analysis, load_lexicon())
    return [tuple(relay.name for relay in each.relays) for each in attributions]


@pytest.mark.parametrize(
    ("where", "tree"), [("in the interview", IN_IT), ("during the same interview", IN_THE_SAME)], ids=["it", "the same"]
)
def test_the_interview_is_the_one_with_the_outlet_that_the_speaker_told_before(where, tree):
    assert relays_in(TOLD, ANOTHER, SAID.format(where=where, tree=tree)) == [("Reuters",), ("Dawn",), ("Reuters",)]


def test_an_interview_that_is_taken_up_goes_on():
    assert relays_in(TOLD, SAID.format(where="in the interview", tree=IN_IT), GOES_ON) == [("Reuters",)] * 3


@pytest.mark.parametrize(
    ("where", "tree"),
    [("in another interview", IN_ANOTHER), ("in the 2015 interview", OF_A_YEAR)],
    ids=["another", "of a year"],
)
def test_other_interviews_are_with_others(where, tree):
    assert relays_in(TOLD, SAID.format(where=where, tree=tree)) == [("Reuters",), ()]


def test_who_told_nobody_anything_has_no_interview():
    assert relays_in(ANOTHER, SAID.format(where="in the interview", tree=IN_IT)) == [("Dawn",), ()]
