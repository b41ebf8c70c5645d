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
    ("sentence", "row"),
    [
        pytest.param(PRAISED, ("Kim", "adding", "the bridge would open in May"), id="adding, behind a deed"),
        pytest.param(LETTER, ("The mayor", "saying", "the bridge was unsafe"), id="a letter saying"),
        pytest.param(ARGUING, ("Kim", "Arguing", "the count was fair"), id="in front of the sentence"),
        pytest.param(CALLING, ("Kim", "Calling", "the deal “a huge win,”"), id="with a quotation, in front"),
    ],
)
def test_participles(sentence, row):
    assert rows_of(sentence) == [row]


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
    ("sentence", "rows"),
    [
        pytest.param(TOLD, [("Kim", "told", "to close the bridge")], id="told somebody to"),
        pytest.param(ASKED_NOT, [("Kim", "asked", "not to close the bridge")], id="asked somebody not to"),
        pytest.param(CLAIMS, [("Kim", "claims", "to have won the vote")], id="claims to"),
        pytest.param(OFFERED, [], id="offered to: a plan"),
    ],
)
def test_infinitives(sentence, rows):
    assert rows_of(sentence) == rows


def rows_of(sentence):
    """Return source, cue and content of each row."""
    return [(found.source, " … ".join(found.cue), " … ".join(found.content)) for found in found_in(parse(sentence))]
