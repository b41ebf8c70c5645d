import pytest

from parses import parse
from readings import names_of, speakers_of

REED_LEFT = """
Tom Reed left.
Tom/NNP/nsubj/left/Person Reed/NNP/flat/Tom/Person left/VBD/0/leave .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def behind_reed(sentence):
    """Return the parse of a sentence behind one about Tom Reed, who spoke last in another."""
    return parse(REED_LEFT + sentence)


FOR_KOS = """
For Jan Kos, he said that they won.
For/IN/case/Kos Jan/NNP/flat/Kos/Person Kos/NNP/obl/said/Person ,/Kos he/PRP/nsubj/said said/VBD/0 that/IN/mark/won
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


COORDINATED = """
Jan Kos said they won and he said they lost.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win and/CC/cc/8
he/PRP/nsubj/8 said/VBD/conj/3 they/PRP/nsubj/lost lost/VBD/ccomp/8/lose .
"""


IN_WHICH = """
Anna Berg saw Jan Kos’s letter in which he said they lost.
Anna/NNP/nsubj/saw/Person Berg/NNP/flat/Anna/Person saw/VBD/0/see Jan/NNP/nmod:poss/letter/Person
Kos/NNP/flat/Jan/Person ’s/POS/case/Jan letter/NN/obj/saw in/IN/case/which which/WDT/obl/said he/PRP/nsubj/said
said/VBD/acl:relcl/letter they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


ASKED = """
When we asked Jan Kos why they won, he said they lost.
When/WRB/advmod/asked we/PRP/nsubj/asked asked/VBD/advcl/said/ask Jan/NNP/obj/asked/Person Kos/NNP/flat/Jan/Person
why/WRB/advmod/won they/PRP/nsubj/won won/VBD/ccomp/asked/win ,/asked he/PRP/nsubj/said said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(FOR_KOS, id="whom the clause opens with"),
        pytest.param(COORDINATED, id="who says what goes before"),
        pytest.param(ASKED, id="who is asked"),
        pytest.param(IN_WHICH, id="whose letter it is"),
    ],
)
def test_a_sentence_gives_a_pronoun_whoever_spoke_before(sentence):
    assert names_of(behind_reed(sentence), "he") == ("Jan Kos",)


TOLD = """
Jan Kos told Sam Poe they won and he said they lost.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Sam/NNP/iobj/told/Person Poe/NNP/flat/Sam/Person
they/PRP/nsubj/won won/VBD/ccomp/told/win and/CC/cc/said he/PRP/nsubj/said said/VBD/conj/told they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .
"""


def test_where_another_is_told_the_sentence_settles_nothing():
    told, alone = (speakers_of(parse(text), "he")[0] for text in (TOLD, COORDINATED))

    assert (told.name, alone.name) == ("Jan Kos", "Jan Kos")
    assert told.confidence < alone.confidence
