"""A place, a mark and the news behind it: neither what is said nor who says it begins with the place."""

import pytest

from parses import parse
from readings import rows_of

BEHIND = """
{lead} The road is open, police said.
{parsed} The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/ccomp/said ,/said police/NNS/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("lead", "parsed"),
    [
        pytest.param("Tallinn –", "Tallinn/NNP/dep/open/Location –/open", id="a dash"),
        pytest.param("Tallinn -", "Tallinn/NNP/dep/open/Location -/open", id="a hyphen"),
        pytest.param(
            "Cape Town —", "Cape/NNP/compound/Town/Location Town/NNP/dep/open/Location —/open", id="two words"
        ),
        pytest.param("Tallinn:", "Tallinn/NNP/dep/open/Location :/open", id="a colon"),
        pytest.param("Tallinn |", "Tallinn/NNP/dep/open/Location |/NN/punct/open", id="a bar"),
        pytest.param(
            "TALLINN – 25 July 2022:",
            "TALLINN/NNP/dep/open/Location –/open 25/CD/nummod/July July/NNP/dep/open 2022/CD/nmod/July :/open",
            id="a day behind the dash",
        ),
        pytest.param("Tallinn.-", "Tallinn/NNP/dep/open/Location ./open -/open", id="a stop and a hyphen"),
        pytest.param(
            "Tartu, Estonia –",
            "Tartu/NNP/dep/open/Location ,/Tartu Estonia/NNP/appos/Tartu/Location –/open",
            id="the country behind the place",
        ),
    ],
)
def test_dateline_is_no_part_of_what_is_said(lead, parsed):
    text = BEHIND.format(lead=lead, parsed=parsed)

    assert rows_of(parse(text)) == [("police", "said", "The road is open")]


SPEAKING = """
Tallinn – The police said the road is open.
Tallinn/NNP/compound/police/Location –/police The/DT/det/police police/NNS/nsubj/said said/VBD/0
the/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/ccomp/said .
"""


def test_dateline_is_no_part_of_who_speaks():
    assert rows_of(parse(SPEAKING)) == [("The police", "said", "the road is open")]


GLUED = """
Tartu-Weatherman said it rained.
Tartu/NNP/nsubj/said/Location -/Tartu Weatherman/NNP/nsubj/said said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
HALF_GLUED = """
Cape Town –The minister said it rained.
Cape/NNP/compound/Town/Location Town/NNP/obl:unmarked/said/Location –/said The/DT/det/minister
minister/NN/nsubj/said said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
GLUED_WORDS = """
Tartu-The road is open, police said.
Tartu/NNP/ccomp/said/Location -/open The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/ccomp/said ,/said
police/NNS/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(GLUED, ("Weatherman", "said", "it rained"), id="who speaks"),
        pytest.param(HALF_GLUED, ("The minister", "said", "it rained"), id="a space before the dash"),
        pytest.param(GLUED_WORDS, ("police", "said", "The road is open"), id="what is said"),
    ],
)
def test_dateline_may_lack_its_spaces(text, row):
    assert rows_of(parse(text)) == [row]


TWO_PLACES = """
Tartu-Narva drivers said it rained.
Tartu/NNP/compound/Narva/Location -/Tartu Narva/NNP/compound/drivers/Location drivers/NNS/nsubj/said/driver said/VBD/0
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
HALF_OF_A_WORD = """
Tartu-Born drivers said it rained.
Tartu/NNP/compound/Born/Location -/Tartu Born/NNP/amod/drivers drivers/NNS/nsubj/said/driver said/VBD/0
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize("text", [TWO_PLACES, HALF_OF_A_WORD], ids=["two places", "half of a word"])
def test_a_place_that_is_half_of_a_word_is_no_dateline(text):
    assert rows_of(parse(text)) == [(text.split(" said")[0].strip(), "said", "it rained")]


INSERTED = """
Estonia – Baltic in all – will stay, police said.
Estonia/NNP/nsubj/stay/Location –/Baltic Baltic/JJ/appos/Estonia in/IN/case/all all/DT/nmod/Baltic –/Baltic
will/MD/aux/stay stay/VB/ccomp/said ,/said police/NNS/nsubj/said said/VBD/0 .
"""
WORD_GOES_ON = """
Estonia – as ever – is calm, police said.
Estonia/NNP/nsubj/calm/Location –/ever as/IN/case/ever ever/RB/advmod/calm –/ever is/VBZ/cop/calm calm/JJ/ccomp/said
,/said police/NNS/nsubj/said said/VBD/0 .
"""
SOMEBODY = """
Lund – The road is open, police said.
Lund/NNP/dep/open/Person –/open The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/ccomp/said ,/said
police/NNS/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(INSERTED, "Estonia – Baltic in all – will stay", id="words between dashes"),
        pytest.param(WORD_GOES_ON, "Estonia – as ever – is calm", id="a small letter"),
        pytest.param(SOMEBODY, "Lund – The road is open", id="no place"),
    ],
)
def test_no_dateline(text, content):
    assert [row[2] for row in rows_of(parse(text))] == [content]
