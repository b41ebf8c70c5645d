import pytest

from parses import parse, tagged
from readings import rows_of

BANKS = """
Xu said banks assess it, but declined to elaborate, saying it was private.
Xu/NNP/nsubj/said/Person said/VBD/0 banks/NNS/nsubj/assess/bank assess/VBP/ccomp/said it/PRP/obj/assess ,/declined
but/CC/cc/declined declined/VBD/conj/assess/decline to/TO/mark/elaborate elaborate/VB/xcomp/declined ,/saying
saying/VBG/advcl/declined it/PRP/nsubj/private was/VBD/cop/private private/JJ/ccomp/saying .
"""
STRIKE = BANKS.replace("elaborate", "lend")


def test_who_speaks_declines_to_elaborate_and_says_why_whatever_the_tree_makes_of_it():
    assert rows_of(parse(BANKS)) == [("Xu", "said", "banks assess it"), ("Xu", "saying", "it was private")]


def test_who_is_spoken_of_may_decline_something_else_and_say_why():
    assert rows_of(parse(STRIKE)) == [("Xu", "said", "banks assess it"), ("banks", "saying", "it was private")]


SHORT_OF = """
Kim said it fell but stopped short of calling it late.
Kim/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/fell fell/VBD/ccomp/said/fall but/CC/cc/stopped
stopped/VBD/conj/fell/stop short/RB/advmod/stopped of/IN/mark/calling calling/VBG/advcl/stopped/call it/PRP/obj/calling
late/JJ/xcomp/calling .
"""
NOT_DRAWN = """
Kim said it fell but would not be drawn on why.
Kim/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/fell fell/VBD/ccomp/said/fall but/CC/cc/drawn
would/MD/aux/drawn not/RB/advmod/drawn be/VB/aux:pass/drawn drawn/VBN/conj/fell/draw on/IN/case/why why/WRB/obl/drawn .
"""


@pytest.mark.parametrize("sentence", [SHORT_OF, NOT_DRAWN], ids=["stopped short of", "would not be drawn"])
def test_how_far_who_speaks_would_go_is_not_said(sentence):
    assert rows_of(parse(sentence)) == [("Kim", "said", "it fell")]


def test_the_tagger_does_not_go_on_with_how_far_somebody_would_go():
    analysis = tagged(parse(SHORT_OF), "Kim | said | it fell but stopped short of calling it late @ 0.97")

    assert rows_of(analysis) == [("Kim", "said", "it fell")]
