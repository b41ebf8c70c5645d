"""Who came in right before words in marks is he or she who says them, where nobody else is likely enough."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

KOS = """
Coach Jan Kos said they slept.
Coach/NNP/nmod:desc/Jan Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/slept
slept/VBD/ccomp/said/sleep .
"""
NURSE = """
# newpar
Nurse Tomi Reed had walked home.
Nurse/NNP/nmod:desc/Tomi Tomi/NNP/nsubj/walked/Person Reed/NNP/flat/Tomi/Person had/VBD/aux/walked walked/VBN/0/walk
home/RB/advmod/walked .
"""
BEAT = """
# newpar
Nurse Tomi Reed had beaten Ed Shaw.
Nurse/NNP/nmod:desc/Tomi Tomi/NNP/nsubj/beaten/Person Reed/NNP/flat/Tomi/Person had/VBD/aux/beaten beaten/VBN/0/beat
Ed/NNP/obj/beaten/Person Shaw/NNP/flat/Ed/Person .
"""
MINISTER = """
# newpar
The chief minister expressed grief.
The/DT/det/minister chief/JJ/amod/minister minister/NN/nsubj/expressed expressed/VBD/0/express grief/NN/obj/expressed .
"""
HE_RAN = """
# newpar
“I ran,” he said.
“/ran I/PRP/nsubj/ran ran/VBD/ccomp/said/run ,/ran ”/ran he/PRP/nsubj/said said/VBD/0 .
"""


def nobody(_reference, _candidates):
    """Choose none of the candidates, as the model of antecedents does where it is not sure."""


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(NURSE + HE_RAN, "Tomi Reed", id="somebody with a role, in the paragraph before"),
        pytest.param(BEAT + HE_RAN, None, id="two"),
        pytest.param(MINISTER + HE_RAN.replace("# newpar\n", ""), "The chief minister", id="a role without a name"),
    ],
)
def test_who_came_in_says_what_follows(before, name):
    """Captain Sione Mafi had kicked the winner. / “I closed my eyes,” he said."""
    analysis = parse(KOS + before)
    *_, row = resolve(quotes_in(analysis), analysis, load_lexicon(), choose=nobody)

    assert row.speaker.name == name
