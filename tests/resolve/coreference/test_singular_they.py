"""They who are one, because the text says so."""

import pytest
from attrs import evolve

from parses import parse
from readings import names_of

REED = """
Rowan Reed, who uses they|them, slept.
Rowan/NNP/nsubj/slept/Person Reed/NNP/flat/Rowan/Person ,/uses who/WP/nsubj/uses uses/VBZ/acl:relcl/Rowan/use
they|them/PRP/obj/uses ,/uses slept/VBD/0/sleep .
"""
KOS = """
Jan Kos slept.
Jan/NNP/nsubj/slept/Person Kos/NNP/flat/Jan/Person slept/VBD/0/sleep .
"""
THEY = """
They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(REED + THEY, "Rowan Reed", id="who was named last"),
        pytest.param(REED + KOS + THEY, None, id="another since"),
        pytest.param(REED.replace("they|them", "tea") + THEY, None, id="nobody says so"),
    ],
)
def test_they_are_one_of_whom_the_text_says_so(text, name):
    """Rowan Castillo, 17, who uses they/them pronouns, has counted every bike. They said two friends had been hit."""
    article = parse(text).article
    document = evolve(article.document, text=article.document.text.replace("|", "/"))  # which parts a word's columns
    analysis = evolve(parse(text), article=evolve(article, document=document))

    assert names_of(analysis, "They") == (name,)
