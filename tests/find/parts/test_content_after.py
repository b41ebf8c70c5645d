import pytest

from parses import parse
from readings import contents_of, rows_of

BEFORE = """
Kim said, “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 ,/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON = """
Kim said: “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 :/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON_NEXT = """
Kim said this:
Kim/NNP/nsubj/said/Person said/VBD/0 this/DT/obj/said :

“The talks failed.”
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail . ”
"""
NO = """
Kim said “no.”
Kim/NNP/nsubj/said/Person said/VBD/0 “/no no/UH/ccomp/said ./no ”/no
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(NO, "no.", id="one word behind its cue"),
        pytest.param(BEFORE, "The talks failed.", id="cue before, comma"),
        pytest.param(COLON, "The talks failed.", id="cue before, colon"),
        pytest.param(COLON_NEXT, "The talks failed.", id="quotation in the sentence behind a colon"),
    ],
)
def test_direct_speech_is_the_words_between_the_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


THAT = """
Kim said that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BARE = """
Kim said the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
HEARER = """
Kim told reporters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""
DAY = """
Kim said on Monday that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BELIEF = """
Kim believes the talks had failed.
Kim/NNP/nsubj/believes/Person believes/VBZ/0/believe the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/believes/fail .
"""
STATEMENT = """
Kim said in a statement that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
INFINITIVE = """
Kim came to Seoul to say the talks had failed.
Kim/NNP/nsubj/came/Person came/VBD/0/come to/IN/case/Seoul Seoul/NNP/obl/came/Location to/TO/mark/say
say/VB/advcl/came the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/say/fail .
"""
BARE_DAY = """
Kim said on Monday the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(THAT, id="that"),
        pytest.param(BARE_DAY, id="day between, bare"),
        pytest.param(STATEMENT, id="statement between"),
        pytest.param(INFINITIVE, id="infinitive"),
        pytest.param(BARE, id="bare"),
        pytest.param(HEARER, id="hearer between"),
        pytest.param(DAY, id="day between"),
        pytest.param(BELIEF, id="belief"),
    ],
)
def test_reported_clause_without_that(sentence):
    assert contents_of(parse(sentence))[0] == ("the talks had failed",)


THERE = """
Kim said there was no plan.
Kim/NNP/nsubj/said/Person said/VBD/0 there/EX/expl/was was/VBD/ccomp/said no/DT/det/plan plan/NN/nsubj/was .
"""
RELATIVE = """
Kim said talks, which began in May, had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 talks/NNS/nsubj/failed/talk ,/began which/WDT/nsubj/began
began/VBD/acl:relcl/talks/begin in/IN/case/May May/NNP/obl/began/Date ,/began had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(THERE, "there was no plan", id="there"),
        pytest.param(RELATIVE, "talks, which began in May, had failed", id="relative clause inside"),
    ],
)
def test_reported_clause_is_whole(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


WHY = """
Kim explained why the talks had failed.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain why/WRB/advmod/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/explained/fail .
"""
HOW_MANY = """
Kim told Lee how many had died.
Kim/NNP/nsubj/told/Person told/VBD/0 Lee/NNP/iobj/told/Person how/WRB/advmod/many many/JJ/nsubj/died
had/VBD/aux/died died/VBN/ccomp/told/die .
"""
WHO = """
Kim asked who had won the vote.
Kim/NNP/nsubj/asked/Person asked/VBD/0/ask who/WP/nsubj/won had/VBD/aux/won won/VBN/ccomp/asked/win
the/DT/det/vote vote/NN/obj/won .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [(WHY, "why the talks had failed"), (HOW_MANY, "how many had died"), (WHO, "who had won the vote")],
)
def test_wh_clause_keeps_its_wh_word(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


MIXED_OPENS = """
Kim said “a waste of time” had ended.
Kim/NNP/nsubj/said/Person said/VBD/0 “/waste a/DT/det/waste waste/NN/nsubj/ended of/IN/case/time
time/NN/nmod/waste ”/waste had/VBD/aux/ended ended/VBN/ccomp/said/end .
"""


def test_mixed_content_keeps_its_marks():
    assert contents_of(parse(MIXED_OPENS)) == (("“a waste of time” had ended",),)


SAID_OF = """
Kim said of the talks: “They failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/talks the/DT/det/talks talks/NNS/obl/said/talk :/failed
“/failed They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ./failed ”/failed
"""


def test_words_that_belong_to_cue_or_source_stay_out():
    assert contents_of(parse(SAID_OF)) == (("They failed.",),)


AFTER_THAT = """
Kim said that, if needed, they would go.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/go ,/needed if/IN/mark/needed needed/VBN/advcl/go/need ,/needed
they/PRP/nsubj/go would/MD/aux/go go/VB/ccomp/said .
"""


def test_comma_behind_that_stays_out():
    assert contents_of(parse(AFTER_THAT)) == (("if needed, they would go",),)


HOW = """
Kim explained to reporters how the crew saved the bridge.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain to/IN/case/reporters reporters/NNS/obl/explained/reporter
how/WRB/advmod/saved the/DT/det/crew crew/NN/nsubj/saved saved/VBD/ccomp/explained/save the/DT/det/bridge
bridge/NN/obj/saved .
"""
HOW_TO = """
Kim explained how to close the bridge.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain how/WRB/mark/close to/TO/mark/close close/VB/ccomp/explained
the/DT/det/bridge bridge/NN/obj/close .
"""
WHY_TAXES = """
The minister outlined why taxes must rise, and what the state would pay.
The/DT/det/minister minister/NN/nsubj/outlined outlined/VBD/0/outline why/WRB/advmod/rise taxes/NNS/nsubj/rise/tax
must/MD/aux/rise rise/VB/ccomp/outlined ,/pay and/CC/cc/pay what/WP/obj/pay the/DT/det/state state/NN/nsubj/pay
would/MD/aux/pay pay/VB/conj/rise .
"""
WHAT = """
She recalled what the judge had asked her.
She/PRP/nsubj/recalled recalled/VBD/0/recall what/WP/obj/asked the/DT/det/judge judge/NN/nsubj/asked had/VBD/aux/asked
asked/VBN/ccomp/recalled/ask her/PRP/iobj/asked .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(HOW, ("Kim", "explained", "how the crew saved the bridge"), id="how, behind a hearer"),
        pytest.param(HOW_TO, ("Kim", "explained", "how to close the bridge"), id="how to"),
        pytest.param(
            WHY_TAXES,
            ("The minister", "outlined", "why taxes must rise, and what the state would pay"),
            id="two questions",
        ),
        pytest.param(WHAT, ("She", "recalled", "what the judge had asked her"), id="what"),
    ],
)
def test_questions_inside_a_sentence(sentence, candidate):
    assert rows_of(parse(sentence)) == [candidate]


STATEMENT_BETWEEN = """
Kim said in a statement that the bridge is safe.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said that/IN/mark/safe
the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""


def test_where_it_was_said_stands_on_either_side():
    assert rows_of(parse(STATEMENT_BETWEEN)) == [("Kim", "said", "the bridge is safe")]


OF_LEE = """
Kim said of Lee that he was a liar.
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/Lee Lee/NNP/obl/said/Person that/IN/mark/liar he/PRP/nsubj/liar
was/VBD/cop/liar a/DT/det/liar liar/NN/ccomp/said .
"""


def test_of_whom_it_is_said_is_no_part_of_it():
    assert rows_of(parse(OF_LEE)) == [("Kim", "said", "he was a liar")]


BEGAN = """
The minister said the crisis began when the bank closed.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/crisis crisis/NN/nsubj/began
began/VBD/ccomp/said/begin when/WRB/advmod/closed the/DT/det/bank bank/NN/nsubj/closed closed/VBD/advcl/began/close .
"""


def test_verb_that_takes_a_quotation_alone_reports_no_clause():
    assert rows_of(parse(BEGAN)) == [("The minister", "said", "the crisis began when the bank closed")]


A_DAY_LATER = """
Kim said a day later it had no such plans.
Kim/NNP/nsubj/said/Person said/VBD/0 a/DT/det/day day/NN/obl:unmarked/later later/RBR/advmod/had/late
it/PRP/nsubj/had had/VBD/ccomp/said/have no/DT/det/plans such/JJ/amod/plans plans/NNS/obj/had/plan .
"""


def test_when_it_was_said_is_no_part_of_what_was_said():
    assert rows_of(parse(A_DAY_LATER)) == [("Kim", "said", "it had no such plans")]
