"""Outlets that no table knows, told by their names or kinds: the Valley Herald, Radio Harbour, the French daily."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quotes.lexicon.countries import Countries
from quotes.lexicon.name_words import NameWords
from quotes.lexicon.names import name_key
from quotes.lexicon.nouns import Nouns, unaccented

STATION = re.compile(
    r"[A-Z]{1,3}TV\d?|TV[A-Z\d]{1,2}|[A-Z]{3,4}-(?:TV|FM|AM)|D[WXYZ][A-Z]{2}"
)  # LTV, TV3, WKLM-TV, DYVL


def is_outlet_name(words: Sequence[str], nouns: Nouns, countries: Countries, *, known: NameWords) -> bool:
    """Return whether a name, in words and without its article, is a news outlet's.

    Harbour Gazette, Times of the Valley, La República; no Space Agency, no Press Service, no National Press Club, no
    Canada Post, no Ministry of Sports, no JD Sports, which is a firm that is known.
    """
    if name_key(" ".join(words)) in nouns.companies:
        return False
    if len(words) == 1 and STATION.fullmatch(words[0]):
        return True
    lower = [unaccented(word.lower()) for word in words]
    pairs = [f"{one} {other}" for one, other in pairwise(lower) if f"{one} {other}" in nouns.media]
    if nouns.media_names.intersection(pairs):
        return True
    head = next((n for n, word in enumerate(lower) if n and word in known.behind_head), len(lower)) - 1
    if not lower or lower[head] in nouns.organizations or lower[head] in nouns.roles.keys() - nouns.mastheads:
        return False
    paired = {word for pair in pairs for word in pair.split()}
    if nouns.media_names.intersection(lower) - paired or _has_masthead(words, head, nouns, countries):
        return True
    first = 1 if lower[0] in known.romance_article else 0  # Le Quotidien de la Baie
    if first and lower[1:] and lower[1] in known.behind_article and len(lower) == 2:
        return True
    return any(word in known.romance for word in lower[first + 1 : first + 2]) and lower[first] in nouns.mastheads


def _has_masthead(words: Sequence[str], head: int, nouns: Nouns, countries: Countries) -> bool:
    masthead = nouns.mastheads.get(words[head].lower())
    if masthead is None or len(words) == 1:  # the Post, the Times: the short form of a name
        return False
    if masthead.behind_country:
        return True
    is_body = any(word.lower() in nouns.organizations for word in words[:head])  # Ministry (of) Sports
    return not is_body and not countries.names_country_or_people(" ".join(words[:head]))


def kinds_again(words: Sequence[str], nouns: Nouns, countries: Countries, *, known: NameWords) -> frozenset[str]:
    """Return the kinds of outlet that words without an article take up again: newspaper for `French daily`.

    Whose it is may stand before its kind, and where it sits: the Qatar-based broadcaster, the state news agency. No
    kind for what is no news (the French space agency), nor for a name (the National Weekly).
    """
    for size in (2, 1):  # the wire service, the wire
        kind, before = " ".join(words[-size:]).lower(), words[:-size]
        if kind in nouns.again and all(_says_whose(word, nouns, countries, known=known) for word in before):
            return nouns.again[kind] if not before or words[-1].islower() else frozenset()
    return frozenset()


def _says_whose(word: str, nouns: Nouns, countries: Countries, *, known: NameWords) -> bool:
    """Return whether a word before a kind of outlet says whose it is, where, or in which medium."""
    if countries.country_of_demonym(word) is not None or (word[-1:].islower() and "-" in word):
        return True
    in_medium = any(word.lower() in medium.split() for medium in nouns.media)
    return (word.islower() and word in known.whose) or ((word.islower() or word.isupper()) and in_medium)
