"""Who told a court what it hears is not known, unless it is said; a court is nobody called after its place."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

HEARD = """
The inquest heard that it burned.
The/DT/det/inquest inquest/NN/nsubj/heard heard/VBD/0/hear that/IN/mark/burned it/PRP/nsubj/burned
burned/VBD/ccomp/heard/burn .
"""
TOLD = """
It burned, Exley Crown Court was told.
It/PRP/nsubj/burned burned/VBD/ccomp/told/burn ,/told Exley/NNP/compound/Court/Person
Crown/NNP/compound/Court/Organization Court/NNP/nsubj:pass/told/Organization was/VBD/aux:pass/told told/VBN/0/tell .
"""


def speakers_in(sentences):
    analysis = parse(sentences)
    return [each.speaker for each in resolve(quotes_in(analysis), analysis, load_lexicon())]


@pytest.mark.parametrize(("sentence", "court"), [(HEARD, "The inquest"), (TOLD, "Exley Crown Court")])
def test_who_told_a_court_is_unknown(sentence, court):
    (speaker,) = speakers_in(sentence)

    assert (None, f"who told {court!r} so is not said") == (speaker.name, speaker.reason)


BY = """
The court was told by Ann Lowe that it burned.
The/DT/det/court court/NN/nsubj:pass/told was/VBD/aux:pass/told told/VBN/0/tell by/IN/case/Ann
Ann/NNP/obl:agent/told/Person Lowe/NNP/flat/Ann/Person that/IN/mark/burned it/PRP/nsubj/burned
burned/VBD/ccomp/told/burn .
"""
RULED = """
Exley Crown Court ruled that it burned.
Exley/NNP/compound/Court/Person Crown/NNP/compound/Court/Organization Court/NNP/nsubj/ruled/Organization
ruled/VBD/0/rule that/IN/mark/burned it/PRP/nsubj/burned burned/VBD/ccomp/ruled/burn .
"""


@pytest.mark.parametrize(("sentence", "name"), [(BY, "Ann Lowe"), (RULED, "Exley Crown Court")])
def test_who_tells_a_court_and_a_court_that_rules_speak(sentence, name):
    assert [speaker.name for speaker in speakers_in(sentence)] == [name]


LATER = """
The committee was told that it burned.
The/DT/det/committee committee/NN/nsubj:pass/told was/VBD/aux:pass/told told/VBN/0/tell that/IN/mark/burned
it/PRP/nsubj/burned burned/VBD/ccomp/told/burn .

It said they won.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_it_is_the_committee_that_heard_before():
    assert [speaker.name for speaker in speakers_in(LATER)] == [None, "The committee"]
