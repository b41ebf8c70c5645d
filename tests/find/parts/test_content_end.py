"""Where a reported clause ends."""

import pytest

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


AS_REPORTED = """
Kim said the dam would hold, as reported by Reuters.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/reported
as/IN/mark/reported reported/VBN/advcl/said/report by/IN/case/Reuters Reuters/NNP/obl/reported/Organization .
"""
MEETING = """
Kim said the victory was “definite,” meeting the press in Lodz.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/victory victory/NN/nsubj/definite was/VBD/cop/definite “/definite
definite/JJ/ccomp/said ,/definite ”/definite meeting/VBG/advcl/said/meet the/DT/det/press press/NN/obj/meeting
in/IN/case/Lodz Lodz/NNP/obl/meeting/Location .
"""
HAS_WARNED = """
Kim said the dam leaked and has warned that it may break.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/ccomp/said/leak and/CC/cc/warned
has/VBZ/aux/warned warned/VBN/conj/said/warn that/IN/mark/break it/PRP/nsubj/break may/MD/aux/break
break/VB/ccomp/warned .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(AS_REPORTED, (("the dam would hold",),), id="who reported it"),
        pytest.param(MEETING, (("the victory was “definite,”",),), id="a participle behind a quotation"),
        pytest.param(HAS_WARNED, (("the dam leaked",), ("it may break",)), id="another report of the source"),
    ],
)
def test_a_clause_ends_before_what_is_not_said(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


QUOTED_SEMICOLON = """
Kim said the dam “leaked; nobody slept” that night.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/leaked “/leaked leaked/VBD/ccomp/said/leak ;/slept
nobody/NN/nsubj/slept slept/VBD/parataxis/leaked/sleep ”/leaked that/DT/det/night night/NN/obl/leaked .
"""
SECOND_THAT = """
Kim said that the dam would hold, and that Lee had left the town.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold
hold/VB/ccomp/said ,/left and/CC/cc/left that/IN/mark/left Lee/NNP/nsubj/left/Person had/VBD/aux/left
left/VBN/conj/said/leave the/DT/det/town town/NN/obj/left .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(QUOTED_SEMICOLON, (("the dam “leaked; nobody slept” that night",),), id="a semicolon in marks"),
        pytest.param(
            SECOND_THAT, (("the dam would hold, and that Lee had left the town",),), id="a comma and a second that"
        ),
    ],
)
def test_a_clause_goes_on_over(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


CUT_OFF = """
Kim said the dam held, adding
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/adding
adding/VBG/advcl/said/add
"""


def test_a_sentence_that_is_cut_off_behind_a_participle_keeps_what_stands_before():
    (found,) = found_in(parse(CUT_OFF))

    assert (found.source, found.cue) == ("Kim", ("said",))
