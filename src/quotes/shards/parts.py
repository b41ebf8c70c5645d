"""A part of the work, 17/200, done anywhere by itself; what its work folder says of it when it is done.

Where there are as many files as parts, a part reads its own files alone, a run of them in their order. Else, as with
one table of a million rows, it reads all of them, and every 200th batch is its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from attrs import evolve, frozen

from quotes.errors import OptionError, RecordError
from quotes.pipeline import Item
from quotes.read.places import Place
from quotes.record.spool import full
from quotes.shards.files import write_whole
from quotes.shards.keys import Basis, digest_of

PART_FILE = "part.json"
ITS_OWN = ("jobs", "cluster", "folder")  # options in which the parts of one run may differ
ASKED = re.compile(r"([0-9]+)/([0-9]+)")
Batch = TypeVar("Batch")


@frozen
class Part:
    """One of a number of parts, which are counted from 1."""

    number: int
    of: int

    @property
    def name(self) -> str:
        """Return how the part is called in the name of its work folder."""
        return f".{self.number}-of-{self.of}"

    def by_files(self, places: Sequence[Place]) -> bool:
        """Return whether there are so many files that each part has its own."""
        return len(places) >= self.of

    def places(self, places: Sequence[Place]) -> Sequence[Place]:
        """Return the files that the part reads."""
        if not self.by_files(places):
            return places
        start, end = (len(places) * number // self.of for number in (self.number - 1, self.number))
        return places[start:end]

    def batches(self, every: Iterable[Batch], places: Sequence[Place]) -> Iterator[Batch]:
        """Return what of the batches in the files that the part reads is its own."""
        return iter(every) if self.by_files(places) else islice(every, self.number - 1, None, self.of)


def part_named(text: str) -> Part:
    """Return the part that a text such as 17/200 says. Raises OptionError where it says none."""
    found = ASKED.fullmatch(text)
    part = Part(int(found[1]), int(found[2])) if found else Part(0, 0)
    if not 1 <= part.number <= part.of:
        raise OptionError(f"{text!r}: is no part of the work; write it as 17/200, the 17th of 200")
    return part


def names_in(places: Iterable[Place]) -> bytes:
    """Return the names of files, and what is wrong with them, as they are hashed."""
    return "".join(f"{place.id}\n{place.trouble}\n" for place in places).encode("utf-8", "surrogatepass")


def digested(batches: Iterable[tuple[Item, ...]], take: Callable[[bytes], None]) -> Iterator[tuple[Item, ...]]:
    """Yield batches, whose items' digests are taken as they come by."""
    for batch in batches:
        for item in batch:
            take(digest_of(item))
        yield batch


@frozen
class PartDone:
    """What the work folder of a part says when all its shards are there: how it was made, and the keys of the shards.

    `by_files` tells whether other parts read other files: then each has `notes` of its own. `shared` is a hash of what
    the parts shared out among them: the names of all files, or, where each reads all of them, what was read.
    """

    part: Part
    by_files: bool
    shared: str
    basis: Basis
    asked: Mapping[str, Any]
    shards: tuple[str, ...]
    notes: tuple[tuple[str, str, int], ...]
    passed_over: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, int], ...]
    started: datetime

    @property
    def command(self) -> Mapping[str, object]:
        """Return what the parts of one run have in common; each may be started elsewhere, with other processes."""
        asked = {name: value for name, value in self.asked.items() if name not in ITS_OWN}
        return {**asked, "number of parts": self.part.of, "version, models or lexicon": evolve(self.basis, options={})}


def write_part(folder: Path, done: PartDone) -> None:
    """Say in a work folder that its part is done. Raises RecordError where that can't be written."""
    try:
        write_whole(folder / PART_FILE, msgspec.json.format(msgspec.json.encode(done), indent=1) + b"\n")
    except OSError as error:
        raise full(folder, error) from error


def read_part(folder: Path) -> PartDone:
    """Return what a work folder says of its part. Raises RecordError where it says nothing: the part is not done."""
    try:
        return msgspec.json.decode((folder / PART_FILE).read_bytes(), type=PartDone)
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise RecordError(f"{folder}: not found; name the work folders of all parts") from error
        raise RecordError(f"{folder}: holds no part that is done; run its --shard again") from error
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"{folder / PART_FILE}: can't be read ({error}); run its --shard again") from error
