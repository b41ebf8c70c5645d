import pytest

from parses import parse
from readings import found_in, rows_of

ACCORDING_BEFORE = """
According to Kim, the bridge is safe.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/safe/Person ,/Kim the/DT/det/bridge bridge/NN/nsubj/safe
is/VBZ/cop/safe safe/JJ/0 .
"""
ACCORDING_BEHIND = """
The bridge is safe, according to a statement from the mayor.
The/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/0 ,/statement according/VBG/case/statement/accord
to/IN/fixed/according a/DT/det/statement statement/NN/obl/safe from/IN/case/mayor the/DT/det/mayor
mayor/NN/nmod/statement .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(ACCORDING_BEFORE, ("Kim", "According to", "the bridge is safe"), id="according to, before"),
        pytest.param(
            ACCORDING_BEHIND,
            ("a statement from the mayor", "according to", "The bridge is safe"),
            id="according to, behind",
        ),
    ],
)
def test_where_it_was_said_stands_on_either_side(sentence, candidate):
    assert rows_of(parse(sentence)) == [candidate]


OPENING_MARK = """
According to Kim, “the dam” would hold.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/hold/Person ,/hold “/dam the/DT/det/dam
dam/NN/nsubj/hold ”/dam would/MD/aux/hold hold/VB/0 .
"""


CLOSING_BRACKET = """
The dam holds (for now), according to Kim.
The/DT/det/dam dam/NN/nsubj/holds holds/VBZ/0/hold (/now for/IN/case/now now/RB/obl/holds )/now ,/Kim
according/VBG/case/Kim/accord to/IN/fixed/according Kim/NNP/obl/holds/Person .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(OPENING_MARK, (("“the dam” would hold",),), id="its opening mark"),
        pytest.param(CLOSING_BRACKET, (("The dam holds (for now)",),), id="its closing bracket"),
    ],
)
def test_what_a_preposition_attributes_is_whole(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


CHAIRMAN = """
According to Kim, the chairman of the board.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/nmod/chairman/Person ,/chairman the/DT/det/chairman
chairman/NN/0 of/IN/case/board the/DT/det/board board/NN/nmod/chairman .
"""


def test_a_description_of_the_source_is_not_what_it_says():
    assert found_in(parse(CHAIRMAN)) == ()


AS_HE_LEFT = """
As he left, Kim said.
As/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/said/leave ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_when_somebody_spoke_is_no_content():
    assert found_in(parse(AS_HE_LEFT)) == ()
