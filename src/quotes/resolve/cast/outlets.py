"""Outlets that the recognizer takes for people: Tuoi Tre reported, `Two men were shot, Wafa said`."""

from __future__ import annotations

from functools import lru_cache

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.lexicon.outlets import OutletEntry
from quotes.resolve.cast.firms import NONE, PAGES, facts_of, is_behind_title
from quotes.resolve.page import Page
from quotes.trees import child, children, head_of, relation
from quotes.types import NamedEntity


def outlet_taken(page: Page, entity: NamedEntity, lexicon: Lexicon) -> OutletEntry | None:
    """Return the outlet that a name is by the lexicon, whatever the recognizer takes it for; None for anybody's name.

    A single word, an agency's (`Wafa`, of Wafa News Agency), is one where the text brings it in as who speaks, and says
    no more of it, nor calls it he or she. None where the text has somebody of that name, or a title before it.
    """
    words = page.words(entity.span)
    if " " in words:
        entry = lexicon.outlet_named(words)
    else:
        entry = lexicon.agency_called(words) if _comes_in_bare(page, name_key(words)) else None
    if entry is None or is_behind_title(page, entity, lexicon):
        return None
    return None if name_key(words) in facts_of(page).surnames | _first_words(page) else entry


def _comes_in_bare(page: Page, key: str) -> bool:
    return key in _bare_speakers(page) and not facts_of(page).called.get(key, NONE) & {"he", "she"}


@lru_cache(PAGES)
def _bare_speakers(page: Page) -> frozenset[str]:
    """Return the keys of the names that speak where they stand first, nothing being said of them: `Wafa` reported."""
    first: dict[str, NamedEntity] = {}
    for entity in page.entities:
        first.setdefault(name_key(page.words(entity.span)), entity)
    sources = frozenset(page.sources)
    return frozenset(key for key, each in first.items() if each.span in sources and _is_bare_subject(page, each))


def _is_bare_subject(page: Page, entity: NamedEntity) -> bool:
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    if head is None or relation(head) != "nsubj" or children(sentence, head):
        return False
    verb = sentence.tokens[head.head]
    return child(sentence, verb, "aux", "aux:pass") is None and not page.is_quoted(entity.span)


@lru_cache(PAGES)
def _first_words(page: Page) -> frozenset[str]:
    """Return the keys of the first words of people's longer names: Petra, of Petra Kos."""
    names = (page.words(each.span) for each in page.entities if each.is_person)
    return frozenset(name_key(name.split()[0]) for name in names if " " in name)
