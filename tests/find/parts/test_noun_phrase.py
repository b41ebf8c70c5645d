"""The words of a noun phrase."""

import pytest

from parses import parse
from readings import found_in

ON_SUNDAY = """
The embassy on Sunday said the dam held.
The/DT/det/embassy embassy/NN/nsubj/said on/IN/case/Sunday Sunday/NNP/nmod/embassy/Date said/VBD/0 the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""
DASH = """
— Kim said the dam held.
—/Kim Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(ON_SUNDAY, "The embassy", id="a day behind it"),
        pytest.param(DASH, "Kim", id="a dash before it"),
    ],
)
def test_a_noun_phrase_has_neither_the_day_nor_a_dash(sentence, source):
    assert [found.source for found in found_in(parse(sentence))] == [source]
