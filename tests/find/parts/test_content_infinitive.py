import pytest

from parses import parse
from readings import found_in, rows_of

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


@pytest.mark.parametrize(
    ("sentence", "candidates"),
    [
        pytest.param(TOLD, [("Kim", "told", "to close the bridge")], id="told somebody to"),
        pytest.param(ASKED_NOT, [("Kim", "asked", "not to close the bridge")], id="asked somebody not to"),
        pytest.param(CLAIMS, [("Kim", "claims", "to have won the vote")], id="claims to"),
    ],
)
def test_infinitives(sentence, candidates):
    assert rows_of(parse(sentence)) == candidates


TWEETED = """
Kim tweeted to thank Lee.
Kim/NNP/nsubj/tweeted/Person tweeted/VBD/0/tweet to/TO/mark/thank thank/VB/xcomp/tweeted Lee/NNP/obj/thank/Person .
"""


def test_an_infinitive_behind_a_verb_that_takes_none_is_no_content():
    assert found_in(parse(TWEETED)) == ()
