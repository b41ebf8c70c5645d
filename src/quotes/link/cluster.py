"""Bring together the prints of one statement among all that a speaker said, without comparing each to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from quotes.link.compare import Copies, likeness, weight_of
from quotes.link.rarity import Weigh

WINDOW = 40  # prints with a stem in common that are looked at, the nearest by date: what is said often stays fast
SEEN_EVIDENCE, SEEN_SHARE = 1.2, 0.3  # of two prints within the window, to be compared in full
FULLEST = 8  # members of a cluster that a newcomer is compared with
SURE = 1.4  # likeness beyond which more adds nothing: one sure pair does not carry one that is not alike at all

Cluster = tuple[int, ...]


def clusters_of(prints: Sequence[Copies], weigh: Weigh) -> tuple[Cluster, ...]:
    """Return the prints, by their place in `prints`, in groups that are each one statement.

    The likest pairs come first, and two clusters join when their members are alike on average, none against another:
    so no chain of halves makes one statement of two. `prints` are of one speaker, in an order that is always the same.
    """

    @cache
    def alike(one: int, other: int) -> float:
        return min(SURE, likeness(prints[one], prints[other], weigh))

    pairs = [(-alike(one, other), one, other) for one, other in sorted(candidates(prints, weigh))]
    home: dict[int, Cluster] = {place: (place,) for place in range(len(prints))}
    for unlike, one, other in sorted(pairs):
        if unlike > -1 or home[one] == home[other]:
            continue
        across = [(min(a, b), max(a, b)) for a in home[one][:FULLEST] for b in home[other][:FULLEST]]
        if sum(alike(*pair) for pair in across) >= len(across):
            joined = tuple(sorted((*home[one], *home[other]), key=lambda place: (-len(prints[place].stems), place)))
            home.update(dict.fromkeys(joined, joined))
    return tuple(dict.fromkeys(home.values()))


def candidates(prints: Sequence[Copies], weigh: Weigh) -> Iterator[tuple[int, int]]:
    """Yield pairs of places that share enough to be worth a comparison, the smaller place first.

    What is shared is seen only within the window, so common words count for less here than in the comparison.
    """
    weights = [weight_of(each.stems, each.wording.names, weigh) for each in prints]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(prints)), key=lambda place: (prints[place].first or date.min, place)):
        shared: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(prints[place].stems):
            weight = weigh(stem)
            for other in holders[stem][-WINDOW:]:
                shared[other] += weight
            holders[stem].append(place)
        for other, evidence in shared.items():
            if evidence >= max(SEEN_EVIDENCE, SEEN_SHARE * min(weights[place], weights[other])):
                yield min(place, other), max(place, other)
