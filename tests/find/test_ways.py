"""Ways of reporting, one sentence each: participles, infinitives, questions, judgements, `according to`, statements."""

import pytest

from parses import parse
from readings import found_in

PRAISED = """
Kim praised the crew, adding that the bridge would open in May.
Kim/NNP/nsubj/praised/Person praised/VBD/0/praise the/DT/det/crew crew/NN/obj/praised ,/adding
adding/VBG/advcl/praised/add that/IN/mark/open the/DT/det/bridge bridge/NN/nsubj/open would/MD/aux/open
open/VB/ccomp/adding in/IN/case/May May/NNP/obl/open/Date .
"""
LETTER = """
The mayor wrote a letter saying the bridge was unsafe.
The/DT/det/mayor mayor/NN/nsubj/wrote wrote/VBD/0/write a/DT/det/letter letter/NN/obj/wrote saying/VBG/acl/letter/say
the/DT/det/bridge bridge/NN/nsubj/unsafe was/VBD/cop/unsafe unsafe/JJ/ccomp/saying .
"""
ARGUING = """
Arguing that the count was fair, Kim refused a second vote.
Arguing/VBG/advcl/refused/argue that/IN/mark/fair the/DT/det/count count/NN/nsubj/fair was/VBD/cop/fair
fair/JJ/ccomp/Arguing ,/Arguing Kim/NNP/nsubj/refused/Person refused/VBD/0/refuse a/DT/det/vote second/JJ/amod/vote
vote/NN/obj/refused .
"""
CALLING = """
Calling the deal “a huge win,” Kim left for Seoul.
Calling/VBG/advcl/left/call the/DT/det/deal deal/NN/obj/Calling “/win a/DT/det/win huge/JJ/amod/win win/NN/xcomp/Calling
,/left ”/win Kim/NNP/nsubj/left/Person left/VBD/0/leave for/IN/case/Seoul Seoul/NNP/obl/left/Location .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(PRAISED, ("Kim", "adding", "the bridge would open in May"), id="adding, behind a deed"),
        pytest.param(LETTER, ("The mayor", "saying", "the bridge was unsafe"), id="a letter saying"),
        pytest.param(ARGUING, ("Kim", "Arguing", "the count was fair"), id="in front of the sentence"),
        pytest.param(CALLING, ("Kim", "Calling", "the deal “a huge win,”"), id="with a quotation, in front"),
    ],
)
def test_participles(sentence, candidate):
    assert rows_of(sentence) == [candidate]


ASKED = """
Asked if he would run, Kim laughed.
Asked/VBN/advcl/laughed/ask if/IN/mark/run he/PRP/nsubj/run would/MD/aux/run run/VB/ccomp/Asked ,/Asked
Kim/NNP/nsubj/laughed/Person laughed/VBD/0/laugh .
"""


def test_what_somebody_was_asked_is_not_what_they_say():
    assert rows_of(ASKED) == []


TOLD = """
Kim told the crew to close the bridge.
Kim/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/crew crew/NN/obj/told to/TO/mark/close close/VB/xcomp/told
the/DT/det/bridge bridge/NN/obj/close .
"""
ASKED_NOT = """
Kim asked Seoul not to close the bridge.
Kim/NNP/nsubj/asked/Person asked/VBD/0/ask Seoul/NNP/obj/asked/Location not/RB/advmod/close to/TO/mark/close
close/VB/xcomp/asked the/DT/det/bridge bridge/NN/obj/close .
"""
CLAIMS = """
Kim claims to have won the vote.
Kim/NNP/nsubj/claims/Person claims/VBZ/0/claim to/TO/mark/won have/VB/aux/won won/VBN/xcomp/claims/win the/DT/det/vote
vote/NN/obj/won .
"""
OFFERED = """
Kim offered to close the bridge.
Kim/NNP/nsubj/offered/Person offered/VBD/0/offer to/TO/mark/close close/VB/xcomp/offered the/DT/det/bridge
bridge/NN/obj/close .
"""


@pytest.mark.parametrize(
    ("sentence", "candidates"),
    [
        pytest.param(TOLD, [("Kim", "told", "to close the bridge")], id="told somebody to"),
        pytest.param(ASKED_NOT, [("Kim", "asked", "not to close the bridge")], id="asked somebody not to"),
        pytest.param(CLAIMS, [("Kim", "claims", "to have won the vote")], id="claims to"),
        pytest.param(OFFERED, [], id="offered to: a plan"),
    ],
)
def test_infinitives(sentence, candidates):
    assert rows_of(sentence) == candidates


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
        pytest.param(ONE_WORD, [("Kim", "called", "the vote “disgraceful.”")], id="one word that judges"),
        pytest.param(BY_KIM, [("Kim", "called", "a huge win")], id="called by somebody"),
        pytest.param(BY_KIM_AS, [("Kim", "described", "a huge win.")], id="described by somebody as"),
        pytest.param(APOLOGISED, [("The mayor", "apologised", "a terrible mistake.")], id="in a statement"),
        pytest.param(NICKNAME, [], id="one word that names"),
    ],
)
def test_judgements(sentence, candidates):
    assert rows_of(sentence) == candidates


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
WHY = """
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
            WHY, ("The minister", "outlined", "why taxes must rise, and what the state would pay"), id="two questions"
        ),
        pytest.param(WHAT, ("She", "recalled", "what the judge had asked her"), id="what"),
    ],
)
def test_questions_inside_a_sentence(sentence, candidate):
    assert rows_of(sentence) == [candidate]


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
STATEMENT_BEFORE = """
In a statement, Kim said the bridge is safe.
In/IN/case/statement a/DT/det/statement statement/NN/obl/said ,/statement Kim/NNP/nsubj/said/Person said/VBD/0
the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""
STATEMENT_BETWEEN = """
Kim said in a statement that the bridge is safe.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said that/IN/mark/safe
the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""
STATEMENT_BEHIND = """
Kim said the bridge is safe in a statement released on Monday.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said
in/IN/case/statement a/DT/det/statement statement/NN/obl/said released/VBN/acl/statement/release on/IN/case/Monday
Monday/NNP/obl/released/Date .
"""
STATEMENT_LAST = """
The bridge is safe, Kim said in a statement on Monday.
The/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
in/IN/case/statement a/DT/det/statement statement/NN/obl/said on/IN/case/Monday Monday/NNP/obl/said/Date .
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
        pytest.param(STATEMENT_BEFORE, ("Kim", "said", "the bridge is safe"), id="in a statement, before"),
        pytest.param(STATEMENT_BETWEEN, ("Kim", "said", "the bridge is safe"), id="in a statement, between"),
        pytest.param(STATEMENT_BEHIND, ("Kim", "said", "the bridge is safe"), id="in a statement, behind"),
        pytest.param(STATEMENT_LAST, ("Kim", "said", "The bridge is safe"), id="in a statement, behind the cue"),
    ],
)
def test_where_it_was_said_stands_on_either_side(sentence, candidate):
    assert rows_of(sentence) == [candidate]


OF_LEE = """
Kim said of Lee that he was a liar.
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/Lee Lee/NNP/obl/said/Person that/IN/mark/liar he/PRP/nsubj/liar
was/VBD/cop/liar a/DT/det/liar liar/NN/ccomp/said .
"""
OF_LEE_BEHIND = """
“He never tells the truth,” Kim said of Lee.
“/tells He/PRP/nsubj/tells never/RB/advmod/tells tells/VBZ/ccomp/said/tell the/DT/det/truth truth/NN/obj/tells ,/tells
”/tells Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/Lee Lee/NNP/obl/said/Person .
"""
OF_THE_DEAL = """
Of the deal, Kim said: “It is a huge win.”
Of/IN/case/deal the/DT/det/deal deal/NN/obl/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 :/win “/win
It/PRP/nsubj/win is/VBZ/cop/win a/DT/det/win huge/JJ/amod/win win/NN/ccomp/said ./said ”/win
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(OF_LEE, ("Kim", "said", "he was a liar"), id="said of somebody that"),
        pytest.param(OF_LEE_BEHIND, ("Kim", "said", "He never tells the truth,"), id="behind a quotation"),
        pytest.param(OF_THE_DEAL, ("Kim", "said", "It is a huge win."), id="in front"),
    ],
)
def test_of_whom_it_is_said_is_no_part_of_it(sentence, candidate):
    assert rows_of(sentence) == [candidate]


def rows_of(sentence):
    """Return source, cue and content of each candidate."""
    return [(found.source, " … ".join(found.cue), " … ".join(found.content)) for found in found_in(parse(sentence))]
