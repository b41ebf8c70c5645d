"""The documents that a ledger is of, when others are added to them."""

from __future__ import annotations

from pathlib import Path

from quotes.errors import RecordError
from quotes.given import is_something
from quotes.read.places import is_standard_input
from quotes.record.reading import options_of


def paths_before(ledger: Path) -> tuple[Path, ...]:
    """Return the paths of the documents of a ledger, as run.json has them: from here, else from beside the ledger.

    Raises RecordError where there is no ledger, or where one of them is not there any more.
    """
    given = options_of(ledger).paths
    if not given:
        raise RecordError(f"{ledger}: is no ledger with a run.json, to which documents could be added; leave out --add")
    return tuple(path_before(ledger, Path(name)) for name in given)


def path_before(ledger: Path, path: Path) -> Path:
    """Return one of the paths where it is now."""
    beside = ledger.absolute().parent / path
    found = next((each for each in (path, beside) if is_something(each) and not is_standard_input(each)), None)
    if found is None:
        raise RecordError(
            f"{path}: documents of {ledger} were read there, and it is gone; name all paths, without --add"
        )
    return found
