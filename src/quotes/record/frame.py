"""The quotes as a pandas DataFrame: the flat view of the ledger, for a notebook. Needs the extra `pandas`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from quotes.errors import ExtraError
from quotes.record.csv import COLUMNS, cells
from quotes.record.rows import Row

if TYPE_CHECKING:
    from pandas import DataFrame

KINDS = {"published": "datetime64[s]", "start": "int64", "end": "int64", "confidence": "float64"}  # others: words
REMEDY = "python -m pip install 'quotes-ledger[pandas]'"


def frame_of(rows: Sequence[Row]) -> DataFrame:
    """Return the rows under COLUMNS, in their order. What is not known is missing (NA, NaT), as pandas has it.

    Raises ExtraError where pandas is not installed.
    """
    try:
        from pandas import DataFrame  # heavy, and an extra
    except ImportError as error:
        raise ExtraError(f"a frame takes pandas, which is not installed; run {REMEDY}") from error
    frame = DataFrame([values(row) for row in rows], columns=list(COLUMNS))
    return frame.astype(dict.fromkeys(COLUMNS, "string") | KINDS)


def values(row: Row) -> tuple[Any, ...]:
    """Return the cells of plain CSV as values: numbers as numbers, a day as a date, an empty cell as None."""
    typed = {
        "published": row.published,
        "start": row.content[0].start,
        "end": row.content[-1].end,
        "confidence": row.confidence,
    }
    return tuple(typed.get(name, cell or None) for name, cell in zip(COLUMNS, cells(row), strict=True))
