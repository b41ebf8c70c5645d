"""Rows and documents of a ledger written by hand, a few words each: for the tests of what sums ledgers up."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import evolve

from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import DocumentRow, Part, RelayRow, Row, SameTextRow, StatementRow, Who

NOBODY = Who(None, "person", None, None, None, "no person near before 'he' can be who speaks")


def named(name: str, kind: str = "person", id: str | None = None) -> Who:
    """Return a speaker."""
    return Who(name, kind, id or f"s_{name.lower().replace(' ', '_')}", None, None, None, 0.9)


def passed_on(name: str, kind: str = "outlet") -> RelayRow:
    """Return a relay that the text states."""
    return RelayRow(name, kind, None, None, "stated", None, None, None)


def row(text: str, speaker: Who = NOBODY, document: str = "a.txt", *, at: int = 0, **changes: Any) -> Row:
    """Return a row of one part that begins `at` a place; what else is asked for changes its fields."""
    part = Part(at, at + len(text), text)
    made = Row(
        id="q_" + sha256(f"{document}{at}{text}".encode()).hexdigest()[:8],
        document=document,
        document_sha256=f"sha of {document}",
        zone="body",
        outlet="Valley Herald",
        type="indirect",
        attitude="assertion",
        text=text,
        content=(part,),
        cue=(Part(part.end + 1, part.end + 5, "said"),),
        source=Part(part.end + 6, part.end + 8, "he"),
        speaker=speaker,
        relay=(),
        published=date(2026, 5, 4),
        said_on=None,
        confidence=0.9,
        evidence=(),
        statements=(StatementRow("u_1", at, part.end),),
        flags=(),
        corrected=(),
        digest="",
    )
    return evolve(made, **changes)


def document(name: str, *, copy_of: str | None = None, **changes: Any) -> DocumentRow:
    """Return the row of a document, which may have the text of another."""
    same = SameTextRow(copy_of, 1.0, 1.0) if copy_of else None
    return evolve(DocumentRow(name, f"sha of {name}", language="en", same_text_as=same), **changes)


def ledger_of(folder: Path, *rows: Row, documents: tuple[DocumentRow, ...] | None = None) -> Path:
    """Return a folder with a ledger of these rows; each document has a row of its own where none are given."""
    folder.mkdir(parents=True)
    names = dict.fromkeys(each.document for each in rows)
    (folder / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(sorted(rows, key=lambda each: each.document))))
    made = map(document, names) if documents is None else documents
    (folder / "documents.jsonl").write_bytes(b"".join(jsonl_lines(made)))
    return folder
