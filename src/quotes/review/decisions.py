"""What a window asks for -> the corrections that are written: anchored by the words of the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from quotes.corrections import Added, Anchor, Correction, Named, Printed, Through, plain
from quotes.corrections.changing import check_type
from quotes.corrections.placing import Astray
from quotes.corrections.standing import names_of, not_undone
from quotes.corrections.values import (
    ADD,
    CONTENT,
    CUE,
    JOIN,
    KIND,
    OF_NAMES,
    RELAY,
    REVIEWED,
    SET,
    SOURCE,
    SPEAKER,
    SPLIT,
    TYPE,
    UNDO,
)
from quotes.errors import CorrectionError
from quotes.record.rows import BETWEEN_PARTS, Part, Row
from quotes.review.anchoring import Clerk, Sheet, anchor_at, anchor_in, anchors_at, spans_at
from quotes.review.asked import Asked, Change, ClashError, OtherPrint, RefusedError, RelayAsked
from quotes.review.cutting import CUT, cut
from quotes.review.overlay import id_of
from quotes.types import Span

Rows = Mapping[str, Row]  # of one document, by id
Subject = tuple[str | None, str | None]  # a document and a row of it, or none; of a name that is another's, None and it
RELOAD = "reload the page"


def corrections_of(asked: Asked, sheets: Mapping[str, Sheet], clerk: Clerk) -> tuple[Correction, ...]:
    """Return the corrections that a decision is, in the order in which they are written.

    `sheets` are by the names of documents. Raises RefusedError where it names what is not there, or says nothing.
    """
    try:
        return tuple(made(asked, sheets, clerk))
    except CorrectionError as error:
        raise RefusedError(str(error)) from error


def made(asked: Asked, sheets: Mapping[str, Sheet], clerk: Clerk) -> Iterable[Correction]:
    """Return them, by what is asked for."""
    if asked.action == UNDO:
        return [Correction(clerk.at, clerk.by, UNDO, now=each) for each in asked.undoes]
    if asked.action in OF_NAMES:
        return [two_names(asked, clerk)]
    sheet = sheet_of(asked.document, sheets)
    if asked.action == REVIEWED:
        return [Correction(clerk.at, clerk.by, REVIEWED, asked.document, anchor=of_document(sheet))]
    if asked.action == ADD:
        return [added(asked, sheet, clerk)]
    row = row_in(asked.row, sheet)
    if asked.action == CUT:
        return cut(asked, row, sheet, clerk)
    if asked.action == SET:
        return [change_of(each, row, sheet, clerk) for each in asked.changes]
    if asked.action in (SPLIT, JOIN):
        return [statement_of(asked, row, sheets, clerk)]
    return [Correction(clerk.at, clerk.by, asked.action, row.document, row.id, anchor_at(row, sheet))]


def sheet_of(name: str | None, sheets: Mapping[str, Sheet]) -> Sheet:
    """Return the document of a name."""
    if name is None or name not in sheets:
        raise RefusedError(f"{name}: the ledger has no such document; {RELOAD}")
    return sheets[name]


def row_in(id: str | None, sheet: Sheet) -> Row:
    """Return the row of an id."""
    if id is None or id not in sheet.rows:
        raise RefusedError(f"{id}: {sheet.ground.document.document} has no such row now; {RELOAD}")
    return sheet.rows[id]


def two_names(asked: Asked, clerk: Clerk) -> Correction:
    """Return the decision that two names are one, or that they are not."""
    if not (asked.was and asked.name and asked.name.strip()) or asked.was == asked.name:
        raise RefusedError("say two names: the one that stands here, and another")
    return Correction(clerk.at, clerk.by, asked.action, was=asked.was, now=asked.name.strip())


def of_document(sheet: Sheet) -> Anchor:
    """Return what says which text was read whole."""
    return Anchor(sheet.ground.document.text_sha256, "")


def change_of(change: Change, row: Row, sheet: Sheet, clerk: Clerk) -> Correction:
    """Return the decision that a field of a row is another."""
    now = plain(value_asked(change, sheet))
    if change.field == TYPE and sheet.ground.text is not None:
        check_type_of(row, now, sheet.ground.text)
    anchor = anchor_at(row, sheet)
    return Correction(clerk.at, clerk.by, SET, row.document, row.id, anchor, change.field, stood(row, change), now)


def check_type_of(row: Row, given: str, text: str) -> None:
    """Raise RefusedError where a row is not of a type for sure: the next run would not take it."""
    try:
        check_type(text, tuple(Span(part.start, part.end) for part in row.content), given)
    except Astray as astray:
        raise RefusedError(str(astray)) from astray


def stood(row: Row, change: Change) -> Any:
    """Return what stood in a field, in words."""
    simple: dict[str, Any] = {
        SPEAKER: row.speaker.name,
        KIND: row.speaker.kind,
        TYPE: row.type,
        SOURCE: row.source.text if row.source else None,
        RELAY: [relay.name for relay in row.relay],
    }
    return simple[change.field] if change.field in simple else texts(row.cue if change.field == CUE else row.content)


def texts(parts: Iterable[Part]) -> list[str]:
    """Return the words of each part."""
    return [part.text for part in parts]


def value_asked(change: Change, sheet: Sheet) -> Any:
    """Return what a field is to be, as a value of corrections/."""
    if change.field == SPEAKER:
        name = (change.name or "").strip() or None
        return Named(name, change.kind) if change.kind else name
    if change.field in (KIND, TYPE):
        return change.name
    if change.field == RELAY:
        return tuple(through(each, sheet) for each in change.relay)
    anchors = anchors_at(change.places, sheet)
    if change.field == SOURCE:
        return anchors[0] if anchors else None
    if change.field == CONTENT and not anchors:
        raise RefusedError("a quote has words; to take it away, reject it")
    return anchors


def through(relay: RelayAsked, sheet: Sheet) -> Through:
    """Return one relay."""
    if not relay.name.strip():
        raise RefusedError("a relay has a name; take the empty one away")
    words = anchors_at((relay.place,), sheet)[0] if relay.place else None
    return Through(relay.name.strip(), relay.kind, relay.basis, words=words)


def added(asked: Asked, sheet: Sheet, clerk: Clerk) -> Correction:
    """Return the decision that a row was missed, under the id that it has from its words."""
    its: dict[str, Change] = {change.field: change for change in asked.changes}
    content, cue, source = (parts_at(its.get(field), sheet) for field in (CONTENT, CUE, SOURCE))
    if not content:
        raise RefusedError("a quote has words: select those that were said")
    id = id_of(sheet.ground.document, content, cue, source)
    if id in sheet.rows:
        raise RefusedError(f"{id}: this quote stands there already")
    values: dict[str, Any] = {field: value_asked(change, sheet) for field, change in its.items()}
    named = values.get(SPEAKER)
    kind = values.get(KIND)
    row = Added(
        content=values[CONTENT],
        cue=values.get(CUE, ()),
        source=values.get(SOURCE),
        type=values.get(TYPE),
        speaker=named if isinstance(named, Named) else Named(named, kind),
        relay=values.get(RELAY, ()),
    )
    anchor = anchor_in(Span(content[0].start, content[-1].end), sheet)
    return Correction(clerk.at, clerk.by, ADD, asked.document, id, anchor, now=plain(row))


def parts_at(change: Change | None, sheet: Sheet) -> tuple[Part, ...]:
    """Return the words at the places of a change."""
    text = sheet.ground.text or ""
    spans = spans_at(change.places, sheet) if change else ()
    return tuple(Part(span.start, span.end, text[span.start : span.end]) for span in spans)


def statement_of(asked: Asked, row: Row, sheets: Mapping[str, Sheet], clerk: Clerk) -> Correction:
    """Return the decision that a print is not of its statement, or is of another one too."""
    sheet = sheet_of(row.document, sheets)
    if asked.action == JOIN and asked.other is None:
        raise RefusedError("name the other print that it is one with")
    now = plain(printed(asked.other, sheets)) if asked.other else None
    anchor = statement_anchor(row, asked.statement, sheet)
    return Correction(
        clerk.at, clerk.by, asked.action, row.document, row.id, anchor, was=asked.statement, now=now
    )  # fmt: skip


def printed(other: OtherPrint, sheets: Mapping[str, Sheet]) -> Printed:
    """Return the other print."""
    sheet = sheet_of(other.document, sheets)
    row = row_in(other.row, sheet)
    return Printed(row.document, row.id, statement_anchor(row, other.statement, sheet))


def statement_anchor(row: Row, statement: str | None, sheet: Sheet) -> Anchor:
    """Return what finds the words of a statement again; those of its row where that holds no such statement."""
    found = next((each for each in row.statements if each.utterance == statement), None)
    if found is None:
        return anchor_at(row, sheet)
    words = BETWEEN_PARTS.join(
        part.text[max(0, found.start - part.start) : max(0, found.end - part.start)] for part in row.content
    )
    return anchor_in(Span(found.start, found.end), sheet, zone=row.zone, words=words)


def concerns(correction: Correction, every: Mapping[str, Correction]) -> Subject:
    """Return what a correction is about: two of one subject concern each other. `every` are all, by id."""
    seen = meant_by(correction, every)
    if seen.action in OF_NAMES:
        return (None, seen.was)
    return (seen.document, seen.row)


def meant_by(correction: Correction, every: Mapping[str, Correction]) -> Correction:
    """Return the decision that an undo takes back, or gives back; any other itself."""
    while correction.action == UNDO and correction.now in every:
        correction = every[correction.now]
    return correction


def names_concerned(corrections: Iterable[Correction], every: Mapping[str, Correction]) -> set[str]:
    """Return the names that decisions are about: that they are one, or are not."""
    meant = (meant_by(each, every) for each in corrections)
    return {name for each in meant if each.action in OF_NAMES for name in names_of(each)}


def check_clash(asked: Asked, new: Sequence[Correction], there: Sequence[Correction]) -> None:
    """Raise ClashError where what is decided on has been decided since the window last looked."""
    every = {each.id: each for each in (*there, *new)}
    subjects = {concerns(each, every) for each in new}
    since = [each for each in there[asked.seen :] if concerns(each, every) in subjects]
    if since:
        last = since[-1]
        raise ClashError(f"{last.by or 'somebody'} has decided on this since ({said(last)}); yours is not saved")
    undone = {each.id for each in there} - {each.id for each in not_undone(tuple(there))}
    if any(each in undone or each not in every for each in asked.undoes):
        raise ClashError("this has been undone already")


def check_table(new: Iterable[Correction], in_force: Iterable[Correction]) -> None:
    """Raise RefusedError where the table beside the ledger says something else of the same, which would count."""
    ids = {each.id for each in in_force}
    if any(each.action != UNDO and each.id not in ids for each in new):
        raise RefusedError("corrections.csv decides this, and has the last word; change its line, or remove it")


def said(correction: Correction) -> str:
    """Return a decision in some words."""
    return " ".join(each for each in (correction.action, correction.field, told(correction)) if each)


def told(correction: Correction) -> str:
    """Return what a decision says that something is, for people."""
    return words_for(correction.now) if correction.action != UNDO else ""


def words_for(value: Any) -> str:
    """Return a plain value of a correction for people: names, and words."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return BETWEEN_PARTS.join(words_for(each) for each in value)
    if isinstance(value, dict):
        told = (value.get(key) for key in ("content", "anchor", "name", "words", "row"))
        return words_for(next(filter(None, told), None))
    return str(value)
