"""JSON Lines: the record itself. One value a line, UTF-8, fields in the order of the class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow

ENCODER = msgspec.json.Encoder()

# JSON allows these characters bare in a string, but many readers end a line at them (str.splitlines does), and a
# terminal obeys some. They stand only inside strings, so their escapes mean the same.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029]")


def jsonl_lines(
    rows: Iterable[Row | DocumentRow | SpeakerRow | UtteranceRow], *, guard: bool = True
) -> Iterator[bytes]:
    """Yield each row as one line. `guard` is for formats that a spreadsheet opens; it changes nothing here."""
    return (one_line(row) for row in rows)


def one_line(value: object) -> bytes:
    """Return `value` as JSON without a line break in it, and one at its end."""
    return UNSAFE.sub(escaped, ENCODER.encode(value).decode()).encode() + b"\n"


def escaped(match: re.Match[str]) -> str:
    """Return the JSON escape of one character of the Basic Multilingual Plane."""
    return f"\\u{ord(match[0]):04x}"
