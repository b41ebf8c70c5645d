"""A name, a colon and a quotation, as bulletins have it."""

import pytest

from parses import parse
from readings import found_in, rows_of

APPOSITION = """
Maria Hale, the spokeswoman of the ministry: “We will respond.”
Maria/NNP/0/Person Hale/NNP/flat/Maria/Person ,/spokeswoman the/DT/det/spokeswoman spokeswoman/NN/appos/Maria
of/IN/case/ministry the/DT/det/ministry ministry/NN/nmod/spokeswoman :/respond “/respond We/PRP/nsubj/respond
will/MD/aux/respond respond/VB/parataxis/Maria ./respond ”/respond
"""


LETTER = """
Kim, in a letter to Putin: “We will respond.”
Kim/NNP/nsubj/letter/Person ,/Kim in/IN/case/letter a/DT/det/letter letter/NN/obl/respond to/IN/case/Putin
Putin/NNP/nmod/letter/Location : “ We/PRP/nsubj/respond will/MD/aux/respond respond/VB/0 . ”
"""


QUOTED_BY = """
The mayor of the town (quoted by TASS): “We will respond.”
The/DT/det/mayor mayor/NN/nsubj/respond of/IN/case/town the/DT/det/town town/NN/nmod/mayor (/quoted
quoted/VBN/acl/mayor/quote by/IN/case/TASS TASS/NN/obl:agent/quoted/Organization )/quoted : “ We/PRP/nsubj/respond
will/MD/aux/respond respond/VB/0 . ”
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(APPOSITION, "Maria Hale, the spokeswoman of the ministry", (), id="a name and an office"),
        pytest.param(LETTER, "Kim", (), id="in a letter"),
        pytest.param(QUOTED_BY, "The mayor of the town", ("TASS",), id="an office, quoted by an agency"),
    ],
)
def test_a_quotation_behind_a_name_and_a_colon(sentence, source, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.cue, found.content, found.type) == (source, (":",), ("We will respond.",), "direct")
    assert found.relays == relays


BOOK = """
Kim’s book: “We will respond.”
Kim/NNP/nmod:poss/book/Person ’s/POS/case/Kim book/NN/0 :/respond “/respond We/PRP/nsubj/respond
will/MD/aux/respond respond/VB/parataxis/book ./respond ”/respond
"""


QUESTION = """
The question now: “Who will respond?”
The/DT/det/question question/NN/0 now/RB/advmod/question :/respond “/respond Who/WP/nsubj/respond
will/MD/aux/respond respond/VB/parataxis/question ?/respond ”/respond
"""


@pytest.mark.parametrize("sentence", [BOOK, QUESTION])
def test_what_stands_before_a_colon_and_is_nobody(sentence):
    assert found_in(parse(sentence)) == ()


TYPED = """
Kim:  “We will respond.”
Kim/NNP/parataxis/respond/Person :/respond “/respond We/PRP/nsubj/respond will/MD/aux/respond respond/VB/0 ./respond
”/respond
"""


def test_two_spaces_may_stand_behind_the_colon():
    assert [(found.source, found.content) for found in found_in(parse(TYPED))] == [("Kim", ("We will respond.",))]


WISH = """
Kim has one wish: “peace in Lodz.”
Kim/NNP/nsubj/has/Person has/VBZ/0 one/CD/nummod/wish wish/NN/obj/has :/peace “/peace peace/NN/appos/wish
in/IN/case/Lodz Lodz/NNP/nmod/peace/Location ./peace ”/peace
"""


def test_a_clause_before_a_colon_names_nobody_who_speaks():
    assert found_in(parse(WISH)) == ()


BLUNT = """
On prices, the coach was blunt: “They will fall.”
On/IN/case/prices prices/NNS/obl/blunt/price ,/prices the/DT/det/coach coach/NN/nsubj/blunt was/VBD/cop/blunt
blunt/JJ/0 :/fall “/fall They/PRP/nsubj/fall will/MD/aux/fall fall/VB/parataxis/blunt . ”/fall
"""


HIS_ANSWER = """
His answer was short: “We lost.”
His/PRP$/nmod:poss/answer answer/NN/nsubj/short was/VBD/cop/short short/JJ/0 :/lost “/lost We/PRP/nsubj/lost
lost/VBD/parataxis/short/lose . ”/lost
"""


SCENE = """
The scene was grim: “We lost.”
The/DT/det/scene scene/NN/nsubj/grim was/VBD/cop/grim grim/JJ/0 :/lost “/lost We/PRP/nsubj/lost
lost/VBD/parataxis/grim/lose . ”/lost
"""


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (BLUNT, [("the coach", "was blunt", "They will fall.")]),
        (HIS_ANSWER, [("His", "answer", "We lost.")]),
        (SCENE, []),
    ],
)
def test_a_clause_before_a_colon_says_how_somebody_spoke(sentence, rows):
    assert rows_of(parse(sentence)) == rows
