"""JSON: a list of objects, an object that holds one, objects one behind the other, or one object alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from quotes.errors import ReadError
from quotes.read.sources import Item, Source
from quotes.read.tables.characters import characters_of
from quotes.read.tables.fields import usual
from quotes.read.tables.rows import Row, documents_of
from quotes.types import Failure

MEDIA_TYPE = "application/json"
CHUNK = 1 << 20  # characters read at once
MAX_OBJECT = 64 << 20  # characters of one object: a page of a news API is some hundred thousand
BETWEEN = " \t\r\n,\ufeff"
DECODER = json.JSONDecoder(strict=False)


def read_objects(source: Source) -> Iterator[Item]:
    """Yield the document of each object; where the JSON breaks off, a Failure comes after those before."""
    yield from documents_of(source, rows_in(source), MEDIA_TYPE)


def rows_in(source: Source) -> Iterator[Row | Failure]:
    """Yield the objects, or those in the list that an object without a text holds, as news APIs give them."""
    asked = source.asked.fields.get("text")
    number = 0
    try:
        for value in values_in(source.name, characters_of(source)):
            for each in articles_in(value, asked):
                number += 1
                yield row_of(source.name, number, each)
    except ReadError as error:
        if not number:
            raise
        yield Failure(f"{source.name}#{number + 1}", str(error))


def row_of(name: str, number: int, value: object) -> Row | Failure:
    """Return a value as a row, or the Failure that says that it is none."""
    if isinstance(value, dict):
        return Row(number, f"object {number}", value)
    said = f"a {type(value).__name__}, and no object"
    return Failure(f"{name}#{number}", f'{name}, object {number}: {said}; give each as {{"text": ...}}')


def articles_in(value: object, asked: str | None) -> tuple[Any, ...]:
    """Return an object that has a text, else the objects of the first list in it, else itself."""
    if not isinstance(value, Mapping) or usual("text", tuple(value)) or (asked or "").split(".")[0] in value:
        return (value,)
    held = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], Mapping)]
    deeper = (articles_in(each, asked) for each in value.values() if isinstance(each, Mapping))
    return tuple(held[0]) if held else next((found for found in deeper if len(found) > 1), (value,))


def values_in(name: str, stream: TextIO) -> Iterator[object]:
    """Yield the values of a list, or the values one behind the other, holding one of them at a time.

    Raises ReadError where what stands next is no JSON, or is too long to be held.
    """
    window = Window(stream)
    is_list = window.next_letter() == "["
    window.at += is_list
    while window.next_letter(skipping="]" if is_list else ""):
        try:
            yield window.next_value()
        except (ValueError, RecursionError) as error:  # files of malice nest without end
            raise unreadable(name, window.before + window.at, error) from error


class Window:
    """A part of a stream of JSON: `buffer` from `at` on is still to be read, `before` it are so many characters."""

    def __init__(self, stream: TextIO) -> None:
        self.stream, self.buffer, self.at, self.before = stream, "", 0, 0

    def next_letter(self, skipping: str = "") -> str:
        """Return the next letter, what stands between values and `skipping` passed over; "" at the end."""
        while True:
            while self.at < len(self.buffer) and self.buffer[self.at] in BETWEEN + skipping:
                self.at += 1
            if self.at < len(self.buffer) or not self.more():
                return self.buffer[self.at : self.at + 1]

    def next_value(self) -> object:
        """Return the next value. Raises ValueError where there is none."""
        while True:
            try:
                value, self.at = DECODER.raw_decode(self.buffer, self.at)
            except ValueError:
                if len(self.buffer) - self.at > MAX_OBJECT or not self.more():
                    raise
            else:
                return value

    def more(self) -> bool:
        """Return whether there is more of the stream, and take it in."""
        chunk = self.stream.read(CHUNK)
        self.buffer, self.before, self.at = self.buffer[self.at :] + chunk, self.before + self.at, 0
        return bool(chunk)


def unreadable(name: str, offset: int, error: Exception) -> ReadError:
    """Return the error of JSON that breaks off at an offset."""
    said = str(error).split(":")[0] or "nested too deeply"
    return ReadError(
        f"{name}, character {offset:,}: no JSON from there on ({said}); mend it, or save one object a line (.jsonl)"
    )
