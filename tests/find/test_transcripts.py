"""Transcripts: a label and a colon before what somebody says."""

import pytest

from parses import parse
from readings import Found, found_in, quotes_in

DEBATE = """
# newpar
ELENA ORTIZ, MODERATOR: Who pays for the bridge?
ELENA/NNP/compound/ORTIZ/Person ORTIZ/NNP/parataxis/pays/Person ,/MODERATOR MODERATOR/NN/appos/ORTIZ/moderator :/ORTIZ
Who/WP/nsubj/pays pays/VBZ/0/pay for/IN/case/bridge the/DT/det/bridge bridge/NN/obl/pays ?

# newpar
SEN. TOM HALE (R-OH): We will not raise the tax.
SEN./NNP/compound/HALE TOM/NNP/compound/HALE/Person HALE/NNP/parataxis/raise/Person (/R-OH R-OH/NNP/appos/HALE )/R-OH
:/HALE We/PRP/nsubj/raise will/MD/aux/raise not/RB/advmod/raise raise/VB/0 the/DT/det/tax tax/NN/obj/raise .

# newpar
The drivers pay.
The/DT/det/drivers drivers/NNS/nsubj/pay/driver pay/VBP/0 .

# newpar
(APPLAUSE)
(/APPLAUSE APPLAUSE/NN/0/applause )/APPLAUSE

# newpar
ORTIZ: Mayor Reed said the bridge fails.
ORTIZ/NNP/parataxis/said/Person :/ORTIZ Mayor/NNP/compound/Reed Reed/NNP/nsubj/said/Person said/VBD/0
the/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/ccomp/said/fail .

# newpar
HALE: I think he errs.
HALE/NNP/parataxis/think/Person :/HALE I/PRP/nsubj/think think/VBP/0 he/PRP/nsubj/errs errs/VBZ/ccomp/think/err .
"""


def turns_in(analysis):
    return tuple((found.source, found.content) for found in found_in(analysis) if found.cue == (":",))


def test_what_stands_behind_a_label_is_said_by_whom_it_names():
    assert found_in(parse(DEBATE))[0] == Found(
        ("Who pays for the bridge?",), (":",), "ELENA ORTIZ, MODERATOR", "indirect", ()
    )


def test_a_turn_goes_on_until_the_next_label():
    assert turns_in(parse(DEBATE)) == (
        ("ELENA ORTIZ, MODERATOR", ("Who pays for the bridge?",)),
        ("SEN. TOM HALE (R-OH)", ("We will not raise the tax.",)),
        ("SEN. TOM HALE (R-OH)", ("The drivers pay.",)),
        ("ORTIZ", ("Mayor Reed said the bridge fails.",)),
        ("HALE", ("I think he errs.",)),
    )


def test_speech_inside_a_turn_is_passed_on_by_who_has_it():
    inner = [found for found in found_in(parse(DEBATE)) if found.cue != (":",)]

    assert inner == [Found(("the bridge fails",), ("said",), "Mayor Reed", "indirect", ("ORTIZ",))]


def test_flags_of_a_turn():
    assert [quote.flags for quote in quotes_in(parse(DEBATE))][1:3] == [("unmarked",), ("continued", "unmarked")]


INTERVIEW = """
# newpar
Q. What did you find?
Q./NNP/parataxis/find What/WP/obj/find did/VBD/aux/find you/PRP/nsubj/find find/VB/0 ?

# newpar
A. An empty house.
A./NNP/dep/house An/DT/det/house empty/JJ/amod/house house/NN/0 .

# newpar
Q. Who was there?
Q./NNP/parataxis/there Who/WP/nsubj/there was/VBD/cop/there there/RB/0 ?
"""


def test_questions_and_answers():
    assert [(found.source, found.cue, found.content) for found in found_in(parse(INTERVIEW))] == [
        ("Q", (".",), ("What did you find?",)),
        ("A", (".",), ("An empty house.",)),
        ("Q", (".",), ("Who was there?",)),
    ]


PANEL = """
# newpar
Ann Hale: The tax fails.
Ann/NNP/compound/Hale/Person Hale/NNP/parataxis/fails/Person :/Hale The/DT/det/tax tax/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
Jo Park: It works.
Jo/NNP/compound/Park/Person Park/NNP/parataxis/works/Person :/Park It/PRP/nsubj/works works/VBZ/0/work .

# newpar
Hale: It does not.
Hale/NNP/parataxis/does/Person :/Hale It/PRP/nsubj/does does/VBZ/0/do not/RB/advmod/does .

# newpar
Ray Oduya: Who pays?
Ray/NNP/compound/Oduya Oduya/NNP/parataxis/pays :/Oduya Who/WP/nsubj/pays pays/VBZ/0/pay ?

# newpar
Park: Look at Ohio.
Park/NNP/parataxis/Look/Person :/Park Look/VB/0 at/IN/case/Ohio Ohio/NNP/obl/Look/Location .
"""


def test_labels_in_small_letters_need_two_who_speak_again():
    assert [source for source, _ in turns_in(parse(PANEL))] == ["Ann Hale", "Jo Park", "Hale", "Ray Oduya", "Park"]
    assert turns_in(parse(PANEL.rpartition("# newpar")[0])) == ()


DATELINES = """
# newpar
WASHINGTON: The talks failed.
WASHINGTON/NNP/dep/failed/Location :/WASHINGTON The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail .

# newpar
NEW YORK: The market fell.
NEW/NNP/compound/YORK/Location YORK/NNP/dep/fell/Location :/YORK The/DT/det/market market/NN/nsubj/fell
fell/VBD/0/fall .

# newpar
WASHINGTON: The talks went on.
WASHINGTON/NNP/dep/went/Location :/WASHINGTON The/DT/det/talks talks/NNS/nsubj/went/talk went/VBD/0/go
on/RP/compound:prt/went .

# newpar
NEW YORK: The market rose.
NEW/NNP/compound/YORK/Location YORK/NNP/dep/rose/Location :/YORK The/DT/det/market market/NN/nsubj/rose
rose/VBD/0/rise .
"""
NOTES = """
# newpar
UPDATE: The road is open.
UPDATE/NN/dep/open/update :/UPDATE The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/0 .

# newpar
Note: The road was closed.
Note/NN/dep/closed/note :/Note The/DT/det/road road/NN/nsubj/closed was/VBD/cop/closed closed/JJ/0 .

# newpar
UPDATE: The road is closed.
UPDATE/NN/dep/closed/update :/UPDATE The/DT/det/road road/NN/nsubj/closed is/VBZ/cop/closed closed/JJ/0 .

# newpar
CORRECTION: The road was open.
CORRECTION/NN/dep/open/correction :/CORRECTION The/DT/det/road road/NN/nsubj/open was/VBD/cop/open open/JJ/0 .
"""
CHECKED = """
# newpar
CLAIM: The bridge fell.
CLAIM/NN/dep/fell/claim :/CLAIM The/DT/det/bridge bridge/NN/nsubj/fell fell/VBD/0/fall .

# newpar
THE FACTS: It stands.
THE/DT/det/FACTS FACTS/NNS/dep/stands/fact :/FACTS It/PRP/nsubj/stands stands/VBZ/0/stand .

# newpar
CLAIM: The lamp broke.
CLAIM/NN/dep/broke/claim :/CLAIM The/DT/det/lamp lamp/NN/nsubj/broke broke/VBD/0/break .

# newpar
THE FACTS: It burns.
THE/DT/det/FACTS FACTS/NNS/dep/burns/fact :/FACTS It/PRP/nsubj/burns burns/VBZ/0/burn .
"""
COUNTS = """
# newpar
Clinton: 1,769.
Clinton/NNP/0/Person :/Clinton 1,769/CD/appos/Clinton .

# newpar
Sanders: 1,501.
Sanders/NNP/0/Person :/Sanders 1,501/CD/appos/Sanders .

# newpar
Clinton: 547.
Clinton/NNP/0/Person :/Clinton 547/CD/appos/Clinton .

# newpar
Sanders: 46.
Sanders/NNP/0/Person :/Sanders 46/CD/appos/Sanders .
"""
TWO_LABELS = DEBATE.split("# newpar\n(APPLAUSE)")[0]


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(DATELINES, id="datelines"),
        pytest.param(NOTES, id="notes of the editors"),
        pytest.param(CHECKED, id="claims and facts"),
        pytest.param(COUNTS, id="counts"),
        pytest.param(TWO_LABELS, id="two labels are no transcript"),
    ],
)
def test_what_is_no_transcript(article):
    assert turns_in(parse(article)) == ()


STORY = (
    DEBATE
    + """
# newpar
The debate ended.
The/DT/det/debate debate/NN/nsubj/ended ended/VBD/0/end .

# newpar
The rain fell.
The/DT/det/rain rain/NN/nsubj/fell fell/VBD/0/fall .
"""
)


def test_the_last_turn_is_no_longer_than_half_of_those_before_it():
    assert turns_in(parse(STORY))[-1] == ("HALE", ("I think he errs.",))
