"""Words of a text found again, in the same text or another version of it."""

from __future__ import annotations

import re
from itertools import takewhile

from quotes.corrections.values import Anchor
from quotes.types import Span

CONTEXT = 32  # code points kept before the words and behind them
LEAST_WORDS = 3  # that stand once in a text are the same wherever they stand; fewer need some context
LEAST_CONTEXT = 4  # code points, in which the surroundings of so few words are the same


def anchor_of(text: str, span: Span, *, text_sha256: str | None = None, zone: str | None = None) -> Anchor:
    """Return what finds the words of a span again."""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Anchor(text_sha256, text[span.start : span.end], before, after, zone, span.start)


def find(anchor: Anchor, text: str, *, text_sha256: str | None = None) -> Span | None:
    """Return where the words stand, None where they stand nowhere, or in two places equally well.

    In the text that the anchor was made of (`text_sha256` tells) at their offsets; else wherever they are, white space
    being all one, and of several places where most of the surroundings is the same.
    """
    exact = exact_place(anchor, text)
    if exact and text_sha256 is not None and text_sha256 == anchor.text_sha256:
        return exact
    scored = sorted(((likeness(anchor, text, place), place) for place in places_of(anchor.words, text)), reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    best, place = scored[0]
    is_sure = len(anchor.words.split()) >= LEAST_WORDS or best >= LEAST_CONTEXT or not (anchor.before + anchor.after)
    return place if is_sure else None


def exact_place(anchor: Anchor, text: str) -> Span | None:
    """Return the span at the anchor's own offset, where the words stand there."""
    if anchor.start is None or anchor.start < 0 or not anchor.words:
        return None
    return Span(anchor.start, anchor.start + len(anchor.words)) if text.startswith(anchor.words, anchor.start) else None


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Return every place where some words stand, overlapping ones too, in order of text; never a part of a word."""
    if not words.split():
        return ()
    plain = r"\s+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?:(?<!\w)|(?!\w)){plain}(?:(?!\w)|(?<!\w))")
    places, found = [], pattern.search(text)
    while found:
        places.append(Span(*found.span()))
        found = pattern.search(text, found.start() + 1)
    return tuple(places)


def likeness(anchor: Anchor, text: str, place: Span) -> int:
    """Return how many code points next to the words are the same as next to the anchor's, white space being one."""
    before = folded(text[max(0, place.start - 2 * CONTEXT) : place.start])
    after = folded(text[place.end : place.end + 2 * CONTEXT])
    return alike(folded(anchor.before)[::-1], before[::-1]) + alike(folded(anchor.after), after)


def folded(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return re.sub(r"\s+", " ", text)


def alike(one: str, other: str) -> int:
    """Return how many code points two texts share from their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
