"""A ledger on the desk: what the page shows of it, what people decided, and what they decide now.

The file of corrections is all the memory there is: every answer is told from the ledger as it was read and from that
file, so a server that was killed, or a second one, knows what this one knows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from attrs import evolve, frozen
from msgspec.structs import replace

from quotes.corrections import LOG, Correction, Read, append_after, read_log, standing
from quotes.corrections.files import TABLE
from quotes.corrections.values import ADD, SAME_SPEAKER, UNDO
from quotes.errors import RecordError
from quotes.record.reading import SPEAKERS, ledger_file, read_speakers
from quotes.record.rows import DocumentRow, Row, Who
from quotes.report import title_of
from quotes.report.ledger import Shelf, name_of, shelf_at
from quotes.report.pages import MOST_LETTERS
from quotes.report.values import RowView
from quotes.review.anchoring import Clerk, Sheet
from quotes.review.asked import Asked, ClashError, RefusedError
from quotes.review.decisions import Subject, check_clash, check_table, concerns, corrections_of, names_concerned, told
from quotes.review.overlay import Ground, overlaid
from quotes.review.shown import Shown, shown, views_now
from quotes.review.tables import NO_TABLE, Told, table_at
from quotes.review.values import Changes, DecisionView, GoneRow

WORDS_SHOWN = 120  # characters of the words of a decision, enough to tell them by


@frozen
class Desk:
    """A ledger as it was read: where, its documents with rows and texts, and where corrections are saved.

    `stamp` tells it from the same ledger made anew; `numbers` are those of the documents by name, `grounds` what
    corrections of each stand on, `rows` their rows. `homes` are the documents that have a row of an id, or that quote
    somebody of a name; `names` are those of each speaker that has several, by id; `shown` are the views of all of it,
    `table` the corrections of the table beside it.
    """

    ledger: Path
    log: Path
    shelf: Shelf
    stamp: str
    numbers: Mapping[str, int]
    grounds: Mapping[str, Ground]
    rows: Mapping[str, tuple[Row, ...]]
    homes: Mapping[str, Sequence[str]]
    names: Mapping[str, tuple[str, ...]]
    shown: Shown
    table: Told = NO_TABLE


def desk_at(ledger: Path, documents: Iterable[Path] = (), *, most_letters: int = MOST_LETTERS) -> Desk:
    """Return the ledger at a path, made ready; of one with more letters an index is shown.

    Raises RecordError where it can't be read.
    """
    stamp = stamp_of(ledger)
    shelf = shelf_at(ledger, documents)
    speakers = {row.speaker.name: row.speaker for some in shelf.rows.values() for row in some if row.speaker.name}
    rows = {row.document: shelf.rows.get(name_of(row), ()) for row in shelf.documents}
    homes = homes_of(rows)
    return Desk(
        ledger=ledger,
        log=ledger_file(ledger).with_name(LOG),
        shelf=shelf,
        stamp=stamp,
        numbers={row.document: number for number, row in enumerate(shelf.documents)},
        grounds={row.document: ground_of(row, shelf, speakers) for row in shelf.documents},
        rows=rows,
        homes=homes,
        names=names_of_speakers(ledger),
        shown=shown(shelf, title_of(ledger), most_letters),
        table=table_at(ledger_file(ledger).with_name(TABLE), homes),
    )


def homes_of(rows: Mapping[str, Iterable[Row]]) -> dict[str, list[str]]:
    """Return the documents that have a row of an id, and those that quote somebody of a name."""
    found: dict[str, dict[str, None]] = {}
    for document, some in rows.items():
        for row in some:
            found.setdefault(row.id, {})[document] = None
            found.setdefault(row.speaker.name or "", {})[document] = None
    return {key: list(documents) for key, documents in found.items()}


def names_of_speakers(ledger: Path) -> dict[str, tuple[str, ...]]:
    """Return the names of each speaker that has several, by id; none where the ledger tells of no speakers."""
    if not ledger_file(ledger).with_name(SPEAKERS).exists():
        return {}
    return {each.id: tuple(its.name for its in each.names) for each in read_speakers(ledger) if len(each.names) > 1}


def stamp_of(ledger: Path) -> str:
    """Return what tells a ledger, and the table of corrections beside it, from the same ones made anew."""
    file = ledger_file(ledger)
    table = file.with_name(TABLE)
    try:
        return "-".join(f"{its.st_mtime_ns}-{its.st_size}" for its in map(Path.stat, found_of(file, table)))
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error


def found_of(file: Path, table: Path) -> tuple[Path, ...]:
    """Return the files that a page is made of, the table where there is one."""
    return (file, table) if table.is_file() else (file,)


def ground_of(row: DocumentRow, shelf: Shelf, speakers: Mapping[str, Who]) -> Ground:
    """Return what corrections of a document stand on."""
    text = shelf.texts[name_of(row)].text
    if text is not None and row.text_sha256 is None:
        row = evolve(row, text_sha256=sha256(text.encode()).hexdigest())
    return Ground(row, text, speakers)


def logged(desk: Desk) -> Read:
    """Return what people have decided, in order."""
    return read_log(desk.log) if desk.log.exists() else Read(())


def in_force(desk: Desk, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the decisions that count: those of the log, and then those of the table."""
    return standing((*corrections, *desk.table.corrections))


def views_of(desk: Desk, corrections: Sequence[Correction], names: Iterable[str]) -> dict[int, tuple[RowView, ...]]:
    """Return the rows of some documents as the corrections in force have them, by the numbers of the documents."""
    found = {}
    for name, rows in rows_now(desk, corrections, names).items():
        number = desk.numbers[name]
        text = desk.shelf.texts[name_of(desk.shelf.documents[number])]
        found[number] = views_now(rows, number, text, desk.shown.rows[number])
    return found


def concerned(desk: Desk, corrections: Iterable[Correction]) -> set[str]:
    """Return the documents that corrections change: of their name, with their row, or with somebody renamed."""
    some = tuple(corrections)
    named = {each.document for each in some if each.document and each.document in desk.grounds}
    keys = [each.was if each.action == SAME_SPEAKER else each.row for each in some if each.document is None]
    return named.union(*(desk.homes.get(key or "", ()) for key in keys))


def rows_now(desk: Desk, corrections: Sequence[Correction], names: Iterable[str]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of some documents as the corrections in force have them."""
    everywhere: list[Correction] = []  # two names are one, or a row by its id alone
    of_document: dict[str, list[Correction]] = {}
    for each in in_force(desk, corrections):
        (everywhere if each.document is None else of_document.setdefault(each.document, [])).append(each)
    every = {name: [*of_document.get(name, ()), *everywhere] for name in names}
    return {
        name: overlaid(desk.rows[name], some, desk.grounds[name]) if some else desk.rows[name]
        for name, some in every.items()
    }


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
        words=its.anchor.words[:WORDS_SHOWN] if its.anchor else "",
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
        check_table(made, in_force(desk, (*there, *made)))
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
        stands=ids_of(in_force(desk, corrections)) if new else (),
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
    renamed = names_concerned(new, every)  # two names are one: in any document
    subjects |= {(None, name) for name in renamed}
    if renamed:
        names |= concerned(desk, corrections).union(*(desk.homes.get(name, ()) for name in renamed))
    views = tuple(view for name in sorted(names) for view in changed_views(desk, name, corrections, subjects))
    there = {(view.document, view.id) for view in views}
    added = [(each.document or "", each.row or "") for each in corrections if each.action == ADD]
    asked = [each for each in dict.fromkeys(added) if each in subjects and each[0] in desk.numbers]
    gone = tuple(GoneRow(desk.numbers[document], row) for document, row in asked)
    return views, tuple(each for each in gone if (each.document, each.id) not in there)


def changed_views(
    desk: Desk, name: str, corrections: Sequence[Correction], subjects: Collection[Subject]
) -> tuple[RowView, ...]:
    """Return the rows of a document that decisions are about, and those whose speaker's name they change."""
    number = desk.numbers[name]
    before = {row.id: row.speaker for row in desk.shown.rows[number]}
    renamed = any(document is None for document, _ in subjects)
    return tuple(
        row
        for row in views_of(desk, corrections, [name])[number]
        if (name, row.id) in subjects
        or (renamed and row.id in before and row.speaker.name != before[row.id].name)
        or (renamed and (None, row.speaker.name) in subjects)
    )
