"""What stands around the words that name a source."""

import pytest

from parses import parse
from readings import found_in

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
