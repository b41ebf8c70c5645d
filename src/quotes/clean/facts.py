"""What the lines around an article state: publisher, credits, dates, title; gathered, then weighed."""

from __future__ import annotations

from datetime import date

from attrs import evolve, fields, frozen

from quotes.clean.dateline import Dateline
from quotes.clean.dates import Day
from quotes.lexicon import Lexicon
from quotes.types import Outlet, Span


@frozen
class Facts:
    """What a page states. The first of a kind counts; `year` completes a dateline's day that has none.

    `wire` is an agency that the metadata name as an author; what the text says of it counts before.
    """

    publisher: Outlet | None = None
    credit: Outlet | None = None
    origin: Outlet | None = None
    learned: Outlet | None = None
    wire: Outlet | None = None
    published: date | None = None
    updated: date | None = None
    addressed: date | None = None
    year: int | None = None
    title: Span | None = None
    dateline: Dateline | None = None

    def and_also(self, other: Facts) -> Facts:
        """Return these facts, completed by `other` where they say nothing."""
        values = {name: getattr(self, name) or getattr(other, name) for name in _NAMES}
        return evolve(self, **values)


_NAMES = tuple(each.name for each in fields(Facts))


def outlet_and_origin(facts: Facts) -> tuple[Outlet | None, Outlet | None]:
    """Return the publisher and the original source, None where the page states none.

    An agency in a dateline or a closing credit is the publisher of a page that names none, and else its source. Where
    there is none either, it is who "has learned" what the article says.
    """
    if facts.publisher is None:
        return facts.credit or facts.wire or facts.learned, facts.origin
    source = facts.origin or facts.credit or facts.wire
    return facts.publisher, None if source and _same(source, facts.publisher) else source


def published_on(facts: Facts) -> date | None:
    """Return the day of publication: as labelled, in the address, in the dateline, or of the last update."""
    day: Day | None = facts.dateline.day if facts.dateline else None
    return facts.published or facts.addressed or (day.on_calendar(facts.year) if day else None) or facts.updated


def agency_of(text: str, line: Dateline, lexicon: Lexicon) -> Outlet | None:
    """Return the agency that a dateline names, as the lexicon knows it or as it is written; None where it has none."""
    if line.agency is None:
        words = text[line.place.start : line.place.end] if line.place else ""
        entry = lexicon.outlet_named(words) if words else None
        span = line.place
    else:
        words = text[line.agency.start : line.agency.end]
        entry = lexicon.outlet_credited(words)
        span = line.agency
        if entry is None:
            return Outlet(words, basis="dateline", span=span)
    return Outlet(entry.name, id=entry.id, wikidata=entry.wikidata, basis="dateline", span=span) if entry else None


def _same(one: Outlet, other: Outlet) -> bool:
    return one.name == other.name
