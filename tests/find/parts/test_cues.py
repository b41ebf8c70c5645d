"""Which words make an attribution."""

import pytest

from parses import parse
from readings import found_in

ACCORDING_IN_MARKS = """
“According to Lee, the dam held,” Kim said.
“/held According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/held/Person ,/held the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_preposition_in_quotation_marks_is_part_of_the_words():
    (found,) = found_in(parse(ACCORDING_IN_MARKS))

    assert (found.source, found.content, found.relays) == ("Kim", ("According to Lee, the dam held,",), ())


AS_RECALLED = """
As recalled by Kim, the dam had held.
As/IN/mark/recalled recalled/VBN/advcl/held/recall by/IN/case/Kim Kim/NNP/obl/recalled/Person ,/held the/DT/det/dam
dam/NN/nsubj/held had/VBD/aux/held held/VBN/0/hold .
"""


def test_as_and_a_participle_of_speech_name_a_source():
    assert [(found.source, found.content) for found in found_in(parse(AS_RECALLED))] == [("Kim", ("the dam had held",))]


AS_WANTED = """
As wanted by Kim, the dam was closed.
As/IN/mark/wanted wanted/VBN/advcl/closed/want by/IN/case/Kim Kim/NNP/obl/wanted/Person ,/closed the/DT/det/dam
dam/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""
AS_BUILT = """
As built by Kim, the dam was closed.
As/IN/mark/built built/VBN/advcl/closed/build by/IN/case/Kim Kim/NNP/obl/built/Person ,/closed the/DT/det/dam
dam/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(AS_WANTED, id="a wish"),
        pytest.param(AS_BUILT, id="a deed"),
    ],
)
def test_as_and_a_participle_of_no_speech_name_none(sentence):
    assert found_in(parse(sentence)) == ()


ALSO_SAID = """
“We won,” also said Kim.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won also/RB/advmod/said said/VBD/0 Kim/NNP/obj/said/Person .
"""
ALSO_SAID_PLAIN = """
The dam held, also said the old man.
The/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/said also/RB/advmod/said said/VBD/0 the/DT/det/man
old/JJ/amod/man man/NN/nsubj/said .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(ALSO_SAID, "Kim", ("We won,",), id="behind a quotation"),
        pytest.param(ALSO_SAID_PLAIN, "the old man", ("The dam held",), id="behind a clause"),
    ],
)
def test_an_adverb_may_stand_between_words_and_verb(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


SEEMS = """
Seems safe, Kim said.
Seems/VBZ/ccomp/said/seem safe/JJ/xcomp/Seems ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_finite_verb_makes_a_clause_though_its_subject_is_left_out():
    assert [(found.source, found.content) for found in found_in(parse(SEEMS))] == [("Kim", ("Seems safe",))]


DAM_SAFE = """
Dam safe, Kim said.
Dam/NN/nsubj/safe safe/JJ/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
DAM_CLOSED = """
The dam closed for now, Kim said.
The/DT/det/dam dam/NN/nsubj/closed closed/VBN/ccomp/said/close for/IN/case/now now/RB/obl/closed ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(DAM_SAFE, "Kim", ("Dam safe",), id="a headline without a verb"),
        pytest.param(DAM_CLOSED, "Kim", ("The dam closed for now",), id="a participle"),
    ],
)
def test_a_subject_makes_a_clause_though_its_verb_is_not_finite(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]
