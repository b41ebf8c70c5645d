"""Values with read-only mappings in them, that travel to another process all the same."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, cast

from attrs import AttrsInstance, fields


class Portable:
    """A frozen class of attrs that pickles: Python does not take a read-only mapping, and a copy of it will do."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        names = (each.name for each in fields(cast("type[AttrsInstance]", type(self))))
        return unpacked, (type(self), *(packed(getattr(self, name)) for name in names))


def packed(value: Any) -> Any:
    """Return a read-only mapping as a plain one, and anything else as it is."""
    return dict(value) if isinstance(value, MappingProxyType) else value


def unpacked(make: Callable[..., Any], *values: Any) -> Any:
    """Return the value that `make` makes, its mappings read-only again."""
    return make(*(MappingProxyType(value) if isinstance(value, dict) else value for value in values))
