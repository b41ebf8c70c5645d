"""The part of a long statement that another group says."""

from __future__ import annotations

from prints import said
from quotes.link.cutting import statements_in
from quotes.link.parts import part_of
from quotes.link.stems import wording_of

LONG = "The mayor has sent the council a plan for a new ferry, with the aim of keeping the old harbour open in winter."


def part(content: str, other: str) -> str:
    """Return the words of a content in which it says what another says."""
    (attribution,) = said(content)
    (statement,) = statements_in(attribution)
    span = part_of(statement, frozenset(wording_of(other).stems)).span
    return attribution.article.document.text[span.start : span.end]


def test_what_another_says_is_a_part() -> None:
    assert part(LONG, "the old harbour is to be kept open in winter") == "keeping the old harbour open in winter"


def test_few_words_in_common_make_no_part() -> None:
    assert part(LONG, "nobody goes to the harbour in winter") == LONG
