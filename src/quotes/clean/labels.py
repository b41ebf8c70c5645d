"""Lines that say what they are: addresses, dates, `Source: ...`, `date 2025-12-13`, bylines."""

from __future__ import annotations

from datetime import date
from functools import cache

import regex
from attrs import frozen

from quotes.clean.credits import ADDRESS, DOMAIN, credited, outlet_of, published_at
from quotes.clean.dates import TIME, date_in_address, day_of, day_pattern, year_in_address
from quotes.clean.facts import Facts
from quotes.lexicon import Lexicon
from quotes.lexicon.pages import Pages
from quotes.spans import trimmed
from quotes.types import Span

LABELLED = regex.compile(r"\W{0,3}(?P<words>\p{L}[\p{L}/ ]{0,28}?)\s*(?P<mark>[:=]|\s[-–—]\s)\s*(?P<value>\S.*)")
BEFORE_DATE = regex.compile(
    r"\W{0,3}(?P<words>\p{L}[\p{L} ]{0,28}?)\s*[:=]?\s+(?P<date>\d{4}-\d\d-\d\d)(?!\d)(?:T\S+)?"
)
ZONES = {"title": "headline", "byline": "byline"}  # of a label's line; others are furniture
MAX_VALUE = 160  # characters; a longer line is a sentence with a colon
PERSON = r"\p{Lu}[\p{L}.'’-]*(?:[ ](?:(?:de|da|del|van|von|bin|al|el|ter|di)[ ])?\p{Lu}[\p{L}.'’-]*){0,4}"
BYLINE = regex.compile(
    rf"(?:(?:By|BY|by|Story by|Words by|Written by|From)\s+{PERSON}(?:(?:,| and| &)\s+{PERSON})*"
    rf"(?:\s*[,|•·–—-]\s*[^.!?]{{2,80}})?\.?"
    rf"|{PERSON}(?:(?:,| and| &)\s+{PERSON})*\s*[|•·]\s*[^.!?]{{2,80}}"
    rf"|{PERSON}(?:(?:,| and| &)\s+{PERSON})*,?\s+(?i:(?:staff|senior|special|political|chief|foreign)\s+"
    rf"(?:writer|reporter|correspondent|editor|report))\W*)"
)
WRITERS = regex.compile(  # before an agency's name: By Ana Souza and Ray Oduya of the
    rf"(?i:(?:story |words |written |reporting |report )?(?:by|from):?\s+)?"
    rf"(?:{PERSON}(?:(?:,| and| &)\s+{PERSON})*(?:[\s,|/•·(\[–—-]|\b(?:of|for|with|via)\b)*(?:the\s+)?)?"
)
AGENCY = regex.compile(  # its name, at the end or before a time: ANI | Updated: 4 May 2025
    r"(?<![\p{L}\p{N}])(?P<name>\p{L}[\p{L}\p{N}&. '’-]{1,38}?)(?:\s+(?i:staff|writers?|reporters?))?"
    r"(?:\s*[|/•·]?\s*(?:(?i:updated|published|posted)\b)?[^\d(]{0,14}\d.{0,50})?\W*$"
)
MAX_BYLINE = 140  # characters
TIME_BEFORE = r"(?:\d{1,2}[:.]\d\d\s*(?:(?i:[ap]\.?m)\b\.?)?(?:\s*[A-Z]{2,5})?,?\s+(?:on\s+)?)?"  # 09:14, 4 March 2025
PAPER = r"(?:The )?\p{Lu}[\p{L}'’.&-]*(?:[ ](?:of|de|da|la|the|and|&|\p{Lu}[\p{L}'’.&-]*)){0,5}"
AFTER_DATE = (  # | UPDATED: 4 March 2025    (Mainland Japan)    by Ana Souza    - NAGPUR
    r"\s*\([\p{L} ]{2,30}\)|\s*[|/·•–—-]?\s*(?i:updated|modified|last updated)\b.{2,60}"
    rf"|\s*[|·•–—-]?\s+(?i:by|in)\s+{PERSON}|\s*[-–—|]\s*[\p{{Lu}} ,]{{2,30}}"
)


@frozen
class Labelled:
    """A line, or its beginning, at `span`, its zone, and what it states."""

    span: Span
    zone: str
    facts: Facts


def address_line(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that is an address and nothing else, with the publisher and the day it states; else None."""
    if not ADDRESS.fullmatch(text, block.start, block.end):
        return None
    words = text[block.start : block.end]
    return Labelled(
        block,
        "furniture",
        Facts(
            publisher=published_at(text, block, lexicon),
            addressed=date_in_address(words, lexicon),
            year=year_in_address(words),
        ),
    )


def date_line(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that is a date, with or without a label and a time, or None; without a year it states none."""
    label = _labels_of_dates(lexicon.pages)
    pattern = (
        rf"(?:(?P<label>(?i:{label}))(?:\s+on)?\s*:?\s+)?{TIME_BEFORE}{day_pattern(lexicon)}{TIME}(?:{AFTER_DATE})?\W*"
    )
    found = regex.compile(pattern).fullmatch(text, block.start, block.end)
    if not found:
        return None
    day = day_of(found, lexicon).on_calendar()
    is_update = found["label"] and lexicon.pages.labels[found["label"].lower()].tells == "updated"
    return Labelled(block, "furniture", Facts(updated=day) if is_update else Facts(published=day))


def paper_and_day(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that is an outlet's name and a day, with both, or None: `Daily Highlands, 2 August 2025`.

    The name says itself that it is an outlet's, or the lexicon knows it; before a bar it may be any.
    """
    pattern = rf"(?P<outlet>{PAPER})\s*(?P<joint>[,|•·–—-])\s*{day_pattern(lexicon)}{TIME}\W*"
    found = _compiled(pattern).fullmatch(text, block.start, block.end)
    day = day_of(found, lexicon).on_calendar() if found else None
    if not found or day is None:
        return None
    name = Span(*found.span("outlet"))
    known = lexicon.names_outlet(text[name.start : name.end].split()) or lexicon.outlet_credited(found["outlet"])
    outlet = credited(text, name, lexicon) if known else None
    is_line = outlet is not None or found["joint"] in "|•·"
    return Labelled(block, "furniture", Facts(published=day, publisher=outlet)) if is_line else None


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@cache
def _labels_of_dates(pages: Pages) -> str:
    words = [label.words for label in pages.labels.values() if label.tells in {"published", "updated"}]
    return "|".join(regex.escape(each) for each in sorted(words, key=len, reverse=True))


def labelled_line(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that is a label of the lexicon and its value, or None."""
    found = LABELLED.fullmatch(text, block.start, block.end)
    label = lexicon.pages.labels.get(found["words"].lower()) if found else None
    if not found or not label or len(found["value"]) > MAX_VALUE:
        return None
    value = trimmed(text, Span(*found.span("value")))
    if found["mark"] not in ":=" and label.tells not in {"published", "updated"}:
        return None
    facts = _facts(text, label.tells, value, lexicon, is_sure="original" in label.words)
    if facts is None:
        return None
    return Labelled(block, ZONES.get(label.tells, "furniture"), facts)


def label_before_text(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return the `date 2025-12-13` that a block begins with and the article goes on after, or None."""
    found = BEFORE_DATE.match(text, block.start, block.end)
    label = lexicon.pages.labels.get(found["words"].lower()) if found else None
    if not found or not label or label.tells not in {"published", "updated"}:
        return None
    try:
        day = date.fromisoformat(found["date"])
    except ValueError:
        return None
    facts = Facts(published=day) if label.tells == "published" else Facts(updated=day)
    return Labelled(Span(block.start, found.end()), "furniture", facts)


def byline(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that names the writers, with the agency that stands beside them; else None."""
    if block.end - block.start > MAX_BYLINE or not BYLINE.fullmatch(text, block.start, block.end):
        return None
    for found in regex.finditer(r"(?:[|•·,–—-]|\bvia\b)\s*(?P<name>[^|•·,–—]+?)\W*$", text[block.start : block.end]):
        span = trimmed(text, Span(block.start + found.start("name"), block.start + found.end("name")))
        entry = lexicon.outlet_credited(text[span.start : span.end])
        if entry:
            return Labelled(block, "byline", Facts(credit=credited(text, span, lexicon)))
    return agency_line(text, block, lexicon) or Labelled(block, "byline", Facts())


def agency_line(text: str, block: Span, lexicon: Lexicon) -> Labelled | None:
    """Return a line that names a news agency and nobody but its writers, or None.

    `Reuters`, `By AFP`, `Ana Souza (Reuters)`, `BY ANA SOUZA Associated Press`, `By Reuters Staff`.
    """
    if block.end - block.start > MAX_BYLINE:
        return None
    for found in AGENCY.finditer(text, block.start, block.end, overlapped=True):
        entry = lexicon.outlet_credited(found["name"])
        before = text[block.start : found.start("name")]
        if entry and entry.kind == "agency" and WRITERS.fullmatch(before):
            return Labelled(block, "byline", Facts(credit=outlet_of(entry, "metadata", Span(*found.span("name")))))
    return None


def _facts(text: str, tells: str, value: Span, lexicon: Lexicon, *, is_sure: bool) -> Facts | None:
    """Return what a label's value states; None where the value is not of its kind."""
    words = text[value.start : value.end]
    if tells in {"published", "updated"}:
        found = regex.compile(day_pattern(lexicon) + TIME).match(words)
        day = day_of(found, lexicon).on_calendar() if found else None
        return (Facts(published=day) if tells == "published" else Facts(updated=day)) if found else None
    if tells == "title":
        return Facts(title=value)
    if tells == "byline":
        agency = agency_line(text, value, lexicon)
        return agency.facts if agency else Facts()
    if tells == "address":
        return _addressed(text, value, lexicon)
    outlet = credited(text, value, lexicon)
    if outlet is None:
        return None
    is_known = outlet.id is not None or DOMAIN.fullmatch(outlet.name) is not None
    if tells == "publisher":
        return Facts(publisher=outlet)
    return Facts(origin=outlet if is_known or is_sure else None)


def _addressed(text: str, value: Span, lexicon: Lexicon) -> Facts | None:
    line = address_line(text, value, lexicon)
    return line.facts if line else None
