import pytest

from parses import parse
from readings import rows_of

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
