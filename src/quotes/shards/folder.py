"""The work folder of a ledger: `ledger.work` beside `ledger`. One run at a time is at work in it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import define, field

from quotes.elsewhere import address_of, is_elsewhere
from quotes.errors import RecordError
from quotes.messages import unwritten
from quotes.pipeline import nothing
from quotes.read.places import WORK_NOTE, WORK_SUFFIX
from quotes.record.spool import full
from quotes.shards.files import SUFFIX, Shard, read_shard, write_shard
from quotes.shards.lock import LOCK, locked

NOTE = f"""What quotes extract has found so far, so that a run that is killed goes on where it was.

Run the same command again. When the ledger is written, the folder is removed, unless --keep asked for it.
Each {SUFFIX} file holds the outcomes of some hundred documents, under a name made of all that they hang on.
"""


def folder_beside(ledger: Path, part: str = "") -> Path:
    """Return the work folder of a ledger, or that of a part of its work: ledger.work, ledger.17-of-200.work.

    Of a ledger elsewhere it is in the current folder: of s3://bucket/ledger, s3-bucket-ledger.work.
    """
    if is_elsewhere(ledger):
        ledger = Path("-".join(filter(None, re.split("[:/]+", address_of(ledger)))))
    place = Path(os.path.abspath(ledger))
    return place.with_name(f"{place.name}{part}{WORK_SUFFIX}")


@define
class Work:
    """A work folder that is ours. `mine` are the shards of this run, each with whether it was there before.

    `order` is how they follow each other. So many items were `taken` with those that were there; of the `items` that
    stand in new ones `items_found` were in others before.
    `known` says in which shard an item's outcome stands, whatever shard the item is of now. `tell_there` is told how
    many documents were there already, `tell_trouble` where a process was killed, `tell_step` which of the last steps
    begins. The one value of this room that changes.
    """

    path: Path
    is_kept: bool = False
    tell_there: Callable[[int], None] = nothing
    tell_trouble: Callable[[str], None] = nothing
    tell_step: Callable[[str], None] = nothing
    mine: dict[str, bool] = field(factory=dict)
    order: list[str] = field(factory=list)
    taken: int = 0
    items: int = 0
    items_found: int = 0
    stands: bool = False
    known: Mapping[bytes, str] = field(factory=dict)
    last: tuple[str, Mapping[bytes, bytes]] = ("", {})

    @property
    def found(self) -> int:
        """Return how many shards of this run were there before."""
        return sum(self.mine.values())

    def read(self, key: str) -> Shard | None:
        """Return a shard that is there, whole, under its key; None where it is not."""
        return read_shard(self.file_of(key), key)

    def takes(self, key: str, documents: int) -> bool:
        """Return whether a shard of so many documents is there, whole; if so, it is of this run from now on."""
        self.order.append(key)
        if key not in self.mine and self.read(key) is None:
            return False
        self.mine.setdefault(key, True)
        self.taken += documents
        self.tell_there(documents)
        return True

    def know(self, basis: str) -> None:
        """Find out in which shard the outcome of each item stands, among those of a basis."""
        shards = ((key, self.read(key)) for key in self.present())
        self.known = {
            member: key for key, shard in shards if shard and shard.basis == basis for member in shard.members
        }

    def outcome_known(self, member: bytes) -> bytes | None:
        """Return the outcome of an item that stands in another shard; None where none does."""
        key = self.known.get(member)
        if key is None:
            return None
        if self.last[0] != key:  # neighbours stand in one
            shard = self.read(key)
            self.last = key, dict(zip(shard.members, shard.outcomes, strict=True)) if shard else {}
        return self.last[1].get(member)

    def outcomes_known(self, members: Iterable[bytes]) -> list[bytes | None]:
        """Return for each item the outcome that stands in another shard, None where none does."""
        held = [self.outcome_known(member) for member in members]
        found = len(held) - held.count(None)
        self.items += len(held)
        self.items_found += found
        self.tell_there(found)
        return held

    def write(self, key: str, shard: Shard) -> None:
        """Put a shard on the disk. Raises RecordError where it can't be written."""
        try:
            write_shard(self.file_of(key), key, shard)
        except OSError as error:
            raise full(self.path, error) from error
        self.mine[key] = False

    def file_of(self, key: str) -> Path:
        """Return where the shard of a key is."""
        return self.path / f"{key}{SUFFIX}"

    def present(self) -> list[str]:
        """Return the keys of all shards that are there, sorted: of this run, and of others."""
        return sorted(path.stem for path in self.path.glob(f"*{SUFFIX}"))

    def empty(self) -> None:
        """Remove every shard."""
        for key in self.present():
            self.file_of(key).unlink(missing_ok=True)

    def ledger_stands(self) -> int:
        """Remove the shards of this run, or where they are kept those they replace, and return how many are left.

        What another run left is not touched: it may yet go on.
        """
        self.stands = True
        replaced = set(self.known.values()) - set(self.mine)
        for key in replaced if self.is_kept else self.mine:
            self.file_of(key).unlink(missing_ok=True)
        return len(set(self.present()) - set(self.mine))


@contextmanager
def working_in(path: Path, *, fresh: bool = False, keep: bool = False) -> Iterator[Work]:
    """Give a work folder, made where there is none. Afterwards it is removed where no shard is left in it.

    `fresh` removes all shards first; `keep` has them stay when the ledger stands. Raises RecordError where another run
    is at work in it, or it can't be written.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        (path / WORK_NOTE).write_text(NOTE, encoding="utf-8")
    except OSError as error:
        raise RecordError(unwritten(path, error, "name another place with -o")) from error
    try:
        with locked(path):
            work = Work(path, keep)
            for torn in path.glob(f".*{SUFFIX}.*.tmp"):
                torn.unlink(missing_ok=True)
            if fresh:
                work.empty()
            yield work
    finally:
        remove_if_empty(path)


def remove_if_empty(path: Path) -> None:
    """Remove a work folder that holds nothing but its note."""
    with suppress(OSError):
        if {each.name for each in path.iterdir()} <= {WORK_NOTE}:
            (path / WORK_NOTE).unlink(missing_ok=True)
            path.rmdir()


__all__ = ["LOCK", "Work", "folder_beside", "working_in"]
