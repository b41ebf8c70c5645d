"""Where a reported clause ends."""

from parses import parse
from readings import found_in

LATE = """
Lee said the dam would hold, the agency reported late on Saturday evening.
Lee/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold
hold/VB/ccomp/said ,/reported the/DT/det/agency agency/NN/nsubj/reported reported/VBD/0/report late/RB/advmod/reported
on/IN/case/evening Saturday/NNP/compound/evening/Date evening/NN/obl/reported .
"""


def test_a_clause_ends_before_who_reports_it_with_a_day_behind():
    (found,) = found_in(parse(LATE))

    assert (found.source, found.content, found.hands) == ("Lee", ("the dam would hold",), ("the agency",))
