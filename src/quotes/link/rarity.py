"""How much a word says: rare ones tell statements apart, common ones don't."""

from __future__ import annotations

from functools import cache

from quotes.link.stems import knowledge

KNOWN_COMMON, KNOWN_RARE = 0.35, 0.8  # weights of what is listed as common, and of what is not
SMALL_NUMBER, LARGE_NUMBER = 0.5, 1.4  # 100 and more is large: two prints seldom share one by chance
YEARS = range(1900, 2100)  # numbers that may be years, and then are shared by chance
NAME_WEIGHT = 0.5  # names tell the topic rather than the statement


@cache
def known_weight(stem: str) -> float:
    """Return what a stem weighs before anything was read; documents that are added later change nothing in it."""
    if stem.startswith("#"):
        number = float(stem[1:])
        return LARGE_NUMBER if number >= 100 and number not in YEARS else SMALL_NUMBER
    if stem.startswith("@") or stem in knowledge().common:
        return KNOWN_COMMON
    return KNOWN_RARE


def weight_of(stems: frozenset[str], names: frozenset[str]) -> float:
    """Return what the stems weigh together, `names` in part."""
    return sum(known_weight(stem) * (NAME_WEIGHT if stem in names else 1.0) for stem in sorted(stems))
