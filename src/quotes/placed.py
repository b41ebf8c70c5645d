"""Values that stand somewhere in a text, found by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from quotes.types import Span

Value = TypeVar("Value")


class Placed(Generic[Value]):
    """Spans with what stands there, for looking up what shares words with another span without looking at them all."""

    def __init__(self, pairs: Iterable[tuple[Span, Value]]) -> None:
        self.pairs = sorted(pairs, key=_span)  # those of one span stay as given
        self.starts = [span.start for span, _ in self.pairs]
        self.reach = list(accumulate((span.end for span, _ in self.pairs), max))  # how far those up to here go

    def over(self, span: Span) -> tuple[tuple[Span, Value], ...]:
        """Return what shares a code point with a span, each with its own span, in order of text."""
        return tuple(reversed(tuple(self._backwards(span))))

    def touch(self, span: Span) -> bool:
        """Return whether one of them shares a code point with a span."""
        place = bisect_left(self.starts, span.end) - 1
        return place >= 0 and self.reach[place] > span.start

    def _backwards(self, span: Span) -> Iterator[tuple[Span, Value]]:
        place = bisect_left(self.starts, span.end) - 1
        while place >= 0 and self.reach[place] > span.start:
            if self.pairs[place][0].end > span.start:
                yield self.pairs[place]
            place -= 1


def taken(spans: Iterable[Span]) -> Placed[None]:
    """Return spans of which is only asked what touches them."""
    return Placed((span, None) for span in spans)


def _span(pair: tuple[Span, Value]) -> Span:
    return pair[0]
