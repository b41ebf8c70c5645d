"""The ledger as a value in Python: its rows to work with, to write, to make a frame of, to look at."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from quotes.errors import RecordError
from quotes.record.frame import frame_of
from quotes.record.rows import CorrectionsRow, DocumentRow, Extract, Row, SpeakerRow, UtteranceRow
from quotes.record.run import Run
from quotes.record.sinks import sink
from quotes.record.table import table_of
from quotes.record.views import Manner

if TYPE_CHECKING:
    from pandas import DataFrame


@frozen(repr=False)
class Ledger:
    """All that is written: every kind of row, each in its order, and the texts that are no files themselves.

    `texts` are those of the documents that are at hand, by the SHA-256 that `documents` has: views show of them what
    stands around the words. `skipped` says how many files of which suffix the folders hold that were not looked at.
    `run` says what made it, for run.json; None where the rows were put together by hand. `corrections` says what became
    of those of people. Two ledgers are equal where they hold the same, whatever run made them.
    """

    rows: Sequence[Row]
    documents: Sequence[DocumentRow]
    extracts: Sequence[Extract] = ()
    skipped: tuple[tuple[str, int], ...] = ()
    run: Run | None = field(default=None, eq=False)
    texts: Mapping[str, str] = field(factory=dict, eq=False, kw_only=True)
    speakers: Sequence[SpeakerRow] = field(default=(), kw_only=True)
    utterances: Sequence[UtteranceRow] = field(default=(), kw_only=True)
    corrections: CorrectionsRow = field(default=CorrectionsRow(), kw_only=True)

    @property
    def failures(self) -> tuple[DocumentRow, ...]:
        """Return the documents that could not be done."""
        return tuple(row for row in self.documents if row.status == "failed")

    def write(self, path: str | PathLike[str], *, guard: bool = True, csv_dialect: str = "people") -> None:
        """Write the ledger as `quotes extract -o` does: a folder, or a file by its suffix; whole or not at all.

        `guard` shields cells that a spreadsheet would take for a formula; the dialect `plain` of CSV is for programs.
        Raises RecordError where `path` can't be written, and for a folder, where no run is known to tell of in
        run.json; OptionError for a dialect that there is none of; ExtraError where a format takes an extra that is
        not installed.
        """
        sink(checked(path), Manner(guard=guard, dialect=csv_dialect))(self, self.run)

    def to_frame(self) -> DataFrame:
        """Return the quotes as a pandas DataFrame: a row each, the columns of plain CSV, numbers and days as such.

        What is not known is missing (NA, NaT). Raises ExtraError where pandas is not installed.
        """
        return frame_of(self.rows)

    def __repr__(self) -> str:
        failed = f", {len(self.failures)} failed" if self.failures else ""
        return f"<Ledger: quotes {len(self.rows)}, documents {len(self.documents)}{failed}>"

    def _repr_html_(self) -> str:
        """Return the first quotes as a table, for a notebook."""
        return table_of(self.rows, repr(self).strip("<>"))


def checked(path: str | PathLike[str]) -> Path:
    """Return the path. Raises RecordError where it names nothing: `Path('')` would be the current folder."""
    name = os.fspath(path)
    if not name:
        raise RecordError("'': an empty path; name a folder or a file, the current folder is .")
    if name == "-":
        raise RecordError("'-': standard output is for the command line; name a folder or a file")
    try:
        possible = b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:  # half a character
        possible = False
    if not possible:
        raise RecordError(f"{name!r}: no name of a file; check the spelling")
    return Path(name)
