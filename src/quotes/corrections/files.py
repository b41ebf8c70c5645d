"""The files of corrections of a run: those that are named, and those beside its ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.corrections.log import LOG, Line, Read, read_log, told_twice
from quotes.corrections.standing import Placed, overruled
from quotes.corrections.table import read_table
from quotes.record import WRITERS

TABLE = "corrections.csv"


def read_corrections(path: Path) -> Read:
    """Return what a file says: a table where its name ends in .csv, a log else.

    Raises CorrectionError where it can't be read; a line that is broken is a trouble, and the others count.
    """
    return read_table(path) if path.suffix.lower() == ".csv" else read_log(path)


def read_all(paths: Iterable[Path]) -> Read:
    """Return what several files say, one after the other."""
    return together(map(read_corrections, paths))


def together(files: Iterable[Read]) -> Read:
    """Return what several files say as one: on one thing the last word counts, and it is told where it differs."""
    every = tuple(files)
    told = (trouble for each in every for trouble in each.troubles)
    return Read(
        tuple(correction for each in every for correction in each.corrections), (*told, *told_twice(between(every)))
    )


def between(files: Iterable[Read]) -> Iterator[tuple[Placed[Line], Placed[Line]]]:
    """Yield each two lines of two files that decide one thing differently. One person may think again, in two logs."""
    placed = [each for read in files for each in zip(read.places, read.corrections, strict=False)]
    for one, two in overruled(placed):
        is_second_thought = one[1].by == two[1].by and one[1].at and two[1].at
        if one[0].file != two[0].file and not is_second_thought:
            yield one, two


def beside(ledger: Path) -> tuple[Path, ...]:
    """Return the files of corrections in the folder of a ledger, the log before the table; none where there are none.

    `ledger` is the folder itself, or a file in it; it need not be there yet.
    """
    is_file = ledger.suffix in WRITERS and not ledger.is_dir()
    folder = ledger.parent if is_file else ledger
    return tuple(folder / name for name in (LOG, TABLE) if (folder / name).is_file())
