"""The documents that a ledger is of, and the options that it was made with, when others are added to them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from quotes.errors import OptionError, RecordError
from quotes.given import is_something
from quotes.messages import some_of
from quotes.read.places import is_standard_input
from quotes.record import DocumentRow
from quotes.record.reading import all_options_of, corrected_by, folders_of, options_of, read_documents

FLAGS = {  # what a ledger hangs on beside its documents, as a run was asked for it
    "scope": "--scope",
    "zones": "--zones",
    "min_confidence": "--min-confidence",
    "max_chars": "--max-chars",
    "format": "--format",
    "fields": "--field",
    "limit": "--limit",
    "sample": "--sample",
    "model": "--model",
    "lexicon": "--lexicon",
}
PARTS = ("limit", "sample")  # of the documents: there is no telling which of the old ones they would leave
FOLDERS = ("model", "lexicon")  # a relative one may be told from another place now


def paths_before(ledger: Path) -> tuple[Path, ...]:
    """Return the paths of the documents of a ledger, as run.json has them: from here, or from where they are told.

    Raises RecordError where there is no ledger, or where one of them is not there any more.
    """
    asked = options_of(ledger)
    if not asked.paths:
        raise RecordError(f"{ledger}: is no ledger with a run.json, to which documents could be added; leave out --add")
    return tuple(path_before(ledger, Path(name), asked.folder) for name in asked.paths)


def path_before(ledger: Path, path: Path, started: str | None) -> Path:
    """Return one of the paths where it is now; `started` is the folder in which the run was."""
    is_here = not started or os.path.abspath(started) == os.getcwd()  # else the same words name another place
    here: tuple[Path, ...] = (path,) if is_here else ()
    places = (*here, *(folder / path for folder in folders_of(ledger, started)))
    found = next((each for each in places if is_something(each) and not is_standard_input(each)), None)
    if found is None:
        raise RecordError(
            f"{path}: documents of {ledger} were read there, and it is gone; put it back, or name all paths that are "
            "to be read, without --add: then the rows of its documents go"
        )
    return found


def gone_from(ledger: Path, documents: Iterable[DocumentRow]) -> str:
    """Return which documents of a ledger are not among those of a new one, and how many rows go with them; or nothing.

    A document is there under its name, also where folders stand before that by now, or with its bytes under another.
    """
    new = tuple(documents)
    old = [row for row in read_documents(ledger) if row.status != "failed"]
    names = {tail for row in new for tail in tails_of(row.document)}
    renamed = {row.sha256 for row in new} - {row.sha256 for row in old if row.document in names}
    gone = [row for row in old if row.document not in names and row.sha256 not in renamed]
    if not gone:
        return ""
    which = some_of([row.document for row in gone])
    return f"{ledger}: {len(gone):,} of its {len(old):,} documents gone, with {rows_of(gone)} ({which})"


def tails_of(name: str) -> Iterator[str]:
    """Yield the name of a document, whole and without folders before it."""
    parts = name.split("/")
    return ("/".join(parts[start:]) for start in range(len(parts)))


def rows_of(documents: Sequence[DocumentRow]) -> str:
    """Return how many rows documents have, with the noun."""
    rows = sum(row.quotes for row in documents)
    return f"{rows:,} {'row' if rows == 1 else 'rows'}"


def check_none_gone(ledger: Path, documents: Iterable[DocumentRow]) -> None:
    """Raise RecordError, naming them, where documents of a ledger are not among those that would replace it."""
    if gone := gone_from(ledger, documents):
        raise RecordError(f"{gone}; put them back, or give --fresh too, to do without them; the ledger is as it was")


def check_as_before(ledger: Path, asked: Mapping[str, object]) -> None:
    """Raise OptionError, naming each, where options are other than those that a ledger was made with.

    Its documents would all be done again, and its rows be others: nobody who adds a document expects that.
    """
    before = all_options_of(ledger)
    names = [name for name in FLAGS if name in before and name in asked]
    changed = [name for name in names if not is_same(name, before[name], asked[name], ledger)]
    if changed:
        was, now = (", ".join(words(name, options[name]) for name in changed) for options in (before, asked))
        remedy = "add with the same, or give --fresh too: then all its documents are done again with the new"
        raise OptionError(f"{ledger}: was made with {was}; this is {now}; {remedy}")


def check_whole(asked: Mapping[str, object]) -> None:
    """Raise OptionError where only a part of the documents is asked for: old ones would go from the ledger."""
    for name in PARTS:
        if asked[name]:
            raise OptionError(f"--add and {FLAGS[name]}: documents would go from the ledger; leave out {FLAGS[name]}")


def check_corrected(ledger: Path, corrections: Sequence[Path]) -> None:
    """Raise OptionError where a file of corrections that the ledger was made with is not applied again."""
    here, there = {path.resolve() for path in corrections}, folders_of(ledger, options_of(ledger).folder)
    for file in corrected_by(ledger):
        if not any((folder / file).resolve() in here for folder in (Path(), *there)):
            remedy = f"give --corrections {file} again, or --fresh to do without"
            raise OptionError(f"{ledger}: was made with corrections of {file}, which would be lost; {remedy}")


def is_same(name: str, before: object, now: object, ledger: Path) -> bool:
    """Return whether an option has the value that it had; run.json has lists and objects for what is told by pairs."""
    if name in FOLDERS and before is not None and now is not None:
        named = Path(str(before))
        return Path(str(now)).resolve() in (named.resolve(), (ledger.absolute().parent / named).resolve())
    return list(texts(before)) == list(texts(now))


def words(name: str, value: object) -> str:
    """Return an option as it is given: --scope all, --zones headline,caption; no --zones where it was not."""
    given = list(texts(value))
    if not given:
        return f"no {FLAGS[name]}"
    return " ".join(f"{FLAGS[name]} {each}" for each in (given if name == "fields" else [",".join(given)]))


def texts(value: object) -> Iterable[str]:
    """Yield what an option names: nothing, one value, names, or pairs as they are written."""
    if value is None:
        return
    if isinstance(value, Mapping):
        value = tuple(value.items())
    for each in value if isinstance(value, list | tuple) else (value,):
        yield "=".join(map(str, each)) if isinstance(each, list | tuple) else str(each)
