"""Hold quotes.jsonl against what its run wrote beside it: rows that are gone, doubled or invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from quotes.errors import RecordError
from quotes.record.jsonl import one_line
from quotes.record.reading import bytes_of, ledger_file, quotes_sha256, read_ledger, read_utterances
from quotes.record.rows import Row

Key = tuple[str, str]  # document and id


def file_troubles(ledger: Path) -> tuple[str, ...]:
    """Return what is wrong with quotes.jsonl as a whole: nothing where it is as its run wrote it.

    Where that is not so, the statements beside it tell which rows are missing, and which were not there; without them
    the rows alone are looked at. Raises RecordError where the ledger can't be read.
    """
    file, written = ledger_file(ledger), quotes_sha256(ledger)
    rows = read_ledger(ledger)
    doubled = tuple(doubled_rows(rows))
    data = bytes_of(file)
    if written is None or sha256(data).hexdigest() == written:
        return doubled
    found = (*doubled, *missing_and_invented(rows, printed_rows(ledger)), *foreign_lines(file, data, rows))
    return (*found, f"{file}: is not the file that its run wrote; extract again, or correct rows in corrections.jsonl")


def doubled_rows(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a trouble for each row that stands more than once."""
    counts = Counter((row.document, row.document_sha256, row.id) for row in rows)
    yield from (f"{document}: {id}: stands {times} times" for (document, _, id), times in counts.items() if times > 1)


def printed_rows(ledger: Path) -> frozenset[Key] | None:
    """Return the rows whose statements the run wrote down: all of them. None where that file is gone or broken."""
    try:
        return frozenset((each.document, each.row) for row in read_utterances(ledger) for each in row.prints)
    except RecordError:
        return None


def missing_and_invented(rows: Iterable[Row], printed: frozenset[Key] | None) -> Iterator[str]:
    """Yield a trouble for each row that the run wrote and that is gone, and for each that it did not write."""
    if printed is None:
        return
    here = {(row.document, row.id) for row in rows}
    yield from (f"{document}: {id}: the row is gone" for document, id in sorted(printed - here))
    yield from (f"{document}: {id}: the run wrote no such row" for document, id in sorted(here - printed))


def foreign_lines(file: Path, data: bytes, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a trouble for each line that says more than its row, or says it otherwise."""
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]
    for (number, line), row in zip(lines, rows, strict=True):
        if one_line(row) != line + b"\n":
            yield f"{file}, line {number}: is written otherwise, or holds what is no field of a row"
