from datetime import date

import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in, speakers_of

PRESIDENT = """
The Russian president said they won.
The/DT/det/president Russian/JJ/amod/president/NORP president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_office_is_its_holder_on_the_day_of_the_document():
    analysis = parse(PRESIDENT)
    dated = evolve(analysis, article=evolve(analysis.article, published=date(2024, 6, 19)))

    assert names_of(dated, "The Russian president") == ("Vladimir Putin",)


def said_by(phrase):
    """Return a sentence in which a phrase with `The`, an adjective or a noun, and a role speaks."""
    owner, role = phrase.split()[1:]
    tag = "JJ/amod" if owner.endswith(("an", "ese", "ish")) else "NNP/compound"
    return f"""
    {phrase} said they won.
    The/DT/det/{role} {owner}/{tag}/{role} {role}/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """


MET = """
Vladimir Putin met Dmitry Peskov.
Vladimir/NNP/nsubj/met/Person Putin/NNP/flat/Vladimir/Person met/VBD/0/meet Dmitry/NNP/obj/met/Person
Peskov/NNP/flat/Dmitry/Person .
"""
PUTIN = """
Putin met Lee.
Putin/NNP/nsubj/met/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""
ANDREWS = """
Daniel Andrews met Lee.
Daniel/NNP/nsubj/met/Person Andrews/NNP/flat/Daniel/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""
TRUMP = """
President Donald Trump met Lee.
President/NNP/compound/Donald Donald/NNP/nsubj/met/Person Trump/NNP/flat/Donald/Person met/VBD/0/meet
Lee/NNP/obj/met/Person .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        pytest.param(MET, "The Russian leader", "Vladimir Putin", id="whom the text names"),
        pytest.param(PUTIN, "The Russian leader", "Vladimir Putin", id="whom the text names by the surname"),
        pytest.param(ANDREWS, "The Victorian premier", "Daniel Andrews", id="whom it names, as others are named too"),
        pytest.param("", "The Kremlin spokesman", "Dmitry Peskov", id="the only one listed"),
        pytest.param("", "The Russian leader", None, id="several held it"),
        pytest.param(TRUMP, "The Russian president", None, id="somebody else is president"),
    ],
)
def test_office_in_a_text_without_a_day(before, source, name):
    speaker = speakers_of(parse(f"{before}\n{said_by(source)}"), source)[0]

    assert (speaker.name, speaker.kind) == (name, "person")
    assert (speaker.reason is None) == (name is not None)


@pytest.mark.parametrize(
    ("on", "before", "name"),
    [
        pytest.param(date(2010, 5, 1), MET, "Dmitry Medvedev", id="the day decides, whoever else is named"),
        pytest.param(date(2031, 5, 1), MET, "Vladimir Putin", id="after the last day known, whom the text names"),
        pytest.param(date(2031, 5, 1), "", None, id="after the last day known, nobody named"),
    ],
)
def test_office_on_a_day(on, before, name):
    analysis = parse(f"{before}\n{said_by('The Russian president')}")
    dated = evolve(analysis, article=evolve(analysis.article, published=on))

    assert names_of(dated, "The Russian president") == (name,)


FOREIGN = """
Russian Defense Minister Sergei Shoigu left.
Russian/JJ/amod/Minister/NORP Defense/NNP/compound/Minister Minister/NNP/compound/Sergei Sergei/NNP/nsubj/left/Person
Shoigu/NNP/flat/Sergei/Person left/VBD/0/leave .

The Russian foreign minister said they won.
The/DT/det/minister Russian/JJ/amod/minister/NORP foreign/JJ/amod/minister minister/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_minister_of_another_department_is_another_one():
    assert names_of(parse(FOREIGN), "The Russian foreign minister") == ("Sergei Lavrov",)


PRESIDENT_OF = """
The president of Russia said they won.
The/DT/det/president president/NN/nsubj/said of/IN/case/Russia Russia/NNP/nmod/president/Location said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_holds_an_office_is_not_known_where_the_text_states_no_day():
    speaker = speakers_of(parse(PRESIDENT_OF), "The president of Russia")[-1]

    assert (speaker.reason, speaker.kind) == (
        "it is not known who is 'president of Russia' where the text states no day",
        "person",
    )


def test_who_held_an_office_long_ago_is_not_known_on_that_day():
    analysis = parse(PRESIDENT_OF)
    dated = evolve(analysis, article=evolve(analysis.article, published=date(1950, 5, 1)))
    (found,) = resolve(quotes_in(dated), dated, load_lexicon())

    assert found.speaker.name is None
    assert found.speaker.reason == "it is not known who is 'president of Russia' on 1950-05-01"


@pytest.mark.parametrize(
    ("phrase", "name"), [("The Kremlin chief", "Vladimir Putin"), ("The Moscow chief", "The Moscow chief")]
)
def test_who_heads_the_house_of_a_government_leads_the_country(phrase, name):
    assert names_of(parse(PUTIN + said_by(phrase)), phrase) == (name,)


STARMER = """
Keir Starmer met Lee.
Keir/NNP/nsubj/met/Person Starmer/NNP/flat/Keir/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""


@pytest.mark.parametrize(
    ("source", "name"),
    [
        pytest.param("The Labour leader", "Keir Starmer", id="of the party"),
        pytest.param("The labour leader", "The labour leader", id="of any union"),
    ],
)
def test_what_an_office_is_of_has_a_capital(source, name):
    assert names_of(parse(f"{STARMER}\n{said_by(source)}"), source) == (name,)


MODI = """
Narendra Modi met Lee.
Narendra/NNP/nsubj/met/Person Modi/NNP/flat/Narendra/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""
ALONE = """
The prime minister said they won.
The/DT/det/minister prime/JJ/amod/minister minister/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("before", "day", "name"),
    [
        pytest.param(STARMER, None, "Keir Starmer", id="whom the text names"),
        pytest.param(STARMER, date(2025, 3, 1), "Keir Starmer", id="on the day"),
        pytest.param(STARMER, date(2021, 3, 1), "The prime minister", id="not yet"),
        pytest.param(MODI + STARMER, date(2025, 3, 1), "The prime minister", id="two of those named"),
    ],
)
def test_an_office_alone_is_its_holder_whom_the_text_names(before, day, name):
    analysis = parse(before + ALONE)
    dated = evolve(analysis, article=evolve(analysis.article, published=day))

    assert names_of(dated, "The prime minister") == (name,)
