from parses import parse
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
