import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import passed_on, quotes_in

TOLD = """
Kim told {words} that they won.
Kim/NNP/nsubj/told/Person told/VBD/0 {parse} that/IN/mark/won they/PRP/nsubj/won won/VBD/ccomp/told/win .
"""
BEHIND = "the/DT/det/daily sports/NN/compound/daily daily/NN/iobj/told Tempo/NNP/appos/daily"
BEFORE = "KQRN/NNP/compound/radio/Organization radio/NN/iobj/told"
CUT = "the/DT/det/Tempo Ruvo/NNP/compound/Tempo/Organization daily/NN/amod/Tempo/Organization "
MANY = "Hebrew/NNP/compound/media media/NNS/iobj/told"
SMALL = "the/DT/det/agency dpa/NNP/compound/agency news/NN/compound/agency agency/NN/iobj/told"
ARABIC = (
    "the/DT/det/daily Arabic/NNP/amod/daily/NORP daily/NN/iobj/told Al/NNP/appos/daily/Organization "
    "-/Anbat Anbat/NNP/flat/Al/Organization al/NNP/flat/Al/Organization -/Yawm Yawm/NNP/flat/Al/Organization"
)
LETTER = "the/DT/det/newsletter newsletter/NN/iobj/told Burn/NNP/appos/newsletter Rate/NNP/flat/Burn"
RADIO_4 = (
    "Radio/NNP/compound/programme/Organization 4/CD/nmod:poss/programme/Organization ’s/POS/case/programme "
    "Today/NNP/compound/programme programme/NN/iobj/told"
)
PUBLIC = "public/JJ/amod/radio radio/NN/iobj/told"


@pytest.mark.parametrize(
    ("words", "tree", "name"),
    [
        pytest.param("the sports daily Tempo", BEHIND, "Tempo", id="behind its kind"),
        pytest.param("KQRN radio", BEFORE, "KQRN", id="before its kind"),
        pytest.param("the Ruvo daily Tempo", CUT + "Tempo/NNP/iobj/told/Organization", "Tempo", id="behind its town"),
        pytest.param("Hebrew media", MANY, "Hebrew media", id="many"),
        pytest.param("the dpa news agency", SMALL, "dpa", id="in small letters"),
        pytest.param("the Arabic daily Al-Anbat al-Yawm", ARABIC, "Al-Anbat al-Yawm", id="with two articles"),
        pytest.param("the newsletter Burn Rate", LETTER, "Burn Rate", id="a newsletter"),
        pytest.param("public radio", PUBLIC, "public radio", id="without a name"),
    ],
)
def test_an_outlet_that_hears_is_named_by_its_words(words, tree, name):
    analysis = parse(TOLD.format(words=words, parse=tree))
    [relay] = passed_on(analysis, "Kim", words).relays

    assert relay.name == name


def test_whose_programme_it_is_hears_it():
    analysis = parse(TOLD.format(words="Radio 4’s Today programme", parse=RADIO_4))
    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [relay.name for relay in found.relays] == ["Radio 4"]


def test_a_name_within_what_the_recognizer_takes_for_one_is_cut_out_of_it():
    sentence = "Kim said in an interview with Ruvo daily Tempo that they won."
    tree = """
    Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
    with/IN/case/Tempo Ruvo/NNP/compound/Tempo/Organization daily/NN/amod/Tempo/Organization
    Tempo/NNP/nmod/interview/Organization that/IN/mark/won they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    analysis = parse(f"{sentence}\n{tree.strip()}")

    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())
    assert [relay.name for relay in found.relays] == ["Tempo"]


def test_an_outlet_of_two_words_is_named_whole_where_the_tree_cuts_it_in_two():
    sentence = "Kim said in an interview on the public station Radio Ruvo that they won."
    tree = """
    Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
    on/IN/case/station the/DT/det/station public/JJ/amod/station station/NN/nmod/interview
    Radio/NNP/nmod/interview/Organization Ruvo/NNP/appos/station/Organization that/IN/mark/won they/PRP/nsubj/won
    won/VBD/ccomp/said/win .
    """
    analysis = parse(f"{sentence}\n{tree.strip()}")

    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())
    assert [relay.name for relay in found.relays] == ["Radio Ruvo"]


def test_an_outlet_whose_name_begins_with_its_medium_is_named_whole_where_the_recognizer_has_somebody_in_it():
    sentence = "Radio Slobodni Ruvo reported, citing Kim, that it rained."
    tree = """
    Radio/NNP/compound/Slobodni/Organization Slobodni/NNP/nsubj/reported/Person Ruvo/NNP/flat/Slobodni/Person
    reported/VBD/0/report ,/citing citing/VBG/advcl/reported/cite Kim/NNP/obj/citing/Person ,/rained that/IN/mark/rained
    it/PRP/nsubj/rained rained/VBD/ccomp/citing/rain .
    """
    analysis = parse(f"{sentence}\n{tree.strip()}")

    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())
    assert (found.speaker.name, [relay.name for relay in found.relays]) == ("Kim", ["Radio Slobodni Ruvo"])


IT = """
{before} said it rained.
{parse} said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ./said

One official told it that it snowed.
One/CD/nummod/official official/NN/nsubj/told told/VBD/0 it/PRP/iobj/told that/IN/mark/snowed it/PRP/nsubj/snowed
snowed/VBD/ccomp/told/snow ./told
"""


@pytest.mark.parametrize(
    ("before", "tree", "relays"),
    [
        pytest.param("Tempo", "Tempo/NNP/nsubj/said/Organization", ["Tempo"], id="the outlet that spoke last"),
        pytest.param("The ministry", "The/DT/det/ministry ministry/NN/nsubj/said", [], id="no outlet"),
        pytest.param("Kim", "Kim/NNP/nsubj/said/Person", [], id="somebody"),
    ],
)
def test_it_that_hears_is_the_outlet_before(before, tree, relays):
    analysis = parse(IT.format(before=before, parse=tree))
    told = resolve(quotes_in(analysis), analysis, load_lexicon())[-1]

    assert [relay.name for relay in told.relays] == relays
