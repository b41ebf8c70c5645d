"""The ledger as the page shows it, before any decision: whole or, where it is large, an index of it.

An index has each row in a line, and what is worth a look before the others; the text of a document, and all that is
known of its rows, come when it is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import NamedTuple

from attrs import frozen
from msgspec.structs import replace

from quotes.record.rows import DocumentRow, Row
from quotes.report.audit import quoted_of
from quotes.report.ledger import Shelf, made_by, name_of, page_of, utterances_shown
from quotes.report.packed import FIRST
from quotes.report.pages import ROW_LETTERS, of_document
from quotes.report.rows import document_view, for_index, index_rows, row_views, with_prints
from quotes.report.statements import alerts_of, prints_of
from quotes.report.texts import FoundText
from quotes.report.values import AuditView, DocumentView, PageView, RowView
from quotes.review.values import WorkView
from quotes.review.worth import work_of

NO_TEXT = FoundText(None)


class Key(NamedTuple):
    """What tells a row of a page: the number of its document, and its id."""

    document: int
    id: str


@frozen
class Shown:
    """The views of a ledger: the page without its rows, those of each document by its number, what is worth a look.

    `is_index` says that only an index of it is sent.
    """

    page: PageView
    rows: tuple[tuple[RowView, ...], ...]
    work: tuple[WorkView, ...]
    is_index: bool

    def line_of(self, row: RowView) -> RowView:
        """Return a row as the page lists it: in an index without what comes with its document."""
        return in_index(row) if self.is_index else row


def shown(shelf: Shelf, title: str, most_letters: int) -> Shown:
    """Return the views of a ledger; of one that would take more letters than `most_letters` an index."""
    return index_shown(shelf, title) if letters_in(shelf) > most_letters else whole_shown(shelf, title)


def letters_in(shelf: Shelf) -> int:
    """Return about how many characters a page of the whole ledger would have."""
    texts = sum(len(found.text or "") for found in shelf.texts.values())
    return texts + sum(ROW_LETTERS + len(row.text) for rows in shelf.rows.values() for row in rows)


def whole_shown(shelf: Shelf, title: str) -> Shown:
    """Return the views of a ledger that fits in one page."""
    page = page_of(shelf, title)
    rows = by_number(map(of_document, page.rows), len(page.documents))
    return Shown(replace(page, rows=()), rows, work_of(page.rows, page.utterances), is_index=False)


def index_shown(shelf: Shelf, title: str) -> Shown:
    """Return the index of a ledger."""
    utterances = utterances_shown(shelf)
    prints, alerts = prints_of(utterances), alerts_of(utterances)
    rows = [
        with_prints(row, prints, alerts)
        for number, document in enumerate(shelf.documents)
        for row in index_rows(shelf.rows.get(name_of(document), ()), number, shelf.texts[name_of(document)])
    ]
    page = PageView(
        sort="whole",
        title=title,
        made_by=made_by(),
        documents=tuple(map(document_line, shelf.documents)),
        rows=(),
        utterances=utterances,
        audit=AuditView((), tuple(each for each in quoted_of(rows) if each.gender), ""),
    )
    lines = by_number(map(in_index, rows), len(page.documents))
    return Shown(page, lines, work_of(rows, utterances), is_index=True)


def document_line(row: DocumentRow) -> DocumentView:
    """Return what the index says of a document."""
    return replace(document_view(row, NO_TEXT), sha256=None, later=True)


def in_index(row: RowView) -> RowView:
    """Return a row of the index, with the places of what was said."""
    return replace(of_document(for_index(row)), content=row.content)


def by_number(rows: Iterable[RowView], documents: int) -> tuple[tuple[RowView, ...], ...]:
    """Return the rows of each document, by its number."""
    groups: list[list[RowView]] = [[] for _ in range(documents)]
    for row in rows:
        groups[row.document].append(row)
    return tuple(map(tuple, groups))


def views_now(rows: Sequence[Row], number: int, found: FoundText, before: Iterable[RowView]) -> tuple[RowView, ...]:
    """Return the rows of a document as they are now, with the prints and alerts of those that were there `before`."""
    known = {row.id: row for row in before}
    views = map(of_document, row_views(rows, number, found))
    return tuple(
        replace(row, prints=known[row.id].prints, alerts=known[row.id].alerts) if row.id in known else row
        for row in views
    )


def first_of(shown: Shown) -> tuple[Key, ...]:
    """Return which rows are sent first: those that are most worth a look, in their order, and then any."""
    worth = (Key(each.document, each.row) for each in shown.work)
    others = (Key(row.document, row.id) for some in shown.rows for row in some)
    return tuple(islice(dict.fromkeys(chain(worth, others)), FIRST))
