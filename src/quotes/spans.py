"""Arithmetic on spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from quotes.types import NamedEntity, Span

BRACKETS = (("(", ")"), ("[", "]"))
MAX_ENTITIES = 60  # of names in one noun phrase; only a list is longer
# What str.isspace takes for white space, and what takes no room in a line: joiners, directions, byte order marks.
SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
UNSEEN = (
    "\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
BLANK = SPACES + UNSEEN


def words(text: str, span: Span) -> str:
    """Return the slice of `text` that `span` points at."""
    return text[span.start : span.end]


def moved(span: Span, by: int) -> Span:
    """Return a span that stands so many code points further on; further back where `by` is below 0."""
    return Span(span.start + by, span.end + by)


def overlaps(one: Span, other: Span) -> bool:
    """Return whether the two spans share a code point."""
    return one.start < other.end and other.start < one.end


def contains(outer: Span, inner: Span) -> bool:
    """Return whether `inner` lies within `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def cover(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of `spans` (at least one)."""
    every = tuple(spans)
    return Span(min(span.start for span in every), max(span.end for span in every))


def trimmed(text: str, span: Span, characters: str | None = None) -> Span:
    """Return `span` without `characters` (white space when None) at either end."""
    inner = words(text, span)
    start = span.start + len(inner) - len(inner.lstrip(characters))
    return Span(start, start + len(inner.strip(characters)))


def bracketed(text: str, span: Span) -> Span:
    """Return `span` with the closing bracket right behind it, when the bracket that it closes stands inside."""
    for opening, closing in BRACKETS:
        inner = words(text, span)
        if inner.count(opening) > inner.count(closing) and text.startswith(closing, span.end):
            return Span(span.start, span.end + len(closing))
    return span


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order of text, those that overlap as one; one without a code point is none."""
    parts: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if parts and span.start < parts[-1].end:
            parts[-1] = cover((parts[-1], span))
        else:
            parts.append(span)
    return tuple(parts)


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of `span` when `holes` are taken out, in order of text."""
    parts, start = [], span.start
    for hole in sorted(holes):
        if hole.start > start:
            parts.append(Span(start, min(hole.start, span.end)))
        start = max(start, hole.end)
        if start >= span.end:
            break
    if start < span.end:
        parts.append(Span(start, span.end))
    return tuple(parts)


def entities_in(entities: tuple[NamedEntity, ...], span: Span) -> tuple[NamedEntity, ...]:
    """Return the named entities that share a code point with `span`; `entities` stand in order of text."""
    last = bisect_left(entities, span.end, key=lambda entity: entity.span.start)
    return tuple(each for each in entities[max(0, last - MAX_ENTITIES) : last] if each.span.end > span.start)
