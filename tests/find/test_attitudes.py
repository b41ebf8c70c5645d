from parses import parse
from readings import rows_of

OFFERED = """
Kim offered to close the bridge.
Kim/NNP/nsubj/offered/Person offered/VBD/0/offer to/TO/mark/close close/VB/xcomp/offered the/DT/det/bridge
bridge/NN/obj/close .
"""


def test_what_somebody_offers_to_do_is_a_plan_and_no_speech():
    assert rows_of(parse(OFFERED)) == []
