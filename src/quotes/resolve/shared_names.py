"""Outlets whose name others in the world share: `The Daily Star` is Bangladesh's only where the text tells so."""

from __future__ import annotations

import re

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.lexicon.outlets import OutletEntry
from quotes.resolve.reference import Reference
from quotes.spans import words
from quotes.types import Article, Resolution, Speaker

WITH_PLACE = re.compile(r"(?P<name>.+) \((?P<place>[^()]+)\)")  # how the table tells such outlets apart
IN_DATELINE = re.compile(r"[,(/:—–]|\s-\s")  # behind the city


def where_told(found: Resolution, reference: Reference, article: Article) -> Resolution:
    """Return an outlet under the name that others share, where nothing in the text speaks for the one of the table.

    What speaks for it: its place or country, that one's people or capital, and a publisher from there.
    """
    name = found.speaker.name if found.speaker.kind == "outlet" else None
    entry = reference.lexicon.outlet_named(name) if name is not None else None
    parts = WITH_PLACE.fullmatch(entry.name) if entry is not None else None
    if entry is None or parts is None or not any(name_key(each) == name_key(parts["name"]) for each in entry.aliases):
        return found
    if _is_told(parts["place"], reference, article) or _is_published_there(entry, article, reference.lexicon):
        return found
    return evolve(found, speaker=Speaker(parts["name"], "outlet", role=found.speaker.role))


def _is_told(place: str, reference: Reference, article: Article) -> bool:
    """Return whether a text names a place, its people or its capital, its dateline too."""
    if re.search(rf"\b{re.escape(place)}\b", reference.page.text):
        return True
    countries = reference.lexicon.countries
    country = countries.country_named(place) or countries.country_of_demonym(place)
    line = words(reference.page.text, article.dateline) if article.dateline is not None else ""
    named = (*IN_DATELINE.split(line), *(reference.page.words(each.span) for each in reference.page.entities))
    asked = (countries.country_named, countries.country_of_demonym, countries.country_of_capital)
    return country is not None and any(ask(word.strip()) is country for word in named for ask in asked)


def _is_published_there(entry: OutletEntry, article: Article, lexicon: Lexicon) -> bool:
    """Return whether the text is of an outlet from the same country, or of that one itself."""
    publisher = lexicon.outlet_named(article.outlet.name) if article.outlet is not None else None
    return publisher is not None and publisher.country is not None and publisher.country == entry.country
