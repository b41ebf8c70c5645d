"""What a page is told of a ledger: its documents with their texts, its rows, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quotes import __version__
from quotes.errors import RecordError
from quotes.record.reading import (
    UTTERANCES,
    extracts_in,
    ledger_file,
    paths_read,
    read_documents,
    read_ledger,
    read_utterances,
)
from quotes.record.rows import DocumentRow, Row, UtteranceRow
from quotes.report.audit import audit_of
from quotes.report.relays import graph_of
from quotes.report.rows import document_view, row_views, with_prints
from quotes.report.statements import alerts_of, prints_of, utterance_views
from quotes.report.texts import FoundText, text_of
from quotes.report.values import DocumentView, PageView, RowView, UtteranceView

Name = tuple[str, str | None]  # of a document: its name, and the hash that tells two of one name apart


@frozen
class Shelf:
    """A ledger as it was read: its documents, the rows of each, its utterances, and the texts, by name and hash."""

    documents: tuple[DocumentRow, ...]
    rows: Mapping[Name, tuple[Row, ...]]
    utterances: tuple[UtteranceRow, ...]
    texts: Mapping[Name, FoundText]


def shelf_at(ledger: Path, documents: Iterable[Path]) -> Shelf:
    """Return the ledger at a path, with the texts of its documents looked for at `documents`, else where they were.

    A ledger that is one file alone has no utterances. Raises RecordError where it can't be read.
    """
    rows = read_ledger(ledger)
    listed = read_documents(ledger) or documents_of(rows)
    roots = tuple(documents) or paths_read(ledger)
    kept = extracts_in(ledger)
    return Shelf(
        documents=listed,
        rows=by_document(rows),
        utterances=read_utterances(ledger) if ledger_file(ledger).with_name(UTTERANCES).exists() else (),
        texts={name_of(row): text_of(row, roots, kept) for row in listed},
    )


def documents_of(rows: Iterable[Row]) -> tuple[DocumentRow, ...]:
    """Return what the rows tell of their documents, where there is no documents.jsonl."""
    found = {(row.document, row.document_sha256): row for row in rows}
    return tuple(
        DocumentRow(row.document, row.document_sha256, outlet=row.outlet, published=row.published)
        for row in found.values()
    )


def name_of(row: DocumentRow) -> Name:
    """Return what tells a document from all others."""
    return row.document, row.sha256


def by_document(rows: Iterable[Row]) -> dict[Name, tuple[Row, ...]]:
    """Return the rows of each document, in their order."""
    groups: dict[Name, list[Row]] = {}
    for row in rows:
        groups.setdefault((row.document, row.document_sha256), []).append(row)
    return {name: tuple(some) for name, some in groups.items()}


def page_of(shelf: Shelf, title: str) -> PageView:
    """Return the view of a whole ledger.

    Raises RecordError where rows are of a document that documents.jsonl does not list.
    """
    utterances = utterances_shown(shelf)
    prints, alerts = prints_of(utterances), alerts_of(utterances)
    shown = tuple(with_prints(row, prints, alerts) for row in rows_shown(shelf))
    documents = tuple(document_view(row, shelf.texts[name_of(row)]) for row in shelf.documents)
    return PageView(
        sort="whole",
        title=title,
        made_by=made_by(),
        documents=documents,
        rows=shown,
        utterances=utterances,
        relays=graph_of(shown),
        audit=audit_of(shown),
    )


def made_by() -> str:
    """Return the program that makes the page."""
    return f"quotes {__version__}"


def utterances_shown(shelf: Shelf) -> tuple[UtteranceView, ...]:
    """Return the statements that were printed more than once.

    Raises RecordError where rows are of a document that documents.jsonl does not list.
    """
    check_listed(shelf)
    numbers = {row.document: number for number, row in enumerate(shelf.documents)}
    rows = {(row.document, row.id): row for some in shelf.rows.values() for row in some}
    return utterance_views(shelf.utterances, rows, numbers)


def check_listed(shelf: Shelf) -> None:
    """Raise RecordError where documents.jsonl is of another run than quotes.jsonl."""
    astray = sorted(name for name, _ in shelf.rows.keys() - set(map(name_of, shelf.documents)))
    if astray:
        raise RecordError(f"{astray[0]}: has rows, but documents.jsonl does not list it; run quotes extract again")


def rows_shown(shelf: Shelf) -> Iterable[RowView]:
    """Yield every row, by document."""
    for number, document in enumerate(shelf.documents):
        name = name_of(document)
        yield from row_views(shelf.rows.get(name, ()), number, shelf.texts[name])


def without_text(documents: Sequence[DocumentView]) -> tuple[str, ...]:
    """Return why each document is shown without its text, of those that have none."""
    return tuple(each.missing or each.name for each in documents if each.text is None)
