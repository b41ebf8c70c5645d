"""The ledger of parts that were done apart: the bytes that one run over all of them gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from quotes.corrections.run import NONE, Corrections
from quotes.errors import RecordError
from quotes.lexicon import Lexicon, load_lexicon, with_own
from quotes.messages import some_of
from quotes.options import Options
from quotes.pipeline import nothing
from quotes.record import Engine, Ledger, Run
from quotes.shards.folder import Work, remove_if_empty
from quotes.shards.keys import Basis, hashes_in, program
from quotes.shards.last_steps import ledger_on_disk
from quotes.shards.lock import locked
from quotes.shards.parts import PART_FILE, PartDone, read_part
from quotes.shards.run import outcomes_in

MOST_MISSING = 12  # parts that are named


@frozen
class Parts:
    """All parts of a run in their order, each with its work folder."""

    folders: tuple[Path, ...]
    done: tuple[PartDone, ...]

    def ledger(self, corrections: Corrections = NONE, tell: Callable[[str], None] = nothing) -> Ledger:
        """Return the ledger of all of them, as people corrected it, with the run that made it.

        `tell` is told of each step as it begins.
        """
        first = self.done[0]
        pairs = zip(self.folders, self.done, strict=True)
        outcomes = chain.from_iterable(outcomes_in(Work(folder), done.shards) for folder, done in pairs)
        made = ledger_on_disk(
            outcomes,
            self.folders[0],
            lexicon=lexicon_of(first.basis, first.asked),
            options=options_of(first.basis),
            corrections=corrections,
            tell=tell,
        )
        run = Run(
            Engine(first.basis.engine, first.basis.models),
            first.asked,
            min(each.started for each in self.done),
            None,
            notes_of(self.done),
            first.passed_over,
        )
        return evolve(made, skipped=first.skipped, run=run)

    def remove(self) -> Mapping[Path, int]:
        """Remove what the parts left in the work folders, and return how many shards of other runs are still there."""
        for folder, done in zip(self.folders, self.done, strict=True):
            (folder / PART_FILE).unlink(missing_ok=True)
            for key in done.shards:
                Work(folder).file_of(key).unlink(missing_ok=True)
        left = {folder: len(Work(folder).present()) for folder in self.folders}
        return {folder: number for folder, number in left.items() if number}


@contextmanager
def parts_in(folders: Sequence[Path]) -> Iterator[Parts]:
    """Give the parts in some work folders, in which nobody else is at work meanwhile.

    Raises RecordError where one is not done, or is missing, or is of another run or of another version of the program.
    """
    done = [(read_part(folder), folder) for folder in dict.fromkeys(folders)]
    done.sort(key=number_of)
    check([each for each, _ in done], [folder for _, folder in done])
    try:
        with ExitStack() as locks:
            for _, folder in done:
                locks.enter_context(locked(folder))
            yield Parts(tuple(folder for _, folder in done), tuple(each for each, _ in done))
    finally:
        for _, folder in done:
            remove_if_empty(folder)


def number_of(each: tuple[PartDone, Path]) -> int:
    """Return the number of a part."""
    return each[0].part.number


def check(parts: Sequence[PartDone], folders: Sequence[Path]) -> None:
    """Raise RecordError where the parts are not all parts of one run of this program."""
    for each, folder in zip(parts[1:], folders[1:], strict=True):
        check_of_one_run(parts[0], each, f"{folder}: {{}} than {folders[0]}")
    if parts[0].basis.program != program():
        raise RecordError(f"{folders[0]}: was made by another version of quotes; merge with that one")
    counts = Counter(each.part.number for each in parts)
    if missing := [str(number) for number in range(1, parts[0].part.of + 1) if not counts[number]]:
        which = some_of(missing, most=MOST_MISSING)
        raise RecordError(f"of {parts[0].part.of} parts these are missing: {which}; run their --shard first")
    if twice := [str(number) for number, times in counts.items() if times > 1]:
        raise RecordError(f"these parts are there twice: {', '.join(twice)}; name each folder once")


def check_of_one_run(first: PartDone, other: PartDone, said: str) -> None:
    """Raise RecordError, which says how, where two parts are not of one run over the same documents."""
    if unlike := [name for name, value in other.command.items() if first.command.get(name) != value]:
        remedy = "merge the parts of one command"
        raise RecordError(f"{said.format('is of another run')}, with other {', '.join(unlike)}; {remedy}")
    if other.shared != first.shared:
        remedy = "some came, went or changed in between; give each --shard again"
        raise RecordError(f"{said.format('read other documents')}: {remedy}")


def lexicon_of(basis: Basis, asked: Mapping[str, Any]) -> Lexicon:
    """Return the lexicon of a run. Raises RecordError where its user's own entries are gone, or have changed since."""
    if not basis.lexicon:
        return load_lexicon()
    named = Path(str(asked["lexicon"]))
    folder = next((each for each in (named, Path(asked["folder"] or "", named)) if each.is_dir()), None)
    if folder is None:
        raise RecordError(f"{named}: the entries that the parts were done with are not there; merge where they are")
    if hashes_in(folder) != basis.lexicon:
        raise RecordError(f"{folder}: its entries are not those that the parts were done with; put them back")
    return with_own(load_lexicon(), folder)


def options_of(basis: Basis) -> Options:
    """Return the options that outcomes hang on."""
    return Options(**basis.options)  # type: ignore[arg-type]  # plain values, as they were checked before


def notes_of(parts: Sequence[PartDone]) -> tuple[tuple[str, str, int], ...]:
    """Return what was told once of files: of parts that read other files each, with how many they are together."""
    if not parts[0].by_files:
        return parts[0].notes
    firsts: dict[str, str] = {}
    counts = Counter[str]()
    for said, file, number in chain.from_iterable(each.notes for each in parts):
        firsts.setdefault(said, file)
        counts[said] += number
    return tuple((said, file, counts[said]) for said, file in firsts.items())
