"""Words that tell when something was said: en/occasions.toml."""

from __future__ import annotations

from functools import cache

from attrs import fields, frozen

from quotes.lexicon.entries import check_order, read_tables

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


@cache
def load_occasions() -> Occasions:
    """Return the words that ship with the package. Raises LexiconError where a table is not in order."""
    return Occasions(*(words_of(each.name) for each in fields(Occasions)))


def words_of(table: str) -> frozenset[str]:
    """Return the words of one table."""
    words = read_tables(FILE)[table]["words"].split()
    check_order(words, f"{FILE}: [{table}]")
    return frozenset(words)
