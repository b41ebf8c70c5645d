"""The parts of an organization's name: whose nation, which field, what kind of body."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from attrs import frozen

from quotes.lexicon.countries import load_countries
from quotes.lexicon.entries import read_tables
from quotes.lexicon.names import name_key

FILE = "en/organizations.toml"
MAX_KEPT = 20_000  # words


@frozen
class Bodies:
    """en/organizations.toml, ready for use: words by what they stand for; `generic` are nouns, `_` for a space.

    `of_a_country` are words before a body's name, without their apostrophes, that stand for the name of a country.
    """

    short: Mapping[str, str]
    synonyms: Mapping[str, str]
    ornaments: frozenset[str]
    generic: frozenset[str]
    of_a_country: frozenset[str]


@cache
def load_bodies() -> Bodies:
    """Return the words that ship with the package."""
    tables = read_tables(FILE)
    groups = [line.split() for line in tables["synonyms"]["groups"].strip().splitlines()]
    return Bodies(
        short=MappingProxyType(tables["short"]),
        synonyms=MappingProxyType({word: group[0] for group in groups for word in group}),
        ornaments=frozenset(tables["ornaments"]["words"].split()),
        generic=frozenset(word.replace("_", " ") for word in tables["generic"]["words"].split()),
        of_a_country=frozenset(tables["of_a_country"]["words"].split()),
    )


def parts_of(name: str) -> frozenset[str]:
    """Return what the words of an organization's name stand for, ornaments aside; a nation begins with `@`.

    The Royal Spanish Football Federation and the Spanish FA: @spain, football, federation. A nation may have two
    words: South Korean.
    """
    bodies = load_bodies()
    found: set[str] = set()
    words = [plain for word in name_key(name).split() for plain in bodies.short.get(word, word).split()]
    place = 0
    while place < len(words):
        pair = nation_of(" ".join(words[place : place + 2])) if words[place + 1 :] else None
        word = words[place]
        found.add(pair or nation_of(word) or bodies.synonyms.get(word) or singular(word))
        place += 2 if pair else 1
    return frozenset(found - bodies.ornaments) or frozenset(found)


@lru_cache(MAX_KEPT)
def nation_of(word: str) -> str | None:
    """Return `@` and the country's name for a country or a demonym, lower case; else None."""
    countries = load_countries()
    found = countries.by_demonym.get(word) or countries.by_name.get(word)
    return f"@{found.name.lower()}" if found else None


def singular(word: str) -> str:
    """Return a noun without its plural ending, roughly: words are only compared with one another."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
