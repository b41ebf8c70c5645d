"""Days as sentences name them, told from the day of the report: Wednesday, 13 May 2026, where a test says no other."""

from __future__ import annotations

from datetime import date

import pytest

from quotes.lexicon import load_lexicon
from quotes.resolve.days import Days, named_days
from quotes.types import Span

PAGES = load_lexicon().pages
WEDNESDAY = date(2026, 5, 13)
SUNDAY = date(2026, 5, 17)


def days_in(words: str, report: date = WEDNESDAY) -> list[Days | None]:
    """Return the days that the words name."""
    return [each.days for each in named_days(words, Span(0, len(words)), report, PAGES)]


def one(month: int, day: int, year: int = 2026) -> Days:
    """Return one day."""
    return Days(date(year, month, day), date(year, month, day))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("on Wednesday", one(5, 13)),
        ("on Monday", one(5, 11)),
        ("late Friday", one(5, 8)),
        ("on Tuesday night", one(5, 12)),
        ("yesterday", one(5, 12)),
        ("last night", one(5, 12)),
        ("earlier today", one(5, 13)),
        ("this morning", one(5, 13)),
        ("on 12 March", one(3, 12)),
        ("on March 12th", one(3, 12)),
        ("on Dec. 11", one(12, 11, 2025)),
        ("on May 14", one(5, 14)),
        ("on May 15", one(5, 15, 2025)),
        ("on Friday, 8 May", one(5, 8)),
        ("on July 4, 1931", one(7, 4, 1931)),
        ("last Friday", one(5, 8)),
        ("last Wednesday", one(5, 6)),
    ],
)
def test_a_day(words: str, days: Days) -> None:
    assert days_in(words) == [days]


@pytest.mark.parametrize(
    ("words", "report", "first", "last"),
    [
        ("earlier this week", WEDNESDAY, date(2026, 5, 10), WEDNESDAY),
        ("this week", SUNDAY, date(2026, 5, 11), SUNDAY),
        ("last week", WEDNESDAY, date(2026, 5, 3), date(2026, 5, 10)),
        ("last week", SUNDAY, date(2026, 5, 4), date(2026, 5, 16)),
        ("over the weekend", WEDNESDAY, date(2026, 5, 9), date(2026, 5, 10)),
        ("this weekend", SUNDAY, date(2026, 5, 16), SUNDAY),
        ("last Monday", WEDNESDAY, date(2026, 5, 4), date(2026, 5, 11)),
    ],
)
def test_several_days(words: str, report: date, first: date, last: date) -> None:
    assert days_in(words, report) == [Days(first, last)]


@pytest.mark.parametrize(
    "words", ["on Thursday", "next Monday", "every Monday", "on February 30", "on Monday, 12 March"],
    ids=["tomorrow's name", "to come", "often", "no such day", "another weekday"],
)  # fmt: skip
def test_nobody_can_tell(words: str) -> None:
    assert days_in(words) == [None]


@pytest.mark.parametrize(
    "words", ["last month", "Monday's vote", "“Fox News Sunday”", "post-Sunday", "Fridays", "in March", "in May 2016"]
)
def test_no_day_is_named(words: str) -> None:
    assert days_in(words) == []
