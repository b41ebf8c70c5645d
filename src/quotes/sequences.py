"""Sequences whose members are made when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar, overload

Kind = TypeVar("Kind", covariant=True)


class Made(Sequence[Kind], Generic[Kind]):
    """What is there by number, each made by `at`; a slice is a tuple, as a slice of a tuple would be."""

    __slots__ = ()

    @abstractmethod
    def at(self, place: int, /) -> Kind:
        """Return what stands at a place, which is from 0 to one before the length."""

    @overload
    def __getitem__(self, place: int) -> Kind: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Kind, ...]: ...
    def __getitem__(self, place: int | slice) -> Kind | tuple[Kind, ...]:
        places = range(len(self))[place]
        return tuple(map(self.at, places)) if isinstance(places, range) else self.at(places)
