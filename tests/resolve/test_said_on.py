"""On which day something was said: what the sentence ties to the cue, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import SaidOn, Span

WEDNESDAY = date(2026, 5, 13)
MONDAY, TUESDAY = date(2026, 5, 11), date(2026, 5, 12)
BEHIND = """
Roy said on Monday that the ferry was safe.
Roy/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said that/IN/mark/safe the/DT/det/ferry
ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
REPORTERS = """
On Monday, Roy told reporters that the ferry was safe.
On/IN/case/Monday/on Monday/NNP/obl/told , Roy/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter
that/IN/mark/safe the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/told .
"""
INTERVIEW = """
Roy said in an interview on Monday that the ferry was safe.
Roy/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said on/IN/case/Monday
Monday/NNP/nmod/interview that/IN/mark/safe the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
RELEASED = """
In a statement released late Monday, Roy said the ferry was safe.
In/IN/case/statement/in a/DT/det/statement statement/NN/obl/said released/VBN/acl/statement/release
late/RB/advmod/Monday Monday/NNP/obl:tmod/released , Roy/NNP/nsubj/said/Person said/VBD/0 the/DT/det/ferry
ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
SPEAKING = """
Roy, speaking on Monday, said the ferry was safe.
Roy/NNP/nsubj/said/Person , speaking/VBG/acl/Roy/speak on/IN/case/Monday Monday/NNP/obl/speaking , said/VBD/0
the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
LOWMERE = """
“The ferry is safe,” Roy said in Lowmere on Monday.
“ The/DT/det/ferry ferry/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said , ” Roy/NNP/nsubj/said/Person said/VBD/0
in/IN/case/Lowmere Lowmere/NNP/obl/said/Location on/IN/case/Monday Monday/NNP/nmod/Lowmere .
"""
INSIDE = """
Roy said that the ferry would sail on Monday.
Roy/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/sail the/DT/det/ferry ferry/NN/nsubj/sail would/MD/aux/sail
sail/VB/ccomp/said on/IN/case/Monday Monday/NNP/obl/sail .
"""
ARRESTED = """
Roy, arrested on Monday, said the ferry was safe.
Roy/NNP/nsubj/said/Person , arrested/VBN/acl/Roy/arrest on/IN/case/Monday Monday/NNP/obl/arrested , said/VBD/0
the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
AFTER = """
Roy said after the storm on Monday that the ferry was safe.
Roy/NNP/nsubj/said/Person said/VBD/0 after/IN/case/storm the/DT/det/storm storm/NN/obl/said on/IN/case/Monday
Monday/NNP/nmod/storm that/IN/mark/safe the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
SINCE = """
Roy has said since Monday that the ferry was safe.
Roy/NNP/nsubj/said/Person has/VBZ/aux/said said/VBN/0 since/IN/case/Monday Monday/NNP/obl/said that/IN/mark/safe
the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
TWO = """
On Monday and Tuesday, Roy said that the ferry was safe.
On/IN/case/Monday/on Monday/NNP/obl/said and/CC/cc/Tuesday Tuesday/NNP/obl/said , Roy/NNP/nsubj/said/Person said/VBD/0
that/IN/mark/safe the/DT/det/ferry ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
WILL = """
Roy will say on Monday that the ferry is safe.
Roy/NNP/nsubj/say/Person will/MD/aux/say say/VB/0 on/IN/case/Monday Monday/NNP/obl/say that/IN/mark/safe
the/DT/det/ferry ferry/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/say .
"""
LINE = """
LOWMERE, May 12.
LOWMERE/NNP/0/Location , May/NNP/appos/LOWMERE 12/CD/nummod/May .

Roy said yesterday that the ferry was safe.
Roy/NNP/nsubj/said/Person said/VBD/0 yesterday/NN/obl:tmod/said that/IN/mark/safe the/DT/det/ferry
ferry/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""


def day_of(sentences: str, *, published: date | None = WEDNESDAY, dateline: Span | None = None) -> SaidOn | None:
    """Return the day of the first quote in a document of that date."""
    analysis = parse(sentences)
    dated = evolve(analysis, article=evolve(analysis.article, published=published, dateline=dateline))
    return resolve(find_quotes(dated, load_lexicon()), dated, load_lexicon())[0].said_on


@pytest.mark.parametrize("sentence", [BEHIND, REPORTERS, INTERVIEW, RELEASED, SPEAKING, LOWMERE])
def test_the_day_of_the_cue_and_of_its_occasion(sentence: str) -> None:
    found = day_of(sentence)

    assert found is not None
    assert (found.day, found.first, found.last) == (MONDAY, MONDAY, MONDAY)
    assert sentence.strip()[found.span.start : found.span.end] == "Monday"


@pytest.mark.parametrize("sentence", [INSIDE, ARRESTED, AFTER, SINCE, TWO, WILL])
def test_a_day_of_something_else(sentence: str) -> None:
    assert day_of(sentence) is None


def test_several_days_are_no_day() -> None:
    found = day_of(BEHIND.replace("on Monday", "last week").replace("on/IN/case/Monday Monday/NNP/obl/said",
                   "last/JJ/amod/week week/NN/obl:tmod/said"))  # fmt: skip

    assert found is not None
    assert (found.day, found.first, found.last) == (None, date(2026, 5, 3), date(2026, 5, 10))


def test_without_the_date_of_the_document_nobody_can_tell() -> None:
    assert day_of(BEHIND, published=None) is None


def test_a_report_that_was_filed_before_tells_its_days_from_then() -> None:
    page, filed = day_of(LINE), day_of(LINE, dateline=Span(0, 15))

    assert page is not None
    assert page.day == TUESDAY
    assert filed is not None
    assert filed.day == MONDAY
    assert day_of(LINE, dateline=Span(0, 15), published=date(2026, 5, 20)) != filed
