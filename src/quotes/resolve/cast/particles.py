"""Surnames of two words that several bear: Al Thani, of Tamim Al Thani and Jassim Al Thani."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.cast.clusters import NameMention


def with_whole_surnames(named: Sequence[NameMention], lexicon: Lexicon) -> tuple[NameMention, ...]:
    """Return the namings, a surname with its particle as one word where several are named in full with it.

    `Al Thani said` is then a surname alone, as Keane is, and no full name.
    """
    named_so: defaultdict[str, set[str]] = defaultdict(set)
    for each in named:
        if len(each.tokens) > 2 and (surname := _surname(each, lexicon)):
            named_so[surname].add(each.key)
    several = {surname for surname, keys in named_so.items() if len(keys) > 1}
    return tuple(_joined(each) if _surname(each, lexicon) in several else each for each in named)


def _surname(each: NameMention, lexicon: Lexicon) -> str:
    """Return the key of the last two words of a name where the first of them is a particle; else ""."""
    if len(each.tokens) < 2 or each.tokens[-2].lower() not in lexicon.name_words.particle:
        return ""
    return name_key(" ".join(each.tokens[-2:]))


def _joined(each: NameMention) -> NameMention:
    return evolve(each, tokens=(*each.tokens[:-2], " ".join(each.tokens[-2:])))
