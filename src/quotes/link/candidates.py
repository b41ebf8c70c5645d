"""Which statements are worth a comparison, by an index: never all with all.

Of one speaker those that share words, the rarest first, the nearest by day; of any speakers those that share a run of
words. What is looked at of a word is bounded, so the work grows with the number of statements and little faster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from quotes.link.rarity import steps_of
from quotes.link.wordings import Worded

RUN = 6  # words in a row that statements of different speakers must share
WINDOW = 48  # statements with a word in common that are looked at, the nearest by day
BUDGET = 400  # looks at others that a statement has, spent on its rarest words first
NEAREST = 16  # of those looked at, with the most in common, that are compared
NEAREST_COPIES = 12  # with one run of words that are compared
AT_ONCE = 10_000  # pairs that are written out together

Pair = tuple[int, int]
Numbers = NDArray[np.int64]


def candidates(every: Sequence[Worded]) -> Iterator[Pair]:
    """Yield the pairs of places in `every` to compare, the smaller first, in order."""
    order = sorted(range(len(every)), key=lambda place: (first_day(every[place]), place))
    found = np.unique(np.concatenate([by_words(every, order), by_runs(every, order)]))
    for numbers in np.array_split(found, len(found) // AT_ONCE + 1):
        ones, others = np.divmod(numbers, len(every) or 1)
        yield from zip(ones.tolist(), others.tolist(), strict=True)


def first_day(each: Worded) -> date:
    """Return the day of the first print."""
    return each.days[0] if each.days else date.min


def by_words(every: Sequence[Worded], order: Sequence[int]) -> Numbers:
    """Return the pairs of one speaker that share words, a number for each: the smaller by how many there are, plus."""
    by_speaker: defaultdict[str, list[int]] = defaultdict(list)
    for place in order:
        if every[place].speaker.id is not None:
            by_speaker[every[place].speaker.id or ""].append(place)
    several = (places for places in by_speaker.values() if len(places) > 1)
    pairs = (pair for places in several for pair in sharing(every, places))
    return np.fromiter((one * len(every) + other for one, other in pairs), np.int64)


def sharing(every: Sequence[Worded], places: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs among some places that share words."""
    counts = Counter(stem for place in places for stem in every[place].stems)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        stems = sorted((stem for stem in every[place].stems if counts[stem] > 1), key=lambda stem: (counts[stem], stem))
        shared: defaultdict[int, int] = defaultdict(int)
        looks = 0
        for stem in stems:
            known = holders[stem]
            if looks < BUDGET:
                nearest = known[-WINDOW:]
                looks += len(nearest)
                weight = steps_of(stem)
                for other in nearest:
                    shared[other] += weight
            known.append(place)
        for other in sorted(shared, key=lambda each: (-shared[each], -each))[:NEAREST]:
            yield (place, other) if place < other else (other, place)


def by_runs(every: Sequence[Worded], order: Sequence[int]) -> Numbers:
    """Return the pairs that share a run of words, or all their words, whoever says them, as numbers."""
    runs, places = holders_of_runs(every, order)
    found = [np.empty(0, np.int64)]
    for back in range(1, NEAREST_COPIES + 1):
        is_one = runs[back:] == runs[:-back]
        here, there = places[back:][is_one], places[:-back][is_one]
        found.append(np.unique(np.minimum(here, there) * len(every) + np.maximum(here, there)))
    return np.unique(np.concatenate(found))


def holders_of_runs(every: Sequence[Worded], order: Sequence[int]) -> tuple[Numbers, Numbers]:
    """Return each run that several statements have, by its number, with the places that have it in `order`."""
    runs = [np.fromiter(runs_of(every[place].words), np.int64) for place in order]
    places = np.repeat(np.array(order, np.int64), [len(each) for each in runs])
    every_run = np.concatenate([np.empty(0, np.int64), *runs])
    by_run = np.argsort(every_run, kind="stable")
    return every_run[by_run], places[by_run]


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """Return a number for each run of words, and for all of them where they are fewer."""
    text = " ".join(words).encode()
    if len(words) < RUN:
        return frozenset({crc32(text)})
    starts = [0, *accumulate(len(word.encode()) + 1 for word in words)]
    return frozenset(crc32(text[start : end - 1]) for start, end in zip(starts, starts[RUN:], strict=False))
