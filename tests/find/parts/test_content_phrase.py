import pytest

from parses import parse, tagged
from readings import contents_of, found_in, rows_of

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


CALLING = """
Calling the deal “a huge win,” Kim left for Seoul.
Calling/VBG/advcl/left/call the/DT/det/deal deal/NN/obj/Calling “/win a/DT/det/win huge/JJ/amod/win win/NN/xcomp/Calling
,/left ”/win Kim/NNP/nsubj/left/Person left/VBD/0/leave for/IN/case/Seoul Seoul/NNP/obl/left/Location .
"""


def test_participles():
    assert rows_of(parse(CALLING)) == [("Kim", "Calling", "the deal “a huge win,”")]


WIN = """
Kim called it a “huge win” for the crew.
Kim/NNP/nsubj/called/Person called/VBD/0/call it/PRP/obj/called a/DT/det/win “/win huge/JJ/amod/win win/NN/xcomp/called
”/win for/IN/case/crew the/DT/det/crew crew/NN/nmod/win .
"""
DESCRIBED = """
Kim described the deal as “a huge win” on Monday.
Kim/NNP/nsubj/described/Person described/VBD/0/describe the/DT/det/deal deal/NN/obj/described as/IN/case/win “/win
a/DT/det/win huge/JJ/amod/win win/NN/obl/described ”/win on/IN/case/Monday Monday/NNP/obl/described/Date .
"""
ONE_NOUN = """
Kim dismissed the vote as “nonsense.”
Kim/NNP/nsubj/dismissed/Person dismissed/VBD/0/dismiss the/DT/det/vote vote/NN/obj/dismissed as/IN/case/nonsense
“/nonsense nonsense/NN/obl/dismissed ./dismissed ”/nonsense
"""
ONE_NOUN_BELOW = ONE_NOUN.replace("nonsense/NN/obl/dismissed", "nonsense/NN/nmod/vote")
ONE_NOUN_CITED = ONE_NOUN.replace("dismissed", "cited").replace("/dismiss", "/cite")
ONE_WORD = """
Kim called the vote “disgraceful.”
Kim/NNP/nsubj/called/Person called/VBD/0/call the/DT/det/vote vote/NN/obj/called “/disgraceful
disgraceful/JJ/xcomp/called ./called ”/disgraceful
"""
BY_KIM = """
The deal was called “a huge win” by Kim.
The/DT/det/deal deal/NN/nsubj:pass/called was/VBD/aux:pass/called called/VBN/0/call “/win a/DT/det/win huge/JJ/amod/win
win/NN/xcomp/called ”/win by/IN/case/Kim Kim/NNP/obl:agent/called/Person .
"""
BY_KIM_AS = """
The deal was described by Kim as “a huge win.”
The/DT/det/deal deal/NN/nsubj:pass/described was/VBD/aux:pass/described described/VBN/0/describe by/IN/case/Kim
Kim/NNP/obl:agent/described/Person as/IN/case/win “/win a/DT/det/win huge/JJ/amod/win win/NN/obl/described ./described
”/win
"""
APOLOGISED = """
The mayor apologised in a statement for “a terrible mistake.”
The/DT/det/mayor mayor/NN/nsubj/apologised apologised/VBD/0/apologise in/IN/case/statement a/DT/det/statement
statement/NN/obl/apologised for/IN/case/mistake “/mistake a/DT/det/mistake terrible/JJ/amod/mistake
mistake/NN/obl/apologised ./apologised ”/mistake
"""
NICKNAME = """
Fans call the keeper “wall” at home.
Fans/NNS/nsubj/call/fan call/VBP/0 the/DT/det/keeper keeper/NN/obj/call “/wall wall/NN/obl/call ”/wall at/IN/case/home
home/NN/obl/call .
"""


@pytest.mark.parametrize(
    ("sentence", "candidates"),
    [
        pytest.param(WIN, [("Kim", "called", "it a “huge win”")], id="called it"),
        pytest.param(DESCRIBED, [("Kim", "described", "the deal as “a huge win”")], id="described it as"),
        pytest.param(ONE_NOUN, [("Kim", "dismissed", "the vote as “nonsense.”")], id="one noun that judges"),
        pytest.param(ONE_NOUN_BELOW, [("Kim", "dismissed", "the vote as “nonsense.”")], id="below the object"),
        pytest.param(ONE_NOUN_CITED, [], id="one noun, of what is cited"),
        pytest.param(ONE_WORD, [("Kim", "called", "the vote “disgraceful.”")], id="one word that judges"),
        pytest.param(BY_KIM, [("Kim", "called", "a huge win")], id="called by somebody"),
        pytest.param(BY_KIM_AS, [("Kim", "described", "a huge win.")], id="described by somebody as"),
        pytest.param(APOLOGISED, [("The mayor", "apologised", "a terrible mistake.")], id="in a statement"),
        pytest.param(NICKNAME, [], id="one word that names"),
    ],
)
def test_judgements(sentence, candidates):
    assert rows_of(parse(sentence)) == candidates


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


def test_what_it_stands_for_is_judged_too():
    sentence = """
    She called it “wrong” that judges decide.
    She/PRP/nsubj/called called/VBD/0/call it/PRP/obj/called “/wrong wrong/JJ/xcomp/called ”/wrong that/IN/mark/decide
    judges/NNS/nsubj/decide/judge decide/VBP/csubj/wrong .
    """

    assert contents_of(parse(sentence)) == (("it “wrong” that judges decide",),)


PROPOSED = """
Chiu called the port, which was proposed by Mayor Tsai, a “great mistake.”
Chiu/NNP/nsubj/called/Person called/VBD/0/call the/DT/det/port port/NN/obj/called ,/proposed
which/WDT/nsubj:pass/proposed was/VBD/aux:pass/proposed proposed/VBN/acl:relcl/port/propose by/IN/case/Tsai
Mayor/NNP/nmod:desc/Tsai Tsai/NNP/obl:agent/proposed/Person ,/mistake a/DT/det/mistake “/mistake
great/JJ/amod/mistake mistake/NN/appos/Tsai ./mistake ”/mistake
"""
WHO_PROPOSED_IT = """
The port was proposed by Senator Orr, a “great reformer”.
The/DT/det/port port/NN/nsubj:pass/proposed was/VBD/aux:pass/proposed proposed/VBN/0/propose by/IN/case/Orr
Senator/NNP/nmod:desc/Orr Orr/NNP/obl:agent/proposed/Person ,/reformer a/DT/det/reformer “/reformer
great/JJ/amod/reformer reformer/NN/appos/Orr ”/reformer .
"""


def test_what_is_proposed_by_somebody_may_be_called_something_behind_the_relative_clause_that_tells_so():
    called = tagged(parse(PROPOSED), "Chiu | called | the port @ 0.95")

    assert rows_of(called) == [("Chiu", "called", PROPOSED.split("\n")[1].removeprefix("Chiu called "))]


def test_what_stands_in_marks_behind_an_agent_and_an_article_is_the_agent_and_no_words_of_theirs():
    assert rows_of(parse(WHO_PROPOSED_IT)) == []
