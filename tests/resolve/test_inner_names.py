"""Whose name stands behind two nouns: the brother of singer Ana Bek is not she. The trees are those of the model."""

import pytest

from parses import parse
from readings import speakers_of

WIFE = """
Wife of President Jan Kos said they won.
Wife/NN/nsubj/said of/IN/case/Jan President/NNP/nmod:desc/Jan Jan/NNP/appos/Wife/Person Kos/NNP/flat/Jan/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BROTHER = """
The brother of singer Ana Bek said they won.
The/DT/det/brother brother/NN/nsubj/said of/IN/case/singer singer/NN/nmod/brother Ana/NNP/nmod/brother/Person
Bek/NNP/flat/Ana/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
EX_HUSBAND = """
The ex-husband of actress Ana Bek said they won.
The/DT/det/ex-husband ex-husband/NN/nsubj/said of/IN/case/actress actress/NN/nmod/ex-husband
Ana/NNP/appos/ex-husband/Person Bek/NNP/flat/Ana/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPOKESWOMAN = """
The spokeswoman for Minister Ana Bek said they won.
The/DT/det/spokeswoman spokeswoman/NN/nsubj/said for/IN/case/Minister Minister/NNP/nmod:desc/Ana
Ana/NNP/nmod/spokeswoman/Person Bek/NNP/flat/Ana/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HEAD = """
The head of the opposition Jan Kos said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/opposition the/DT/det/opposition opposition/NN/nmod/head
Jan/NNP/appos/head/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (WIFE, "Wife of President Jan Kos"),
        (BROTHER, "The brother of singer Ana Bek"),
        (EX_HUSBAND, "The ex-husband of actress Ana Bek"),
        (SPOKESWOMAN, "The spokeswoman for Minister Ana Bek"),
    ],
)
def test_who_is_somebodys_has_no_name(sentence, source):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (source, "anonymous")


def test_a_name_behind_what_an_office_is_of_is_its_bearers():
    (speaker,) = speakers_of(parse(HEAD), "The head of the opposition Jan Kos")

    assert speaker.name == "Jan Kos"


AIDE = """
Aide to President Jan Kos said they won.
Aide/NN/nsubj/said to/IN/case/Jan President/NNP/nmod:desc/Jan Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_whom_a_preposition_brings_in_is_no_second_subject():
    (speaker,) = speakers_of(parse(AIDE), "Aide")

    assert speaker.kind == "anonymous"


MUSEUM = """
The director of the museum Ana Bek said they won.
The/DT/det/director director/NN/nsubj/said of/IN/case/museum the/DT/det/museum museum/NN/nmod/director
Ana/NNP/appos/museum/Person Bek/NNP/flat/Ana/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AIRLINE = """
The head of the airline Flybondi said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/airline the/DT/det/airline airline/NN/nmod/head
Flybondi/NNP/appos/{}/{} said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_behind_a_body_is_who_heads_it():
    (speaker,) = speakers_of(parse(MUSEUM), "The director of the museum Ana Bek")

    assert speaker.name == "Ana Bek"


@pytest.mark.parametrize(
    ("above", "kind"), [("airline", "Organization"), ("head", "Person")], ids=["on the body", "on the office"]
)
def test_who_heads_a_body_is_not_the_body(above, kind):
    """Whatever the tree and the recognizer make of the airline's name."""
    source = "The head of the airline Flybondi"
    (speaker,) = speakers_of(parse(AIRLINE.format(above, kind)), source)

    assert (speaker.name, speaker.kind) == (source, "anonymous")
