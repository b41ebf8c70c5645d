"""Datelines: where, when and by which agency, before the first sentence."""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from quotes.clean.dates import Day, day_of, day_pattern
from quotes.lexicon import Lexicon
from quotes.types import Span

CAPITALS = r"\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ ]\p{Lu}[\p{Lu}\p{M}'’.-]*){0,4}"  # SEOUL, KUALA LUMPUR, ST. JOHN'S
NAME = r"\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ](?:(?:of|de|del|da|do|la|el|al|and|the)[ ])?\p{Lu}[\p{L}\p{M}'’.-]*){0,3}"
AND = r"(?:\s*/\s*|\s+and\s+|\s*&\s*)"
DASH = r"(?:\s*(?:[-–—―]\s?){1,3}(?=\s|[\"“‘'\p{Lu}])|\s*--+)"
OPENING = regex.compile(r"\s*[\"“”‘’'(\[¿¡«]*[\p{Lu}\p{N}\p{Lo}]")
TRANSCRIPT = regex.compile(rf"{CAPITALS}(?:,\s*[^:.?!]{{2,40}}|\s*\([^()]{{2,40}}\))?\s*:")


@frozen
class Dateline:
    """A dateline at `span`. `agency` points at the agency's name, None where it names none."""

    span: Span
    place: Span | None = None
    day: Day | None = None
    agency: Span | None = None


def dateline_at(text: str, block: Span, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline that `block` begins with, or None.

    A place in capitals is enough before a dash or a colon; one in small letters asks for a date or an agency.
    """
    for pattern in _patterns(lexicon):
        found = pattern.match(text, block.start, block.end)
        if found and found.end() < block.end and OPENING.match(text, found.end(), block.end):
            line = _dateline(found, lexicon)
            if _is_dateline(text, line, lexicon) and not _asks(text, block, line):
                return line
    return None


def is_transcript(text: str, blocks: tuple[Span, ...]) -> bool:
    """Return whether several blocks begin with a name in capitals and a colon: speakers, not places."""
    return sum(bool(TRANSCRIPT.match(text, block.start, block.end)) for block in blocks) > 1


def _dateline(found: regex.Match[str], lexicon: Lexicon) -> Dateline:
    groups = found.groupdict()

    def span(name: str) -> Span | None:
        return Span(*found.span(name)) if groups.get(name) else None

    end = found.start() + len(found.group().rstrip())
    day = day_of(found, lexicon) if groups.get("d") else None
    return Dateline(Span(found.start(), end), span("capitals") or span("place"), day, span("agency"))


def _is_dateline(text: str, line: Dateline, lexicon: Lexicon) -> bool:
    """Return whether the agency is one: known, or in brackets after a place in capitals or with a date."""
    if line.agency is None:
        return line.place is not None
    name = text[line.agency.start : line.agency.end]
    if lexicon.outlet_credited(name):
        return True
    is_bracketed = text[line.agency.start - 1] in "([/" and not regex.search(r"\d", name)
    is_placed = line.place is not None and text[line.place.start : line.place.end].isupper()
    is_short = line.place is not None and line.day is not None and name.isupper()  # Dhaka, Nov 2 (UNB)
    return is_bracketed and ((is_placed and name[0].isupper()) or is_short)


def _asks(text: str, block: Span, line: Dateline) -> bool:
    """Return whether a name in capitals and a colon stand before a question: an interviewer, `DW: How are you?`"""
    is_label = line.day is None and line.agency is None and text[line.span.end - 1] == ":"
    return is_label and text[block.start : block.end].rstrip("”\"’' \t").endswith("?")


def _patterns(lexicon: Lexicon) -> tuple[regex.Pattern[str], ...]:
    return _compiled(tuple(lexicon.pages.months), day_pattern(lexicon))


@cache
def _compiled(months: tuple[str, ...], day: str) -> tuple[regex.Pattern[str], ...]:
    month = "|".join(sorted(months, key=len, reverse=True))
    region = rf"(?:(?:,\s*|{AND})(?!(?i:{month})\b\.?\s*\d){NAME}){{0,2}}?"
    place = rf"(?:(?P<capitals>{CAPITALS}(?:{AND}{CAPITALS})?)|(?P<place>{NAME}(?:{AND}{NAME})?)){region}"
    agency = r"(?P<agency>\p{L}[\p{L}\p{N}&. '’-]{0,38}?)"
    second = r"(?:\s*[/,|]\s*[^()/]{2,30})?"
    named = rf"(?:\(\s*{agency}{second}\s*\)|\[\s*{agency}{second}\s*\]|/\s*{agency}\s*/)"
    when = rf"(?:[,.]?\s*\(?\s*{day}\s*\)?)"
    stop = rf"(?:{DASH}|\s*[:.]|\s)"
    sources = (
        # SEOUL, December 13. /TASS/.  HEFEI, July 18 (Xinhua) --  WASHINGTON (AP) —  Jul 18, 2022 (IPS) -
        rf"(?:{place}{when}?[,.:]?\s*|{day}[,.]?\s*)?{named}\s*(?:,?\s*{day})?{stop}",
        # Tehran, IRNA –   Moscow, 13 December, Interfax -
        rf"{place}{when}?,\s*{agency}{DASH}",
        # afrol News, 27 January -
        rf"{agency}(?:\s*/\s*{NAME})?{when}{DASH}",
        # SINGAPORE (May 6, 2021) —   WASHINGTON, July 25:   CAIRO – 26 July 2022:
        rf"{place}{when}(?:{DASH}|\s*:)",
        rf"{place}{DASH}\s*{day}\s*:",
        # RIYADH —  KUALA LUMPUR:
        rf"(?P<capitals>{CAPITALS}(?:{AND}{CAPITALS})?){region}(?:{DASH}|\s*:)",
    )
    return tuple(regex.compile(source) for source in sources)
