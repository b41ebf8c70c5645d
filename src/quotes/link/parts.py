"""The part of a statement that another group says: a long statement may be a print of two."""

from __future__ import annotations

from collections.abc import Iterator, Set

from quotes.link.stems import TOKEN, knowledge, plain_word, stem
from quotes.types import Span, Statement

LEAST = 3  # words in common, without which the whole statement is the print
APART = -0.5  # what a word that is not in common counts against one that is


def part_of(statement: Statement, stems: Set[str]) -> Statement:
    """Return the part of a statement in which the words with these stems stand thickest, the whole if they are few."""
    best, total, start = (0.0, statement.span), 0.0, statement.span.start
    shared = 0
    for span, is_shared in words_of(statement, stems):
        if total <= 0:
            total, start = 0.0, span.start
        total += 1.0 if is_shared else APART
        shared += is_shared
        if total > best[0]:
            best = total, Span(start, span.end)
    return Statement(statement.attribution, best[1]) if shared >= LEAST else statement


def words_of(statement: Statement, stems: Set[str]) -> Iterator[tuple[Span, bool]]:
    """Yield each word that says something, and whether its stem is one of these."""
    text = statement.attribution.article.document.text
    for part in statement.content:
        for found in TOKEN.finditer(text, part.start, part.end):
            word = plain_word(found[0])
            if word[:1].isalnum() and word not in knowledge().function:
                yield Span(*found.span()), stem(found[0]) in stems
