"""Which statements are worth a comparison, by an index: never all with all.

Of one speaker those that share words, the rarest first, the nearest by day; of any speakers those that share a run of
words. What is looked at of a word is bounded, so the work grows with the number of statements and little faster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from zlib import crc32

from quotes.link.rarity import known_weight
from quotes.link.wordings import Worded

RUN = 6  # words in a row that statements of different speakers must share
WINDOW = 48  # statements with a word in common that are looked at, the nearest by day
BUDGET = 400  # looks at others that a statement has, spent on its rarest words first
NEAREST = 16  # of those looked at, with the most in common, that are compared
NEAREST_COPIES = 12  # with one run of words that are compared

Pair = tuple[int, int]


def candidates(every: Sequence[Worded]) -> tuple[Pair, ...]:
    """Return the pairs of places in `every` to compare, the smaller first, in order."""
    order = sorted(range(len(every)), key=lambda place: (first_day(every[place]), place))
    return tuple(sorted({*by_words(every, order), *by_runs(every, order)}))


def first_day(each: Worded) -> date:
    """Return the day of the first print."""
    return each.days[0] if each.days else date.min


def by_words(every: Sequence[Worded], order: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs of one speaker that share words."""
    by_speaker: defaultdict[str, list[int]] = defaultdict(list)
    for place in order:
        if every[place].speaker.id is not None:
            by_speaker[every[place].speaker.id or ""].append(place)
    for places in by_speaker.values():
        yield from sharing(every, places)


def sharing(every: Sequence[Worded], places: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs among some places that share words."""
    counts = Counter(stem for place in places for stem in every[place].stems)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        stems = sorted(every[place].stems, key=lambda stem: (counts[stem], stem))
        shared: defaultdict[int, float] = defaultdict(float)
        looks = 0
        for stem in stems:
            if looks < BUDGET:
                nearest = holders[stem][-WINDOW:]
                looks += len(nearest)
                for other in nearest:
                    shared[other] += known_weight(stem)
            holders[stem].append(place)
        for other in sorted(shared, key=lambda each: (-shared[each], -each))[:NEAREST]:
            yield min(place, other), max(place, other)


def by_runs(every: Sequence[Worded], order: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs that share a run of words, or all their words, whoever says them."""
    holders: dict[int, list[int]] = {}
    for place in order:
        others: dict[int, None] = {}
        for run in runs_of(every[place].words):
            known = holders.setdefault(run, [])
            others.update(dict.fromkeys(known[-NEAREST_COPIES:]))
            known.append(place)
        yield from ((min(place, other), max(place, other)) for other in others if other != place)


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """Return a number for each run of words, and for all of them where they are fewer."""
    if len(words) < RUN:
        return frozenset({crc32(" ".join(words).encode())})
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return frozenset(crc32(run.encode()) for run in runs)
