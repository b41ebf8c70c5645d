"""Words that a person gave -> spans of a text as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from quotes.corrections.anchors import find, places_of
from quotes.corrections.values import Anchor, Words
from quotes.spans import cover
from quotes.types import Attribution, Document, Span

LEAST_SHARED = 0.5  # of two stretches of words, in code points, to be taken for one find


class Astray(Exception):
    """What a correction names is not there; the message says what, and why not."""


def span_of(words: Words, document: Document, near: Span | None) -> Span:
    """Return where the words stand: by their anchor, or those nearest to a span; Astray where nobody can tell."""
    if isinstance(words, Anchor):
        found = find(words, document.text, text_sha256=document.text_sha256)
    else:
        found = nearest(places_of(words, document.text), near)
    if found is None:
        raise Astray(f"“{shown(words)}” is not in the text any more, or in several places alike")
    return found


def spans_of(words: tuple[Words, ...] | str, document: Document, near: Span | None) -> tuple[Span, ...]:
    """Return where the parts stand, in order of text. Raises Astray where one is lost, or two overlap."""
    parts = (words,) if isinstance(words, str) else words
    spans = tuple(sorted(span_of(part, document, near) for part in parts))
    if any(before.end > after.start for before, after in pairwise(spans)):
        raise Astray("its parts overlap")
    return spans


def nearest(places: Iterable[Span], near: Span | None) -> Span | None:
    """Return the place nearest to a span, the only one where there is no span; None where two are as near."""
    if near is None:
        every = tuple(places)
        return every[0] if len(every) == 1 else None
    ranked = sorted((max(near.start - place.end, place.start - near.end, 0), place) for place in places)
    is_tie = len(ranked) > 1 and ranked[0][0] == ranked[1][0]
    return ranked[0][1] if ranked and not is_tie else None


def shown(words: Words) -> str:
    """Return words as a message has them, the first of them where they are many."""
    text = " ".join((words if isinstance(words, str) else words.words).split())
    return text if len(text) <= 60 else f"{text[:60]}…"


def words_span(attribution: Attribution) -> Span:
    """Return where the words of a row stand: from the first of its content to the last."""
    return cover(attribution.quote.content)


def shared(one: Span, other: Span) -> float:
    """Return how much of two spans together is in both, 0 to 1."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(1, max(one.end, other.end) - min(one.start, other.start))
