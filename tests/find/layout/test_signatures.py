"""Signatures: a dash and a name behind what somebody said."""

import pytest

from parses import parse
from readings import Found, found_in

SIGNED = """
“We would do it all again.” — Jo Park, the coach
“/do We/PRP/nsubj/do would/MD/aux/do do/VB/0 it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ./do ”/do —/Park
Jo/NNP/compound/Park/Person Park/NNP/parataxis/do/Person ,/coach the/DT/det/coach coach/NN/appos/Park
"""
PLAIN = """
"The bridge was never safe." - Lena Ortiz
"/safe The/DT/det/bridge bridge/NN/nsubj/safe was/VBD/cop/safe never/RB/advmod/safe safe/JJ/0 ./safe "/safe -/Ortiz
Lena/NNP/compound/Ortiz/Person Ortiz/NNP/parataxis/safe/Person
"""
TWO_SENTENCES = """
“The bridge shook.
“/shook The/DT/det/bridge bridge/NN/nsubj/shook shook/VBD/0/shake .

We ran.”
We/PRP/nsubj/ran ran/VBD/0/run . ”

— Ray Oduya, who drove the truck.
—/Oduya Ray/NNP/compound/Oduya/Person Oduya/NNP/0/Person ,/drove who/WP/nsubj/drove drove/VBD/acl:relcl/Oduya/drive
the/DT/det/truck truck/NN/obj/drove .
"""
OUTLET = """
“A night to forget.” — The Daily Echo
“/night A/DT/det/night night/NN/0 to/TO/mark/forget forget/VB/acl/night ./night ”/night —/Echo
The/DT/det/Echo/Organization
Daily/NNP/compound/Echo/Organization Echo/NNP/parataxis/night/Organization
"""


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        pytest.param(
            SIGNED, Found(("We would do it all again.",), ("—",), "Jo Park, the coach", "direct", ()), id="and office"
        ),
        pytest.param(PLAIN, Found(("The bridge was never safe.",), ("-",), "Lena Ortiz", "direct", ()), id="hyphen"),
        pytest.param(
            TWO_SENTENCES,
            Found(("The bridge shook. We ran.",), ("—",), "Ray Oduya, who drove the truck", "direct", ()),
            id="relative clause",
        ),
        pytest.param(OUTLET, Found(("A night to forget.",), ("—",), "The Daily Echo", "direct", ()), id="an outlet"),
    ],
)
def test_a_signature_behind_a_dash_names_the_speaker(paragraph, found):
    assert found_in(parse(paragraph)) == (found,)


COMMENT = """
“We would do it all again.” — a blow to the mayor
“/do We/PRP/nsubj/do would/MD/aux/do do/VB/0 it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ./do ”/do —/blow
a/DT/det/blow blow/NN/parataxis/do to/IN/case/mayor the/DT/det/mayor mayor/NN/nmod/blow
"""
CLAUSE = """
“We would do it all again.” — Jo Park laughed
“/do We/PRP/nsubj/do would/MD/aux/do do/VB/0 it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ./do ”/do
—/laughed Jo/NNP/compound/Park/Person Park/NNP/nsubj/laughed/Person laughed/VBD/parataxis/do/laugh
"""
DAY = """
“We would do it all again.” — June 3
“/do We/PRP/nsubj/do would/MD/aux/do do/VB/0 it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ./do ”/do —/June
June/NNP/parataxis/do/Date 3/CD/nummod/June/Date
"""
TITLE = """
“The Long Road” — Lena Ortiz
“/Road The/DT/det/Road Long/NNP/compound/Road Road/NNP/0 ”/Road —/Ortiz Lena/NNP/compound/Ortiz/Person
Ortiz/NNP/appos/Road/Person
"""
CUED = """
“We would do it all again,” he said. — Jo Park
“/do We/PRP/nsubj/do would/MD/aux/do do/VB/ccomp/said it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ,/do ”/do
he/PRP/nsubj/said said/VBD/0 ./said —/Park Jo/NNP/compound/Park/Person Park/NNP/dep/said/Person
"""


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(COMMENT, id="a comment"),
        pytest.param(CLAUSE, id="a clause"),
        pytest.param(DAY, id="a day"),
        pytest.param(TITLE, id="a title and its author"),
        pytest.param(CUED, id="the writer's initials"),
    ],
)
def test_what_is_no_signature(paragraph):
    assert "—" not in [sign for found in found_in(parse(paragraph)) for sign in found.cue]


WHO_LEFT = """
“We won the game.” — Jo Park then left the hall.
“/won We/PRP/nsubj/won won/VBD/0/win the/DT/det/game game/NN/obj/won ./won ”/won —/left Jo/NNP/compound/Park/Person
Park/NNP/nsubj/left/Person then/RB/advmod/left left/VBD/parataxis/won/leave the/DT/det/hall hall/NN/obj/left .
"""


def test_a_name_behind_a_dash_that_goes_on_is_no_signature():
    assert found_in(parse(WHO_LEFT)) == ()


SAID_AND_SIGNED = """
Kim said: “We ate all the bread.” — Jo Park
Kim/NNP/nsubj/said/Person said/VBD/0 :/ate “/ate We/PRP/nsubj/ate ate/VBD/ccomp/said/eat all/DT/det:predet/bread
the/DT/det/bread bread/NN/obj/ate ./ate ”/ate —/Park Jo/NNP/compound/Park/Person Park/NNP/parataxis/said/Person
"""


def test_who_is_said_to_speak_has_the_words_and_not_who_signs():
    assert [(found.source, found.content) for found in found_in(parse(SAID_AND_SIGNED))] == [
        ("Kim", ("We ate all the bread.",))
    ]


ON_ITS_OWN = """
“We won the game.”
“ We/PRP/nsubj/won won/VBD/0/win the/DT/det/game game/NN/obj/won . ”

# newpar
— Jo Park, the coach
— Jo/NNP/compound/Park/Person Park/NNP/0/Person , the/DT/det/coach coach/NN/appos/Park
"""
SIGNED_TWICE = """
“We ate,” Kim said.
“/ate We/PRP/nsubj/ate ate/VBD/ccomp/said/eat ,/ate ”/ate Kim/NNP/nsubj/said/Person said/VBD/0 .

# newpar
"""
ENTRY = """
“We won the game.”
“ We/PRP/nsubj/won won/VBD/0/win the/DT/det/game game/NN/obj/won . ”

# newpar
— Jo Park left the hall
— Jo/NNP/compound/Park/Person Park/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/hall hall/NN/obj/left
"""


@pytest.mark.parametrize("before", [pytest.param("", id="first"), pytest.param(SIGNED_TWICE, id="behind another")])
def test_a_signature_may_be_a_paragraph_of_its_own(before):
    assert found_in(parse(before + ON_ITS_OWN.lstrip()))[-1:] == (
        Found(("We won the game.",), ("—",), "Jo Park, the coach", "direct", ()),
    )


def test_an_entry_of_a_list_signs_nothing():
    assert [found.source for found in found_in(parse(ENTRY))] == [None]
