"""How likely pairs are one, each compared once and many at once: a call for one pair costs as much as one for fifty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from attrs import define, field

from quotes.link.candidates import Numbers, Pair
from quotes.link.columns import MEMORY, Room
from quotes.link.tables import Floats, Integers

AT_ONCE = 4096  # pairs that are compared together: their columns take some megabytes

Compare = Callable[[Integers, Integers], Floats]  # of pairs of places, the first of each smaller: that the two are one


@define(eq=False)
class Asked:
    """What is known of pairs of `count` places, and `compare`, which is asked for the others.

    Pairs are numbers here: the smaller place by the count, plus the other. The one value here that changes.
    """

    compare: Compare
    count: int
    known: dict[int, float] = field(factory=dict, repr=False)

    def __call__(self, pairs: Iterable[Pair]) -> list[float]:
        """Return how likely the two of each pair are one, in whichever order each stands."""
        numbers = self.numbers(pairs)
        self.learn(numbers)
        return [self.known[number] for number in numbers]

    def numbers(self, pairs: Iterable[Pair]) -> list[int]:
        """Return the number of each pair."""
        count = self.count
        return [one * count + other if one < other else other * count + one for one, other in pairs]

    def learn(self, numbers: Iterable[int]) -> None:
        """Have the pairs compared that are not known yet."""
        known = self.known
        new = [number for number in dict.fromkeys(numbers) if number not in known]
        for start in range(0, len(new), AT_ONCE):
            some = np.array(new[start : start + AT_ONCE], np.int64)
            self.keep(some, self.compare(*np.divmod(some, self.count)))

    def keep(self, numbers: Numbers, chances: Floats) -> None:
        """Know pairs that were compared elsewhere."""
        self.known.update(zip(numbers.tolist(), chances.tolist(), strict=True))


def compared_in_parts(asked: Asked, pairs: Iterable[Sequence[Pair]], room: Room = MEMORY) -> tuple[Numbers, Floats]:
    """Return the numbers of pairs, which come in batches, and how likely each is one; nothing of it is kept."""
    numbers, chances = room.column(np.int64), room.column(np.float64)
    for some in pairs:
        new = np.array(asked.numbers(some), np.int64)
        numbers.extend(new)
        chances.extend(asked.compare(*np.divmod(new, asked.count)))
        room.settle()
    return numbers.whole(), chances.whole()
