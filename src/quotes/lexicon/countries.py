"""Countries and territories by their names, their people, their capitals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from attrs import field, frozen
from attrs.validators import matches_re, optional

from quotes.errors import LexiconError
from quotes.lexicon.entries import filled, listed, read_entries
from quotes.lexicon.names import name_key
from quotes.lexicon.portable import Portable

FILE = "world/countries.toml"
MAX_ACRONYM = 6  # letters; longer words in capitals are headlines


@frozen
class Country:
    """A country or territory. `name` is canonical; `short` are names that mean it only in context (the North)."""

    name: str = field(validator=filled)
    example: str = field(validator=filled)
    wikidata: str | None = field(default=None, validator=optional(matches_re(r"Q[1-9]\d*")))
    aliases: tuple[str, ...] = field(default=(), converter=listed)
    short: tuple[str, ...] = field(default=(), converter=listed)
    demonyms: tuple[str, ...] = field(default=(), converter=listed)
    capitals: tuple[str, ...] = field(default=(), converter=listed)
    governments: tuple[str, ...] = field(default=(), converter=listed)


@frozen
class Countries(Portable):
    """All countries, and where to find them by `name_key`."""

    all: tuple[Country, ...]
    by_name: Mapping[str, Country]
    by_demonym: Mapping[str, Country]
    by_capital: Mapping[str, Country]
    acronyms: frozenset[str]

    def country_named(self, words: str) -> Country | None:
        """Return the country with this name or alias, or None; short names (the North) find none."""
        return self.by_name.get(name_key(words)) if self._is_name(words) else None

    def country_of_demonym(self, words: str) -> Country | None:
        """Return the country of these people (`Russian`, `Russians`), or None where two share the word."""
        if not self._is_name(words):
            return None
        key = name_key(words)
        return self.by_demonym.get(key) or self.by_demonym.get(key.removesuffix("s"))

    def names_country_or_people(self, words: str) -> bool:
        """Return whether words are a country's name or its people's: Russia, Russian."""
        return self.country_named(words) is not None or self.country_of_demonym(words) is not None

    def names_people_only(self, words: str) -> bool:
        """Return whether words are a people's name and no country's: Dutchman; not the Dutch Antilles."""
        return self.country_of_demonym(words) is not None and self.country_named(words) is None

    def country_of_capital(self, words: str) -> Country | None:
        """Return the country whose capital or seat of government (`the Kremlin`) stands for it, or None."""
        return self.by_capital.get(name_key(words)) if self._is_name(words) else None

    def _is_name(self, words: str) -> bool:
        """Whether `words` are written as a name: US and Turkey, not us and turkey; `name_key` loses the case."""
        key = name_key(words)
        return sum(sign.isupper() for sign in words) >= (len(key) if key in self.acronyms else 1)


@cache
def load_countries() -> Countries:
    """Return the countries that ship with the package.

    Raises LexiconError when an entry of world/countries.toml is not well formed, or when two have one name.
    """
    countries = read_entries(FILE, "country", Country, key="name")
    return Countries(
        all=countries,
        by_name=index_names(countries),
        by_demonym=index_words((word, country) for country in countries for word in country.demonyms),
        by_capital=index_words(
            (word, country) for country in countries for word in (*country.capitals, *country.governments)
        ),
        acronyms=acronyms_of(countries),
    )


def index_names(countries: Iterable[Country]) -> Mapping[str, Country]:
    """Return the countries by the keys of their names and aliases; raises LexiconError when two share one."""
    found: dict[str, Country] = {}
    for country in countries:
        for name in (country.name, *country.aliases):
            other = found.setdefault(name_key(name), country)
            if other != country:
                raise LexiconError(f"{FILE}: {name} names {other.name} and {country.name}; take it from one of them")
    return MappingProxyType(found)


def index_words(words: Iterable[tuple[str, Country]]) -> Mapping[str, Country]:
    """Return the countries by the keys of words that point at one country only."""
    found: dict[str, set[str]] = {}
    owners: dict[str, Country] = {}
    for word, country in words:
        found.setdefault(name_key(word), set()).add(country.name)
        owners[name_key(word)] = country
    return MappingProxyType({key: owners[key] for key, names in found.items() if len(names) == 1})


def acronyms_of(countries: Iterable[Country]) -> frozenset[str]:
    """Return the keys of the names that are all capitals: US, DPRK."""
    names = (name for country in countries for name in (*country.aliases, *country.demonyms))
    return frozenset(name_key(name) for name in names if name.isupper() and len(name_key(name)) <= MAX_ACRONYM)
