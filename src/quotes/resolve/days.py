"""Days as sentences name them (on Monday, yesterday, earlier this week, on 12 March), as days of the calendar.

The day of a report is what they are told from: a weekday is the last one before it, or the day itself. A weekday that
has the name of the next day is left alone: papers of one day are dated in two time zones, and it may be either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache

import regex
from attrs import frozen

from quotes.lexicon.occasions import load_occasions
from quotes.lexicon.pages import Pages
from quotes.types import Span

WEEK = 7  # days
NEXT_DAY = 6  # days back to the weekday that has tomorrow's name
ZONE_DAYS = 1  # a date may be so many days behind the report's own: the world has two dates at any hour
ALONE = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0}  # days from that of the report
SATURDAY = 6  # as date.isoweekday has it


@frozen
class Days:
    """The first and the last day that words may mean: the same one where they name a day."""

    first: date
    last: date


@frozen
class NamedDay:
    """Words that name a day or some days, and what they mean beside the day of a report; None where that is open."""

    span: Span
    days: Days | None


Match = regex.Match[str]


def named_days(text: str, span: Span, report: date, pages: Pages) -> Iterator[NamedDay]:
    """Yield what words in `span` name days of the past, in order of text; those that nobody can tell among them."""
    for found in day_names(pages).finditer(text, span.start, span.end):
        yield NamedDay(Span(*found.span("words")), days_of(found, report, pages))


@lru_cache(maxsize=4)  # patterns
def day_names(pages: Pages) -> regex.Pattern[str]:
    """Return the pattern of all that names a day; groups as `days_of` reads them."""
    month, weekday = (
        "|".join(sorted((name.capitalize() for name in names), key=len, reverse=True))
        for names in (pages.months, pages.weekdays)
    )
    within = "|".join(sorted(load_occasions().within))
    day = (
        rf"(?:(?P<n>{month})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)"
        rf"|(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<n>{month})\b\.?)(?:,?\s+(?P<y>(?:19|20)\d\d)\b)?"
    )
    return regex.compile(
        rf"(?<![\w-])(?P<words>"
        rf"(?:(?P<which>last|this|next|every)\s+)?(?P<w>{weekday})\b(?:\s+(?:{within})\b)?(?:,?\s+{day})?"
        rf"|{day}"
        rf"|(?P<alone>yesterday|today|tonight|last\s+night)(?:\s+(?:{within})\b)?"
        rf"|(?P<part>this\s+(?:{within}))\b"
        rf"|(?P<whole>(?:this|last)\s+week|(?:the|this)\s+weekend)\b"
        rf")(?![\"”’']|\w|-\w)"  # no possessive, no name in quotation marks
    )


def days_of(found: Match, report: date, pages: Pages) -> Days | None:
    """Return the days that a match of `day_names` means."""
    if found["n"]:
        return of_month(found, report, pages)
    if found["w"]:
        return of_weekday(pages.weekdays[found["w"].lower()], found["which"], report)
    if found["whole"]:
        return SPANNING[" ".join(found["whole"].split())](report)
    offset = 0 if found["part"] else ALONE[" ".join(found["alone"].split())]
    return one_day(report + timedelta(days=offset))


def one_day(day: date) -> Days:
    """Return a day as the first and the last."""
    return Days(day, day)


def of_month(found: Match, report: date, pages: Pages) -> Days | None:
    """Return the day of a month, in the year named or else in the last in which it was not still to come."""
    month, number = pages.months[found["n"].lower()], int(found["d"])
    years = (int(found["y"]),) if found["y"] else (report.year + 1, report.year, report.year - 1)
    days = (on_calendar(year, month, number) for year in years)
    past = next((day for day in days if day and (day - report).days <= ZONE_DAYS), None)
    weekday = pages.weekdays[found["w"].lower()] if found["w"] else None
    if past is None or weekday not in (None, past.isoweekday()):
        return None
    return one_day(past)


def on_calendar(year: int, month: int, day: int) -> date | None:
    """Return the date, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_weekday(weekday: int, which: str | None, report: date) -> Days | None:
    """Return the last such weekday; of `last Monday` both that it may be, and None where it may be still to come."""
    back = (report.isoweekday() - weekday) % WEEK
    nearest = report - timedelta(days=back)
    if which in ("next", "every") or (which != "last" and back == NEXT_DAY):
        return None
    if which != "last":
        return one_day(nearest)
    if back == 0:
        return one_day(report - timedelta(days=WEEK))
    return one_day(nearest) if back >= report.isoweekday() else Days(nearest - timedelta(days=WEEK), nearest)


def this_week(report: date) -> Days:
    """Return the days from Monday or, where weeks begin so, Sunday to that of the report."""
    back = report.isoweekday() if report.isoweekday() < WEEK else WEEK - 1
    return Days(report - timedelta(days=back), report)


def last_week(report: date) -> Days:
    """Return the week before, whether it begins on Sunday or on Monday."""
    monday = report - timedelta(days=report.isoweekday() - 1 + WEEK)
    if report.isoweekday() == WEEK:
        return Days(monday, report - timedelta(days=1))
    return Days(monday - timedelta(days=1), monday + timedelta(days=WEEK - 1))


def weekend(report: date) -> Days:
    """Return the Saturday and Sunday that are the last, as far as they are past."""
    saturday = report - timedelta(days=(report.isoweekday() - SATURDAY) % WEEK)
    return Days(saturday, min(report, saturday + timedelta(days=1)))


SPANNING: dict[str, Callable[[date], Days]] = {
    "this week": this_week,
    "last week": last_week,
    "the weekend": weekend,
    "this weekend": weekend,
}
