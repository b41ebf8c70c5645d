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
