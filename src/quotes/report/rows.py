"""Rows and documents of a ledger, as the page shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from sys import intern  # msgspec leaves out a word that is the default itself, not one that is equal to it

from msgspec.structs import replace

from quotes.record.rows import BETWEEN_PARTS, DocumentRow, RelayRow, Row, SaidOnRow, Step, Who
from quotes.report.offsets import utf16_offsets
from quotes.report.texts import FoundText
from quotes.report.unusual import unusual_in
from quotes.report.values import (
    DocumentView,
    Place,
    RelayView,
    RowView,
    SaidOnView,
    SpeakerView,
    StatementPlace,
    StepView,
    ZoneView,
)

Key = tuple[str, str]  # the document's name and the row's id: together they name one row
Counting = Callable[[int], int]
INDEX_LETTERS = 300  # of what was said, in the index of a large corpus: enough to read on, and to search in


def document_view(row: DocumentRow, found: FoundText) -> DocumentView:
    """Return a document with its text, or with why there is none."""
    text = found.text
    same = row.same_text_as
    view = DocumentView(
        name=row.document,
        outlet=row.outlet,
        published=row.published,
        title=row.title,
        language=row.language,
        error=row.error,
        sha256=row.sha256,
        same_text=same.document if same else None,
        share=same.share if same else None,
        missing=found.reason or None,
    )
    if text is None:
        return view
    units = utf16_offsets(text)
    zones = tuple(ZoneView(zone.zone, (units(zone.start), units(zone.end))) for zone in row.zones)
    unusual = tuple(replace(each, start=units(each.start)) for each in unusual_in(text))
    return replace(view, text=text, zones=zones, unusual=unusual)


def row_views(rows: Iterable[Row], number: int, found: FoundText) -> tuple[RowView, ...]:
    """Return the rows of one document, which has this `number`; with their places where its text is found."""
    if found.text is None:
        return tuple(bare_row(row, number) for row in rows)
    units = utf16_offsets(found.text)
    return tuple(placed_row(row, number, units) for row in rows)


def index_rows(rows: Iterable[Row], number: int, found: FoundText) -> tuple[RowView, ...]:
    """Return the rows of one document with the places of what was said alone: to sort by, and to go there."""
    bare = (bare_row(row, number) for row in rows)
    if found.text is None:
        return tuple(bare)
    units = utf16_offsets(found.text)
    return tuple(
        replace(view, content=tuple(place_of(part.start, part.end, units) for part in row.content))
        for view, row in zip(bare, rows, strict=True)
    )


def bare_row(row: Row, number: int) -> RowView:
    """Return a row without its places."""
    return RowView(
        id=row.id,
        document=number,
        type=row.type,
        text=row.text,
        speaker=speaker_view(row.speaker),
        confidence=row.confidence,
        cue_words=BETWEEN_PARTS.join(part.text for part in row.cue),
        source_words=row.source.text if row.source else "",
        attitude=intern(row.attitude),
        zone=intern(row.zone),
        outlet=row.outlet,
        published=row.published,
        relay=tuple(map(relay_view, row.relay)),
        said_on=said_on_view(row.said_on),
        flags=row.flags,
        evidence=tuple(StepView(step.rule, step.note) for step in row.evidence),
        statements=tuple(StatementPlace(each.utterance) for each in row.statements),
    )


def placed_row(row: Row, number: int, units: Counting) -> RowView:
    """Return a row with its places as a browser counts them."""
    bare = bare_row(row, number)
    return replace(
        bare,
        content=tuple(place_of(part.start, part.end, units) for part in row.content),
        cue=tuple(place_of(part.start, part.end, units) for part in row.cue),
        source=place_of(row.source.start, row.source.end, units) if row.source else None,
        relay=tuple(placed_relay(relay, units) for relay in row.relay),
        said_on=said_on_view(row.said_on, units),
        evidence=tuple(placed_step(step, units) for step in row.evidence),
        statements=tuple(
            StatementPlace(each.utterance, place_of(each.start, each.end, units)) for each in row.statements
        ),
    )


def place_of(start: int, end: int, units: Counting) -> Place:
    """Return a place as a browser counts it."""
    return units(start), units(end)


def speaker_view(speaker: Who) -> SpeakerView:
    """Return who speaks."""
    its = speaker
    return SpeakerView(its.name, intern(its.kind), its.id, its.role, its.wikidata, its.reason, its.confidence)


def relay_view(relay: RelayRow) -> RelayView:
    """Return who passed it on, without a place."""
    return RelayView(relay.name, relay.basis, intern(relay.kind), words=relay.text)


def placed_relay(relay: RelayRow, units: Counting) -> RelayView:
    """Return who passed it on, with the words that say so."""
    view = relay_view(relay)
    if relay.start is None or relay.end is None:
        return view
    return replace(view, place=place_of(relay.start, relay.end, units))


def said_on_view(row: SaidOnRow | None, units: Counting | None = None) -> SaidOnView | None:
    """Return when it was said; None where no words tell it."""
    if row is None:
        return None
    first, last = (row.day, row.day) if row.day else (row.first, row.last)
    return SaidOnView(first, last, row.text, place_of(row.start, row.end, units) if units else None)


def placed_step(step: Step, units: Counting) -> StepView:
    """Return a step of evidence with the words that it points at."""
    place = None if step.start is None or step.end is None else place_of(step.start, step.end, units)
    return StepView(step.rule, step.note, place)


def for_index(row: RowView) -> RowView:
    """Return what the index of a large corpus says of a row: without places and evidence, and its words cut."""
    is_short = len(row.text) <= INDEX_LETTERS
    said, words = (row.text, 0) if is_short else (row.text[:INDEX_LETTERS] + " …", len(row.text.split()))
    relay = tuple(RelayView(each.name, each.basis) for each in row.relay)
    speaker = replace(row.speaker, role=None, wikidata=None, confidence=None)
    return replace(
        row, text=said, words=words, speaker=speaker, relay=relay, evidence=(), content=(), cue=(), source=None,
        statements=(), said_on=None,
    )  # fmt: skip


def with_prints(row: RowView, prints: Mapping[str, int], alerts: Mapping[tuple[int, str], tuple[str, ...]]) -> RowView:
    """Return the row with how often it is printed and the alerts that concern it.

    `prints` is by utterance, `alerts` by the number of the document and the row's id.
    """
    most = max((prints.get(each.utterance, 1) for each in row.statements), default=1)
    return replace(row, prints=most, alerts=alerts.get((row.document, row.id), ()))
