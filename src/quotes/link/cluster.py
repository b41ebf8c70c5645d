"""Statements brought together that are one: by the average of all pairs across, never by a chain.

Two guards beside the average. What one document prints twice in two ways is two statements, unless the two are surely
alike, or one of them is reported and the other direct: a quotation and the sentence that leads up to it. And a long
statement may hold two: then it is a print of both, and the two stay apart.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, islice
from operator import itemgetter

from attrs import define, frozen

from quotes.link.candidates import Pair
from quotes.link.wordings import Worded
from quotes.types import OTHERS_DIFFER, PRINTED_AS_TWO

LEAST = 0.46  # chance that two groups are one, on average over pairs across, to be joined (README.md, 2026-11)
LEAST_MORE = 0.46  # chance, on average, that a statement is one of another group too
LESS = 0.1  # chance that copies may take off, which stand elsewhere in their texts: .04 in two of 2,800 draws
FULLEST = 8  # members of a group that others are compared with
APART = 0.9  # chance below which two statements of one text speak against joining their groups
SHARE_APART = 0.2  # of the texts that both groups stand in, those that may speak against it
HOLDS_MORE = 8  # stems; a statement with fewer holds no other
KNOWN = 2  # members of a group that a statement may join besides its own; one alone proves little
LONG_CHAIN = 40  # statements, each alike to another of them: of more not all are compared before it is known who joins
AT_ONCE = 4096  # pairs that are compared together: their columns take some megabytes

Chances = Callable[[Sequence[Pair]], Sequence[float]]  # of each pair of places, that the two are one
Cluster = tuple[int, ...]
Refusal = tuple[int, int, str]  # two places that are alike, and one of APART: why they were not joined


@frozen
class Clusters:
    """Places in `groups` that are each one statement, each with the places of what holds it besides its own.

    `refused` are pairs that are alike and stand in two groups, the likeliest first.
    """

    groups: tuple[tuple[Cluster, Cluster], ...]
    refused: tuple[Refusal, ...]


@define(eq=False)
class Group:
    """Members by their place, the fullest first; `by_text` has those in each text. The one value here that changes."""

    members: list[int]
    by_text: dict[str, list[int]]


def clusters_of(
    every: Sequence[Worded], pairs: Iterable[Pair], chances: Chances, *, least: float = LEAST, more: float = LEAST_MORE
) -> Clusters:
    """Return the places in groups that are each one statement, and what is alike and in two of them.

    `pairs` are those worth a comparison; `chances` says of any pairs of places how likely the two are one.
    """
    scored = (each for some in batches_of(pairs) for each in zip(chances(some), some, strict=True))
    near = sorted(
        (-likely, pair) for likely, pair in scored if likely >= least or may_have_been(likely, pair, every, least)
    )
    alike = [pair for likely, pair in near if -likely >= least]
    for some in batches_of(near_pairs(alike)):  # what joining asks for one by one is compared together
        chances(some)
    places = {place for _, pair in near for place in pair}
    home = {place: Group([place], {text: [place] for text in every[place].texts}) for place in sorted(places)}
    refused: list[Refusal] = []
    for pair in alike:
        mine, theirs = (home[place] for place in pair)
        reason = against(mine, theirs, every, chances, least) if mine is not theirs else None
        if reason:
            refused.append((*pair, reason))
        elif mine is not theirs:
            join(mine, theirs, every, home)
    refused += [(*pair, OTHERS_DIFFER) for _, pair in near[len(alike) :]]
    further = holding(every, alike, home, chances, more)
    members = (home[place].members if place in home else [place] for place in range(len(every)))
    groups = {group[0]: group for group in members}
    found = tuple((tuple(group), tuple(further.get(first, ()))) for first, group in groups.items())
    return Clusters(found, tuple(each for each in refused if home[each[0]] is not home[each[1]]))


def may_have_been(likely: float, pair: Pair, every: Sequence[Worded], least: float) -> bool:
    """Return whether two may have been alike before there were copies of one, which stand elsewhere in their texts."""
    return likely >= least - LESS and any(len(every[place].said) > 1 for place in pair)


def against(one: Group, other: Group, every: Sequence[Worded], chances: Chances, least: float) -> str | None:
    """Return what speaks against joining two groups, one of APART; None where nothing does."""
    if not belong(one.members, other.members, chances, least):
        return OTHERS_DIFFER
    return PRINTED_AS_TWO if clash(one, other, every, chances) else None


def batches_of(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs in their order, as many together as are compared at once."""
    left = iter(pairs)
    while some := list(islice(left, AT_ONCE)):
        yield some


def near_pairs(alike: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs that joining may ask for: all of a chain of alike ones, of a long one those two steps apart."""
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in alike:
        beside[one].add(other)
        beside[other].add(one)
    for chain in chains_of(beside):
        if len(chain) <= LONG_CHAIN:
            yield from combinations(chain, 2)
        else:
            for place in chain:
                two_steps = {further for near in beside[place] for further in beside[near] if further > place}
                yield from ((place, further) for further in sorted(two_steps))


def chains_of(beside: Mapping[int, Set[int]]) -> Iterator[list[int]]:
    """Yield the places that hang together, sorted."""
    left = set(beside)
    for first in beside:
        if first in left:
            chain, new = {first}, {first}
            while new:
                new = {near for place in new for near in beside[place]} - chain
                chain |= new
            left -= chain
            yield sorted(chain)


def join(one: Group, other: Group, every: Sequence[Worded], home: dict[int, Group]) -> None:
    """Make two groups one: the smaller goes into the larger."""
    small, large = sorted((one, other), key=lambda group: len(group.members))
    for place in small.members:
        insort(large.members, place, key=lambda place: (-len(every[place].stems), place))
        home[place] = large
    for text, places in small.by_text.items():
        large.by_text.setdefault(text, []).extend(places)


def belong(one: Sequence[int], other: Sequence[int], chances: Chances, least: float) -> bool:
    """Return whether members of the two are one, on average."""
    pairs = [(mine, theirs) for mine in one[:FULLEST] for theirs in other[:FULLEST]]
    return sum(chances(pairs)) >= least * len(pairs)


def clash(one: Group, other: Group, every: Sequence[Worded], chances: Chances) -> bool:
    """Return whether texts that print both print them as two statements."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    against = sum(text in high and apart(low[text], high[text], every, chances) for text in low)
    return against > SHARE_APART * len(low)


def apart(some: Iterable[int], others: Sequence[int], every: Sequence[Worded], chances: Chances) -> bool:
    """Return whether a text that prints some and others means two: all are direct or none, and no two surely one."""
    pairs = [(one, other) for one in some for other in others]
    are_of_one_kind = all(every[one].is_indirect == every[other].is_indirect for one, other in pairs)
    return are_of_one_kind and all(likely < APART for likely in chances(pairs))


def holding(
    every: Sequence[Worded], alike: Iterable[Pair], home: Mapping[int, Group], chances: Chances, more: float
) -> Mapping[int, list[int]]:
    """Return the statements that hold what another group says besides what their own does, by its first member."""
    near: defaultdict[int, dict[int, Group]] = defaultdict(dict)
    for one, other in alike:
        for place, theirs in ((one, home[other]), (other, home[one])):
            if theirs is not home[place] and len(every[place].stems) >= HOLDS_MORE and len(theirs.members) >= KNOWN:
                near[place][theirs.members[0]] = theirs
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place in sorted(near):
        for first, group in sorted(near[place].items(), key=itemgetter(0)):
            both = every[place].texts & group.by_text.keys()
            is_apart = any(apart([place], group.by_text[text], every, chances) for text in both)
            if not is_apart and belong((place,), group.members, chances, more):
                found[first].append(place)
    return found
