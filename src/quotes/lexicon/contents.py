"""Words at which what is said begins or ends: en/contents.toml."""

from __future__ import annotations

from functools import cache

from attrs import fields, frozen

from quotes.lexicon.entries import read_words

FILE = "en/contents.toml"


@frozen
class ContentWords:
    """The words of en/contents.toml, by its tables; verbs by their lemmas, save those of `left_out` and `said`."""

    taken: frozenset[str]
    disbelieved: frozenset[str]
    left_out: frozenset[str]
    untold: frozenset[str]
    short_of: frozenset[str]
    apart: frozenset[str]
    placing: frozenset[str]
    cleft: frozenset[str]
    linking: frozenset[str]
    so: frozenset[str]
    pointing: frozenset[str]
    stating: frozenset[str]
    stated: frozenset[str]
    pleading: frozenset[str]
    vain: frozenset[str]
    norms: frozenset[str]
    amounts: frozenset[str]
    said: frozenset[str]
    doubting: frozenset[str]


@cache
def load_contents() -> ContentWords:
    """Return the words that ship with the package. Raises LexiconError where a table is not in order."""
    return ContentWords(*(read_words(FILE, each.name) for each in fields(ContentWords)))
