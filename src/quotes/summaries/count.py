"""How many rows a ledger has of each speaker, outlet, kind, month: read as a stream, counted in what is asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from os import PathLike
from pathlib import Path

from attrs import define, frozen

from quotes.errors import OptionError
from quotes.record.rows import DocumentRow, Row
from quotes.record.streams import each_document, each_row
from quotes.summaries.chosen import EVERY, Chosen, listed
from quotes.summaries.keys import KEYS, OF_DOCUMENTS, UNKNOWN_LABELS, Labels

COPIES = ("each", "once")
AnyPath = str | PathLike[str]
Name = tuple[str, str]  # of a document: its id and the SHA-256 of its bytes


@frozen
class Line:
    """What is counted under some labels, one for each thing that is counted by."""

    labels: tuple[str, ...]
    rows: int
    words: int
    documents: int

    @property
    def is_unknown(self) -> bool:
        """Return whether each label says that something is not known or not stated."""
        return bool(self.labels) and UNKNOWN_LABELS.issuperset(self.labels)


@frozen
class Count:
    """What a ledger comes to: lines by their rows, the most first, then by name; and all together.

    A row may stand in several lines where it has several relays or flags; in `total` it is one. `copies` is how many
    documents have the text of another; they are in the lines where copies count each.
    """

    by: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Line
    copies: int = 0


@define
class Tally:
    """What has been counted under some labels; `last` is the document that was counted last."""

    rows: int = 0
    words: int = 0
    documents: int = 0
    last: Name = ("", "")

    def add(self, words: int, document: Name) -> None:
        """Count a row. Rows of one document stand together, so that no names need to be kept."""
        self.rows += 1
        self.words += words
        self.documents += document != self.last
        self.last = document

    def line(self, labels: tuple[str, ...] = ()) -> Line:
        """Return what was counted."""
        return Line(labels, self.rows, self.words, self.documents)


def count(
    ledger: AnyPath, by: str | Iterable[str] = "speaker", *, copies: str = "each", chosen: Chosen = EVERY
) -> Count:
    """Return how many rows, words and documents a ledger has by one or more of KEYS: `by="outlet,kind"`.

    `copies="once"` leaves out the documents that have the text of another one (`same_text_as` in documents.jsonl), so
    that an agency's report counts once, under the outlet that had it first; `chosen` says which rows are counted.
    Raises OptionError for a key that there is none of, RecordError where the ledger can't be read, or has no
    documents.jsonl and that is needed.
    """
    keys = keys_named(by)
    if copies not in COPIES:
        raise OptionError(f"copies={copies!r}: there are {' and '.join(map(repr, COPIES))}")
    documents = documents_of(Path(ledger), is_needed=copies == "once" or bool(OF_DOCUMENTS.intersection(keys)))
    same = {name for name, row in documents.items() if row.same_text_as}
    rows = (row for row in each_row(Path(ledger)) if chosen.has(row))
    counted = (row for row in rows if copies == "each" or name_of(row) not in same)
    return counted_by(keys, counted, documents, copies=len(same))


def keys_named(by: str | Iterable[str]) -> tuple[str, ...]:
    """Return what is to be counted by: given as a list of names, or as one text with commas."""
    parts = (part.strip() for given in listed(by) for part in given.split(","))
    keys = tuple(dict.fromkeys(part for part in parts if part))
    unknown = [key for key in keys if key not in KEYS]
    if unknown or not keys:
        raise OptionError(f"nothing is counted by {', '.join(unknown) or 'nothing'}; there are {', '.join(KEYS)}")
    return keys


def documents_of(ledger: Path, *, is_needed: bool) -> Mapping[Name, DocumentRow]:
    """Return the documents of a ledger by their names; none where they are not needed and there is no such file."""
    if not is_needed and not (ledger.is_dir() and (ledger / "documents.jsonl").is_file()):
        return {}
    return {(row.document, row.sha256 or ""): row for row in each_document(ledger)}


def name_of(row: Row) -> Name:
    """Return what names the document of a row."""
    return row.document, row.document_sha256


def counted_by(
    keys: tuple[str, ...], rows: Iterable[Row], documents: Mapping[Name, DocumentRow], *, copies: int
) -> Count:
    """Return what some rows come to."""
    tallies: defaultdict[tuple[tuple[str, str], ...], Tally] = defaultdict(Tally)
    total = Tally()
    for row in rows:
        name, words = name_of(row), len(row.text.split())
        total.add(words, name)
        for labels in product(*labels_of(row, keys, documents.get(name))):
            tallies[labels].add(words, name)
    lines = (tally.line(labels) for labels, tally in told_apart(tallies))
    return Count(keys, tuple(sorted(lines, key=most_first)), total.line(), copies)


def labels_of(row: Row, keys: tuple[str, ...], document: DocumentRow | None) -> Iterator[Labels]:
    """Yield the labels that a row has for each key."""
    for key in keys:
        yield KEYS[key](row, document)


def told_apart(
    tallies: Mapping[tuple[tuple[str, str], ...], Tally],
) -> Iterator[tuple[tuple[str, ...], Tally]]:
    """Yield each tally with its labels as they are shown: two who bear one name are told apart by their ids."""
    ids = {pair for labels in tallies for pair in enumerate(labels)}
    shared = Counter((place, shown) for place, (_, shown) in ids)
    for labels, tally in tallies.items():
        yield (
            tuple(
                f"{shown} [{own}]" if shared[place, shown] > 1 else shown for place, (own, shown) in enumerate(labels)
            ),
            tally,
        )


def most_first(line: Line) -> tuple[object, ...]:
    """Return what lines are sorted by: the most rows first, then by name."""
    return -line.rows, line.labels
