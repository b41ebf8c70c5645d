"""A digest for a row: whoever changes a field of it is found out, and which field it was.

It guards against slips (a search and replace, a spreadsheet, a merge), not against somebody who makes new digests.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from zlib import crc32

import msgspec
from attrs import fields

ENCODER = msgspec.json.Encoder()
WHOLE_DIGITS = 16  # hexadecimal, of all the fields
FIELD_DIGITS = 2  # of each field, in order: one change in 256 is not told by its field, only as one of the row
DIGEST = "digest"


def digest_of(row: Any) -> str:
    """Return the digest of a row, whatever its `digest` says: WHOLE_DIGITS of all its other fields, a dash, and
    FIELD_DIGITS of each of them in the order of the class.
    """
    values = [ENCODER.encode(getattr(row, name)) for name in names_in(type(row))]
    whole = sha256(b"\n".join(values)).hexdigest()[:WHOLE_DIGITS]
    return f"{whole}-{''.join(f'{crc32(value) & 0xFF:0{FIELD_DIGITS}x}' for value in values)}"


def names_in(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that its digest is of."""
    return tuple(each.name for each in fields(kind) if each.name != DIGEST)


def changed_fields(row: Any) -> tuple[str, ...] | None:
    """Return the fields of a row that are not as they were written, none where none can be told; None where all are."""
    if digest_of(row) == row.digest:
        return None
    return tuple(fields_that_differ(row))


def fields_that_differ(row: Any) -> Iterator[str]:
    """Yield the fields whose part of the digest is another; none where the digest is none of this form."""
    mine, given = (digest.partition("-")[2] for digest in (digest_of(row), row.digest))
    if len(mine) != len(given):
        return
    for number, name in enumerate(names_in(type(row))):
        place = slice(number * FIELD_DIGITS, (number + 1) * FIELD_DIGITS)
        if mine[place] != given[place]:
            yield name
