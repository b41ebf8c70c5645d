"""Words that a page broke at the ends of its lines: `the min-` / `ister said`. Told, never mended."""

from __future__ import annotations

import regex
from attrs import evolve

from quotes.types import Document, Span

WORDS_BROKEN = "words-broken"
BROKEN = regex.compile(r"\p{Ll}[-\u00ad\u2010]\r?\n\p{Ll}")
LONGEST = 4  # characters of a break before or behind the letter that is in a part of a text
LEAST = 3  # in a text; fewer may be two words that a hyphen joins, at the end of a line


def with_flag(document: Document) -> Document:
    """Return the document, flagged where several of its lines end within a word: what is said there may be lost."""
    return evolve(document, flags=(*document.flags, WORDS_BROKEN)) if has_broken_words(document.text) else document


def breaks_a_word(text: str, span: Span) -> bool:
    """Return whether a word is broken in a part of a text, or where that begins or ends."""
    near = BROKEN.finditer(text, max(0, span.start - LONGEST), span.end + LONGEST)
    return any(match.start() < span.end and span.start < match.end() for match in near)


def has_broken_words(text: str) -> bool:
    """Return whether at least LEAST lines of a text end in a hyphen between small letters."""
    found = BROKEN.finditer(text)
    return sum(1 for _, _ in zip(found, range(LEAST), strict=False)) == LEAST
