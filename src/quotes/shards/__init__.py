"""What a run has found so far, on the disk: runs that are killed go on, ledgers grow. README.md tells how."""

from __future__ import annotations

from quotes.shards.adding import (
    check_as_before,
    check_corrected,
    check_none_gone,
    check_whole,
    gone_from,
    paths_before,
)
from quotes.shards.folder import Work, folder_beside, working_in
from quotes.shards.merging import Parts, parts_in
from quotes.shards.parts import Part, part_named

__all__ = [
    "Part",
    "Parts",
    "Work",
    "check_as_before",
    "check_corrected",
    "check_none_gone",
    "check_whole",
    "folder_beside",
    "gone_from",
    "part_named",
    "parts_in",
    "paths_before",
    "working_in",
]
