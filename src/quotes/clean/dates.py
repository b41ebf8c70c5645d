"""Dates as pages print them, in words, in figures, in addresses."""

from __future__ import annotations

from datetime import date

import regex
from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.types import Span

YEARS = range(1900, 2200)
TIME = (  # 10:30 GMT, at 7.15 p.m. (Moscow time), T07:00:00+09:00
    r"(?:[T,|\s–-]+(?:at\s+)?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s*(?:(?i:[ap]\.?m)\b\.?)?"
    r"\s*(?:Z|[A-Z]{2,5}\b|(?:GMT|UTC)?[+-]\d\d?:?(?:\d\d)?)?(?:\s*\([^()]{2,30}\))?)?"
)
# the path of an address: /2022/7/21/, /2022-07-25-, /2022/0725/, /202207/25/, /2022/jul/25/; then ids such as
# ud=20220725000793, where eight digits stand alone or begin a long number (ten digits are mostly plain counters)
PATH_DATES = (
    regex.compile(r"(?<!\d)(?P<y>\d{4})([/_-])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?!\d)"),
    regex.compile(r"/(?P<y>\d{4})[/-](?P<m>\d\d)[/-]?(?P<d>\d\d)(?=[/?#.]|$)"),
    regex.compile(r"/(?P<y>\d{4})(?P<m>\d\d)/(?P<d>\d\d)(?=[/?#]|$)"),
    regex.compile(r"/(?P<y>\d{4})/(?P<n>[a-z]{3,9})/(?P<d>\d{1,2})(?!\d)", regex.IGNORECASE),
    regex.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=(?:\d{4,})?(?!\d))"),
)
PATH_YEAR = regex.compile(r"/(?P<y>(?:19|20)\d\d)(?:/|-)?(?P<m>\d\d)?(?=[/?#]|$)")


@frozen
class Day:
    """A date as printed at `span`; `year` is None where the words leave it out."""

    span: Span
    month: int
    day: int
    year: int | None = None

    def on_calendar(self, year: int | None = None) -> date | None:
        """Return the date, in `year` where the words name none; None without a year or off the calendar."""
        return _date(self.year or year, self.month, self.day)


def day_pattern(lexicon: Lexicon) -> str:
    """Return a pattern for a date in words or figures, year optional in words; groups as `day_of` reads them."""
    month = "|".join(sorted(lexicon.pages.months, key=len, reverse=True))
    weekday = "|".join(sorted(lexicon.pages.weekdays, key=len, reverse=True))
    return (
        rf"(?:(?i:{weekday})\.?,?(?:\s*\|)?\s+)?(?:"
        rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"
        rf"|(?P<y>\d{{4}})/(?P<m>\d\d)/(?P<d>\d\d)(?!\d)"
        rf"|(?P<y>\d{{4}})\.(?P<m>\d\d)\.(?P<d>\d\d)(?!\d)"
        rf"|(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}})(?!\d)"
        rf"|(?P<n>(?i:{month}))\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d)(?:,?\s+(?P<y>\d{{4}})\b)?"
        rf"|(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+|-)(?P<n>(?i:{month}))\b\.?,?(?:(?:\s+|-)(?P<y>\d{{4}})\b)?"
        r")"
    )


def day_of(found: regex.Match[str], lexicon: Lexicon) -> Day:
    """Return the date that a match of `day_pattern` found."""
    name = found["n"]
    month = lexicon.pages.months[name.lower()] if name else int(found["m"])
    return Day(Span(*found.span()), month, int(found["d"]), int(found["y"]) if found["y"] else None)


def date_in_address(address: str, lexicon: Lexicon) -> date | None:
    """Return the day that an address states, or None; a month alone is no day."""
    for pattern in PATH_DATES:
        for found in pattern.finditer(address):
            groups = found.groupdict()
            name = (groups.get("n") or "").lower()
            month = lexicon.pages.months.get(name) if name else int(groups["m"])
            day = _date(int(found["y"]), month, int(found["d"]))
            if day:
                return day
    return None


def year_in_address(address: str) -> int | None:
    """Return the year that a part of an address's path is or begins with, or None."""
    found = PATH_YEAR.search(address)
    return int(found["y"]) if found and int(found["m"] or 1) in range(1, 13) else None


def _date(year: int | None, month: int | None, day: int) -> date | None:
    if year is None or month is None or year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
