import pytest

from parses import parse
from readings import found_in

SEEN = """
A letter seen by Reuters says the dam is cracked.
A/DT/det/letter letter/NN/nsubj/says seen/VBN/acl/letter/see by/IN/case/Reuters
Reuters/NNP/obl:agent/seen/Organization says/VBZ/0 the/DT/det/dam dam/NN/nsubj/cracked is/VBZ/aux:pass/cracked
cracked/VBN/ccomp/says/crack .
"""


LEAKED = """
Minutes leaked to the Harbour Gazette show the board knew.
Minutes/NNS/nsubj/show/minute leaked/VBN/acl/Minutes/leak to/IN/case/Gazette the/DT/det/Gazette
Harbour/NNP/compound/Gazette/Organization Gazette/NNP/obl/leaked/Organization show/VBP/0 the/DT/det/board
board/NN/nsubj/knew knew/VBD/ccomp/show/know .
"""


COPY_SEEN = """
The contract, a copy of which was seen by Reuters, says the fee is small.
The/DT/det/contract contract/NN/nsubj/says ,/contract a/DT/det/copy copy/NN/nsubj:pass/seen of/IN/case/which
which/WDT/nmod/copy was/VBD/aux:pass/seen seen/VBN/acl:relcl/contract/see by/IN/case/Reuters
Reuters/NNP/obl:agent/seen/Organization ,/contract says/VBZ/0 the/DT/det/fee fee/NN/nsubj/small is/VBZ/cop/small
small/JJ/ccomp/says .
"""


MEMO_SEEN = """
The mill will close, according to a memo seen by Reuters.
The/DT/det/mill mill/NN/nsubj/close will/MD/aux/close close/VB/0 ,/close according/VBG/case/memo/accord
to/IN/fixed/according a/DT/det/memo memo/NN/obl/close seen/VBN/acl/memo/see by/IN/case/Reuters
Reuters/NNP/obl:agent/seen/Organization .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relay"),
    [
        pytest.param(SEEN, "A letter seen by Reuters", "Reuters", id="seen by"),
        pytest.param(LEAKED, "Minutes leaked to the Harbour Gazette", "the Harbour Gazette", id="leaked to"),
        pytest.param(COPY_SEEN, "The contract, a copy of which was seen by Reuters", "Reuters", id="a copy seen by"),
        pytest.param(MEMO_SEEN, "a memo seen by Reuters", "Reuters", id="according to what was seen by"),
    ],
)
def test_outlet_that_a_document_passed_through_is_a_hand(sentence, source, relay):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [(source, (relay,))]


SEEN_BY_SOMEBODY = """
A letter seen by the minister says the dam is cracked.
A/DT/det/letter letter/NN/nsubj/says seen/VBN/acl/letter/see by/IN/case/minister the/DT/det/minister
minister/NN/obl:agent/seen says/VBZ/0 the/DT/det/dam dam/NN/nsubj/cracked is/VBZ/aux:pass/cracked
cracked/VBN/ccomp/says/crack .
"""


HELD_BY_AN_OUTLET = """
A photographer employed by Reuters says the dam is cracked.
A/DT/det/photographer photographer/NN/nsubj/says employed/VBN/acl/photographer/employ by/IN/case/Reuters
Reuters/NNP/obl:agent/employed/Organization says/VBZ/0 the/DT/det/dam dam/NN/nsubj/cracked is/VBZ/aux:pass/cracked
cracked/VBN/ccomp/says/crack .
"""


@pytest.mark.parametrize(
    "sentence", [pytest.param(SEEN_BY_SOMEBODY, id="somebody"), pytest.param(HELD_BY_AN_OUTLET, id="no passing on")]
)
def test_what_passes_through_nobody_s_hands(sentence):
    assert [each.relays for each in found_in(parse(sentence))] == [()]


STATE_TV = """
State TV showed him saying “we will not yield.”
State/NN/compound/TV/Organization TV/NNP/nsubj/showed/Organization showed/VBD/0/show him/PRP/iobj/showed/he
saying/VBG/xcomp/showed “/yield we/PRP/nsubj/yield will/MD/aux/yield not/RB/advmod/yield yield/VB/ccomp/saying .
”/yield
"""


FOOTAGE = """
Footage aired on state television showed her telling supporters that the vote was stolen.
Footage/NN/nsubj/showed aired/VBN/acl/Footage/air on/IN/case/television state/NN/compound/television
television/NN/obl/aired showed/VBD/0/show her/PRP/iobj/telling/she telling/VBG/ccomp/showed/tell
supporters/NNS/iobj/showed/supporter that/IN/mark/stolen the/DT/det/vote vote/NN/nsubj:pass/stolen
was/VBD/aux:pass/stolen stolen/VBN/ccomp/telling/steal .
"""


HER_WARNING = """
Footage broadcast by Channel 9 showed her warning that the bank would fail.
Footage/NN/nsubj/showed broadcast/VBN/acl/Footage by/IN/case/Channel Channel/NNP/obl:agent/broadcast/Organization
9/CD/flat/Channel/Organization showed/VBD/0/show her/PRP$/nmod:poss/warning warning/NN/obj/showed that/IN/mark/fail
the/DT/det/bank bank/NN/nsubj/fail would/MD/aux/fail fail/VB/acl/warning .
"""


NAMED = """
Video carried by Al Jazeera showed Jan Kos saying that the war was over.
Video/NN/nsubj/showed carried/VBN/acl/Video/carry by/IN/case/Al Al/NNP/obl:agent/carried/Organization
Jazeera/NNP/flat/Al/Organization showed/VBD/0/show Jan/NNP/iobj/saying/Person Kos/NNP/flat/Jan/Person
saying/VBG/ccomp/showed that/IN/mark/over the/DT/det/war war/NN/nsubj/over was/VBD/cop/over over/RB/ccomp/saying .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relay"),
    [
        pytest.param(STATE_TV, "him", "State TV", id="shown by an outlet"),
        pytest.param(FOOTAGE, "her", "state television", id="in footage that it aired"),
        pytest.param(HER_WARNING, "her", "Channel 9", id="her warning, a noun in the tree"),
        pytest.param(NAMED, "Jan Kos", "Al Jazeera", id="somebody with a name"),
    ],
)
def test_who_is_shown_to_speak_speaks_and_the_outlet_is_a_hand(sentence, source, relay):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [(source, (relay,))]


def test_what_nobody_but_a_poll_shows_has_no_hand():
    sentence = """
    A poll by Radio Nord showed voters saying that prices were too high.
    A/DT/det/poll poll/NN/nsubj/showed by/IN/case/Radio Radio/NNP/nmod/poll/Organization
    Nord/NNP/flat/Radio/Organization showed/VBD/0/show voters/NNS/nsubj/saying/voter saying/VBG/ccomp/showed
    that/IN/mark/high prices/NNS/nsubj/high/price were/VBD/cop/high too/RB/advmod/high high/JJ/ccomp/saying .
    """

    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("voters", ())]


def test_where_a_story_stands_is_no_hand_but_whose_it_is():
    sentence = """
    “It rained,” read a story in the newspaper El Universo.
    “/rained It/PRP/nsubj/rained rained/VBD/ccomp/read/rain ,/rained ”/rained read/VBD/0 a/DT/det/story
    story/NN/obj/read in/IN/case/newspaper the/DT/det/newspaper newspaper/NN/obl/read
    El/NNP/appos/newspaper/Organization Universo/NNP/flat/El/Organization .
    """

    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [
        ("a story in the newspaper El Universo", ())
    ]
