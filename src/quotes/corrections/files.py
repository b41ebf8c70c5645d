"""The files of corrections of a run: those that are named, and those beside its ledger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quotes.corrections.log import LOG, Read, read_log
from quotes.corrections.table import read_table
from quotes.record import WRITERS

TABLE = "corrections.csv"


def read_corrections(path: Path) -> Read:
    """Return what a file says: a table where its name ends in .csv, a log else.

    Raises CorrectionError where it can't be read; a line that is broken is a trouble, and the others count.
    """
    return read_table(path) if path.suffix.lower() == ".csv" else read_log(path)


def read_all(paths: Iterable[Path]) -> Read:
    """Return what several files say, one after the other: on one thing the last word counts."""
    every = tuple(map(read_corrections, paths))
    return Read(
        tuple(correction for each in every for correction in each.corrections),
        tuple(trouble for each in every for trouble in each.troubles),
    )


def beside(ledger: Path) -> tuple[Path, ...]:
    """Return the files of corrections in the folder of a ledger, the log before the table; none where there are none.

    `ledger` is the folder itself, or a file in it; it need not be there yet.
    """
    is_file = ledger.suffix in WRITERS and not ledger.is_dir()
    folder = ledger.parent if is_file else ledger
    return tuple(folder / name for name in (LOG, TABLE) if (folder / name).is_file())
