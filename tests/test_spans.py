"""Spans: what two of them come to."""

import pytest

from quotes.spans import disjoint, moved
from quotes.types import Span


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 4), (6, 9)], [(0, 4), (6, 9)]),
        ([(6, 9), (0, 4)], [(0, 4), (6, 9)]),
        ([(0, 9), (4, 9)], [(0, 9)]),
        ([(0, 5), (4, 9)], [(0, 9)]),
        ([(0, 4), (4, 9)], [(0, 4), (4, 9)]),
        ([(0, 4), (0, 4)], [(0, 4)]),
        ([(2, 2), (4, 9)], [(4, 9)]),
        ([], []),
    ],
    ids=["apart", "in order of text", "one in another", "one over another", "side by side", "twice", "empty", "none"],
)
def test_no_code_point_is_in_two_spans_and_none_is_empty(
    spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert disjoint(Span(*each) for each in spans) == tuple(Span(*each) for each in expected)


def test_a_span_is_moved_either_way() -> None:
    assert (moved(Span(2, 5), 3), moved(Span(5, 8), -3)) == (Span(5, 8), Span(2, 5))
