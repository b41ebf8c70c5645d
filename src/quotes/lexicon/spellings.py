"""Spellings of one name: given names with their short forms, and sounds written in more than one way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from attrs import field, frozen

from quotes.errors import LexiconError
from quotes.lexicon.entries import filled, listed, make_entry, read_tables

FILE = "world/spellings.toml"
MAX_KEPT = 30_000  # words


@frozen
class Sound:
    """Letters that are also written otherwise in names of some languages."""

    written: str = field(validator=filled)
    also: str
    example: str = field(validator=filled)
    languages: tuple[str, ...] = field(converter=listed)


@cache
def given_names() -> Mapping[str, str]:
    """Return the first name of its group for each given name. Raises LexiconError where one stands in two groups."""
    found: dict[str, str] = {}
    for line in read_tables(FILE)["given_names"]["groups"].strip().splitlines():
        first, *others = line.split()
        for name in (first, *others):
            if found.setdefault(name, first) != first:
                raise LexiconError(f"{FILE}: [given_names] {name} stands in two groups; take it out of one")
    return MappingProxyType(found)


@cache
def sounds() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is put for what, in order."""
    entries = (make_entry(entry, Sound, f"{FILE}: [[sound]]") for entry in read_tables(FILE)["sound"])
    return tuple((re.compile(each.written), each.also) for each in entries)


@lru_cache(MAX_KEPT)
def sound_of(word: str) -> str:
    """Return a lower-case ASCII word of a name as it is written where all sounds are written in one way."""
    for pattern, also in sounds():
        word = pattern.sub(also, word)
    return word


@cache
def abbreviated() -> frozenset[str]:
    """Return the titles that stand before a name with a stop, without it: lt."""
    return frozenset(read_tables(FILE)["abbreviated"]["titles"].split())


def given_name(word: str) -> str:
    """Return the given name that `word`, lower-case ASCII, is a form of: Fred and Freddie are Frederick."""
    return sound_of(given_names().get(word, word))
