"""What paragraph.py itself does: which marks are read, and which sources scope `all` adds that only pass words on."""

import pytest

from parses import parse, tagged
from quotes.find import find_quotes
from quotes.find.article import paragraphs
from quotes.find.paragraph import readings_of_marks
from quotes.lexicon import load_lexicon
from readings import Found, found_in

CLOSED = """
“The bridge is closed,” Lee said.
“/closed The/DT/det/bridge bridge/NN/nsubj:pass/closed is/VBZ/aux:pass/closed closed/VBN/ccomp/said/close ,/closed
”/closed Lee/NNP/nsubj/said/Person said/VBD/0 .
"""
NEVER_CLOSES = """
“The bridge is closed, Lee said on Monday.
“/closed The/DT/det/bridge bridge/NN/nsubj:pass/closed is/VBZ/aux:pass/closed closed/VBN/ccomp/said/close ,/said
Lee/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date .
"""
ONLY_THE_MARK = """
Maria Hale, the spokeswoman: “We will open it in May.
Maria/NNP/0/Person Hale/NNP/flat/Maria/Person ,/spokeswoman the/DT/det/spokeswoman spokeswoman/NN/appos/Maria :/open
“/open We/PRP/nsubj/open will/MD/aux/open open/VB/appos/Maria it/PRP/obj/open in/IN/case/May May/NNP/obl/open/Date .
"""
RUNS_ON = """
# newpar
“The bridge is closed, and nobody said so to me.
“/closed The/DT/det/bridge bridge/NN/nsubj:pass/closed is/VBZ/aux:pass/closed closed/VBN/0/close ,/said and/CC/cc/said
nobody/NN/nsubj/said said/VBD/conj/closed so/RB/advmod/said to/IN/case/me me/PRP/obl/said/i .

# newpar
“It will open in May,” Lee said.
“/open It/PRP/nsubj/open will/MD/aux/open open/VB/ccomp/said in/IN/case/May May/NNP/obl/open/Date ,/open ”/open
Lee/NNP/nsubj/said/Person said/VBD/0 .
"""


def readings(text):
    """Return the quotations of each reading of the first paragraph's marks, in words."""
    setting, _ = next(paragraphs(parse(text), load_lexicon()))
    marked = (reading.passage for reading in readings_of_marks(setting))
    return [[passage.words(quotation.outer) for quotation in passage.quotations] for passage in marked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(CLOSED, [["“The bridge is closed,”"]], id="all have partners: one reading"),
        pytest.param(
            NEVER_CLOSES, [[], ["“The bridge is closed, Lee said on Monday."]], id="first without the odd one"
        ),
        pytest.param(
            RUNS_ON, [["“The bridge is closed, and nobody said so to me."]], id="one that runs on is no odd one"
        ),
    ],
)
def test_readings_of_the_marks(text, expected):
    assert readings(text) == expected


def test_a_mark_without_a_partner_swallows_no_cue():
    assert found_in(parse(NEVER_CLOSES)) == (Found(("The bridge is closed",), ("said",), "Lee", "direct", ()),)


def test_a_mark_without_a_partner_counts_where_nothing_else_is_found():
    assert found_in(parse(ONLY_THE_MARK)) == (
        Found(("We will open it in May.",), (":",), "Maria Hale, the spokeswoman", "direct", ()),
    )


def test_a_quotation_that_runs_on_keeps_the_cues_in_it():
    assert [found.source for found in found_in(parse(RUNS_ON))] == ["Lee", "Lee"]


CHAIN = """
The Herald reported that the union said Carter announced the mine would close.
The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said
the/DT/det/union union/NN/nsubj/said said/VBD/ccomp/reported Carter/NNP/nsubj/announced/Person
announced/VBD/ccomp/said/announce the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/announced .
"""
OWN_NEWS = """
The Herald reported that the union struck because Carter announced the mine would close.
The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/struck
the/DT/det/union union/NN/nsubj/struck struck/VBD/ccomp/reported/strike because/IN/mark/announced
Carter/NNP/nsubj/announced/Person announced/VBD/advcl/struck/announce the/DT/det/mine mine/NN/nsubj/close
would/MD/aux/close close/VB/ccomp/announced .
"""
LET_SLIP = """
The Herald let slip that Carter said the mine would close.
The/DT/det/Herald/Organization Herald/NNP/nsubj/let/Organization let/VBD/0 slip/VB/xcomp/let that/IN/mark/said
Carter/NNP/nsubj/said/Person said/VBD/advcl/let the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close
close/VB/ccomp/said .
"""


def outer(analysis):
    """Return source and content of each row that scope `all` flags as an outer one."""
    text = analysis.article.document.text
    quotes = find_quotes(analysis, load_lexicon(), scope="all")
    spans = ((quote.source, *quote.content) for quote in quotes if "outer" in quote.flags)
    return [tuple(text[span.start : span.end] for span in some) for some in spans]


def test_each_source_that_only_passes_on_is_an_outer_row():
    assert outer(parse(CHAIN)) == [
        ("The Herald", "the union said Carter announced the mine would close"),
        ("the union", "Carter announced the mine would close"),
    ]


def test_a_source_with_news_of_its_own_has_its_row_in_every_scope():
    assert outer(parse(OWN_NEWS)) == []
    assert [found.source for found in found_in(parse(OWN_NEWS))] == ["The Herald", "Carter"]


def test_who_is_an_outer_source_to_the_tagger_alone_has_no_outer_row():
    analysis = tagged(parse(LET_SLIP), "The Herald | let slip | that Carter said the mine would close")

    assert outer(analysis) == []


AGENCY = """
Echo News reported that Kim said the talks failed.
Echo/NNP/compound/News/Organization News/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said
Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail .
"""


def test_an_outer_row_says_so():
    quotes = find_quotes(parse(AGENCY), load_lexicon(), scope="all")

    assert [quote.flags for quote in quotes] == [("outer",), ()]


KEPT = """
Kim’s plan to stay, made in May, was kept.
Kim/NNP/nmod:poss/plan/Person ’s/POS/case/Kim plan/NN/nsubj:pass/kept to/TO/mark/stay stay/VB/acl/plan ,/stay
made/VBN/acl/plan/make in/IN/case/May May/NNP/obl/made/Date ,/made was/VBD/aux:pass/kept kept/VBN/0/keep .
"""


REMEMBERED = """
Kim remembered it as “a good long year.”
Kim/NNP/nsubj/remembered/Person remembered/VBD/0/remember it/PRP/obj/remembered as/IN/case/year “/year a/DT/det/year
good/JJ/amod/year long/JJ/amod/year year/NN/obl/remembered ./year ”/year
"""


def test_an_infinitive_of_a_noun_ends_before_its_comma():
    analysis = parse(KEPT)
    text = analysis.article.document.text
    (quote,) = find_quotes(analysis, load_lexicon(), scope="all")

    assert [text[span.start : span.end] for span in quote.content] == ["to stay"]


def test_quoted_words_that_somebody_remembers_are_a_fact():
    assert [quote.attitude for quote in find_quotes(parse(REMEMBERED), load_lexicon(), scope="all")] == ["fact"]
    assert found_in(parse(REMEMBERED)) == ()
