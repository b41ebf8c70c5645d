"""The agency that ends a paragraph is no part of what is said."""

import pytest

from parses import parse
from readings import contents_of

BEHIND = """
Kim said the road was open {credit}
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/road road/NN/nsubj/open was/VBD/cop/open open/JJ/ccomp/said {parsed}
"""
BRACKET = "(/{0} {0}/NNP/appos/open/Organization )/{0} ."


@pytest.mark.parametrize(
    ("credit", "parsed"),
    [
        pytest.param("(AFP).", BRACKET.format("AFP"), id="brackets"),
        pytest.param("[AP]", "[/NN/punct/AP AP/NNP/appos/open/Organization ]/NN/punct/AP", id="square brackets"),
        pytest.param("– Reuters", "–/Reuters Reuters/NNP/appos/open/Organization", id="a dash"),
    ],
)
def test_an_agency_behind_what_is_said(credit, parsed):
    assert contents_of(parse(BEHIND.format(credit=credit, parsed=parsed))) == (("the road was open",),)


def test_a_body_that_is_no_outlet_stays():
    analysis = parse(BEHIND.format(credit="(Nord).", parsed=BRACKET.format("Nord")))

    assert contents_of(analysis) == (("the road was open (Nord)",),)


def test_the_short_name_of_an_outlet_behind_its_own_stays():
    analysis = parse("""
    Kim said he joined Agence France-Presse (AFP).
    Kim/NNP/nsubj/said/Person said/VBD/0 he/PRP/nsubj/joined joined/VBD/ccomp/said/join
    Agence/NNP/compound/France-Presse/Organization France-Presse/NNP/obj/joined/Organization (/AFP
    AFP/NNP/appos/France-Presse/Organization )/AFP .
    """)

    assert contents_of(analysis) == (("he joined Agence France-Presse (AFP)",),)
