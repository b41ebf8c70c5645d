"""The rows of a ledger one at a time: what is counted or searched holds no more than a line of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quotes.errors import RecordError
from quotes.record.reading import DOCUMENTS, QUOTES, check_schema, document_in, ledger_file, row_in
from quotes.record.rows import DocumentRow, Row


def each_row(ledger: Path) -> Iterator[Row]:
    """Yield the rows of a ledger, a .jsonl file or the folder that holds quotes.jsonl, in the file's order.

    Raises RecordError naming the file and the line that is no row; for a CSV file, naming what to give instead.
    """
    file = ledger_file(ledger)
    if file.suffix == ".csv":
        raise RecordError(f"{file}: CSV is a view of a ledger; name {QUOTES} (quotes extract -o FOLDER writes both)")
    check_schema(file)
    for number, line in lines_in(file):
        yield row_in(line, file, number)


def each_document(ledger: Path) -> Iterator[DocumentRow]:
    """Yield the rows of documents.jsonl beside quotes.jsonl. Raises RecordError where there is no such file."""
    file = ledger_file(ledger).with_name(DOCUMENTS)
    for number, line in lines_in(file):
        yield document_in(line, f"{file}, line {number}")


def lines_in(file: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that hold something, with their numbers from 1."""
    try:
        stream = file.open("rb")
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error
    with stream:
        yield from ((number, line) for number, line in enumerate(stream, start=1) if line.strip())
