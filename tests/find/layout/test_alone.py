import pytest

from parses import parse
from readings import Found, found_in, quotes_in, rows_of

NODDED = """
The ferry came in late.
The/DT/det/ferry ferry/NN/nsubj/came came/VBD/0/come in/RP/compound:prt/came late/RB/advmod/came .

# newpar
“We kept our promise.”
“ We/PRP/nsubj/kept kept/VBD/0/keep our/PRP$/nmod:poss/promise promise/NN/obj/kept . ”

# newpar
Berg nodded.
Berg/NNP/nsubj/nodded/Person nodded/VBD/0/nod .
"""


def test_a_paragraph_that_is_only_a_quotation_is_nobodys():
    assert found_in(parse(NODDED)) == (Found(("We kept our promise.",), (), None, "direct", ()),)
    assert [quote.flags for quote in quotes_in(parse(NODDED))] == [("no-cue",)]


TWO = NODDED.replace("“We kept our promise.”", "“We kept our promise.” “We won the race.”").replace(
    "promise/NN/obj/kept . ”",
    "promise/NN/obj/kept . ” “ We/PRP/nsubj/won won/VBD/parataxis/kept/win the/DT/det/race race/NN/obj/won . ”",
)


def test_two_quotations_of_one_paragraph_are_one_row():
    assert [found.content for found in found_in(parse(TWO))] == [("We kept our promise.", "We won the race.")]


ASKED = """
“Who paid for it?” Berg asked.
“/paid Who/WP/nsubj/paid paid/VBD/ccomp/asked/pay for/IN/case/it it/PRP/obl/paid ?/paid ”/paid
Berg/NNP/nsubj/asked/Person asked/VBD/0/ask .

# newpar
“Nobody paid for it.”
“ Nobody/NN/nsubj/paid paid/VBD/0/pay for/IN/case/it it/PRP/obl/paid . ”
"""


def test_an_answer_is_nobodys_where_nobody_is_said_to_answer():
    assert rows_of(parse(ASKED)) == [("Berg", "asked", "Who paid for it?"), (None, "", "Nobody paid for it.")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“We kept our promise”", id="a crosshead"),
        pytest.param("“Never.”", id="one word"),
        pytest.param("“We kept our promise.” Berg", id="words beside it"),
    ],
)
def test_no_row_for(words):
    kept = "We/PRP/nsubj/kept kept/VBD/0/keep our/PRP$/nmod:poss/promise promise/NN/obj/kept"
    parses = {
        "“We kept our promise”": f"“ {kept} ”",
        "“Never.”": "“ Never/RB/0 . ”",
        "“We kept our promise.” Berg": f"“ {kept} . ” Berg/NNP/vocative/kept/Person",
    }
    assert found_in(parse(f"{words}\n{parses[words]}")) == ()


def test_a_pull_quote_is_a_row_where_it_is_said():
    said = """
# newpar
“We kept our promise.” Berg said.
“/kept We/PRP/nsubj/kept kept/VBD/ccomp/said/keep our/PRP$/nmod:poss/promise promise/NN/obj/kept ./kept ”/kept
Berg/NNP/nsubj/said/Person said/VBD/0 .
"""
    assert [found.source for found in found_in(parse(f"{NODDED}\n{said}"))] == ["Berg"]
