"""What people correct in a ledger, as values, and the files that hold it. README.md shows what a line says."""

from __future__ import annotations

from quotes.corrections.anchors import anchor_of, find
from quotes.corrections.files import TABLE, beside, read_all, read_corrections, together
from quotes.corrections.log import LOG, Read, append, append_after, read_log
from quotes.corrections.short_ids import with_whole_ids
from quotes.corrections.standing import standing, undoing_nothing
from quotes.corrections.values import (
    ACTIONS,
    FIELDS,
    Added,
    Anchor,
    Correction,
    Named,
    Printed,
    Through,
    plain,
    value_of,
)

__all__ = (
    "ACTIONS", "FIELDS", "LOG", "TABLE", "Added", "Anchor", "Correction", "Named", "Printed", "Read", "Through",
    "anchor_of", "append", "append_after", "beside", "find", "plain", "read_all", "read_corrections", "read_log",
    "standing", "together", "undoing_nothing", "value_of", "with_whole_ids",
)  # fmt: skip
