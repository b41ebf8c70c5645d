"""Words that follow their cue, with a hearer, a place and a day between."""

from parses import parse
from readings import found_in

EVENING = """
Kim told reporters in the capital late on Monday evening: “Leave the valley.”
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter in/IN/case/capital the/DT/det/capital
capital/NN/nmod/reporters late/RB/advmod/evening on/IN/case/evening Monday/NNP/compound/evening/Date
evening/NN/obl/told :/Leave “/Leave Leave/VB/parataxis/told/leave the/DT/det/valley valley/NN/obj/Leave ./Leave ”/Leave
"""


def test_a_quotation_may_stand_behind_hearers_place_and_day():
    (found,) = found_in(parse(EVENING))

    assert (found.content, found.type) == (("Leave the valley.",), "direct")
