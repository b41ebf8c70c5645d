"""Which statements are worth a comparison, by an index: never all with all.

Of one speaker those that share words, the rarest first, the nearest by day; of any speakers those that share a run of
words. What is looked at of a word is bounded, so the work grows with the number of statements and little faster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from quotes.link.tables import NOBODY, RUN, Table, each_once

WINDOW = 48  # statements with a word in common that are looked at, the nearest by day
BUDGET = 400  # looks at others that a statement has, spent on its rarest words first
NEAREST = 16  # of those looked at, with the most in common, that are compared
NEAREST_COPIES = 12  # with one run of words that are compared
AT_ONCE = 10_000  # pairs that are written out together

Pair = tuple[int, int]
Numbers = NDArray[np.int64]


def candidates(table: Table) -> Iterator[Pair]:
    """Yield the pairs of places in the table to compare, the smaller first, in order."""
    count = len(table.every)
    order = np.lexsort((np.arange(count), table.first_day))
    found = each_once(np.concatenate([by_words(table, order), by_runs(table, order)]))
    for numbers in np.array_split(found, len(found) // AT_ONCE + 1):
        ones, others = np.divmod(numbers, count or 1)
        yield from zip(ones.tolist(), others.tolist(), strict=True)


def by_words(table: Table, order: Numbers) -> Numbers:
    """Return the pairs of one speaker that share words, a number for each: the smaller by how many there are, plus."""
    count = len(order)
    known = order[table.speaker[order] != NOBODY]
    by_speaker = known[np.argsort(table.speaker[known], kind="stable")]
    bounds = np.flatnonzero(np.diff(table.speaker[by_speaker])) + 1
    several = (places.tolist() for places in np.split(by_speaker, bounds) if len(places) > 1)
    pairs = (pair for places in several for pair in sharing(table, places))
    return np.fromiter((one * count + other for one, other in pairs), np.int64)


def sharing(table: Table, places: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs among some places that share words."""
    stems, starts = table.stems.values, table.stems.starts
    of_each = {place: stems[starts[place] : starts[place + 1]].tolist() for place in places}
    counts = Counter(chain.from_iterable(of_each.values()))
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place in places:
        several = sorted((stem for stem in of_each[place] if counts[stem] > 1), key=lambda stem: (counts[stem], stem))
        shared: defaultdict[int, int] = defaultdict(int)
        looks = 0
        for stem in several:
            known = holders[stem]
            if looks < BUDGET:
                nearest = known[-WINDOW:]
                looks += len(nearest)
                weight = int(table.steps[stem])
                for other in nearest:
                    shared[other] += weight
            known.append(place)
        for other in sorted(shared, key=lambda each: (-shared[each], -each))[:NEAREST]:
            yield (place, other) if place < other else (other, place)


def by_runs(table: Table, order: Numbers) -> Numbers:
    """Return the pairs that share a run of words, or all their words, whoever says them, as numbers."""
    count = len(order)
    runs, places = holders_of_runs(table, order)
    found = [np.empty(0, np.int64)]
    for back in range(1, NEAREST_COPIES + 1):
        is_one = runs[back:] == runs[:-back]
        here, there = places[back:][is_one], places[:-back][is_one]
        found.append(each_once(np.minimum(here, there) * count + np.maximum(here, there)))
    return each_once(np.concatenate(found))


def holders_of_runs(table: Table, order: Numbers) -> tuple[Numbers, Numbers]:
    """Return the run of each place that has one, by its number, and the place: of one run in `order`.

    All words of a statement are its run where they are fewer.
    """
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    short = np.flatnonzero(table.words.lengths < RUN)
    whole = np.searchsorted(each_once(table.wording[short]), table.wording[short])
    runs = np.concatenate([table.runs.values.astype(np.int64), table.runs.most + whole])
    owners = np.concatenate([table.runs.owners, short])
    in_order, ranks = np.divmod(np.sort(runs * (len(order) + 1) + rank[owners]), len(order) + 1)
    return in_order, order[ranks]
