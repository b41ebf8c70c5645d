"""Columns of numbers that grow: in the memory here, or wherever a caller has room for them.

What is compared of a million statements is a gigabyte of numbers. They are written once, in turn, and then only read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from attrs import define, field
from numpy.typing import DTypeLike, NDArray

Numbers = NDArray[Any]


class Column(Protocol):
    """Numbers of one kind, or rows of them, that are put behind one another."""

    def extend(self, values: Numbers) -> None:
        """Put some numbers behind the others."""

    def whole(self) -> Numbers:
        """Return all of them; none can be added after that."""


class Room(Protocol):
    """Where columns are kept."""

    def column(self, kind: DTypeLike) -> Column:
        """Return a column that has nothing yet."""

    def empty(self, count: int, kind: DTypeLike) -> Numbers:
        """Return so many numbers, to be written in any order."""

    def settle(self) -> None:
        """Give back what memory can be spared; what is there stays."""


@define(eq=False)
class Held:
    """A column in the memory."""

    kind: DTypeLike
    parts: list[Numbers] = field(factory=list, repr=False)

    def extend(self, values: Numbers) -> None:
        """Put some numbers behind the others."""
        self.parts.append(np.asarray(values, self.kind))

    def whole(self) -> Numbers:
        """Return all of them."""
        if len(self.parts) != 1:
            self.parts = [np.concatenate([np.empty(0, self.kind), *self.parts])]
        return self.parts[0]


class Memory:
    """Room in the memory."""

    def column(self, kind: DTypeLike) -> Column:
        """Return a column that has nothing yet."""
        return Held(kind)

    def empty(self, count: int, kind: DTypeLike) -> Numbers:
        """Return so many numbers, to be written in any order."""
        return np.empty(count, kind)

    def settle(self) -> None:
        """Do nothing: what is held is needed."""


MEMORY = Memory()


def in_parts(count: int, at_once: int) -> Sequence[slice]:
    """Return slices of so many numbers that cover `count`, in order."""
    return [slice(start, min(count, start + at_once)) for start in range(0, count, at_once)]


def column_of(room: Room, kind: DTypeLike, count: int, part: Callable[[slice], Numbers], at_once: int) -> Numbers:
    """Return a column of `count` numbers, so many of which are made at once."""
    column = room.column(kind)
    for some in in_parts(count, at_once):
        column.extend(part(some))
    return column.whole()
