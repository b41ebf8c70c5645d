import pytest

from parses import parse, tagged
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


HEARERS = """
Li told the states that grow rice to “plant more”.
Li/NNP/nsubj/told/Person told/VBD/0 the/DT/det/states states/NNS/iobj/told/state that/{}/grow grow/VBP/{}/{}
rice/NN/obj/grow to/TO/mark/plant “/plant plant/VB/advcl/grow more/RBR/advmod/plant ”/plant .
"""
WITHOUT_MARKS = """
Li told the men who left to come back.
Li/NNP/nsubj/told/Person told/VBD/0 the/DT/det/men men/NNS/iobj/told/man who/WP/nsubj/left left/VBD/acl:relcl/men/leave
to/TO/mark/come come/VB/advcl/left back/RB/advmod/come .
"""
WHO_DID_IT = """
Li told the men who did it.
Li/NNP/nsubj/told/Person told/VBD/0 the/DT/det/men men/NNS/iobj/told/man who/WP/nsubj/did did/VBD/ccomp/told
it/PRP/obj/did .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (HEARERS.format("WDT/nsubj", "acl:relcl", "states"), "to “plant more”"),
        (HEARERS.format("WDT/nsubj", "ccomp", "told"), "to “plant more”"),
        (HEARERS.format("IN/mark", "ccomp", "told"), "to “plant more”"),
        (WITHOUT_MARKS, "to come back"),
        (WHO_DID_IT, "who did it"),
    ],
)
def test_what_hearers_are_told_to_do_stands_behind_a_relative_clause_of_theirs(sentence, content):
    tag = f"Li | told | {sentence.split(' told ')[1].split('.')[0]} @ 0.8"

    assert rows_of(tagged(parse(sentence), tag)) == [("Li", "told", content)]
