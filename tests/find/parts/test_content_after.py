"""Words that follow their cue, with a hearer, a place and a day between."""

import pytest

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


WHILE = """
Kim said “the dam will hold” while the engineers laughed.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
while/IN/mark/laughed the/DT/det/engineers engineers/NNS/nsubj/laughed/engineer laughed/VBD/advcl/said/laugh .
"""
AND_LEFT = """
Kim said “the dam will hold” and left the hall.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
and/CC/cc/left left/VBD/conj/said/leave the/DT/det/hall hall/NN/obj/left .
"""
POINTING = """
Kim said “the dam will hold” pointing at the wall.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
pointing/VBG/advcl/said/point at/IN/case/wall the/DT/det/wall wall/NN/obl/pointing .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(WHILE, (("the dam will hold",),), id="while somebody else did something"),
        pytest.param(AND_LEFT, (("the dam will hold",),), id="what the source did"),
        pytest.param(POINTING, (("the dam will hold",),), id="what the source did meanwhile"),
    ],
)
def test_words_behind_a_quotation_that_are_no_part_of_it_stay_out(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


ROOT_IS_REPORTED = """
Kim told reporters on Monday that the dam would hold.
Kim/NNP/nsubj/told/Person told/VBD/parataxis/hold reporters/NNS/iobj/told/reporter on/IN/case/Monday
Monday/NNP/obl/told/Date that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/0 .
"""
PARATAXIS = """
Kim said the dam would hold.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/parataxis/said .
"""
WITH_PARTICIPLE = """
Kim said the dam, built in May, would hold.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold ,/built built/VBN/acl/dam/build in/IN/case/May
May/NNP/obl/built/Date ,/built would/MD/aux/hold hold/VB/dep/said .
"""
IN_BRACKETS = """
Kim said the dam (built in May) was safe.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe (/built built/VBN/acl/dam/build in/IN/case/May
May/NNP/obl/built/Date )/built was/VBD/cop/safe safe/JJ/dep/said .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(ROOT_IS_REPORTED, (("the dam would hold",),), id="the reported clause is the root"),
        pytest.param(PARATAXIS, (("the dam would hold",),), id="no more than beside the cue"),
        pytest.param(WITH_PARTICIPLE, (("the dam, built in May, would hold",),), id="a participle inside"),
        pytest.param(IN_BRACKETS, (("the dam (built in May) was safe",),), id="brackets inside"),
    ],
)
def test_a_clause_that_the_tree_hangs_elsewhere_is_reported(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SUSPECT = """
Police suspect Kos from Lodz mailed the letter.
Police/NNS/nsubj/suspect suspect/VBP/0 Kos/NNP/obj/suspect/Person from/IN/case/Lodz Lodz/NNP/nmod/Kos/Location
mailed/VBD/xcomp/suspect/mail the/DT/det/letter letter/NN/obj/mailed .
"""


def test_who_is_suspected_is_part_of_the_suspicion():
    assert [(found.source, found.content) for found in found_in(parse(SUSPECT))] == [
        ("Police", ("Kos from Lodz mailed the letter",))
    ]


DAY_BEFORE_THAT = """
Kim said on Monday that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/held/Date that/IN/mark/held the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


def test_a_day_before_that_is_no_part_of_the_clause():
    assert tuple(found.content for found in found_in(parse(DAY_BEFORE_THAT))) == (("the dam held",),)


ACCEPTED = """
Kim accepted the deal, then went home.
Kim/NNP/nsubj/accepted/Person accepted/VBD/0/accept the/DT/det/deal deal/NN/obj/accepted ,/went then/RB/advmod/went
went/VBD/conj/accepted/go home/RB/advmod/went .
"""
EXPLAINED = """
Kim explained; Lee left the hall.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain ;/left Lee/NNP/nsubj/left/Person
left/VBD/parataxis/explained/leave the/DT/det/hall hall/NN/obj/left .
"""
BECAUSE = """
Kim agreed because the dam leaked.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree because/IN/mark/leaked the/DT/det/dam dam/NN/nsubj/leaked
leaked/VBD/ccomp/agreed/leak .
"""
IF = """
Kim agreed to stay that night if the dam held.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree to/TO/mark/stay stay/VB/xcomp/agreed that/DT/det/night night/NN/obl/stay
if/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/advcl/stay/hold .
"""
SEMICOLON = """
Kim agreed; that the dam leaked was known.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree ;/known that/IN/mark/leaked the/DT/det/dam dam/NN/nsubj/leaked
leaked/VBD/csubj/known/leak was/VBD/cop/known known/JJ/parataxis/agreed .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ACCEPTED, id="what somebody did next"),
        pytest.param(EXPLAINED, id="a sentence of its own"),
        pytest.param(BECAUSE, id="a reason"),
        pytest.param(IF, id="a condition"),
        pytest.param(SEMICOLON, id="a clause behind a semicolon"),
    ],
)
def test_what_stands_behind_a_verb_and_is_not_its_content(sentence):
    assert found_in(parse(sentence)) == ()
