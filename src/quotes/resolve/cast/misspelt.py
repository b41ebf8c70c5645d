"""Surnames that a text spells in two ways: Naando, of Raimo Naanda; Alsowayan, of Mohammed ElSowayan."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.cast.clusters import NameCluster, NameClusters, NameMention

LEAST = (
    5  # letters of a surname that is known again with one of them wrong; of four, half of the names are near another
)

ARTICLE = regex.compile(r"^(?:al|el)[ -]?(?=\p{L})")  # Arabic, written in one with the name or apart


def misspelt_of(name_mention: NameMention, clusters: NameClusters, lexicon: Lexicon) -> tuple[NameCluster, ...]:
    """Return the only one with a full name whose surname a word that is nobody's differs from by a letter, or ().

    Nobody whom the text brings in with a role, or who is listed by that surname: Obama is no Obame.
    """
    key = name_key(name_mention.key)
    if len(name_mention.tokens) > 1 or len(key) < LEAST or name_mention.roles or _is_known(key, lexicon):
        return ()
    full = (each for each in clusters.with_words_like(key) if len(each.keys) > 1)
    near = [each for each in full if _is_a_letter_off(key, each.surname)]
    fits = [each for each in near if name_mention.gender in (None, each.gender) or each.gender is None]
    return tuple(fits) if len(fits) == 1 else ()


def misspelt_in_full(
    name_mention: NameMention, clusters: NameClusters, named: Iterable[NameMention]
) -> tuple[NameCluster, ...]:
    """Return the only one whose surname a full name's differs from by a letter, who was called by that before; or ().

    `Elisa Naandjaba left. Naanjaba said ... Tate Naanjaba knew`: who is called so alone had come in under another full
    name, of which `named` has all, and nobody under this one.
    """
    surname, start = name_key(name_mention.tokens[-1]), name_mention.entity.span
    if len(name_mention.tokens) != 2 or len(surname) < LEAST or name_mention.roles:
        return ()
    near = [each for each in clusters.with_words_like(surname) if len(each.keys) > 1]
    near = [each for each in near if _is_a_letter_off(surname, each.surname)]
    first = near[0].name_mentions[0].entity.span if len(near) == 1 else start
    is_called = any(first < each.entity.span < start and each.key == surname for each in named if not each.in_headline)
    return tuple(near) if is_called and name_mention.gender in (None, near[0].gender) else ()


def with_other_article(name_mention: NameMention, clusters: NameClusters) -> tuple[NameCluster, ...]:
    """Return the only one whose surname is the same but for its article: Alsowayan, of Mohammed ElSowayan; or ()."""
    key = ARTICLE.sub("", name_key(name_mention.key))
    if len(name_mention.tokens) > 1 or len(key) < LEAST:
        return ()
    near = [each for each in clusters.with_words_ending(key) if len(each.keys) > 1]
    fits = [each for each in near if ARTICLE.sub("", each.surname) == key]
    fits = [each for each in fits if name_mention.gender in (None, each.gender) or each.gender is None]
    return tuple(fits) if len(fits) == 1 else ()


def _is_known(key: str, lexicon: Lexicon) -> bool:
    return key in lexicon.people.surnames or key in lexicon.nouns.given_names or key in lexicon.nouns.companies


def _is_a_letter_off(one: str, other: str) -> bool:
    """Return whether two words begin alike and differ by a letter more, less or other, or two changed about."""
    short, long = sorted((one, other), key=len)
    if short == long or len(short) < LEAST or short[0] != long[0] or len(long) - len(short) > 1:
        return False
    place = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[place:] == long[place + 1 :]
    is_other = short[place + 1 :] == long[place + 1 :]
    is_turned = short[place + 2 :] == long[place + 2 :] and short[place : place + 2] == long[place : place + 2][::-1]
    return is_other or is_turned
