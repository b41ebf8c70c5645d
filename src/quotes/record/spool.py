"""What is too much for the memory, in a file that has no name: put there in turn, read back by its number.

The system removes the file with the process, whatever ends it.
"""

from __future__ import annotations

import operator
import tempfile
from array import array
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from attrs import define, field

from quotes.errors import RecordError
from quotes.messages import unwritten
from quotes.record.jsonl import one_line
from quotes.sequences import Made

Kind = TypeVar("Kind")
AT_ONCE = 1 << 20  # bytes that are read together, and looked through in turn


@define(eq=False)
class Spool:
    """Any number of pieces of bytes in a file in `folder`. Raises RecordError where there is no room for one.

    Eight bytes of memory a piece. With its file, the one value here that changes.
    """

    folder: Path
    file: BinaryIO = field(init=False, repr=False)
    ends: array[int] = field(init=False, repr=False, factory=lambda: array("Q", [0]))

    def __attrs_post_init__(self) -> None:
        try:
            self.file = tempfile.TemporaryFile(dir=self.folder)  # noqa: SIM115  # as long as this value is there
        except OSError as error:
            raise full(self.folder, error) from error

    def add(self, piece: bytes) -> int:
        """Put a piece behind the others, and return its number."""
        try:
            self.file.seek(self.ends[-1])
            self.file.write(piece)
        except OSError as error:
            raise full(self.folder, error) from error
        self.ends.append(self.ends[-1] + len(piece))
        return len(self) - 1

    def flush(self) -> None:
        """Have the file hold all pieces, for whoever reads it otherwise than by their numbers."""
        try:
            self.file.flush()
        except OSError as error:
            raise full(self.folder, error) from error

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, number: int) -> bytes:
        start, end = self.ends[number], self.ends[number + 1]
        self.file.seek(start)
        return self.file.read(end - start)

    def __iter__(self) -> Iterator[bytes]:
        number = 0
        while number < len(self):
            start, first = self.ends[number], number
            while number < len(self) and (number == first or self.ends[number + 1] <= start + AT_ONCE):
                number += 1
            self.file.seek(start)
            some = self.file.read(self.ends[number] - start)
            yield from (some[self.ends[at] - start : self.ends[at + 1] - start] for at in range(first, number))


def full(folder: Path, error: OSError) -> RecordError:
    """Return the error for a folder that takes no more."""
    return RecordError(unwritten(folder, error, "free the place, and run the same command again"))


class OnDisk(Made[Kind]):
    """What is made of a file when it is asked for: as a tuple of it would be, and equal to such a one."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | OnDisk) and len(self) == len(other) and all(map(operator.eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # it may grow


@define(eq=False, slots=False)
class Lines(OnDisk[Kind]):
    """Rows of a ledger, each a line of a spool; `read` makes one of its line."""

    spool: Spool = field(repr=False)
    read: Callable[[bytes], Kind] = field(repr=False)

    def add(self, row: Kind) -> None:
        """Put a row behind the others."""
        self.spool.add(one_line(row))

    def at(self, number: int) -> Kind:
        """Return the row of a number."""
        return self.read(self.spool[number])

    def __len__(self) -> int:
        return len(self.spool)

    def __iter__(self) -> Iterator[Kind]:
        return map(self.read, self.spool)


def spooled(rows: Iterable[Kind], folder: Path, read: Callable[[bytes], Kind]) -> Lines[Kind]:
    """Return some rows, which stand in a file in the folder from then on."""
    lines = Lines(Spool(folder), read)
    for row in rows:
        lines.add(row)
    return lines
