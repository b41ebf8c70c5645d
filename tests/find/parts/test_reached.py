import pytest

from parses import parse
from readings import found_in

INTERVIEWED = """
“It rained,” said Ana Kim, interviewed by AFP.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 Ana/NNP/nsubj/said/Person
Kim/NNP/flat/Ana/Person ,/interviewed interviewed/VBN/acl/Ana/interview by/IN/case/AFP
AFP/NNP/obl:agent/interviewed/Organization .
"""
BY_PHONE = """
“It rained,” said Ana Kim, a trader reached by phone by AFP.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 Ana/NNP/nsubj/said/Person
Kim/NNP/flat/Ana/Person ,/trader a/DT/det/trader trader/NN/appos/Ana reached/VBN/acl/trader/reach by/IN/case/phone
phone/NN/obl/reached by/IN/case/AFP AFP/NNP/obl:agent/reached/Organization .
"""
BEFORE_THE_CUE = """
Kim, contacted by phone by AFP, denied it rained.
Kim/NNP/nsubj/denied/Person ,/contacted contacted/VBN/acl/Kim/contact by/IN/case/phone phone/NN/obl/contacted
by/IN/case/AFP AFP/NNP/obl:agent/contacted/Organization ,/contacted denied/VBD/0/deny it/PRP/nsubj/rained
rained/VBD/ccomp/denied/rain .
"""
ON_A_RADIO = INTERVIEWED.replace("by AFP", "on AFP").replace("by/IN", "on/IN")
BY_STAFF = """
“It rained,” said Ana Kim, interviewed by a reporter from AFP.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 Ana/NNP/nsubj/said/Person
Kim/NNP/flat/Ana/Person ,/interviewed interviewed/VBN/acl/Ana/interview by/IN/case/reporter a/DT/det/reporter
reporter/NN/obl:agent/interviewed from/IN/case/AFP AFP/NNP/nmod/reporter/Organization .
"""
ASKED_IN_FRONT = """
Asked by AFP whether it rained, Kim said it snowed.
Asked/VBD/advcl/said/ask by/IN/case/AFP AFP/NNP/obl:agent/Asked/Organization whether/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/Asked/rain ,/Asked Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/snowed
snowed/VBD/ccomp/said/snow .
"""
ANOTHER_ONE = """
“It rained,” said the mother of a boy interviewed by AFP.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 the/DT/det/mother
mother/NN/nsubj/said of/IN/case/boy a/DT/det/boy boy/NN/nmod/mother interviewed/VBN/acl/boy/interview by/IN/case/AFP
AFP/NNP/obl:agent/interviewed/Organization .
"""
BY_SOMEBODY = INTERVIEWED.replace("AFP", "Lee").replace("Organization", "Person")


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(INTERVIEWED, ("AFP",), id="behind the cue"),
        pytest.param(BY_PHONE, ("AFP",), id="by phone, of an apposition"),
        pytest.param(BEFORE_THE_CUE, ("AFP",), id="by phone, before the cue"),
        pytest.param(ON_A_RADIO, ("AFP",), id="on a radio"),
        pytest.param(BY_STAFF, ("AFP",), id="by one of its reporters"),
        pytest.param(ASKED_IN_FRONT, ("AFP",), id="in front, tagged as a past"),
        pytest.param(ANOTHER_ONE, (), id="somebody else was interviewed"),
        pytest.param(BY_SOMEBODY, (), id="by a person"),
    ],
)
def test_who_got_hold_of_a_source_is_its_relay(sentence, relays):
    assert found_in(parse(sentence))[-1].relays == relays
