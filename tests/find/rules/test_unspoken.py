import pytest

from parses import parse
from readings import added_in, found_in

WANTS = """
Kim wants to leave the talks.
Kim/NNP/nsubj/wants/Person wants/VBZ/0/want to/TO/mark/leave leave/VB/xcomp/wants the/DT/det/talks
talks/NNS/obj/leave/talk .
"""
WANTS_HIM = """
Kim wants the minister to leave.
Kim/NNP/nsubj/wants/Person wants/VBZ/0/want the/DT/det/minister minister/NN/obj/wants to/TO/mark/leave
leave/VB/xcomp/wants .
"""
PLANS = """
The company plans to close two plants, Kim said.
The/DT/det/company company/NN/nsubj/plans plans/VBZ/ccomp/said/plan to/TO/mark/close close/VB/xcomp/plans
two/CD/nummod/plants plants/NNS/obj/close/plant ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
ORDERED = """
Kim ordered the guards to open the gate.
Kim/NNP/nsubj/ordered/Person ordered/VBD/0/order the/DT/det/guards guards/NNS/obj/ordered/guard to/TO/mark/open
open/VB/xcomp/ordered the/DT/det/gate gate/NN/obj/open .
"""
HOPES = """
Kim hopes to win.
Kim/NNP/nsubj/hopes/Person hopes/VBZ/0/hope to/TO/mark/win win/VB/xcomp/hopes .
"""
AGREED = """
Seoul agreed to send engineers in May.
Seoul/NNP/nsubj/agreed/Location agreed/VBD/0/agree to/TO/mark/send send/VB/xcomp/agreed engineers/NNS/obj/send/engineer
in/IN/case/May May/NNP/obl/send/Date .
"""
KNEW = """
Kim knew that the talks had failed.
Kim/NNP/nsubj/knew/Person knew/VBD/0/know that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/knew/fail .
"""
FOUND = """
Neighbours found that the lamp was broken.
Neighbours/NNS/nsubj/found/neighbour found/VBD/0/find that/IN/mark/broken the/DT/det/lamp lamp/NN/nsubj:pass/broken
was/VBD/aux:pass/broken broken/VBN/ccomp/found/break .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(WANTS, ("Kim", "wants", "to leave the talks", "eventuality"), id="wants to"),
        pytest.param(WANTS_HIM, ("Kim", "wants", "the minister to leave", "eventuality"), id="wants somebody to"),
        pytest.param(PLANS, ("The company", "plans", "to close two plants", "eventuality"), id="plans to"),
        pytest.param(ORDERED, ("Kim", "ordered", "to open the gate", "eventuality"), id="ordered somebody to"),
        pytest.param(HOPES, ("Kim", "hopes", "to win", "eventuality"), id="hopes to"),
        pytest.param(AGREED, ("Seoul", "agreed", "to send engineers in May", "eventuality"), id="agreed to"),
        pytest.param(KNEW, ("Kim", "knew", "the talks had failed", "fact"), id="knew that"),
        pytest.param(FOUND, ("Neighbours", "found", "the lamp was broken", "fact"), id="found that"),
    ],
)
def test_facts_and_eventualities_are_rows_of_scope_all(sentence, candidate):
    assert added_in(parse(sentence)) == [candidate]


@pytest.mark.parametrize(
    "sentence",
    [
        WANTS,
        WANTS_HIM,
        ORDERED,
        HOPES,
        AGREED,
        KNEW,
        FOUND,
    ],
)
def test_the_default_holds_speech_and_belief_alone(sentence):
    assert found_in(parse(sentence)) == ()
