"""A ledger on the desk: what the page shows of it, what people decided, and what they decide now.

The file of corrections is all the memory there is: every answer is told from the ledger as it was read and from that
file, so a server that was killed, or a second one, knows what this one knows.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from attrs import evolve, frozen
from msgspec.structs import replace

from quotes.corrections import LOG, Correction, Read, append_after, read_log, standing
from quotes.corrections.values import ADD, UNDO
from quotes.errors import RecordError
from quotes.record.reading import ledger_file, options_of
from quotes.record.rows import DocumentRow, Row, Who
from quotes.report import title_of
from quotes.report.ledger import Shelf, name_of, page_of, shelf_at
from quotes.report.pages import of_document
from quotes.report.rows import row_views
from quotes.report.values import PageView, RowView
from quotes.review.asked import Asked, ClashError, RefusedError
from quotes.review.decisions import Clerk, Sheet, Subject, check_clash, concerns, corrections_of, told
from quotes.review.overlay import Ground, overlaid
from quotes.review.values import Changes, DecisionView, GoneRow, ReviewPage, ReviewView
from quotes.review.worth import work_of

MOST_LETTERS = 120  # of the words of a decision, enough to tell them by


@frozen
class Desk:
    """A ledger as it was read: where, its documents with rows and texts, and where corrections are saved.

    `stamp` tells it from the same ledger made anew; `numbers` are those of the documents by name, `grounds` what
    corrections of each stand on, `rows` their rows.
    """

    ledger: Path
    log: Path
    shelf: Shelf
    stamp: str
    numbers: Mapping[str, int]
    grounds: Mapping[str, Ground]
    rows: Mapping[str, tuple[Row, ...]]


def desk_at(ledger: Path, documents: Iterable[Path] = ()) -> Desk:
    """Return the ledger at a path, made ready. Raises RecordError where it can't be read."""
    stamp = stamp_of(ledger)
    shelf = shelf_at(ledger, documents)
    speakers = {row.speaker.name: row.speaker for some in shelf.rows.values() for row in some if row.speaker.name}
    return Desk(
        ledger=ledger,
        log=ledger_file(ledger).with_name(LOG),
        shelf=shelf,
        stamp=stamp,
        numbers={row.document: number for number, row in enumerate(shelf.documents)},
        grounds={row.document: ground_of(row, shelf, speakers) for row in shelf.documents},
        rows={row.document: shelf.rows.get(name_of(row), ()) for row in shelf.documents},
    )


def stamp_of(ledger: Path) -> str:
    """Return what tells a ledger from the same one made anew."""
    file = ledger_file(ledger)
    try:
        its = file.stat()
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error
    return f"{its.st_mtime_ns}-{its.st_size}"


def ground_of(row: DocumentRow, shelf: Shelf, speakers: Mapping[str, Who]) -> Ground:
    """Return what corrections of a document stand on."""
    text = shelf.texts[name_of(row)].text
    if text is not None and row.text_sha256 is None:
        row = evolve(row, text_sha256=sha256(text.encode()).hexdigest())
    return Ground(row, text, speakers)


def logged(desk: Desk) -> Read:
    """Return what people have decided, in order."""
    return read_log(desk.log) if desk.log.exists() else Read(())


# The page


def review_page(desk: Desk, by: str) -> ReviewPage:
    """Return the page of the whole ledger, its rows as the corrections in force have them."""
    read = logged(desk)
    view = page_of(shelf_now(desk, read.corrections), title=title_of(desk.ledger))
    told = {name: getattr(view, name) for name in PageView.__struct_fields__}
    review = ReviewView(
        by=by,
        stamp=desk.stamp,
        log=str(desk.log),
        again=extract_again(desk),
        decisions=decisions_in(desk, read.corrections),
        stands=ids_of(standing(read.corrections)),
        work=work_of(before(view, desk), view.utterances),
        troubles=read.troubles,
    )
    return ReviewPage(**{**told, "rows": tuple(map(of_document, view.rows))}, review=review)


def shelf_now(desk: Desk, corrections: Sequence[Correction]) -> Shelf:
    """Return the shelf with the rows of each document as they are now."""
    now = rows_now(desk, corrections, desk.grounds)
    return evolve(desk.shelf, rows={name_of(row): now[row.document] for row in desk.shelf.documents})


def rows_now(desk: Desk, corrections: Sequence[Correction], names: Iterable[str]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of some documents as the corrections in force have them."""
    in_force = standing(corrections)
    everywhere = [each for each in in_force if each.document is None]  # two names are one, or a row by its id alone
    of_document: dict[str, list[Correction]] = {}
    for each in in_force:
        if each.document is None:
            continue
        of_document.setdefault(each.document, []).append(each)
    every = {name: [*of_document.get(name, ()), *everywhere] for name in names}
    return {
        name: overlaid(desk.rows[name], some, desk.grounds[name]) if some else desk.rows[name]
        for name, some in every.items()
    }


def before(view: PageView, desk: Desk) -> tuple[RowView, ...]:
    """Return the rows as the ledger has them, with their alerts: what is worth a look does not change by looking."""
    shown = {(row.document, row.id): row for row in view.rows}
    found = []
    for name, rows in desk.rows.items():
        number = desk.numbers[name]
        for row in row_views(rows, number, desk.shelf.texts[name_of(desk.shelf.documents[number])]):
            now = shown.get((number, row.id), row)
            found.append(replace(row, alerts=now.alerts))
    return tuple(found)


def extract_again(desk: Desk) -> str:
    """Return the command that makes the ledger anew, with the corrections applied."""
    paths = options_of(desk.ledger).paths or ("DOCUMENTS",)
    return shlex.join(["quotes", "extract", *paths, "-o", str(desk.ledger)])


# Decisions


def decisions_in(desk: Desk, corrections: Sequence[Correction]) -> tuple[DecisionView, ...]:
    """Return decisions as the page shows them."""
    return tuple(decision_view(each, desk) for each in corrections)


def decision_view(correction: Correction, desk: Desk) -> DecisionView:
    """Return one decision as the page shows it."""
    its = correction
    is_statement = its.action in ("split", "join")
    return DecisionView(
        id=its.id,
        action=its.action,
        at=its.at.isoformat() if its.at else "",
        by=its.by or "",
        document=desk.numbers.get(its.document or ""),
        row=its.row,
        field=its.field,
        was="" if is_statement or its.was is None else in_words(its.was),
        now=its.now if its.action == UNDO else told(its),
        statement=its.was if is_statement and isinstance(its.was, str) else None,
        words=its.anchor.words[:MOST_LETTERS] if its.anchor else "",
    )


def in_words(was: object) -> str:
    """Return what stood there, in words."""
    return " … ".join(map(str, was)) if isinstance(was, list) else str(was)


def ids_of(corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Return the ids of corrections."""
    return tuple(each.id for each in corrections)


def decide(desk: Desk, asked: Asked, by: str, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Changes:
    """Save a decision, and return what has changed since the window last looked, once all is on the disk.

    Where somebody else has decided on the same meanwhile nothing is saved, and the changes say so. Raises RefusedError
    where the decision can't be made, CorrectionError where the file can't be written.
    """

    def new(there: tuple[Correction, ...]) -> tuple[Correction, ...]:
        if asked.seen > len(there):  # some that the window knew are gone: changes_behind says so
            return ()
        made = corrections_of(asked, sheets_of(desk, asked, there), Clerk(by, now()))
        if not made:
            raise RefusedError("nothing was changed, so nothing is saved")
        check_clash(asked, made, there)
        saved.extend(made)
        return made

    saved: list[Correction] = []
    clash = None
    try:
        append_after(desk.log, new)
    except ClashError as error:
        clash = str(error)
    return replace(changes_behind(desk, asked.seen), saved=ids_of(saved), clash=clash)


def sheets_of(desk: Desk, asked: Asked, there: Sequence[Correction]) -> dict[str, Sheet]:
    """Return the documents that a decision names, with their rows as they are now."""
    asked_for = (asked.document, asked.other.document if asked.other else None)
    names = [name for name in asked_for if name is not None and name in desk.grounds]
    rows = rows_now(desk, there, names)
    return {name: Sheet(desk.grounds[name], {row.id: row for row in rows[name]}) for name in names}


def changes_behind(desk: Desk, after: int) -> Changes:
    """Return what has changed behind the first `after` decisions."""
    corrections = logged(desk).corrections
    if after > len(corrections):
        return Changes(total=len(corrections), stale=True)
    new = corrections[after:]
    rows, gone = rows_changed(desk, corrections, new)
    return Changes(
        total=len(corrections),
        decisions=decisions_in(desk, new),
        stands=ids_of(standing(corrections)) if new else (),
        rows=rows,
        gone=gone,
    )


def rows_changed(
    desk: Desk, corrections: Sequence[Correction], new: Sequence[Correction]
) -> tuple[tuple[RowView, ...], tuple[GoneRow, ...]]:
    """Return the rows that new decisions are about as they are now, and those that are no more."""
    every = {each.id: each for each in corrections}
    subjects = {concerns(each, every) for each in new}
    names = {document for document, _ in subjects if document and document in desk.grounds}
    if any(document is None for document, _ in subjects):  # two names are one: in any document
        names = set(desk.grounds)
    now = rows_now(desk, corrections, names)
    views = tuple(view for name in sorted(names) for view in views_of(desk, name, now[name], subjects))
    shown = {(view.document, view.id) for view in views}
    added = [(each.document or "", each.row or "") for each in corrections if each.action == ADD]
    asked = [each for each in dict.fromkeys(added) if each in subjects and each[0] in desk.numbers]
    gone = tuple(GoneRow(desk.numbers[document], row) for document, row in asked)
    return views, tuple(each for each in gone if (each.document, each.id) not in shown)


def views_of(desk: Desk, name: str, rows: Iterable[Row], subjects: Collection[Subject]) -> tuple[RowView, ...]:
    """Return the rows of a document that decisions are about, and those whose speaker's name they change."""
    before = {row.id: row for row in desk.rows[name]}
    renamed = any(document is None for document, _ in subjects)
    some = [
        row
        for row in rows
        if (name, row.id) in subjects or (renamed and row.id in before and row.speaker != before[row.id].speaker)
        or (renamed and (None, row.speaker.name) in subjects)
    ]  # fmt: skip
    number = desk.numbers[name]
    return tuple(map(of_document, row_views(some, number, desk.shelf.texts[name_of(desk.shelf.documents[number])])))
