"""The day that a value of a table or a header states: 2025-03-14, 14 March 2025, Fri, 14 Mar 2025, a Unix time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from quotes.read.metadata import FIRST_YEAR, day_in

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{MONTH}[,\s-]+(\d{{4}})\b", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b{MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
STROKES = re.compile(r"\s*(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)")  # 3/14/2025, 14.03.2025
SECONDS, MILLISECONDS = 10, 13  # digits of a Unix time in this century and the end of the last


def day_stated(value: object) -> date | None:
    """Return the day that a value states, None where it states none or may be read in two ways (3/4/2025).

    A number is a Unix time, in seconds or milliseconds, and its day that of Greenwich, as of a time with no zone.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    whole = text.removesuffix(".0")
    if whole.isascii() and whole.isdecimal() and len(whole) in (SECONDS, MILLISECONDS):
        return day_of_seconds(int(whole) // (1000 if len(whole) == MILLISECONDS else 1))
    return day_in(text) or day_in_words(text) or day_in_strokes(text)


def day_of_seconds(seconds: int) -> date | None:
    """Return the day of a Unix time."""
    return datetime.fromtimestamp(seconds, UTC).date()


def day_in_words(text: str) -> date | None:
    """Return the first day that is written with its month in English: 14 March 2025, Mar. 14, 2025."""
    if found := DAY_FIRST.search(text):
        return day_or_none(found[3], MONTHS.index(found[2].lower()) + 1, found[1])
    if found := MONTH_FIRST.search(text):
        return day_or_none(found[3], MONTHS.index(found[1].lower()) + 1, found[2])
    return None


def day_in_strokes(text: str) -> date | None:
    """Return the day that a text begins with in numbers, where only one of them can be the month."""
    found = STROKES.match(text)
    if not found:
        return None
    days = {day_or_none(found[4], month, day) for month, day in ((found[1], found[3]), (found[3], found[1]))} - {None}
    return days.pop() if len(days) == 1 else None


def day_or_none(year: str, month: str | int, day: str) -> date | None:
    """Return the day, None where there is no such one."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= FIRST_YEAR else None
