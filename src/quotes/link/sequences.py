"""The longest run that two sequences share, and the heaviest sequence that runs through both: of many pairs at once.

Pairs of like length are laid side by side, so that each step of the tables (Wagner and Fischer, 1974) is one for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from quotes.link.tables import Integers, Lists

Rows = NDArray[np.int32]
AT_ONCE = 500_000  # cells of a table's row, over all pairs that are done together: some megabytes
NO_ONE, NO_OTHER = -1, -2  # behind the end of either: like nothing


def longest_runs(ones: Lists, others: Lists) -> Integers:
    """Return how long the longest run is that stands in both, for each pair; 0 where they share nothing."""

    def longest(one: Rows, other: Rows) -> Rows:
        ends = np.zeros((len(one), other.shape[1] + 1), np.int32)
        best = ends.copy()
        for place in range(one.shape[1]):
            ends[:, 1:] = (ends[:, :-1] + 1) * (one[:, place, None] == other)
            np.maximum(best, ends, out=best)
        return np.asarray(best.max(axis=1))

    return side_by_side(ones, others, longest)


def heaviest_sequences(ones: Lists, others: Lists, steps: Integers) -> Integers:
    """Return the weight, in steps, of the heaviest sequence that runs through both; `steps` are those of each value."""

    def heaviest(one: Rows, other: Rows) -> Rows:
        best = np.zeros((len(one), other.shape[1] + 1), np.int32)
        for place in range(one.shape[1]):
            mine = one[:, place, None]
            taken = best[:, :-1] + steps[np.maximum(mine, 0)].astype(np.int32)
            best[:, 1:] = np.maximum.accumulate(np.where(mine == other, taken, best[:, 1:]), axis=1)
        return best[:, -1]

    return side_by_side(ones, others, heaviest)


def side_by_side(ones: Lists, others: Lists, work: Callable[[Rows, Rows], Rows]) -> Integers:
    """Return what `work` gives for each pair, of rows that are as long as the longest that it is given."""
    found = np.zeros(len(ones.starts) - 1, np.int64)
    for places in of_like_length(ones, others):
        found[places] = work(rows_of(ones, places, NO_ONE), rows_of(others, places, NO_OTHER))
    return found


def of_like_length(ones: Lists, others: Lists) -> Iterator[Integers]:
    """Yield the places of pairs that are about as long, none of which is empty, as many as are done together."""
    short, long = (choose(ones.lengths, others.lengths) for choose in (np.minimum, np.maximum))
    size = np.frexp(long.astype(np.float64))[1]
    for power in range(1, int(size.max(initial=0)) + 1):
        places = np.flatnonzero((size == power) & (short > 0))
        if len(places):
            yield from np.array_split(places, (len(places) << power) // AT_ONCE + 1)


def rows_of(lists: Lists, places: Integers, nothing: int) -> Rows:
    """Return the lists at some places as rows of one length, `nothing` behind their ends."""
    owners, where = lists.at(places)
    rows = np.full((len(places), int(lists.lengths[places].max(initial=0))), nothing, np.int32)
    rows[owners, where - lists.starts[places][owners]] = lists.values[where]
    return rows
