import pytest

from parses import parse
from readings import names_of, people_in, speakers_of

NICKNAME = """
Nimsdai “Nims” Purja came.
Nimsdai/NNP/nsubj/came/Person “/Nims/Person Nims/NNP/flat/Nimsdai/Person ”/Nims/Person Purja/NNP/flat/Nimsdai/Person
came/VBD/0/come .

Purja said they won.
Purja/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_quoted_nickname_is_part_of_a_name():
    full, short = names_of(parse(NICKNAME), "Nimsdai “Nims” Purja", "Purja")

    assert short == full


RUBIO = """
Marco Rubio (R-Fla.) said they won.
Marco/NNP/nsubj/said/Person Rubio/NNP/flat/Marco/Person (/R-Fla. R-Fla./NNP/appos/Marco )/R-Fla. said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_party_and_state_behind_a_name_are_no_part_of_it():
    (speaker,) = speakers_of(parse(RUBIO), "Marco Rubio (R-Fla.)")

    assert (speaker.name, speaker.kind) == ("Marco Rubio", "person")


TELLS = """
Howard Dean Tells Democratic Convention
Howard/NNP/nsubj/Tells/Person Dean/NNP/flat/Howard/Person Tells/NNP/0/tell/Person
Democratic/NNP/compound/Convention Convention/NNP/obj/Tells

Howard Dean said they won.
Howard/NNP/nsubj/said/Person Dean/NNP/flat/Howard/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_is_that_of_the_article_and_not_the_longer_one_of_its_headline():
    assert names_of(parse(TELLS), "Howard Dean") == ("Howard Dean",)


POSSESSIVE = """
Erwin Borght left Anna Berg.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Anna/NNP/obj/left/Person
Berg/NNP/flat/Anna/Person .

Borght’s car left.
Borght/NNP/nmod:poss/car/Person ’s/POS/case/Borght/Person car/NN/nsubj/left left/VBD/0/leave .
"""
TITLED = """
Mr. Erwin Borght met Dr. Anna Berg.
Mr./NNP/nsubj/met/Person Erwin/NNP/flat/Mr./Person Borght/NNP/flat/Mr./Person met/VBD/0/meet
Dr./NNP/obj/met/Person Anna/NNP/flat/Dr./Person Berg/NNP/flat/Dr./Person .
"""
MINISTER = """
Prime Minister Erwin Borght met Lt. Gen. Anna Berg.
Prime/NNP/compound/Minister/Person Minister/NNP/compound/Erwin/Person Erwin/NNP/nsubj/met/Person
Borght/NNP/flat/Erwin/Person met/VBD/0/meet Lt./NNP/compound/Anna/Person Gen./NNP/compound/Anna/Person
Anna/NNP/obj/met/Person Berg/NNP/flat/Anna/Person .
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(MINISTER, id="titles of two words"),
        pytest.param(POSSESSIVE, id="possessive"),
        pytest.param(TITLED, id="titles"),
    ],
)
def test_mentions_of_a_person_gather_under_the_full_name(text):
    assert people_in(parse(text)) == ["Erwin Borght", "Anna Berg"]


TITLE_ALONE = """
The Vice President met Anna Berg.
The/DT/det/President Vice/NNP/compound/President/Person President/NNP/nsubj/met/Person met/VBD/0/meet
Anna/NNP/obj/met/Person Berg/NNP/flat/Anna/Person .
"""


def test_title_alone_is_nobodys_name():
    assert people_in(parse(TITLE_ALONE)) == ["Anna Berg"]


ONE_MENTION = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/4/Person 陳美秀/NNP/appos/Chen/Person )/4/Person
left/VBD/0/leave .
"""
TWO_MENTIONS = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/4 陳美秀/NNP/appos/Chen/Person )/4 left/VBD/0/leave .
"""


@pytest.mark.parametrize("text", [ONE_MENTION, TWO_MENTIONS], ids=["one mention", "two mentions"])
def test_name_in_another_script_behind_a_name_is_the_same_person(text):
    assert people_in(parse(text)) == ["Chen Mei-hsiu"]


HAMMERS = """
Elizabeth Warren Hammers Bank
Elizabeth/NNP/nsubj/Bank/Person Warren/NNP/flat/Elizabeth/Person Hammers/NNP/flat/Elizabeth/Person Bank/NNP/0

Warren left.
Warren/NNP/nsubj/left/Person left/VBD/0/leave .
"""
LEADER_REID = """
Leader Harry Reid met Don Fowler.
Leader/NNP/compound/Harry/Person Harry/NNP/nsubj/met/Person Reid/NNP/flat/Harry/Person met/VBD/0/meet
Don/NNP/obj/met/Person Fowler/NNP/flat/Don/Person .
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(HAMMERS, ["Elizabeth Warren"], id="a headline's verb (HuffPost, 2016-09-20)"),
        pytest.param(LEADER_REID, ["Harry Reid", "Don Fowler"], id="a title, and a given name that is one too"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(text, names):
    assert people_in(parse(text)) == names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Alhaji Sani Musa", "Sani Musa"),
        ("Datuk Seri Ahmad Zamri", "Ahmad Zamri"),
        ("Lt. Col. Maria Voss", "Maria Voss"),
        ("Prof. Dr. Klaus Weber", "Klaus Weber"),
        ("Tánaiste Liam Walsh", "Liam Walsh"),
        ("Cllr Jane Doyle", "Jane Doyle"),
        ("Helen Frost KC", "Helen Frost"),
        ("Lena Ward PhD", "Lena Ward"),
        ("Brian Cole MP OBE", "Brian Cole"),
        ("Poet Anna Maria Berg", "Anna Maria Berg"),
        ("Abu Omar", "Abu Omar"),
        ("Umm Ahmad", "Umm Ahmad"),
        ("Herder Ch. Batsuuri", "Ch. Batsuuri"),
        ("Hunter S. Thompson", "Hunter S. Thompson"),
        ("M. Night Shyam", "M. Night Shyam"),
        ("Baker Mayfield", "Baker Mayfield"),
        ("Henry Ford II", "Henry Ford II"),
    ],
)
def test_what_stands_with_a_name_is_no_part_of_it_and_the_name_stays_whole(printed, name):
    assert people_in(parse(_sentence_of(printed))) == [name]


def _sentence_of(name):
    first, *others = name.split()
    words = [f"{first}/NNP/nsubj/left/Person", *(f"{word}/NNP/flat/1/Person" for word in others)]
    return f"{name} left.\n{' '.join(words)} left/VBD/0/leave ."


CUT_AT_THE_MARK = """
Dwayne “The Hammer” Pitt came.
Dwayne/NNP/nsubj/came/Person “/Hammer The/DT/det/Hammer Hammer/NNP/flat/Dwayne ”/Hammer Pitt/NNP/flat/Dwayne/Person
came/VBD/0/come .

Hammer said they won.
Hammer/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_cut_at_its_nickname_is_whole_without_it_and_the_nickname_means_its_bearer():
    analysis = parse(CUT_AT_THE_MARK.replace("The/DT/det/Hammer ", "").replace("The Hammer", "Hammer"))

    assert names_of(analysis, "Dwayne “Hammer” Pitt", "Hammer") == ("Dwayne Pitt", "Dwayne Pitt")


DAMRONG = """
Pol Gen Damrong Srisai slept.
Pol/NNP/nsubj/slept/Person Gen/NNP/flat/Pol/Person Damrong/NNP/flat/Pol/Person Srisai/NNP/flat/Pol/Person
slept/VBD/0/sleep .
"""
POL_POT = """
Pol Pot slept.
Pol/NNP/nsubj/slept/Person Pot/NNP/flat/Pol/Person slept/VBD/0/sleep .
"""


def test_the_rank_of_a_police_general_is_no_part_of_the_name():
    assert people_in(parse(DAMRONG)) == ["Damrong Srisai"]
    assert people_in(parse(POL_POT)) == ["Pol Pot"]


LAIRD = """
KC Gordon Laird left.
KC/NNP/compound/Gordon/Person Gordon/NNP/nsubj/left/Person Laird/NNP/flat/Gordon/Person left/VBD/0/leave .
"""


def test_letters_before_a_full_name_are_no_part_of_it():
    assert people_in(parse(LAIRD)) == ["Gordon Laird"]


MACRON = """
Emmanuel MACRON left.
Emmanuel/NNP/nsubj/left/Person MACRON/NNP/flat/Emmanuel/Person left/VBD/0/leave .

Macron left.
Macron/NNP/nsubj/left/Person left/VBD/0/leave .
"""
ANNA_IN_CAPITALS = """
ANNA Lindqvist left.
ANNA/NNP/nsubj/left/Person Lindqvist/NNP/flat/ANNA/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(ANNA_IN_CAPITALS, "Anna Lindqvist", id="opens a sentence"),
        pytest.param(MACRON, "Emmanuel Macron", id="is printed otherwise elsewhere"),
        pytest.param(ANNA_IN_CAPITALS.replace("ANNA", "KB"), "KB Lindqvist", id="initials"),
        pytest.param(ANNA_IN_CAPITALS.replace("Lindqvist", "IX").replace("ANNA", "Anna"), "Anna IX", id="a number"),
    ],
)
def test_capitals_that_open_an_article_are_no_part_of_a_name(text, name):
    assert people_in(parse(text)) == [name]


BRIEN = """
Pat O’ Brien left.
Pat/NNP/nsubj/left/Person O’/NNP/flat/Pat/Person Brien/NNP/flat/Pat/Person left/VBD/0/leave .
"""
NAAQ = """
Qilla Arngna’ naaq left.
Qilla/NNP/nsubj/left/Person Arngna’/NNP/flat/Qilla/Person naaq/NNP/flat/Qilla/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(("text", "name"), [(BRIEN, "Pat O’Brien"), (NAAQ, "Qilla Arngna’naaq")])
def test_a_name_that_is_broken_behind_an_apostrophe_is_whole(text, name):
    assert people_in(parse(text)) == [name]
