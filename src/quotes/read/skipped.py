"""Why a file of a folder is not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.read.formats import format_named, without_packing
from quotes.read.refused import Refused


def passed_over(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each path with the reason for which it is not read."""
    for path in paths:
        yield path, reason_for(path)


def reason_for(path: str) -> str:
    """Return why a file of this name in a folder is not read."""
    name = path.rsplit("/", 1)[-1]
    for each in (format_named(name), format_named(without_packing(name))):
        if isinstance(each, Refused):
            return f"is {each.what}; {each.remedy}"
        if each:
            return "is of a ledger that quotes wrote"
    return "its name is of no format that is read; if it holds an article, name it by itself"
