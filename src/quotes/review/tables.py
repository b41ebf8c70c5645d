"""The table of corrections beside a ledger: what it says counts, and is changed there, not on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from quotes.corrections import Correction, with_whole_ids
from quotes.corrections.table import read_table
from quotes.errors import CorrectionError


@frozen
class Told:
    """What a table says, in its order, a line of a row alone with its document; and what is wrong there."""

    corrections: tuple[Correction, ...] = ()
    troubles: tuple[str, ...] = ()


NO_TABLE = Told()


def table_at(path: Path, homes: Mapping[str, Sequence[str]]) -> Told:
    """Return what the table at a path says, nothing where there is none; `homes` are the documents of each row's id."""
    if not path.is_file():
        return NO_TABLE
    try:
        read = read_table(path)
    except CorrectionError as error:
        return Told(troubles=(str(error),))
    return Told(tuple(at_home(each, homes) for each in with_whole_ids(read.corrections, homes)), read.troubles)


def at_home(correction: Correction, homes: Mapping[str, Sequence[str]]) -> Correction:
    """Return a correction with the document of its row, where that is in one document alone."""
    found = homes.get(correction.row or "", ())
    return evolve(correction, document=found[0]) if correction.document is None and len(found) == 1 else correction
