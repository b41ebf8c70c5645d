"""CSV: a table of the quotes. For people, with a byte order mark, so that Excel reads UTF-8; or plain, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quotes.record.csv import csv_lines, guarded, record
from quotes.record.targets import Files
from quotes.record.views.filed import Manner, Records
from quotes.record.views.people import COLUMNS, Cell, people_rows

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def csv_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the table in the manner's dialect, to be written to `file`."""
    lines = people_lines(records, guard=manner.guard)
    return {file: lines if manner.dialect == "people" else csv_lines(records.rows(), guard=manner.guard)}


def people_lines(records: Records, *, guard: bool = True) -> Iterator[bytes]:
    """Yield the mark with the header, then each row as one record."""
    shield = guarded if guard else str
    yield BYTE_ORDER_MARK + record(COLUMNS)
    for cells in people_rows(records):
        yield record([shield(shown(cell)) for cell in cells])


def shown(cell: Cell) -> str:
    """Return a cell as CSV has it: two digits of a confidence, an ISO date, nothing for what is not known."""
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return "" if cell is None else str(cell)
