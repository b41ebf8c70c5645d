
import pytest

from parses import parse
from readings import names_of, speakers_of


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Russia", "Russia"),
        ("Pyongyang", "North Korea"),
        ("DPRK", "North Korea"),
        ("Seoul", "South Korea"),
        ("Ankara", "Turkey"),
    ],
)
def test_country_speaks_by_its_name_and_by_its_capital(place, country):
    sentence = f"""
    {place} said they won.
    {place}/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(sentence), place)[0]

    assert (speaker.name, speaker.kind) == (country, "organization")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The Russians", "Russia", "organization"),
        ("The Chinese", "China", "organization"),
        ("Russians", "Russians", "anonymous"),
        ("Two Russians", "Two Russians", "anonymous"),
        ("The Freedonians", "Freedonians", "organization"),
    ],
)
def test_the_people_of_a_country_speak_for_it(source, name, kind):
    *before, people = source.split()
    tags = {"The": f"The/DT/det/{people}", "Two": f"Two/CD/nummod/{people}"}
    sentence = f"""
    {source} said they won.
    {" ".join(tags[word] for word in before)} {people}/NNPS/nsubj/said/NORP said/VBD/0 they/PRP/nsubj/won
    won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (name, kind)


NORTH = """
North Korean leader Kim Jong-un returned.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/returned Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person returned/VBD/0/return .

North Korea waited.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/waited/Location waited/VBD/0/wait .

The North’s leader said they won.
The/DT/det/North North/NNP/nmod:poss/leader/Location ’s/POS/case/North leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_short_name_of_a_country_that_the_text_names():
    text = NORTH.replace("The North’s leader said they won.", "The North said they won.").replace(
        "The/DT/det/North North/NNP/nmod:poss/leader/Location ’s/POS/case/North leader/NN/nsubj/said",
        "The/DT/det/North North/NNP/nsubj/said/Location",
    )

    assert names_of(parse(text), "The North") == ("North Korea",)


def test_us_is_a_country_and_no_pronoun():
    sentence = """
    The US said they won.
    The/DT/det/US US/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(sentence), "The US") == ("United States",)


JORDAN = """
Jordan Hale left.
Jordan/NNP/nsubj/left/Person Hale/NNP/flat/Jordan/Person left/VBD/0/leave .

Jordan said they won.
Jordan/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NORTH_AGAIN = """
North Korea fired a rocket.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/fired/Location fired/VBD/0/fire a/DT/det/rocket rocket/NN/obj/fired .

The North said they won.
The/DT/det/North North/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(JORDAN, ("Jordan Hale", "Jordan"), "Jordan Hale", "person", id="a person of the text"),
        pytest.param(NORTH_AGAIN, ("The North",), "North Korea", "organization", id="a country by its short name"),
    ],
)
def test_a_name_may_be_a_country_or_a_person_of_the_text(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


DPRK = """
The DPRK fired a rocket.
The/DT/det/DPRK DPRK/NNP/nsubj/fired/Location fired/VBD/0/fire a/DT/det/rocket rocket/NN/obj/fired .

The North said they won.
The/DT/det/North North/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_short_name_means_the_country_that_the_text_names_otherwise():
    speaker = speakers_of(parse(DPRK), "The North")[-1]

    assert (speaker.name, speaker.kind) == ("North Korea", "organization")


BUENOS_AIRES = """
Buenos Aires said they won.
Buenos/NNP/nsubj/said/Person Aires/NNP/flat/Buenos/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_capital_of_two_words_is_its_country_and_no_person():
    (speaker,) = speakers_of(parse(BUENOS_AIRES), "Buenos Aires")

    assert (speaker.name, speaker.kind) == ("Argentina", "organization")
