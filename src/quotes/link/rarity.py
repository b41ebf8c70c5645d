"""How much a word says: rare ones tell statements apart, common ones don't."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from math import log

from quotes.link.stems import knowledge
from quotes.link.wordings import Worded

KNOWN_COMMON, KNOWN_RARE = 0.35, 0.8  # weights of what is listed as common, and of what is not
SMALL_NUMBER, LARGE_NUMBER = 0.5, 1.4  # 100 and more is large: two prints seldom share one by chance
YEARS = range(1900, 2100)  # numbers that may be years, and then are shared by chance
PRIOR = 8  # statements: with so many by a speaker, what is common among them counts half

Commons = Mapping[str, Mapping[str, float]]  # of each speaker, by the id: the share that a stem's weight keeps


@cache
def known_weight(stem: str) -> float:
    """Return what a stem weighs before anything was read; documents that are added later change nothing in it."""
    if stem.startswith("#"):
        number = float(stem[1:])
        return LARGE_NUMBER if number >= 100 and number not in YEARS else SMALL_NUMBER
    if stem.startswith("@") or stem in knowledge().common:
        return KNOWN_COMMON
    return KNOWN_RARE


def commons_of(every: Iterable[Worded]) -> Commons:
    """Return what each speaker says again and again: the share of its weight that a stem keeps, by id and stem.

    Of one speaker alone, so that stories that have nothing to do with each other do not change each other.
    """
    by_speaker: defaultdict[str, list[Worded]] = defaultdict(list)
    for each in every:
        if each.speaker.id is not None:
            by_speaker[each.speaker.id].append(each)
    return {speaker: kept(group) for speaker, group in by_speaker.items()}


def kept(group: list[Worded]) -> Mapping[str, float]:
    """Return the share of its weight that each stem keeps among what one speaker says."""
    counts = Counter(stem for each in group for stem in each.stems)
    most = log(len(group) + PRIOR)
    return {stem: 1 - log(count) / most for stem, count in counts.items() if count > 1}
