"""Small words that stand in or beside names: en/name_words.toml."""

from __future__ import annotations

from functools import cache

from attrs import fields, frozen

from quotes.lexicon.entries import read_words

FILE = "en/name_words.toml"


@frozen
class NameWords:
    """The words of en/name_words.toml, by its tables, the head of which says what each is for."""

    joints: frozenset[str]
    inside: frozenset[str]
    behind_kind: frozenset[str]
    behind_head: frozenset[str]
    romance: frozenset[str]
    romance_article: frozenset[str]
    behind_article: frozenset[str]
    foreign_article: frozenset[str]
    whose: frozenset[str]
    within_office: frozenset[str]
    of_body: frozenset[str]
    for_field: frozenset[str]
    surname: frozenset[str]
    no_pronoun: frozenset[str]
    generation: frozenset[str]
    degree: frozenset[str]
    short_title: frozenset[str]
    particle: frozenset[str]
    given_title: frozenset[str]
    beside: frozenset[str]
    called: frozenset[str]


@cache
def load_name_words() -> NameWords:
    """Return the words that ship with the package. Raises LexiconError where a table is not in order."""
    return NameWords(*(read_words(FILE, each.name) for each in fields(NameWords)))
