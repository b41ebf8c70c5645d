"""Room for columns of numbers in files of a folder that have no name: the memory holds what is being read of them.

The system takes the pages that it has read of a file back where it needs them, and removes the file with the process.
"""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import Any

import numpy as np
from attrs import define, field
from numpy.typing import DTypeLike, NDArray

from quotes.record.spool import Spool

Numbers = NDArray[Any]
AT_ONCE = 1 << 20  # numbers that are written together where all are nothing


@define(eq=False)
class Files:
    """Room in files of `folder`. Raises RecordError where it is full."""

    folder: Path
    maps: list[mmap.mmap] = field(factory=list, repr=False)

    def column(self, kind: DTypeLike) -> Written:
        """Return a column that has nothing yet."""
        return Written(self, Spool(self.folder), np.dtype(kind))

    def empty(self, count: int, kind: DTypeLike) -> Numbers:
        """Return so many numbers, to be written in any order."""
        column = self.column(kind)
        for start in range(0, count, AT_ONCE):
            column.extend(np.zeros(min(AT_ONCE, count - start), kind))
        return column.whole()

    def settle(self) -> None:
        """Let the system have the pages that were read."""
        for each in self.maps if hasattr(mmap, "MADV_DONTNEED") else ():  # not on Windows
            each.madvise(mmap.MADV_DONTNEED)

    def read(self, spool: Spool, kind: np.dtype[Any]) -> Numbers:
        """Return what a file has, as numbers that are read when they are looked at."""
        if not spool.ends[-1]:
            return np.empty(0, kind)
        spool.flush()
        self.maps.append(mmap.mmap(spool.file.fileno(), 0))
        return np.frombuffer(self.maps[-1], kind)


@define(eq=False)
class Written:
    """A column in a file."""

    room: Files = field(repr=False)
    spool: Spool = field(repr=False)
    kind: np.dtype[Any]

    def extend(self, values: Numbers) -> None:
        """Put some numbers behind the others."""
        self.spool.add(np.ascontiguousarray(values, self.kind).tobytes())

    def whole(self) -> Numbers:
        """Return all of them."""
        return self.room.read(self.spool, self.kind)
