"""What a view is made of: each document with its rows and its text, in the order of the ledger, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from attrs import field, frozen

from quotes.errors import OptionError, RecordError
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow, Written
from quotes.record.spool import Lines

DIALECTS = ("people", "plain")  # of CSV
Key = tuple[str, str]  # of a document: its name, and the hash that tells two of one name apart


@frozen
class Filed:
    """A document with its rows; `text` gives what they count in, None where that is not to be had."""

    document: DocumentRow
    rows: tuple[Row, ...]
    text: Callable[[], str | None]


@frozen
class Records:
    """A ledger to make views of, read anew each time that it is asked for, since no view holds all of it.

    `filed` are its documents, `speakers` and `utterances` its other rows.
    """

    filed: Callable[[], Iterable[Filed]]
    speakers: Callable[[], Iterable[SpeakerRow]]
    utterances: Callable[[], Iterable[UtteranceRow]]

    def rows(self) -> Iterator[Row]:
        """Yield every row, in the order of the ledger."""
        return (row for each in self.filed() for row in each.rows)


def nothing(_: str) -> None:
    """Say nothing."""


@frozen(kw_only=True)
class Manner:
    """How a view is written. `guard` shields cells that a spreadsheet would take for a formula, `dialect` is of CSV.

    `tell` is called with what is to be said of a view once, such as cells that had to be cut.
    """

    guard: bool = True
    dialect: str = field(default="people")
    tell: Callable[[str], None] = nothing

    @dialect.validator
    def _known(self, _: object, dialect: str) -> None:
        if dialect not in DIALECTS:
            raise OptionError(f"csv_dialect={dialect!r}: there are {' and '.join(map(repr, DIALECTS))}")


def records_of(ledger: Written) -> Records:
    """Return a ledger that is at hand, to make views of. Documents that it has rows of, but does not list, are its."""
    documents, rows = in_order(ledger)

    def text_of(document: DocumentRow) -> str | None:
        return ledger.texts.get(document.text_sha256 or "")

    return Records(
        filed=lambda: filed(documents, rows, text_of),
        speakers=lambda: ledger.speakers,
        utterances=lambda: ledger.utterances,
    )


def in_order(ledger: Written) -> tuple[Sequence[DocumentRow], Sequence[Row]]:
    """Return documents and rows, sorted; what stands on the disk is as a run wrote it, in order, and all is listed."""
    if isinstance(ledger.rows, Lines):
        return ledger.documents, ledger.rows
    rows = sorted(ledger.rows, key=key_of_row)
    listed = {key_of(row) for row in ledger.documents}
    others = (each for each in documents_of(rows) if key_of(each) not in listed)
    return sorted((*ledger.documents, *others), key=key_of), rows


def key_of(document: DocumentRow) -> Key:
    """Return what documents are sorted by."""
    return document.document, document.sha256 or ""


def key_of_row(row: Row) -> Key:
    """Return the key of the document that a row is of."""
    return row.document, row.document_sha256


def documents_of(rows: Iterable[Row]) -> Iterator[DocumentRow]:
    """Yield what sorted rows tell of their documents, where there is no documents.jsonl."""
    for (name, sha256), group in groupby(rows, key_of_row):
        some = list(group)
        yield DocumentRow(name, sha256, outlet=some[0].outlet, published=some[0].published, quotes=len(some))


def filed(
    documents: Iterable[DocumentRow], rows: Iterable[Row], text_of: Callable[[DocumentRow], str | None]
) -> Iterator[Filed]:
    """Yield each document with its rows; both come sorted, as a ledger has them, so that one is held at a time.

    Raises RecordError at the end where rows are of a document that is not listed.
    """
    groups = groupby(rows, key_of_row)
    key, group = next(groups, (None, iter(())))
    for document in documents:
        mine: tuple[Row, ...] = ()
        if key == key_of(document):
            mine = tuple(group)
            key, group = next(groups, (None, iter(())))
        yield Filed(document, mine, partial(text_of, document))
    if key is not None:
        raise RecordError(
            f"{key[0]}: has rows, but documents.jsonl does not list it; run quotes extract again, or give its "
            "quotes.jsonl alone, copied to another folder"
        )
