"""What changes and what does not when words are printed again: en/drift.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from attrs import frozen

from quotes.errors import LexiconError
from quotes.lexicon.entries import read_tables
from quotes.lexicon.pages import load_pages

FILE = "en/drift.toml"
NUMBERS = "en/stopwords.toml"  # has the words for numbers too
PLAIN = "plain"
MAY = "@may"  # the month, in capitals as a rule: may is a verb too
VOWELS = "aeiou"


@frozen
class Unit:
    """A unit of a measure: so many of its own are `one`; `zero` is what it calls the measure's zero."""

    of: str
    one: float
    zero: float = 0.0


@frozen
class DriftWords:
    """The tables of en/drift.toml. `classes` has the class of each form of a cue, PLAIN for those that say no more."""

    classes: Mapping[str, str]
    above: Mapping[str, str]
    mild: frozenset[str]
    hedges: frozenset[str]
    modal: frozenset[str]
    reported: frozenset[str]
    firm: frozenset[str]
    open: frozenset[str]
    denials: frozenset[str]
    denied_like: frozenset[str]
    prefixes: tuple[str, ...]
    idle: frozenset[str]
    rounding: frozenset[str]
    units: Mapping[str, Unit]
    unit_words: Mapping[str, str]
    contracted: Mapping[str, str]
    contracted_endings: Mapping[str, str]
    spellings: Mapping[str, str]
    spelling_endings: Mapping[str, str]
    kept: frozenset[str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    months: frozenset[str]
    english_countries: frozenset[str]
    english_codes: frozenset[str]
    languages: frozenset[str]


@cache
def load_drift() -> DriftWords:
    """Return the words that ship with the package. Raises LexiconError where a table is missing."""
    tables: Mapping[str, Any] = read_tables(FILE)
    numbers = read_tables(NUMBERS)
    try:
        hedges, denials, english = tables["hedges"], tables["denials"], tables["english"]
        return DriftWords(
            classes=MappingProxyType(dict(classes_in(tables))),
            above=MappingProxyType({each["class"]: each["above"] for each in tables["cue"] if "above" in each}),
            mild=frozenset(each["class"] for each in tables["cue"] if each.get("mild")),
            hedges=frozenset(hedges["strong"].split()),
            modal=frozenset(hedges["modal"].split()),
            reported=frozenset(hedges["reported"].split()),
            firm=frozenset(hedges["firm"].split()),
            open=frozenset(hedges["open"].split()),
            denials=frozenset(denials["words"].split()),
            denied_like=frozenset(denials["like"].split()),
            prefixes=tuple(denials["prefixes"].split()),
            idle=frozenset(denials["idle"].split()),
            rounding=frozenset(tables["rounding"]["words"].split()),
            units=MappingProxyType({name: Unit(**unit) for name, unit in tables["units"].items()}),
            unit_words=MappingProxyType(tables["unit_words"]),
            contracted=MappingProxyType(tables["contractions"]["words"]),
            contracted_endings=MappingProxyType(tables["contractions"]["endings"]),
            spellings=MappingProxyType(tables["spellings"]["words"]),
            spelling_endings=MappingProxyType(tables["spellings"]["endings"]),
            kept=frozenset(tables["spellings"]["kept"].split()),
            numbers=MappingProxyType(numbers["numbers"]),
            scales=MappingProxyType(numbers["scales"]),
            months=frozenset(load_pages().months) - {"may"} | {MAY},
            english_countries=frozenset(" ".join(each.split()) for each in english["countries"].split(";")),
            english_codes=frozenset(english["codes"].split()),
            languages=frozenset(english["languages"].split()),
        )
    except KeyError as error:
        raise LexiconError(f"{FILE}: {error.args[0]} is missing; add it as the head of the file says") from error


def classes_in(tables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each form of each cue with its class; raises LexiconError where a word is of two."""
    seen: dict[str, str] = {}
    classes = [(PLAIN, tables["plain"]["words"]), *((each["class"], each["words"]) for each in tables["cue"])]
    for name, words in classes:
        for word in words.split():
            if seen.setdefault(word, name) != name:
                raise LexiconError(f"{FILE}: {word} is of {seen[word]} and {name}; take it from one of them")
            yield from ((form, name) for form in forms_of(word, doubles=word in tables["doubling"]["words"].split()))
    for form, word in tables["irregular"].items():
        yield form, seen[word]


def forms_of(word: str, *, doubles: bool) -> tuple[str, ...]:
    """Return the regular forms of a verb or noun; `doubles` its last letter, before an ending: admitted."""
    if word.endswith("y") and word[-2] not in VOWELS:
        return word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"
    stem = word + word[-1] if doubles else word.removesuffix("e")
    return word, word + "s", stem + "ed", stem + "ing"
