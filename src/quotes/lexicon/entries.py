"""Entries of a lexicon file, read into values and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, TypeVar

from attrs import Attribute

from quotes.errors import LexiconError

T = TypeVar("T")


@cache
def read_tables(file: str) -> Mapping[str, Any]:
    """Return what a lexicon file holds; `file` is its path below lexicon/, such as `en/cues.toml`.

    Raises LexiconError when it is no TOML.
    """
    text = files("quotes.lexicon").joinpath(file).read_text("utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file}: {error}; mend the TOML there") from error


def read_entries(file: str, kind: str, make: Callable[..., T], *, key: str = "lemma") -> tuple[T, ...]:
    """Return the `[[kind]]` tables of a lexicon file, each made into a value by `make`.

    Raises LexiconError when one does not fit, when two have the same `key`, or when they are not sorted by it.
    """
    entries = read_tables(file).get(kind, [])
    check_order([str(entry.get(key)) for entry in entries], f"{file}: [[{kind}]]")
    return tuple(make_entry(entry, make, f"{file}: [[{kind}]] {entry.get(key)}") for entry in entries)


def make_entry(entry: Mapping[str, Any], make: Callable[..., T], place: str) -> T:
    """Return `make(**entry)`; `place` is named in the LexiconError when the entry does not fit."""
    try:
        return make(**entry)
    except (TypeError, ValueError) as error:
        raise LexiconError(f"{place}: {error.args[0]}; mend the entry as the head of the file says") from error


def check_order(keys: list[str], place: str) -> None:
    """Raise LexiconError unless `keys` are sorted and each stands once."""
    for before, after in pairwise(keys):
        if before == after:
            raise LexiconError(f"{place}: {after} stands twice; join the two")
        if before > after:
            raise LexiconError(f"{place}: {after} stands after {before}; sort them")


def filled(_: object, attribute: Attribute[str], value: object) -> None:
    """Raise ValueError unless `value` is a string with something in it: an attrs validator."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"'{attribute.name}' must be words (got {value!r})")


def listed(value: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a list as a tuple: an attrs converter. Raises TypeError for anything but a list of words."""
    words = () if isinstance(value, str) else tuple(value)
    if isinstance(value, str) or not all(isinstance(word, str) for word in words):
        raise TypeError(f"not a list of words: {value!r}")
    return words
