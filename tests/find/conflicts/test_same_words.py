"""Two verbs around the same words: one row stays."""

import pytest

from parses import parse
from readings import found_in

SHOUTED = """
Berg shouted, “The dam is gone,” the report says.
Berg/NNP/nsubj/shouted/Person shouted/VBD/ccomp/says/shout ,/gone “/gone The/DT/det/dam dam/NN/nsubj/gone
is/VBZ/cop/gone gone/JJ/ccomp/shouted ,/gone ”/gone the/DT/det/report report/NN/nsubj/says says/VBZ/0 .
"""
REPORTED = """
The report says: “The dam is gone,” Berg shouted.
The/DT/det/report report/NN/nsubj/says says/VBZ/ccomp/shouted :/gone “/gone The/DT/det/dam dam/NN/nsubj/gone
is/VBZ/cop/gone gone/JJ/ccomp/says ,/gone ”/gone Berg/NNP/nsubj/shouted/Person shouted/VBD/0/shout .
"""


@pytest.mark.parametrize(("sentence", "source"), [(SHOUTED, "Berg"), (REPORTED, "The report")])
def test_of_two_verbs_around_the_same_words_the_nearest_has_them(sentence, source):
    assert [(found.content, found.source) for found in found_in(parse(sentence))] == [(("The dam is gone,",), source)]
