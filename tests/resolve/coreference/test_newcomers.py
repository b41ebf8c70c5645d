"""he and she of whom a text goes on to tell, once they are brought in by name."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

REED = """
Tom Reed said it rained.
Tom/NNP/nsubj/said/Person Reed/NNP/flat/Tom/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
KOS_ROWS = """
# newpar
Jan Kos rows too.
Jan/NNP/nsubj/rows/Person Kos/NNP/flat/Jan/Person rows/VBZ/0/row too/RB/advmod/rows .
"""
KOS_BEAT_REED = """
# newpar
Jan Kos beat Reed.
Jan/NNP/nsubj/beat/Person Kos/NNP/flat/Jan/Person beat/VBD/0 Reed/NNP/obj/beat/Person .
"""
REED_MET_KOS = """
# newpar
Crews met Jan Kos.
Crews/NNS/nsubj/met/crew met/VBD/0/meet Jan/NNP/obj/met/Person Kos/NNP/flat/Jan/Person .
"""
KOS_BEFORE = """
Jan Kos left.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .
"""
HE_SAYS = """
# newpar
He says it was late.
He/PRP/nsubj/says says/VBZ/0/say it/PRP/nsubj/late was/VBD/cop/late/be late/JJ/ccomp/says .
"""
HE_SWAM = """
# newpar
He swam.
He/PRP/nsubj/swam swam/VBD/0/swim .
"""


def spoke_last(_reference, candidates):
    """Choose who spoke last before, as the model of antecedents is prone to."""
    spoke = (each for each in candidates if any(mention.is_source for mention in each.mentions))
    return next(spoke, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(REED + KOS_ROWS.replace("Jan", "Paul") + HE_SAYS, "Paul Kos", id="somebody new"),
        pytest.param(REED + KOS_ROWS + HE_SAYS, "Tom Reed", id="Jan may be she"),
        pytest.param(REED + KOS_ROWS + HE_SWAM, "Tom Reed", id="no words of his"),
        pytest.param(REED + KOS_BEAT_REED + HE_SAYS, "Tom Reed", id="another is named there"),
        pytest.param(REED + REED_MET_KOS + HE_SAYS, "Tom Reed", id="no subject"),
        pytest.param(KOS_BEFORE + REED + KOS_ROWS + HE_SAYS, "Tom Reed", id="named before"),
    ],
)
def test_who_is_brought_in_says_what_he_says_next(text, name):
    """Enoch Pokiak similarly uses all parts of the whale. He says nothing went to waste."""
    analysis = parse(text)
    *_, row = resolve(quotes_in(analysis), analysis, load_lexicon(), choose=spoke_last)

    assert row.speaker.name == name
