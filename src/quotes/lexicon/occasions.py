"""Words that tell when something was said: en/occasions.toml."""

from __future__ import annotations

from functools import cache

from attrs import fields, frozen

from quotes.lexicon.entries import read_words

FILE = "en/occasions.toml"


@frozen
class Occasions:
    """The lemmas of en/occasions.toml, by its tables."""

    occasion: frozenset[str]
    hearer: frozenset[str]
    speaking: frozenset[str]
    disclosing: frozenset[str]
    issuing: frozenset[str]
    awaited: frozenset[str]
    before: frozenset[str]
    within: frozenset[str]
    placing: frozenset[str]
    before_names: frozenset[str]
    carrying: frozenset[str]
    hinting: frozenset[str]


@cache
def load_occasions() -> Occasions:
    """Return the words that ship with the package. Raises LexiconError where a table is not in order."""
    return Occasions(*(read_words(FILE, each.name) for each in fields(Occasions)))
