"""Parquet: the rows as the record has them, nested, for pandas, DuckDB, Spark. Needs the extra `parquet`.

The schema is made from the classes of the rows: a column a field, a list of structs for a list of parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import msgspec
from attrs import has

from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow
from quotes.record.targets import Files
from quotes.record.views.filed import Manner, Records

if TYPE_CHECKING:
    from pyarrow import DataType, Schema

GROUP = 5_000  # rows that are held, and stand together in the file: about 10 MB of quotes


def parquet_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the quotes, to be written to `file`."""
    return {file: partial(write_rows, Row, records.rows)}


def parquet_folder(records: Records, folder: Path, manner: Manner) -> Files:
    """Return every kind of row, each to be written to a file of `folder` called as in a ledger."""
    kinds: dict[str, tuple[type, Callable[[], Iterable[Any]]]] = {
        "quotes": (Row, records.rows),
        "documents": (DocumentRow, lambda: (each.document for each in records.filed())),
        "speakers": (SpeakerRow, records.speakers),
        "utterances": (UtteranceRow, records.utterances),
    }
    return {file: partial(write_rows, *kinds[file.stem]) for file in tables_in(folder)}


def tables_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of such a folder."""
    return tuple(folder / f"{name}.parquet" for name in ("quotes", "documents", "speakers", "utterances"))


def write_rows(kind: type, rows: Callable[[], Iterable[Any]], place: Path) -> None:
    """Write the rows of a kind to `place`, some at a time."""
    import pyarrow  # heavy, and an extra
    from pyarrow.parquet import ParquetWriter

    schema = schema_of(kind)
    with ParquetWriter(place, schema, compression="zstd") as writer:
        waiting = iter(rows())
        while values := [msgspec.to_builtins(row, builtin_types=(date, datetime)) for row in islice(waiting, GROUP)]:
            writer.write_table(pyarrow.Table.from_pylist(values, schema=schema))


def schema_of(kind: type) -> Schema:
    """Return the columns of a kind of row."""
    import pyarrow

    hints = get_type_hints(kind)
    return pyarrow.schema([pyarrow.field(name, arrow_type(hint)) for name, hint in hints.items()])


def arrow_type(hint: Any) -> DataType:
    """Return the type of a column by that of a field: None makes no difference, every column may lack values."""
    import pyarrow

    if get_origin(hint) is UnionType:
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return pyarrow.list_(arrow_type(get_args(hint)[0]))
    if has(hint):
        return pyarrow.struct([(name, arrow_type(each)) for name, each in get_type_hints(hint).items()])
    plain = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
        date: pyarrow.date32(),
        datetime: pyarrow.timestamp("us", "UTC"),
    }
    return plain[hint]
