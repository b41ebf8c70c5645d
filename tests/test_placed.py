"""Placed: what shares words with a span, by bisection, is what a look at each one would find."""

from itertools import combinations_with_replacement

from quotes.placed import Placed, taken
from quotes.spans import overlaps
from quotes.types import Span

SPANS = [Span(0, 9), Span(2, 4), Span(3, 3), Span(6, 7), Span(6, 7), Span(12, 14)]
ASKED = [Span(start, end) for start, end in combinations_with_replacement(range(16), 2)]


def test_what_is_over_a_span_shares_a_code_point_with_it() -> None:
    placed = Placed((span, number) for number, span in enumerate(SPANS))

    found = [{number for _, number in placed.over(span)} for span in ASKED]

    assert found == [{number for number, each in enumerate(SPANS) if overlaps(each, span)} for span in ASKED]


def test_spans_touch_what_one_of_them_overlaps() -> None:
    assert [taken(SPANS).touch(span) for span in ASKED] == [any(overlaps(o, s) for o in SPANS) for s in ASKED]


def test_no_spans_touch_nothing() -> None:
    assert not taken(()).touch(Span(0, 9))
