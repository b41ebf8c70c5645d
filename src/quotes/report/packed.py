"""The index of a large ledger in two pieces: what is seen first, and the rest, packed, which is read after that.

Of 60,000 rows most words are names of fields, and speakers said over again. Packed, each field is a column, and what is
said more than once stands in a table: half the size. The page unpacks it into the same rows (start.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from quotes.report.values import AuditView, GraphView, PageView, RowView, UtteranceView, View

FIRST = 150  # rows that are seen first: what the table shows before "Show more" (STEP in table.js)
COLUMNS = ("id", "document", "text", "confidence")  # of which nearly each row has another
TABLES = ("type", "speaker", "cue_words", "source_words", "relay", "attitude", "zone", "flags", "alerts")
FEW = ("prints", "words", "content")  # which few rows have, or those of few pages


class PackedRows(View, frozen=True):
    """Rows by columns: in `columns` a value for each row, in `coded` a number into the table of the same field.

    In tables None stands for what has its default. `few` has the numbers of the rows that have a field, and its values.
    """

    columns: dict[str, list[Any]]
    coded: dict[str, list[int]]
    tables: dict[str, list[Any]]
    few: dict[str, tuple[list[int], list[Any]]]


class RestView(View, frozen=True):
    """What an index is told besides what is seen first."""

    rows: PackedRows
    utterances: tuple[UtteranceView, ...] = ()
    relays: GraphView | None = None
    audit: AuditView | None = None


def first_of(view: PageView) -> PageView:
    """Return what of an index is seen first, and how many rows there are in all."""
    return replace(view, rows=view.rows[:FIRST], utterances=(), relays=None, audit=None, total=len(view.rows))


def rest_of(view: PageView) -> RestView:
    """Return the rest of an index."""
    return RestView(packed(view.rows[FIRST:]), view.utterances, view.relays, view.audit)


def packed(rows: Sequence[RowView]) -> PackedRows:
    """Return rows by columns."""
    plain: list[dict[str, Any]] = msgspec.json.decode(msgspec.json.encode(rows))
    coded = {field: coded_column(row.get(field) for row in plain) for field in TABLES}
    return PackedRows(
        columns={field: [row.get(field) for row in plain] for field in COLUMNS},
        coded={field: codes for field, (codes, _) in coded.items()},
        tables={field: table for field, (_, table) in coded.items()},
        few={field: few_of(plain, field) for field in FEW},
    )


def coded_column(values: Iterable[Any]) -> tuple[list[int], list[Any]]:
    """Return a number for each value, and the table that the numbers count in."""
    numbers: dict[bytes, int] = {}
    table: list[Any] = []
    codes = []
    for value in values:
        key = msgspec.json.encode(value)
        if key not in numbers:
            numbers[key] = len(table)
            table.append(value)
        codes.append(numbers[key])
    return codes, table


def few_of(rows: Iterable[dict[str, Any]], field: str) -> tuple[list[int], list[Any]]:
    """Return the numbers of the rows that have a field, and what it is there."""
    found = [(number, row[field]) for number, row in enumerate(rows) if field in row]
    return [number for number, _ in found], [value for _, value in found]
