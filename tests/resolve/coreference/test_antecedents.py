"""Whom a pronoun may stand for."""

from parses import parse
from readings import names_of

COUNCIL = """
Anna Berg leads the council.
Anna/NNP/nsubj/leads/Person Berg/NNP/flat/Anna/Person leads/VBZ/0/lead the/DT/det/council council/NN/obj/leads .

It meets on Mondays.
It/PRP/nsubj/meets meets/VBZ/0/meet on/IN/case/Mondays Mondays/NNPS/obl/meets/Date .

The hall is cold.
The/DT/det/hall hall/NN/nsubj/cold is/VBZ/cop/cold cold/JJ/0 .

The roof leaks.
The/DT/det/roof roof/NN/nsubj/leaks leaks/VBZ/0/leak .

She said the money was gone.
She/PRP/nsubj/said said/VBD/0 the/DT/det/money money/NN/nsubj/gone was/VBD/cop/gone gone/JJ/ccomp/said .
"""


def test_she_is_the_only_woman_even_where_she_is_named_sentences_before():
    assert names_of(parse(COUNCIL), "She") == ("Anna Berg",)
