"""How much a word says: rare ones tell statements apart, common ones don't."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from math import log

from quotes.link.stems import knowledge

Weigh = Callable[[str], float]
PRIOR = 40  # speakers: with as many in a run, what is seen in it counts as much as what was known before
KNOWN_COMMON, KNOWN_RARE = 0.35, 0.8  # weights of what is listed as common, and of what is not
SMALL_NUMBER, LARGE_NUMBER = 0.5, 1.4  # 100 and more is large: two prints seldom share one by chance
YEARS = range(1900, 2100)  # numbers that may be years, and then are shared by chance


def rarity_of(stems_by_speaker: Iterable[Iterable[str]]) -> Weigh:
    """Return a function from stem to weight, about 0 to 1, from the stems that each speaker uses.

    Speakers are counted, not contents: a statement that a hundred outlets print does not make its words common.
    """
    counts: Counter[str] = Counter()
    speakers = 0
    for stems in stems_by_speaker:
        counts.update(set(stems))
        speakers += 1

    @cache
    def weigh(stem: str) -> float:
        seen = 1 - log(counts[stem] or 1) / log(speakers + 2)
        return (PRIOR * known_weight(stem) + speakers * seen) / (PRIOR + speakers)

    return weigh


def known_weight(stem: str) -> float:
    """Return what a stem weighs before anything was read."""
    if stem.startswith("#"):
        number = float(stem[1:])
        return LARGE_NUMBER if number >= 100 and number not in YEARS else SMALL_NUMBER
    if stem.startswith("@") or stem in knowledge().common:
        return KNOWN_COMMON
    return KNOWN_RARE
