"""What a window is sent: the page, what a large one lacks at first, and a document that was opened."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from itertools import chain

from msgspec.structs import replace

from quotes.corrections import Correction, Read
from quotes.corrections.files import TABLE
from quotes.record.reading import options_of
from quotes.record.rows import Row
from quotes.report.ledger import name_of
from quotes.report.packed import FIRST, packed
from quotes.report.rows import document_view
from quotes.report.values import PageView, RowView
from quotes.review.desk import (
    Desk,
    concerned,
    decision_view,
    decisions_in,
    ids_of,
    in_force,
    logged,
    rows_now,
    views_of,
)
from quotes.review.shown import Key, first_of, views_now
from quotes.review.values import OpenedDocument, ReviewPage, ReviewRest, ReviewView


def review_page(desk: Desk, by: str) -> ReviewPage:
    """Return the page of a ledger as the corrections in force have it; of a large one what is seen first."""
    read = logged(desk)
    lines = lines_now(desk, read.corrections)
    first = [lines[key] for key in first_of(desk.shown)] if desk.shown.is_index else list(lines.values())
    its = desk.shown.page
    told = {name: getattr(its, name) for name in PageView.__struct_fields__}
    seen = {"utterances": (), "audit": None, "total": len(lines)} if desk.shown.is_index else {}
    return ReviewPage(**{**told, **seen, "rows": tuple(first)}, review=review_of(desk, read, by))


def review_of(desk: Desk, read: Read, by: str) -> ReviewView:
    """Return what a review begins with."""
    work = desk.shown.work
    return ReviewView(
        by=by,
        stamp=desk.stamp,
        log=str(desk.log),
        again=extract_again(desk),
        decisions=decisions_in(desk, read.corrections),
        table=tuple(replace(decision_view(each, desk), source=TABLE) for each in desk.table.corrections),
        names=dict(desk.names),
        stands=ids_of(in_force(desk, read.corrections)),
        work=work[:FIRST] if desk.shown.is_index else work,
        troubles=(*read.troubles, *desk.table.troubles),
    )


def rest_of(desk: Desk) -> ReviewRest:
    """Return what the page of a large ledger lacks at first."""
    lines = lines_now(desk, logged(desk).corrections)
    first = frozenset(first_of(desk.shown))
    rows = [line for key, line in lines.items() if key not in first]
    page = desk.shown.page
    return ReviewRest(packed(rows), page.utterances, None, page.audit, work=desk.shown.work[FIRST:])


def lines_now(desk: Desk, corrections: Sequence[Correction]) -> dict[Key, RowView]:
    """Return every row as the page lists it, as the corrections in force have it, in the order of the documents."""
    now = rows_now(desk, corrections, concerned(desk, in_force(desk, corrections)))
    changed = {desk.numbers[name]: lines_of(desk, name, rows) for name, rows in now.items()}
    rows = chain.from_iterable(changed.get(number, before) for number, before in enumerate(desk.shown.rows))
    return {Key(row.document, row.id): row for row in rows}


def lines_of(desk: Desk, name: str, rows: Sequence[Row]) -> list[RowView]:
    """Return the rows of a document as the page lists them; new views are made of those alone that have changed."""
    number = desk.numbers[name]
    before = {view.id: view for view in desk.shown.rows[number]}
    old = {row.id: row for row in desk.rows[name]}
    text = desk.shelf.texts[name_of(desk.shelf.documents[number])]
    new = views_now([row for row in rows if row is not old.get(row.id)], number, text, before.values())
    views = before | {view.id: desk.shown.line_of(view) for view in new}
    return [views[row.id] for row in rows]


def opened(desk: Desk, number: int) -> OpenedDocument:
    """Return a document with its text, and its rows as they are now with all that is known of them."""
    row = desk.shelf.documents[number]
    views = views_of(desk, logged(desk).corrections, [row.document])
    return OpenedDocument(number, document_view(row, desk.shelf.texts[name_of(row)]), views[number])


def extract_again(desk: Desk) -> str:
    """Return the command that makes the ledger anew, with the corrections applied."""
    paths = options_of(desk.ledger).paths or ("DOCUMENTS",)
    return shlex.join(["quotes", "extract", *paths, "-o", str(desk.ledger)])
