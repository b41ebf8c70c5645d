"""The rows of a ledger with what people decided laid over them, as the page shows them until the next extract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from quotes.corrections import Added, Anchor, Correction, Named, Through, find, value_of
from quotes.corrections.anchors import places_of
from quotes.corrections.values import (
    ADD,
    CONTENT,
    CUE,
    KIND,
    RELAY,
    ROLE,
    SAME_SPEAKER,
    SET,
    SOURCE,
    SPEAKER,
    TYPE,
    Words,
)
from quotes.record.rows import (
    BETWEEN_PARTS,
    CorrectedRow,
    DocumentRow,
    Part,
    RelayRow,
    Row,
    Step,
    Who,
    place_of,
    row_id,
)
from quotes.rule_names import Step as Rule
from quotes.types import Span

ADDED = "added"  # the flag of a row that a person added
CORRECTED = "corrected"  # the flag of a row that a person set something of
NOBODY = "a person says that nobody knows"
OPENING = "“\"‘'«「"


@frozen
class Ground:
    """What the corrections of a document stand on: its row, its text where that is had, and the speakers by name."""

    document: DocumentRow
    text: str | None
    speakers: Mapping[str, Who]


def overlaid(rows: Sequence[Row], corrections: Iterable[Correction], ground: Ground) -> tuple[Row, ...]:
    """Return the rows of a document as the standing corrections have them, in order of text.

    They are for a page: a row that was changed has no digest. Rows that were rejected are there still, and those that
    were added; what no longer finds its words changes nothing.
    """
    every = tuple(corrections)
    added = added_rows(rows, (each for each in every if each.action == ADD), ground)
    now = {row.id: row for row in (*rows, *added)}
    for each in every:
        row = row_of(each, tuple(now.values()), ground) if each.action == SET else None
        if row is not None:
            now[row.id] = with_set(row, each, ground)
    return tuple(sorted((with_one_name(row, every, ground) for row in now.values()), key=place_of))


def row_of(correction: Correction, rows: Sequence[Row], ground: Ground) -> Row | None:
    """Return the row that a correction is of: by its id, else by its words; None where there is none."""
    named = next((row for row in rows if row.id == correction.row), None)
    if named or correction.anchor is None:
        return named
    span = span_of(correction.anchor, ground, 0)
    return next((row for row in rows if span == Span(row.content[0].start, row.content[-1].end)), None)


def added_rows(rows: Sequence[Row], corrections: Iterable[Correction], ground: Ground) -> tuple[Row, ...]:
    """Return the rows that people added and that the ledger does not have yet."""
    made = (added_row(each, ground) for each in corrections)
    known = {(row.id, row.content) for row in rows}
    ids, contents = {id for id, _ in known}, {content for _, content in known}
    return tuple(row for row in made if row and row.id not in ids and row.content not in contents)


def added_row(correction: Correction, ground: Ground) -> Row | None:
    """Return the row that a person added; None where its words are not found."""
    its: Added = value_of(correction)
    content, cue = parts_of(its.content, ground, 0), parts_of(its.cue, ground, 0)
    source = parts_of([its.source] if its.source else [], ground, 0)
    if not content or ground.text is None:
        return None
    document = ground.document
    return Row(
        id=correction.row or id_of(document, content, cue, source),
        document=document.document,
        document_sha256=document.sha256 or "",
        zone=zone_at(document, content[0].start),
        outlet=document.outlet,
        type=its.type or type_of(ground.text, content),
        attitude=its.attitude,
        text=BETWEEN_PARTS.join(part.text for part in content),
        content=content,
        cue=cue,
        source=source[0] if source else None,
        speaker=who_is(its.speaker or Named(None), ground),
        relay=tuple(relay_row(each, ground, content[0].start) for each in its.relay),
        published=document.published,
        said_on=None,
        confidence=1.0,
        evidence=(Step(str(Rule.BY_HAND), None, None, f"added by {correction.by or 'somebody'}"),),
        statements=(),
        flags=(ADDED, CORRECTED),
        corrected=(corrected_row(correction),),
        digest="",
    )


def id_of(document: DocumentRow, content: Iterable[Part], cue: Iterable[Part], source: Sequence[Part]) -> str:
    """Return the id of a row with these words."""
    spans = ([Span(part.start, part.end) for part in parts] for parts in (content, cue, source))
    said, sign, who = spans
    return row_id(document.text_sha256 or "", said, sign, who[0] if who else None)


def zone_at(document: DocumentRow, start: int) -> str:
    """Return the zone of a place."""
    return next((zone.zone for zone in document.zones if zone.start <= start < zone.end), "body")


def type_of(text: str, content: Sequence[Part]) -> str:
    """Return what quotation marks tell of some words: direct where one stands before each part, else indirect."""
    marked = all(text[: part.start].rstrip()[-1:] in OPENING and part.start for part in content)
    return "direct" if marked else "mixed" if any(set(OPENING) & set(part.text) for part in content) else "indirect"


def with_set(row: Row, correction: Correction, ground: Ground) -> Row:
    """Return the row with one field set."""
    value = value_of(correction)
    changed = changes_of(row, correction.field or "", value, ground)
    if not changed:
        return row
    step = Step(str(Rule.BY_HAND), None, None, f"{correction.field}, by {correction.by or 'somebody'}")
    steps = (*(each for each in row.evidence if each != step), step)
    corrected = (*row.corrected, corrected_row(correction))
    flags = tuple(sorted({*row.flags, CORRECTED}))
    return evolve(row, **changed, flags=flags, evidence=steps, corrected=corrected, digest="")


def corrected_row(correction: Correction) -> CorrectedRow:
    """Return what a row says of a correction."""
    return CorrectedRow(correction.action, correction.field, correction.at, correction.by)


def changes_of(row: Row, field: str, value: Any, ground: Ground) -> dict[str, Any]:
    """Return the fields of a row that change where `field` is set; none where the words are not found."""
    near = row.content[0].start
    if field == SPEAKER:
        return {"speaker": who_is(value if isinstance(value, Named) else Named(value), ground, row.speaker)}
    if field == KIND:
        return {"speaker": evolve(row.speaker, kind=value)}
    if field == ROLE:
        return {"speaker": evolve(row.speaker, role=value)}
    if field == TYPE:
        return {"type": value}
    if field == RELAY:
        relays = value if isinstance(value, tuple) else (Through(value),)
        return {"relay": tuple(relay_row(each, ground, near) for each in relays)}
    wanted = (value,) if isinstance(value, str | Anchor) else value or ()
    parts = parts_of(wanted, ground, near)
    if len(parts) < len(wanted):
        return {}
    if field == SOURCE:
        return {"source": parts[0] if parts else None}
    if field == CUE:
        return {"cue": parts}
    return {"content": parts, "text": BETWEEN_PARTS.join(part.text for part in parts)} if field == CONTENT else {}


def who_is(named: Named, ground: Ground, before: Who | None = None) -> Who:
    """Return whom a person names, with what the ledger knows of somebody of that name."""
    if named.name is None:
        return Who(None, named.kind or (before.kind if before else "person"), None, None, None, NOBODY)
    known = ground.speakers.get(named.name)
    kind = named.kind or (known.kind if known else before.kind if before else "person")
    known = known or Who(named.name, kind, None, None, None, None)
    return Who(named.name, kind, named.id or known.id, named.wikidata or known.wikidata, named.role or known.role, None)


def with_one_name(row: Row, corrections: Iterable[Correction], ground: Ground) -> Row:
    """Return the row with the name that is kept, where people said that its speaker's is the same one's."""
    for each in corrections:
        if each.action == SAME_SPEAKER and each.was == row.speaker.name:
            value = value_of(each)
            row = evolve(row, speaker=who_is(value if isinstance(value, Named) else Named(value), ground, row.speaker))
    return row


def relay_row(relay: Through, ground: Ground, near: int) -> RelayRow:
    """Return one relay of the chain, with its words where they are found."""
    part = next(iter(parts_of([relay.words] if relay.words else [], ground, near)), None)
    start, end, text = (part.start, part.end, part.text) if part else (None, None, None)
    return RelayRow(relay.name, relay.kind, relay.id, relay.wikidata, relay.basis, start, end, text)


def parts_of(words: Iterable[Words], ground: Ground, near: int) -> tuple[Part, ...]:
    """Return the parts that words stand for, without those that are not found."""
    spans = (span_of(each, ground, near) for each in words)
    text = ground.text or ""
    return tuple(Part(span.start, span.end, text[span.start : span.end]) for span in spans if span)


def span_of(words: Words, ground: Ground, near: int) -> Span | None:
    """Return where words stand: those of an anchor where it finds them, others at the place that is nearest."""
    if ground.text is None:
        return None
    if isinstance(words, Anchor):
        return find(words, ground.text, text_sha256=ground.document.text_sha256)
    return min(places_of(words, ground.text), key=lambda span: abs(span.start - near), default=None)
