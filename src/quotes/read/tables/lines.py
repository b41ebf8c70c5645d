"""JSON Lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from quotes.read.sources import Item, Source, too_long
from quotes.read.tables.characters import characters_of
from quotes.read.tables.rows import Row, documents_of
from quotes.types import Failure

MEDIA_TYPE = "application/jsonl"


def read_lines(source: Source) -> Iterator[Item]:
    """Yield the document of each line; a line that is no object is a Failure, and the others are read."""
    yield from documents_of(source, rows_in(source), MEDIA_TYPE)


def rows_in(source: Source) -> Iterator[Row | Failure]:
    """Yield the object of each line that is not blank, numbered as an editor does."""
    stream = characters_of(source)
    most = source.asked.max_bytes * 2  # an escaped character takes six letters, other fields stand beside the text
    number, is_rest = 0, False
    while line := stream.readline(most):
        number += not is_rest
        if is_rest or not line.strip():
            pass
        elif len(line) == most:
            place = f"{source.name}, line {number}"
            size = f"more than {most:,} characters"
            yield Failure(f"{source.name}#{number}", too_long(place, size, max_chars=source.asked.max_chars))
        else:
            yield row_in(source.name, number, line)
        is_rest = not line.endswith("\n")


def row_in(name: str, number: int, line: str) -> Row | Failure:
    """Return the object of a line, or the Failure that says why it holds none."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:  # lines of hostile files nest without end
        said = f"no JSON ({error or 'nested too deeply'})"
        return Failure(f"{name}#{number}", f"{name}, line {number}: {said}; mend the line or leave it out")
    if not isinstance(value, dict):
        said = f"a {type(value).__name__}, and no object"
        return Failure(f"{name}#{number}", f'{name}, line {number}: {said}; give each line as {{"text": ...}}')
    return Row(number, f"line {number}", value)
