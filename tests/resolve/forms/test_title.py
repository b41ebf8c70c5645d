import pytest

from parses import parse
from readings import speakers_of

RATHOD = """
TITLE Anil Rathod left.
TITLE/NNP/nmod:desc/Anil Anil/NNP/nsubj/left/Person Rathod/NNP/flat/Anil/Person left/VBD/0/leave .
"""
BOARD = """
Board Officer (UNO) Sohel Kabir left.
Board/NNP/compound/Officer Officer/NNP/nsubj/left (/UNO UNO/NNP/appos/Officer/Organization )/UNO
Sohel/NNP/appos/Officer/Person Kabir/NNP/flat/Sohel/Person left/VBD/0/leave .
"""
STATION = """
Officer-in-Charge (OC) of Lodz Police Station Kamrul Hasan left.
Officer-in-Charge/NNP/nsubj/left (/OC OC/NNP/appos/Officer-in-Charge )/OC of/IN/case/Station
Lodz/NNP/compound/Station/Organization Police/NNP/compound/Station/Organization
Station/NNP/nmod/Officer-in-Charge/Organization Kamrul/NNP/appos/Officer-in-Charge/Person
Hasan/NNP/flat/Kamrul/Person left/VBD/0/leave .
"""
GENERAL = """
Brig. Gen. Anil Rathod left.
Brig./NNP/nmod:desc/Anil/Person Gen./NNP/nmod:desc/Anil/Person Anil/NNP/nsubj/left/Person Rathod/NNP/flat/Anil/Person
left/VBD/0/leave .
"""

TAOISEACH = """
Then the Taoiseach, Declan Moriarty, left.
Then/RB/advmod/left the/DT/det/Taoiseach Taoiseach/NNP/nsubj/left ,/Declan Declan/NNP/appos/Taoiseach/Person
Moriarty/NNP/flat/Declan/Person ,/Taoiseach left/VBD/0/leave .
"""
BEHIND = """
Declan Moriarty, the Tánaiste, left.
Declan/NNP/nsubj/left/Person Moriarty/NNP/flat/Declan/Person ,/Tánaiste the/DT/det/Tánaiste
Tánaiste/NNP/appos/Declan ,/Declan left/VBD/0/leave .
"""


def then_said(first: str, word: str) -> str:
    return f"""
    {first}

    The {word} said they slept.
    The/DT/det/{word} {word}/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
    """


@pytest.mark.parametrize(
    ("first", "word", "name"),
    [
        pytest.param(RATHOD.replace("TITLE", "DCP"), "DCP", "Anil Rathod", id="an office in short"),
        pytest.param(RATHOD.replace("TITLE", "Maulana"), "Maulana", "Anil Rathod", id="a title"),
        pytest.param(RATHOD.replace("TITLE", "Colonel"), "colonel", "Anil Rathod", id="a title that is a role too"),
        pytest.param(RATHOD.replace("TITLE", "Sen."), "senator", "Anil Rathod", id="what is short for a title"),
        pytest.param(RATHOD.replace("TITLE", "Ven."), "prelate", "Anil Rathod", id="what one with a title is"),
        pytest.param(GENERAL, "general", "Anil Rathod", id="what is short for the second of two titles"),
        pytest.param(TAOISEACH, "Taoiseach", "Declan Moriarty", id="a title before a comma"),
        pytest.param(BEHIND, "Tanaiste", "Declan Moriarty", id="a title behind a comma, written without accents"),
        pytest.param(BOARD, "UNO", "Sohel Kabir", id="an office in brackets"),
        pytest.param(STATION, "OC", "Kamrul Hasan", id="an office in brackets, of a station"),
    ],
)
def test_a_title_alone_is_who_bears_it(first, word, name):
    [speaker] = speakers_of(parse(then_said(first, word)), f"The {word}")

    assert (speaker.name, speaker.kind) == (name, "person")


def test_a_title_that_two_bear_is_nobody_s():
    two = RATHOD.replace("TITLE", "DCP") + RATHOD.replace("TITLE", "DCP").replace("Anil Rathod", "Ana Kos").replace(
        "Anil/NNP", "Ana/NNP"
    ).replace("/Anil", "/Ana").replace("Rathod/", "Kos/")
    [speaker] = speakers_of(parse(then_said(two, "DCP")), "The DCP")

    assert speaker.name is None
    assert speaker.reason == "'The DCP' may be Anil Rathod or Ana Kos"


def test_what_is_short_for_a_title_that_two_bear_says_of_neither():
    two = RATHOD.replace("TITLE", "Sen.") + RATHOD.replace("TITLE", "Sen.").replace("Anil", "Ana").replace(
        "Rathod", "Kos"
    )
    [speaker] = speakers_of(parse(then_said(two, "senator")), "The senator")

    assert (speaker.name, speaker.kind) == ("The senator", "anonymous")


def test_no_congresswoman_is_the_congressman():
    [speaker] = speakers_of(
        parse(then_said(RATHOD.replace("TITLE", "Rep.").replace("Anil", "Ana"), "congressman")), "The congressman"
    )

    assert (speaker.name, speaker.kind) == ("The congressman", "anonymous")


FBI = """
FBI Director Anil Rathod left.
FBI/NNP/compound/Director/Organization Director/NNP/nmod:desc/Anil/Person Anil/NNP/nsubj/left/Person
Rathod/NNP/flat/Anil/Person left/VBD/0/leave .
"""


def test_a_body_is_not_its_director():
    [speaker] = speakers_of(parse(then_said(FBI, "FBI")), "The FBI")

    assert speaker.name == "FBI"


@pytest.mark.parametrize(
    ("office", "short", "name"),
    [
        ("Superintendent of Police (Rural)", "SP", "Anil Rathod"),
        ("Lodz Lieutenant Governor", "LG", "Anil Rathod"),
        ("Acting Inspector General of Police", "IGP", "Anil Rathod"),
        ("Samajwadi Party", "SP", "SP"),
        ("Lodz Lieutenant Governor", "LP", "LP"),
    ],
)
@pytest.mark.parametrize("article", ["The ", ""])
def test_the_initials_of_an_office_are_who_bears_it(office, short, name, article):
    tagged = [f"{word}/NNP/dep/Anil" for word in office.replace("(", "").replace(")", "").split()]
    tagged = [*tagged[:-1], "(/Anil", tagged[-1], ")/Anil"] if ")" in office else tagged
    first = f"""
    {office} Anil Rathod left.
    {" ".join(tagged)} Anil/NNP/nsubj/left/Person Rathod/NNP/flat/Anil/Person left/VBD/0/leave .
    """
    text = then_said(first, short)
    text = text if article else text.replace("The/DT/det", "Now/RB/advmod").replace("The ", "Now ")
    [speaker] = speakers_of(parse(text), f"{article}{short}")

    assert speaker.name == name


AMIR = """
Then the Amir Sheikh Nawaf Kabir left.
Then/RB/advmod/left the/DT/det/Amir Amir/NNP/nsubj/left Sheikh/NNP/appos/Amir Nawaf/NNP/flat/Sheikh/Person
Kabir/NNP/flat/Sheikh/Person left/VBD/0/leave .
"""


def test_a_word_before_a_title_is_one_too():
    (speaker,) = speakers_of(parse(then_said(AMIR.strip(), "Amir")), "The Amir")

    assert (speaker.name, speaker.kind) == ("Nawaf Kabir", "person")


def test_a_name_before_no_title_is_none():
    first = AMIR.strip().replace("Sheikh", "Khan")
    (speaker,) = speakers_of(parse(then_said(first, "Amir")), "The Amir")

    assert speaker.name == "Amir"


OF_PARTY = """
“It will pass,” said the lawmaker of the ruling party.
“/pass It/PRP/nsubj/pass will/MD/aux/pass pass/VB/ccomp/said ,/pass ”/pass said/VBD/0 the/DT/det/lawmaker
lawmaker/NN/nsubj/said of/IN/case/party the/DT/det/party ruling/NN/compound/party party/NN/nmod/lawmaker .
"""


@pytest.mark.parametrize("title", ["Rep.", "Sen."])
def test_the_lawmaker_of_a_party_is_the_only_one_with_the_title(title):
    [speaker] = speakers_of(parse(RATHOD.replace("TITLE", title) + OF_PARTY), "the lawmaker of the ruling party")

    assert (speaker.name, speaker.kind) == ("Anil Rathod", "person")


def test_the_lawmaker_of_a_party_is_nobody_where_two_have_the_title():
    two = RATHOD.replace("TITLE", "Rep.") + RATHOD.replace("TITLE", "Rep.").replace("Anil Rathod", "Jan Kos").replace(
        "Anil", "Jan"
    ).replace("Rathod", "Kos")
    [speaker] = speakers_of(parse(two + OF_PARTY), "the lawmaker of the ruling party")

    assert speaker.kind == "anonymous"
