"""How much a word says: rare ones tell statements apart, common ones don't.

Weights are whole numbers of steps, so that a sum of them is the same in whatever order the words come.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.link.stems import MAX_KEPT, knowledge

STEPS = 20  # in a weight of 1
KNOWN_COMMON, KNOWN_RARE = 0.35, 0.8  # weights of what is listed as common, and of what is not
SMALL_NUMBER, LARGE_NUMBER = 0.5, 1.4  # 100 and more is large: two prints seldom share one by chance
YEARS = range(1900, 2100)  # numbers that may be years, and then are shared by chance
NAME_WEIGHT = 0.5  # names tell the topic rather than the statement


@lru_cache(MAX_KEPT)
def known_weight(stem: str) -> float:
    """Return what a stem weighs before anything was read; documents that are added later change nothing in it."""
    if stem.startswith("#"):
        number = float(stem[1:])
        return LARGE_NUMBER if number >= 100 and number not in YEARS else SMALL_NUMBER
    if stem.startswith("@") or stem in knowledge().common:
        return KNOWN_COMMON
    return KNOWN_RARE


def is_telling(stem: str) -> bool:
    """Return whether a stem is a word that not any text has."""
    return stem[0].isalpha() and stem not in knowledge().common


def steps_of(stem: str) -> int:
    """Return what a stem weighs in steps."""
    return round(known_weight(stem) * STEPS)
