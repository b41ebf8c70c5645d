"""Entries of a lexicon file, read into values and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, TypeVar

import tomli
from attrs import NOTHING, Attribute, fields, has

from quotes.errors import LexiconError

T = TypeVar("T")

REMEDY = "mend the entry as the head of the file says"


@cache
def read_tables(file: str) -> Mapping[str, Any]:
    """Return what a lexicon file holds; `file` is its path below lexicon/, such as `en/cues.toml`.

    Raises LexiconError when it is no TOML.
    """
    text = files("quotes.lexicon").joinpath(file).read_text("utf-8")
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"{file}: {error}; mend the TOML there") from error


def read_entries(file: str, kind: str, make: Callable[..., T], *, key: str = "lemma") -> tuple[T, ...]:
    """Return the `[[kind]]` tables of a lexicon file, each made into a value by `make`.

    Raises LexiconError when one does not fit, when two have the same `key`, or when they are not sorted by it.
    """
    entries = read_tables(file).get(kind, [])
    check_order([str(entry.get(key)) for entry in entries], f"{file}: [[{kind}]]")
    return tuple(make_entry(entry, make, f"{file}: [[{kind}]] {entry.get(key)}") for entry in entries)


def read_words(file: str, table: str) -> frozenset[str]:
    """Return the `words` of one table of a lexicon file. Raises LexiconError where they are not sorted."""
    words = read_tables(file)[table]["words"].split()
    check_order(words, f"{file}: [{table}]")
    return frozenset(words)


def make_entry(entry: Mapping[str, Any], make: Callable[..., T], place: str, *, remedy: str = REMEDY) -> T:
    """Return `make(**entry)`; `place` is named in the LexiconError when the entry does not fit."""
    try:
        check_fields(entry, make)
        return make(**entry)
    except (TypeError, ValueError) as error:
        raise LexiconError(f"{place}: {error.args[0]}; {remedy}") from error


def check_fields(entry: Mapping[str, Any], make: Callable[..., object]) -> None:
    """Raise ValueError where an entry has a field that there is none of, or lacks one that there must be."""
    if not isinstance(make, type) or not has(make):
        return
    known = {each.name: each.default for each in fields(make)}
    for name in entry:
        if name not in known:
            raise ValueError(f"there is no field '{name}'; there are {', '.join(known)}")
    for name, default in known.items():
        if default is NOTHING and name not in entry:
            raise ValueError(f"'{name}' is missing")


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
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) and word.strip() for word in value):
        raise TypeError(f"not a list of words: {value!r}")
    return tuple(value)
