"""Rows and documents of a report in a line, for the tests of what a page shows."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from msgspec.structs import replace

from conftest import document_of
from quotes.record.digests import digest_of
from quotes.record.rows import DocumentRow, Part, PrintRow, RelayRow, Row, StatementRow, Who, row_id
from quotes.report.values import RelayView, RowView, SpeakerView
from quotes.types import Span


def said(name: str | None, text: str = "We will leave.", **fields: Any) -> RowView:
    """Return a row of a page: who, what, and the fields that a test is about. `kind` is the speaker's."""
    kind, source = fields.pop("kind", "person"), fields.pop("source_words", name or "they")
    speaker = SpeakerView(name, kind, id=fields.pop("id", None), reason=None if name else "nobody is near")
    number = fields.pop("number", 1)
    row = RowView(f"q_{number}", 0, "direct", text, speaker, 0.9, cue_words="said", source_words=source)
    return replace(row, **fields)


def through(name: str, basis: str = "stated", kind: str = "outlet") -> RelayView:
    """Return a relay of a page."""
    return RelayView(name, basis, kind)


def row_in(
    text: str, words: str, *, source: str = "", cue: str = "said", document: str = "talks.txt", **fields: Any
) -> Row:
    """Return a row of a ledger whose content, cue and source are the first such words of its document's text."""
    read = document_of(text, document)
    parts = [part_in(text, each) for each in words.split(" … ")]
    cues = [part_in(text, cue)] if cue in text else []
    origin = part_in(text, source) if source else None
    spans = ([Span(part.start, part.end) for part in some] for some in (parts, cues))
    row = Row(
        id=row_id(read.text_sha256, *spans, Span(origin.start, origin.end) if origin else None),
        document=document, document_sha256=read.sha256, zone="body", outlet=None, type="direct", attitude="assertion",
        text=" … ".join(part.text for part in parts), content=tuple(parts), cue=tuple(cues), source=origin,
        speaker=Who(source or None, "person", None, None, None, None if source else "nobody is near"),
        relay=(), published=None, said_on=None, confidence=0.9, evidence=(),
        statements=(StatementRow("u_1", parts[0].start, parts[-1].end),), flags=(), corrected=(), digest="",
    )  # fmt: skip
    return with_digest(evolve(row, **fields))


def with_digest(row: Row) -> Row:
    """Return a row with the digest that it is written with."""
    return evolve(row, digest=digest_of(row))


def part_in(text: str, words: str) -> Part:
    """Return the first such words of a text."""
    start = text.index(words)
    return Part(start, start + len(words), words)


def relay_in(text: str, words: str, name: str, basis: str = "stated") -> RelayRow:
    """Return a relay of a ledger whose words are the first such ones of a text."""
    part = part_in(text, words)
    return RelayRow(name, "outlet", None, None, basis, part.start, part.end, part.text)


def listed(text: str, name: str = "talks.txt", **fields: Any) -> DocumentRow:
    """Return the row of a document."""
    read = document_of(text, name)
    row = DocumentRow(name, read.sha256, text_sha256=read.text_sha256, media_type="text/plain", characters=len(text))
    return evolve(row, **fields)


def print_of(row: Row, **fields: Any) -> PrintRow:
    """Return the print that a row with one statement is."""
    (statement,) = row.statements
    each = PrintRow(
        row.id,
        row.document,
        statement.start,
        statement.end,
        row.type,
        row.speaker.name,
        row.outlet,
        row.published,
        "copy",
        1.0,
    )
    return evolve(each, **fields)
