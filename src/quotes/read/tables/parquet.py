"""Parquet: a row a document, read some rows at a time. Needs the extra `parquet`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from quotes.errors import ReadError
from quotes.read.sources import MAX_FILE_BYTES, Item, Source, without_extra
from quotes.read.tables.rows import Row, documents_of

MEDIA_TYPE = "application/vnd.apache.parquet"
ROWS = 256  # held at once, some megabytes of articles


def read_parquet(source: Source) -> Iterator[Item]:
    """Yield the document of each row. Raises ReadError where the file is broken, and without the extra."""
    yield from documents_of(source, rows_in(source), MEDIA_TYPE)


def rows_in(source: Source) -> Iterator[Row]:
    """Yield the rows; where the file breaks off, ReadError is raised after those before."""
    try:
        from pyarrow import ArrowException  # heavy, and an extra
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise without_extra(source.name, "Parquet", "parquet") from error
    stream = source.stream if source.stream.seekable() else io.BytesIO(source.up_to(MAX_FILE_BYTES))
    number = 0
    try:
        for batch in ParquetFile(stream).iter_batches(batch_size=ROWS):
            for values in batch.to_pylist():
                number += 1
                yield Row(number, f"row {number}", texts_of(values))
    except (ArrowException, OSError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ReadError(f"{source.name}: is broken after row {number} ({said}); get the file again") from error


def texts_of(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with text for bytes: some writers mark no column as text."""
    return {
        name: value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value
        for name, value in values.items()
    }
