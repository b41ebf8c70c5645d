"""Which countries a text tells of: the Dutch president is nobody of a text that names the Netherlands nowhere else."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quotes.resolve.cast.gather import countries_of
from quotes.resolve.reference import Reference
from quotes.types import Span

MAX_BETWEEN = 3  # words from the name of a country to the role that is of it: South Korean prime minister


def is_told_of(reference: Reference, nations: AbstractSet[str]) -> bool:
    """Return whether the text names one of some countries, or its capital, elsewhere than before the role of a source.

    `nations` are English names of countries.
    """
    page = reference.page
    names = (page.words(entity.span) for entity in page.entities if not _stands_before_role(reference, entity.span))
    return not nations.isdisjoint(country.name for country in countries_of(names, reference.lexicon))


def _stands_before_role(reference: Reference, name: Span) -> bool:
    """Return whether a name belongs to the role that a source names, there or elsewhere: `US` president."""
    sentence = reference.page.sentence_at(name.start)
    behind = [t for t in sentence.tokens if t.span.start >= name.end] if sentence is not None else []
    return any(t.lemma.lower() == reference.head.lemma.lower() for t in behind[:MAX_BETWEEN])
