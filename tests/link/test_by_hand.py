"""Statements that people part and join, on prints of one quote in several documents."""

from __future__ import annotations

import pytest

from conftest import TALKS, attribution_of, document_of, utterance_of
from quotes.link.by_hand import decided_prints
from quotes.types import Joined, Parted, Span, Statement

A, B, C, D = (attribution_of(document_of(TALKS, f"{name}.txt")) for name in "abcd")
WHOLE = Span(1, 30)
ONE, OTHER = utterance_of(A, B, C), utterance_of(D)
a, b, c, d = (Statement(each, WHOLE) for each in (A, B, C, D))


def names(*decided: Joined | Parted) -> list[str]:
    """Return the documents of each utterance, as people decided."""
    groups = decided_prints((ONE, OTHER), decided)
    return sorted("".join(sorted(each.attribution.article.document.id[0] for each in group)) for group in groups)


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ((), ["abc", "d"]),
        ((Joined(a, d),), ["abcd"]),
        ((Joined(d, a),), ["abcd"]),
        ((Joined(a, b),), ["abc", "d"]),
        ((Parted(a),), ["a", "bc", "d"]),
        ((Parted(a, b),), ["a", "bc", "d"]),
        ((Parted(a, d),), ["abc", "d"]),
        ((Parted(d),), ["abc", "d"]),
        ((Parted(a), Joined(a, d)), ["ad", "bc"]),
        ((Joined(a, d), Parted(a)), ["a", "bcd"]),
        ((Joined(a, Statement(attribution_of(document_of("“Other.”")), WHOLE)),), ["abc", "d"]),
    ],
)
def test_what_is_decided_last_counts(decided: tuple[Joined | Parted, ...], expected: list[str]) -> None:
    assert names(*decided) == expected


def test_a_person_is_sure_of_what_they_join() -> None:
    (group,) = decided_prints((ONE, OTHER), [Joined(a, d)])

    assert [each.confidence for each in group if each.attribution in (A, D)] == [1.0, 1.0]


def test_the_statement_that_shares_most_is_meant() -> None:
    assert names(Parted(Statement(A, Span(0, 3)))) == ["a", "bc", "d"]
