import pytest

from parses import parse, tagged
from readings import rows_of

AS_HE_LEFT = """
It would end, Kim said, as he left us.
It/PRP/nsubj/end would/MD/aux/end end/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0/say ,/left
as/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/end/leave us/PRP/obj/left/we .
"""


def test_what_somebody_did_while_they_spoke_is_not_said():
    assert rows_of(parse(AS_HE_LEFT)) == [("Kim", "said", "It would end")]


def test_a_tagger_that_sees_it_as_said_is_not_heard():
    analysis = tagged(parse(AS_HE_LEFT), "Kim | said | It would end | as he left us @ 0.75")

    assert rows_of(analysis) == [("Kim", "said", "It would end")]


A_THING = AS_HE_LEFT.replace("as he left", "as it left").replace("he/PRP", "it/PRP")
NOW = AS_HE_LEFT.replace("left/VBD", "leaves/VBZ").replace("left", "leaves")
ANOTHER = AS_HE_LEFT.replace("It would", "Lee would").replace("It/PRP/nsubj/end", "Lee/NNP/nsubj/end/Person")
BEFORE = """
It ended, Kim said, as he left us.
It/PRP/nsubj/ended ended/VBD/ccomp/said/end ,/said Kim/NNP/nsubj/said/Person said/VBD/0/say ,/left
as/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/ended/leave us/PRP/obj/left/we .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(A_THING, "It would end … as it left us", id="a thing does it"),
        pytest.param(NOW, "It would end … as he leaves us", id="it is so now"),
        pytest.param(ANOTHER, "Lee would end … as he left us", id="it may be another who does it"),
        pytest.param(BEFORE, "It ended … as he left us", id="it may be the cause"),
    ],
)
def test_what_may_be_part_of_what_is_said_stays(sentence, content):
    assert rows_of(parse(sentence)) == [("Kim", "said", content)]
