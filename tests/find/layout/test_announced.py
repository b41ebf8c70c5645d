"""A paragraph that ends in a colon or a comma announces the quotation behind it."""

import pytest

from parses import parse
from readings import Found, found_in, rows_of

ANNOUNCED = """
Kim then told reporters in Seoul:
Kim/NNP/nsubj/told/Person then/RB/advmod/told told/VBD/0/tell reporters/NNS/obj/told in/IN/case/Seoul
Seoul/NNP/obl/told/Location :/told

# newpar
“The water came in the night. It took the bridge.”
“/came The/DT/det/water water/NN/nsubj/came came/VBD/0/come in/IN/case/night the/DT/det/night night/NN/obl/came ./came
It/PRP/nsubj/took took/VBD/parataxis/came/take the/DT/det/bridge bridge/NN/obj/took ./came ”/came
"""
OWN_CUE = """
Kim told reporters:
Kim/NNP/nsubj/told/Person told/VBD/0/tell reporters/NNS/obj/told :/told

# newpar
“We won,” Lee said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Lee/NNP/nsubj/said/Person said/VBD/0 .
"""
NO_COLON = """
Kim told reporters.
Kim/NNP/nsubj/told/Person told/VBD/0/tell reporters/NNS/obj/told .

# newpar
“The water came in the night.”
“/came The/DT/det/water water/NN/nsubj/came came/VBD/0/come in/IN/case/night the/DT/det/night night/NN/obl/came . ”
"""


def test_a_quotation_behind_a_paragraph_with_a_colon_is_the_announcers():
    assert found_in(parse(ANNOUNCED)) == (
        Found(("The water came in the night. It took the bridge.",), ("told",), "Kim", "direct", ()),
    )


def test_a_quotation_with_a_cue_of_its_own_is_not():
    assert [found.source for found in found_in(parse(OWN_CUE))] == ["Lee"]


SAID = """
Lee said it rained.
Lee/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .

Kim said,
Kim/NNP/nsubj/said/Person said/VBD/0 ,
"""
ACCORDING = """
Lee said it rained.
Lee/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .

According to Kim,
According/VBG/case/Kim to/IN/fixed/According Kim/NNP/0/Person ,
"""
BEHIND = NO_COLON[NO_COLON.index("# newpar") :]


@pytest.mark.parametrize(("lead", "cue"), [(SAID, "said"), (ACCORDING, "According to")])
def test_a_comma_announces_like_a_colon(lead, cue):
    rows = rows_of(parse(f"{lead}\n{BEHIND}"))

    assert rows[-1] == ("Kim", cue, "The water came in the night.")


def test_without_a_colon_nothing_is_announced():
    assert {found.source for found in found_in(parse(NO_COLON))} == {None}


ISSUED = """
Berg {verb} the following statement:
Berg/NNP/nsubj/{verb}/Person {parsed} the/DT/det/statement following/VBG/amod/statement/follow
statement/NN/obj/{verb} :

# newpar
“The bridge is safe.”
“/safe The/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe/be safe/JJ/0 ./safe ”/safe
"""


@pytest.mark.parametrize(
    ("verb", "parsed", "source"),
    [
        pytest.param("issued", "issued/VBD/0/issue", "Berg", id="issued"),
        pytest.param("released", "released/VBD/0/release", "Berg", id="released"),
        pytest.param("awaited", "awaited/VBD/0/await", None, id="awaited: no word of Berg's"),
    ],
)
def test_a_statement_announced_by_a_colon_is_of_whoever_issued_it(verb, parsed, source):
    assert [found.source for found in found_in(parse(ISSUED.format(verb=verb, parsed=parsed)))] == [source]


def test_a_comment_is_announced_like_a_statement():
    text = ISSUED.format(verb="made", parsed="made/VBD/0/make").replace("statement", "comment")

    assert [found.source for found in found_in(parse(text))] == ["Berg"]


THIS_REVEALED = """
# newpar
This revealed one thing:
This/DT/nsubj/revealed revealed/VBD/0/reveal one/CD/nummod/thing thing/NN/obj/revealed :

# newpar
“It leaked for years.”
“/leaked It/PRP/nsubj/leaked leaked/VBD/0/leak for/IN/case/years years/NNS/obl/leaked/year ./leaked ”/leaked
"""


def test_nobody_announces_what_this_revealed():
    assert {found.source for found in found_in(parse(THIS_REVEALED))} == {None}


TWO_QUOTATIONS = """
# newpar
Kim said:
Kim/NNP/nsubj/said/Person said/VBD/0 :

# newpar
“It leaked for years.”
“/leaked It/PRP/nsubj/leaked leaked/VBD/0/leak for/IN/case/years years/NNS/obl/leaked/year ./leaked ”/leaked

“Nobody came.”
“/came Nobody/NN/nsubj/came came/VBD/0/come ./came ”/came
"""


def test_all_quotations_of_a_paragraph_that_holds_nothing_else_are_announced():
    assert [(found.source, found.content) for found in found_in(parse(TWO_QUOTATIONS))] == [
        ("Kim", ("It leaked for years.", "Nobody came."))
    ]


SPOKE = """
Lund {spoke} about the bridge.
Lund/NNP/nsubj/{verb}/Person {parsed} about/IN/case/bridge the/DT/det/bridge bridge/NN/obl/{verb} .

# newpar
“It fell in the storm.”
“ It/PRP/nsubj/fell fell/VBD/0/fall in/IN/case/storm the/DT/det/storm storm/NN/obl/fell . ”
"""


@pytest.mark.parametrize(
    ("spoke", "verb", "parsed"),
    [
        pytest.param("spoke", "spoke", "spoke/VBD/0/speak", id="spoke"),
        pytest.param("has talked", "talked", "has/VBZ/aux/talked talked/VBN/0/talk", id="has talked"),
        pytest.param("complained", "complained", "complained/VBD/0/complain", id="a verb of the lexicon"),
    ],
)
def test_who_spoke_in_the_sentence_before_says_the_quotation_that_is_a_paragraph(spoke, verb, parsed):
    text = SPOKE.format(spoke=spoke, verb=verb, parsed=parsed)

    assert [(row.source, row.content) for row in found_in(parse(text))] == [("Lund", ("It fell in the storm.",))]


THANKED = """
Lund {thanked} the ferrymen.
Lund/NNP/nsubj/{thanked}/Person {thanked}/VBD/0/{lemma} the/DT/det/ferrymen ferrymen/NNS/obj/{thanked} .

# newpar
“They came through the storm.”
“ They/PRP/nsubj/came came/VBD/0/come through/IN/case/storm the/DT/det/storm storm/NN/obl/came . ”
"""


@pytest.mark.parametrize(
    ("thanked", "lemma", "source"),
    [
        ("thanked", "thank", "Lund"),
        ("praised", "praise", "Lund"),
        ("condemned", "condemn", "Lund"),
        ("called", "call", None),
    ],
)
def test_who_thanks_or_blames_in_the_sentence_before_says_the_quotation_that_is_a_paragraph(thanked, lemma, source):
    """Who called the ferrymen may have telephoned."""
    text = THANKED.format(thanked=thanked, lemma=lemma)

    assert [(row.source, row.content) for row in found_in(parse(text))] == [(source, ("They came through the storm.",))]


@pytest.mark.parametrize(
    ("spoke", "verb", "parsed"),
    [
        pytest.param("drove", "drove", "drove/VBD/0/drive", id="no speech"),
        pytest.param(
            "did not speak", "speak", "did/VBD/aux/speak not/RB/advmod/speak speak/VB/0", id="who did not speak"
        ),
    ],
)
def test_who_did_not_speak_says_nothing(spoke, verb, parsed):
    found = found_in(parse(SPOKE.format(spoke=spoke, verb=verb, parsed=parsed)))

    assert {each.source for each in found} == {None}


HOW = """
{lead}
{parsed} :

# newpar
“It fell in the storm.”
“ It/PRP/nsubj/fell fell/VBD/0/fall in/IN/case/storm the/DT/det/storm storm/NN/obl/fell . ”
"""


@pytest.mark.parametrize(
    ("lead", "parsed", "source"),
    [
        pytest.param(
            "His answer was short:",
            "His/PRP$/nmod:poss/answer answer/NN/nsubj/short was/VBD/cop/short short/JJ/0",
            "His",
            id="an answer",
        ),
        pytest.param(
            "Lund was blunt:", "Lund/NNP/nsubj/blunt/Person was/VBD/cop/blunt blunt/JJ/0", "Lund", id="somebody"
        ),
    ],
)
def test_a_clause_that_tells_how_somebody_speaks_announces_the_next_paragraph(lead, parsed, source):
    text = HOW.format(lead=lead, parsed=parsed)

    assert [(row.source, row.content) for row in found_in(parse(text))] == [(source, ("It fell in the storm.",))]


def test_nobody_speaks_in_a_clause_about_a_thing():
    text = HOW.format(
        lead="The road was steep:",
        parsed="The/DT/det/road road/NN/nsubj/steep was/VBD/cop/steep steep/JJ/0",
    )

    assert {found.source for found in found_in(parse(text))} == {None}
