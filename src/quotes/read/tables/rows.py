"""The rows of a table to documents, whatever format the table is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain, islice

from attrs import frozen

from quotes.errors import ReadError
from quotes.read.days import day_stated
from quotes.read.encoding import decoded, encoding_of, writable
from quotes.read.markup import is_markup, paragraphs_in
from quotes.read.metadata import WEB, one_line, worded
from quotes.read.sources import Item, Source, too_long
from quotes.read.tables.fields import Taken, fields_taken
from quotes.read.text import titled
from quotes.spans import BLANK
from quotes.types import Document, Failure, Metadata

FIRST_ROWS = 100  # whose fields are looked at before any is read: objects leave out what is empty
MAX_ID = 200  # characters; a longer one is no id
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
ESCAPED = re.compile("[\udc80-\udcff]")  # bytes beyond ASCII, as `surrogateescape` writes them
OTHER_HALVES = re.compile("[\ud800-\udc7f\udd00-\udfff]")
CUT = "cut"
IS_CUT = re.compile(r"(?:…|\.\.\.)?\s?\[\+\d+ chars\]$")  # NewsAPI gives the first 200 characters


@frozen
class Row:
    """A row: its number in the file from 1, its place as it is told, its values by field."""

    number: int
    place: str
    values: Mapping[str, object]


@frozen
class Cells:
    """What a row says, by role: nothing or None where it does not."""

    text: str
    encoding: str
    title: str
    metadata: Metadata


def documents_of(source: Source, rows: Iterator[Row | Failure], media_type: str) -> Iterator[Item]:
    """Yield the document of each row, a Failure for each that has none; which fields were taken is told once.

    Raises ReadError, before the first, where no field holds text; where the file breaks off, after the last before it;
    and where none of the FIRST_ROWS can be read, for then it is hardly a table, and each of a million lines would be
    told. Where all rows are failures, and fewer, they say all there is to say.
    """
    first, broken = first_of(rows)
    columns = [column for row in first if isinstance(row, Row) for column in row.values]
    if not columns:
        failures = [row for row in first if isinstance(row, Failure)]
        yield from failures
        if broken:
            raise broken
        if failures and len(failures) == len(first) < FIRST_ROWS:
            return
        raise ReadError(f"{source.name}: {none_of(first)} can be read; see that it is what its name says")
    taken = fields_taken(source.name, columns, source.asked.fields)
    source.tell(taken.said())
    for row in chain(first, rows):
        yield document_of_row(source, row, taken, media_type) if isinstance(row, Row) else row
    if broken:
        raise broken


def none_of(first: Sequence[Row | Failure]) -> str:
    """Return which rows are none that can be read."""
    return "no rows that" if len(first) < FIRST_ROWS else f"none of the first {FIRST_ROWS} rows"


def first_of(rows: Iterator[Row | Failure]) -> tuple[list[Row | Failure], ReadError | None]:
    """Return the first rows, and the error with which the file breaks off among them, None where it does not."""
    first: list[Row | Failure] = []
    try:
        first.extend(islice(rows, FIRST_ROWS))
    except ReadError as error:
        return first, error
    return first, None


def document_of_row(source: Source, row: Row, taken: Taken, media_type: str) -> Item:
    """Return the document of a row, or the Failure that says why there is none."""
    name = id_of(source, row, taken)
    try:
        cells = cells_of(row, taken)
    except ReadError as error:
        return Failure(name, f"{source.name}, {row.place}: {error}")
    if len(cells.text) > source.asked.max_chars:  # before its language is told
        size = f"{len(cells.text):,} characters"
        return Failure(name, too_long(f"{source.name}, {row.place}", size, max_chars=source.asked.max_chars))
    text = titled(without_cut(cells.text), cells.title)
    digest = sha256(text.encode("utf-8")).hexdigest()
    return Document(
        id=name,
        text=text,
        sha256=digest,
        text_sha256=digest,
        media_type=media_type,
        encoding=cells.encoding,
        language=source.asked.language_of(text),
        metadata=cells.metadata,
        flags=(CUT,) if without_cut(cells.text) != cells.text else (),
    )


def without_cut(text: str) -> str:
    """Return the text without the mark of the service that cut it."""
    return IS_CUT.sub("", text) if text.endswith("chars]") else text


def id_of(source: Source, row: Row, taken: Taken) -> str:
    """Return the row's own id, else the file's with the row's number."""
    value = value_of(row, taken, "id")
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    own = one_line(worded(str(whole))) if isinstance(whole, str | int) and not isinstance(whole, bool) else ""
    return own if own and len(own) <= MAX_ID else f"{source.name}#{row.number}"


def cells_of(row: Row, taken: Taken) -> Cells:
    """Return what a row says. Raises ReadError, without the place, where it has no text or none that can be read."""
    value = value_of(row, taken, "text")
    if value is None:
        raise ReadError(f"no text in {' or '.join(taken.fields['text'])}; leave it out")
    text, encoding = text_in(value)
    title = words_of(value_of(row, taken, "title"))
    return Cells(text, encoding, title, metadata_of(row, taken, title))


def text_in(value: object) -> tuple[str, str]:
    """Return the text of a cell, and what its bytes were in; a list is its paragraphs, markup is made some.

    What is no UTF-8 stands in the cell as Python's surrogate escapes, and is decoded as a file of its own would be.
    """
    raw = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
    if "\0" in raw:
        raise ReadError(f"binary (a NUL at character {raw.index(chr(0))} of the text); leave it out")
    text, encoding = (raw, "utf-8") if is_whole(raw) else unescaped(raw)
    text = "\n\n".join(paragraphs_in(text)) + "\n" if is_markup(text) else text
    if not text.strip(BLANK):
        raise ReadError("nothing but white space for a text; leave it out")
    return text, encoding


def is_whole(raw: str) -> bool:
    """Return whether a text holds no half of a character, and no escape of a byte; quicker than looking for them."""
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def unescaped(raw: str) -> tuple[str, str]:
    """Return a text in which bytes that are no UTF-8 stand as escapes, decoded, and the codec that they are in.

    Halves of characters that are no escapes become U+FFFD.
    """
    if not ESCAPED.search(raw):
        return writable(raw), "utf-8"
    data = OTHER_HALVES.sub("\ufffd", raw).encode("utf-8", "surrogateescape")
    encoding = encoding_of("the text", data)
    return decoded(data, encoding), encoding


def metadata_of(row: Row, taken: Taken, title: str) -> Metadata:
    """Return what a row states of its document. A host for an outlet serves as the address where there is none."""
    outlet = words_of(value_of(row, taken, "outlet"))
    address = words_of(value_of(row, taken, "url"))
    address = address if WEB.fullmatch(address) else ""
    if HOST.fullmatch(outlet):
        address, outlet = address or f"https://{outlet}/", ""
    days = (day_stated(value) for value in values_of(row, taken, "published"))
    return Metadata(
        title=title or None,
        site=outlet or None,
        address=address or None,
        published=next((day for day in days if day), None),
        credits=tuple(filter(None, [words_of(value_of(row, taken, "author"))])),
    )


def words_of(value: object) -> str:
    """Return a value as words on one line: of a list all, of an object its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(words_of, value)))
    if isinstance(value, Mapping):
        return words_of(value.get("name") or value.get("title"))
    return one_line(worded(str(value))) if isinstance(value, str | int | float) else ""


def value_of(row: Row, taken: Taken, role: str) -> object:
    """Return the first value of a role that is not empty, None where all are."""
    return next(values_of(row, taken, role), None)


def values_of(row: Row, taken: Taken, role: str) -> Iterator[object]:
    """Yield the values of a role that are not empty, those of the surest field first."""
    for field in taken.fields[role]:
        value = row.values[field] if field in row.values else inside(row.values, field)
        if value is not None and value != "" and value != [] and value == value:  # NaN is no value
            yield value


def inside(values: Mapping[str, object], path: str) -> object:
    """Return what stands at a path into objects: article.body; None where nothing does."""
    first, _, rest = path.partition(".")
    value = values.get(first)
    if not rest:
        return value
    return inside(value, rest) if isinstance(value, Mapping) else None
