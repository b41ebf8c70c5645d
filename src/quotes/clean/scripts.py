"""Scripts of broadcasts, as the Voice of America put its reports on the wire until about 2001.

DATE=8/14/2000
TITLE=RIVER / BRIDGE (L-ONLY)
CONTENT=
VOICED AT:

INTRO:  The bridge is closed. Ana Souza reports.

TEXT:  The mayor says it will stay so.

              /// MAYOR ACT ///

We will not pay twice.

              /// END ACT ///
"""

from __future__ import annotations

from datetime import date

import regex

from quotes.clean.facts import Facts
from quotes.clean.labels import Labelled
from quotes.spans import trimmed
from quotes.types import Span

HEADER = regex.compile(r"(?P<key>[A-Z]{3,14})=[ \t]*(?P<value>.*)")
DAY = regex.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)")  # these scripts are American
CENTURY_BREAK = 50  # two figures of a year below are of this century
ASIDE = regex.compile(
    r"(?:VOICED AT:.*|\(SIGNED\)|NNNN|\.|/{2,3} EDS?: .*|\[?(?:NEB|LINE)/[A-Z/-]{2,20}\]?)"
)  # for the desk
LABEL = regex.compile(r"(?:INTRO|TEXT|TEASER|HOST INTRO):(?=\s+\S)")
ACT = regex.compile(r"/{2,3}[^/]*\bACT\b[^/]*/{2,3}")  # where a recording begins or ends
ZONES = {"TITLE": "headline", "BYLINE": "byline", "EDITOR": "byline"}


def script_line(text: str, block: Span) -> Labelled | None:
    """Return a line of a script that is not read out, with the day or the title it states; else None."""
    found = HEADER.fullmatch(text, block.start, block.end)
    if found:
        facts = Facts(published=_day(found["value"]) if found["key"] == "DATE" else None)
        title = trimmed(text, Span(*found.span("value"))) if found["key"] == "TITLE" else None
        return Labelled(block, ZONES.get(found["key"], "furniture"), facts.and_also(Facts(title=title)))
    if ACT.fullmatch(text, block.start, block.end):
        return Labelled(block, "headline", Facts())
    return Labelled(block, "furniture", Facts()) if ASIDE.fullmatch(text, block.start, block.end) else None


def script_label(text: str, block: Span) -> Labelled | None:
    """Return the `TEXT:` that a block begins with and the report goes on after, or None."""
    found = LABEL.match(text, block.start, block.end)
    return Labelled(Span(*found.span()), "furniture", Facts()) if found else None


def _day(value: str) -> date | None:
    found = DAY.fullmatch(value.strip())
    if found is None:
        return None
    year = int(found["year"])
    year += 0 if year > 99 else 2000 if year < CENTURY_BREAK else 1900
    try:
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
