"""Sources that name a country, or a place that stands for one: Pyongyang, the Kremlin, the North."""

from __future__ import annotations

import regex

from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Scene, resolved
from quotes.types import Resolution

INVARIANT = regex.compile(r"(?:ese|sh|ch|ss)$")  # the Chinese, the British, the French, the Swiss: many of them


def place(scene: Scene) -> Resolution | None:
    """Return the country that a single name stands for, which the recognizer may take for a person: Manila, Beijing."""
    words = bare(scene.words)
    if " " in words or any(name_key(words) in map(name_key, p.tokens) for p in scene.cast.people if len(p.tokens) > 1):
        return None
    return country_itself(scene, words)


def country_itself(scene: Scene, words: str) -> Resolution | None:
    countries = scene.lexicon.countries
    found = countries.country_named(words) or countries.country_of_capital(words) or short_country(scene, words)
    if found is None:
        return None
    return resolved(
        found.name, "organization", "country", scene.span, f"{words} -> {found.name}", wikidata=found.wikidata
    )


def people_of_country(scene: Scene) -> Resolution | None:
    """Return the country that `the Russians` speak for; `two Russians` stay as printed."""
    found = scene.lexicon.countries.country_of_demonym(scene.head.text)
    if found is None or not (scene.head.xpos == "NNPS" or INVARIANT.search(scene.head.text)):
        return None
    words = scene.page.words(core(scene.page, scene.span))
    if words.lower() != f"the {scene.head.text}".lower():
        return resolved(words, "anonymous", "as printed", scene.span, "no name is given")
    note = f"{words} -> {found.name}"
    return resolved(found.name, "organization", "people", scene.span, note, wikidata=found.wikidata)


def short_country(scene: Scene, words: str) -> Country | None:
    """Return the country that a short name means in this text: `the North`, where North Korea is named."""
    key = name_key(words)
    hits = [c for c in scene.cast.countries if key in {name_key(short) for short in c.short}]
    return hits[0] if len(hits) == 1 else None
