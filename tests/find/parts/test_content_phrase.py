import pytest

from parses import parse
from readings import found_in

CALLED = """
Kim called it a “huge win.”
Kim/NNP/nsubj/called/Person called/VBD/0/call it/PRP/obj/called a/DT/det/win “/win huge/JJ/amod/win
win/NN/xcomp/called . ”/win
"""
PRAISING = """
Kim met the troops, praising them as “great heroes and patriots.”
Kim/NNP/nsubj/met/Person met/VBD/0/meet the/DT/det/troops troops/NNS/obj/met/troop ,/praising
praising/VBG/advcl/met/praise them/PRP/obj/praising as/IN/case/heroes “/heroes great/JJ/amod/heroes
heroes/NNS/obl/praising/hero and/CC/cc/patriots patriots/NNS/conj/heroes/patriot . ”/heroes
"""
VOICED = """
The mayor voiced “deep concern” over the strike.
The/DT/det/mayor mayor/NN/nsubj/voiced voiced/VBD/0/voice “/concern deep/JJ/amod/concern
concern/NN/obj/voiced ”/concern over/IN/case/strike the/DT/det/strike strike/NN/nmod/concern .
"""


@pytest.mark.parametrize(
    ("sentence", "words", "source"),
    [
        pytest.param(CALLED, "it a “huge win.”", "Kim", id="small clause"),
        pytest.param(PRAISING, "them as “great heroes and patriots.”", "Kim", id="as"),
    ],
)
def test_phrase_around_quoted_words(sentence, words, source):
    found = found_in(parse(sentence))

    assert [(each.content, each.source, each.type) for each in found] == [((words,), source, "mixed")]


def test_quoted_object_is_speech():
    found = found_in(parse(VOICED))

    assert [(each.cue, each.source) for each in found] == [(("voiced",), "The mayor")]
    assert "“deep concern”" in found[0].content[0]


WHAT_HE_CALLED = """
Lee mourned what Kim called a “huge mistake.”
Lee/NNP/nsubj/mourned/Person mourned/VBD/0/mourn what/WP/obj/mourned Kim/NNP/nsubj/called/Person
called/VBD/acl:relcl/what/call a/DT/det/mistake “/mistake huge/JJ/amod/mistake mistake/NN/xcomp/called . ”/mistake
"""


def test_what_somebody_called_is_theirs():
    found = found_in(parse(WHAT_HE_CALLED))

    assert [(each.content, each.source) for each in found] == [(("a “huge mistake.”",), "Kim")]


HERO = """
Kim praised the man as a “DPRK Hero” on Friday.
Kim/NNP/nsubj/praised/Person praised/VBD/0/praise the/DT/det/man man/NN/obj/praised as/IN/case/Hero a/DT/det/Hero
“/Hero DPRK/NNP/compound/Hero Hero/NNP/obl/praised ”/Hero on/IN/case/Friday Friday/NNP/obl/praised/Date .
"""
UNQUOTED = """
Kim called it a huge win.
Kim/NNP/nsubj/called/Person called/VBD/0/call it/PRP/obj/called a/DT/det/win huge/JJ/amod/win
win/NN/xcomp/called .
"""
NO_CUE = """
Kim visited the so-called “special mission” on Friday.
Kim/NNP/nsubj/visited/Person visited/VBD/0/visit the/DT/det/mission so-called/JJ/amod/mission “/mission
special/JJ/amod/mission mission/NN/obj/visited ”/mission on/IN/case/Friday Friday/NNP/obl/visited/Date .
"""
SOURCELESS = """
The affair was called a “huge win” at home.
The/DT/det/affair affair/NN/nsubj:pass/called was/VBD/aux:pass/called called/VBN/0/call a/DT/det/win “/win
huge/JJ/amod/win win/NN/xcomp/called ”/win at/IN/case/home home/NN/obl/called .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(HERO, id="quoted title"),
        pytest.param(UNQUOTED, id="no quoted words"),
        pytest.param(NO_CUE, id="scare quotes"),
        pytest.param(SOURCELESS, id="passive without agent"),
    ],
)
def test_phrase_that_is_no_speech(sentence):
    assert found_in(parse(sentence)) == ()


PRAISED_AND_CALLED = """
Kim praised the men and called it “a huge win.”
Kim/NNP/nsubj/praised/Person praised/VBD/0/praise the/DT/det/men men/NNS/obj/praised/man and/CC/cc/called
called/VBD/conj/praised/call it/PRP/obj/called “/win a/DT/det/win huge/JJ/amod/win win/NN/xcomp/called ./win ”/win
"""


def test_quoted_words_belong_to_the_nearest_cue():
    assert [(found.source, found.content) for found in found_in(parse(PRAISED_AND_CALLED))] == [
        ("Kim", ("it “a huge win.”",))
    ]


CUT_OFF = """
Critics praised
Critics/NNS/nsubj/praised/critic praised/VBD/0/praise
"""


def test_a_sentence_that_is_cut_off_behind_its_cue_has_no_content():
    assert found_in(parse(CUT_OFF)) == ()
