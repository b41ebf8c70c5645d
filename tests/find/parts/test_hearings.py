"""What a court hears, and who tells it."""

import pytest

from parses import parse
from readings import rows_of

HEARD = """
The inquest heard that it burned.
The/DT/det/inquest inquest/NN/nsubj/heard heard/VBD/0/hear that/IN/mark/burned it/PRP/nsubj/burned
burned/VBD/ccomp/heard/burn .
"""
TOLD = """
The court was told that it burned.
The/DT/det/court court/NN/nsubj:pass/told was/VBD/aux:pass/told told/VBN/0/tell that/IN/mark/burned
it/PRP/nsubj/burned burned/VBD/ccomp/told/burn .
"""
BEHIND = """
It burned, the court was told.
It/PRP/nsubj/burned burned/VBD/ccomp/told/burn ,/told the/DT/det/court court/NN/nsubj:pass/told was/VBD/aux:pass/told
told/VBN/0/tell .
"""
FROM = """
The court heard from Jan Berg that it burned.
The/DT/det/court court/NN/nsubj/heard heard/VBD/0/hear from/IN/case/Jan Jan/NNP/obl/heard/Person
Berg/NNP/flat/Jan/Person that/IN/mark/burned it/PRP/nsubj/burned burned/VBD/ccomp/heard/burn .
"""
JURORS = """
Jurors heard that it burned.
Jurors/NNS/nsubj/heard/{lemma} heard/VBD/0/hear that/IN/mark/burned it/PRP/nsubj/burned burned/VBD/ccomp/heard/burn .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param(HEARD, ("The inquest", "heard", "it burned"), id="heard"),
        pytest.param(TOLD, ("The court", "told", "it burned"), id="was told"),
        pytest.param(BEHIND, ("the court", "told", "It burned"), id="behind the clause"),
        pytest.param(FROM, ("Jan Berg", "heard", "it burned"), id="from whom"),
        pytest.param(
            JURORS.replace("det/inquest", "det/jurors"), (None, "heard", "it burned"), id="who only sits in it"
        ),
    ],
)
def test_what_a_court_hears_is_a_row(sentence, row):
    assert rows_of(parse(sentence)) == [row]


def test_what_another_hears_or_is_told_is_none():
    others = (HEARD.replace("inquest", "baker"), TOLD.replace("court", "baker"))

    assert [rows_of(parse(each)) for each in others] == [[], []]
