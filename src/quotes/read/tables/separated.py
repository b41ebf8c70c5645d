"""CSV and TSV: a row a document, the fields named by the first row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator

from quotes.errors import ReadError
from quotes.read.sources import Item, Source
from quotes.read.tables.characters import characters_of, codec_of
from quotes.read.tables.rows import Row, documents_of
from quotes.types import Failure

LONGEST = 2**31 - 1  # what the module takes for a limit on any machine
CSV, TSV = "text/csv", "text/tab-separated-values"
SEPARATORS = ",;\t|"
QUOTED = re.compile(r'"[^"]*"')


def read_csv(source: Source) -> Iterator[Item]:
    """Yield the document of each row of a table whose fields are parted by commas, semicolons, tabs or bars."""
    yield from documents_of(source, rows_in(source, separator_of(source)), CSV)


def read_tsv(source: Source) -> Iterator[Item]:
    """Yield the document of each row of a table whose fields are parted by tabs."""
    yield from documents_of(source, rows_in(source, "\t"), TSV)


def separator_of(source: Source) -> str:
    """Return what parts the fields of the first row most often, the comma where nothing does."""
    head = QUOTED.sub("", source.head.decode(codec_of(source), "replace"))
    counts = Counter(head.lstrip("\r\n").splitlines()[0] if head.strip() else "")
    return max(SEPARATORS, key=lambda letter: counts[letter])


def rows_in(source: Source, separator: str) -> Iterator[Row | Failure]:
    """Yield the rows below the first, which names the fields; a row with other fields than it is a Failure.

    A quotation mark that is not closed takes in what follows, up to the longest text; then that is told, and the next
    line is taken for a row again.
    """
    reader = csv.reader(characters_of(source), delimiter=separator)
    longest = min(source.asked.max_bytes, LONGEST)
    header = header_of(source, reader, longest)
    number = 0
    while True:
        number += 1
        try:
            cells = next_row(reader, longest)
        except csv.Error as error:
            yield broken(source.name, number, reader.line_num, f"is broken ({error})")
            continue
        if cells is None:
            return
        while len(cells) > len(header) and not cells[-1]:
            cells.pop()
        if len(cells) == len(header):
            yield Row(number, f"line {reader.line_num}", dict(zip(header, cells, strict=True)))
        elif cells:
            said = f"has {len(cells)} fields, and the first row names {len(header)}"
            yield broken(source.name, number, reader.line_num, said)


def next_row(reader: Iterator[list[str]], longest: int) -> list[str] | None:
    """Return the next row, None at the end. The limit of the module is the process's, and is as it was afterwards."""
    before = csv.field_size_limit(longest)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def header_of(source: Source, reader: Iterator[list[str]], longest: int) -> list[str]:
    """Return the names of the fields. Raises ReadError where there is no first row."""
    try:
        header = next_row(reader, longest) or []
    except csv.Error as error:
        raise ReadError(f"{source.name}, line 1: is no row of a table ({error}); see that it is one") from error
    if not any(header):
        raise ReadError(f"{source.name}: the first row is empty; it has to name the fields")
    return [name.strip() for name in header]


def broken(name: str, number: int, line: int, said: str) -> Failure:
    """Return the Failure of a row that ends on a line."""
    return Failure(f"{name}#{number}", f"{name}, line {line}: the row {said}; mend it or leave it out")
