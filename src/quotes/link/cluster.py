"""Statements brought together that are one: by the average of all pairs across, never by a chain.

Two guards beside the average. What one document prints twice in two ways is two statements, unless the two are surely
alike, or one of them is reported and the other direct: a quotation and the sentence that leads up to it. And a long
statement may hold two: then it is a print of both, and the two stay apart.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

import numpy as np
from attrs import define, frozen

from quotes.link.asking import AT_ONCE, Asked, compared_in_parts
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
AHEAD = 256  # alike pairs, for which is asked ahead what joining them takes as the groups stand now; 64 are as good

Cluster = tuple[int, ...]
State = tuple[int, int]  # of two groups
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
    """Members by their place, the fullest first; `by_text` has those in each text. The one value here that changes.

    `state` is a number that no group had before, from one change to the next.
    """

    members: list[int]
    by_text: dict[str, list[int]]
    state: int


@frozen
class Joining:
    """How likely two groups must be one to be joined, and how many alike pairs are asked for ahead."""

    least: float
    ahead: int


def clusters_of(
    every: Sequence[Worded],
    pairs: Iterable[Pair],
    asked: Asked,
    *,
    least: float = LEAST,
    more: float = LEAST_MORE,
    ahead: int = AHEAD,
) -> Clusters:
    """Return the places in groups that are each one statement, and what is alike and in two of them.

    `pairs` are those worth a comparison; `asked` knows of any pairs of places how likely the two are one. How far it is
    asked `ahead` changes the time and nothing else.
    """
    alike, nearly = alike_among(pairs, every, asked, least)
    places = sorted({place for pair in (*alike, *nearly) for place in pair})
    home = {place: Group([place], {text: [place] for text in every[place].texts}, place) for place in places}
    refused = brought_together(alike, every, home, asked, Joining(least, ahead))
    refused += [(*pair, OTHERS_DIFFER) for pair in nearly]
    further = holding(every, alike, home, asked, more)
    members = (home[place].members if place in home else [place] for place in range(len(every)))
    groups = {group[0]: group for group in members}
    found = tuple((tuple(group), tuple(further.get(first, ()))) for first, group in groups.items())
    return Clusters(found, tuple(each for each in refused if home[each[0]] is not home[each[1]]))


def alike_among(
    pairs: Iterable[Pair], every: Sequence[Worded], asked: Asked, least: float
) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs that are alike, and those that may have been before there were copies; the likeliest first.

    Of the others those are known from here on that joining may ask for: the two hang together by alike ones.
    """
    numbers, chances = compared_in_parts(asked, batches_of(pairs))
    ones, others = np.divmod(numbers, asked.count)
    order = np.lexsort((others, ones, -chances))
    ranked = order[: np.count_nonzero(chances >= least - LESS)]
    near = list(zip(ones[ranked].tolist(), others[ranked].tolist(), strict=True))
    some = np.count_nonzero(chances >= least)
    alike = near[:some]
    chain = np.full(asked.count, -1)
    for number, places in enumerate(chains_of(alike)):
        chain[places] = number
    is_near = (chain[ones] == chain[others]) & (chain[ones] >= 0)
    asked.keep(numbers[is_near], chances[is_near])
    return alike, [pair for pair in near[some:] if has_copies(pair, every)]


def has_copies(pair: Pair, every: Sequence[Worded]) -> bool:
    """Return whether one of two is printed by copies: they stand elsewhere in their texts, so it is less likely."""
    return any(len(every[place].said) > 1 for place in pair)


def brought_together(
    alike: Sequence[Pair], every: Sequence[Worded], home: dict[int, Group], asked: Asked, joining: Joining
) -> list[Refusal]:
    """Join the groups of alike pairs, one after the other, where nothing speaks against it; return what was not joined.

    What the next pairs ask for is compared together, so what is known is the same as if each had asked by itself.
    """
    refused: list[Refusal] = []
    looked: set[State] = set()
    reasons: dict[State, str | None] = {}
    for number, pair in enumerate(alike):
        mine, theirs = (home[place] for place in pair)
        if mine is theirs:
            continue
        state = (mine.state, theirs.state)
        if state not in looked:
            asked.learn(asked_next(alike[number : number + joining.ahead], home, asked, looked=looked))
        if state not in reasons:
            reasons[state] = against(mine, theirs, every, asked, joining.least)
        if reason := reasons[state]:
            refused.append((*pair, reason))
        else:
            join(mine, theirs, every, home, state=len(every) + number)
    return refused


def asked_next(
    alike: Iterable[Pair], home: Mapping[int, Group], asked: Asked, *, looked: set[State]
) -> dict[int, None]:
    """Return the numbers of pairs that joining some alike ones asks for, as the groups stand now; not too many.

    Two groups that were looked at are left out, and those that are looked at now are put there.
    """
    wanted: dict[int, None] = {}
    for one, other in alike:
        mine, theirs = home[one], home[other]
        state = (mine.state, theirs.state)
        if mine is theirs or state in looked:
            continue
        looked.add(state)
        numbers = asked.numbers((*across(mine.members, theirs.members), *within_texts(mine, theirs)))
        wanted.update(dict.fromkeys(number for number in numbers if number not in asked.known))
        if len(wanted) >= AT_ONCE:
            break
    return wanted


def against(one: Group, other: Group, every: Sequence[Worded], asked: Asked, least: float) -> str | None:
    """Return what speaks against joining two groups, one of APART; None where nothing does."""
    if not belong(one.members, other.members, asked, least):
        return OTHERS_DIFFER
    return PRINTED_AS_TWO if clash(one, other, every, asked) else None


def batches_of(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs in their order, as many together as are compared at once."""
    left = iter(pairs)
    while some := list(islice(left, AT_ONCE)):
        yield some


def chains_of(alike: Iterable[Pair]) -> Iterator[list[int]]:
    """Yield the places that hang together, sorted."""
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in alike:
        beside[one].add(other)
        beside[other].add(one)
    left = set(beside)
    for first in beside:
        if first in left:
            chain, new = {first}, {first}
            while new:
                new = {near for place in new for near in beside[place]} - chain
                chain |= new
            left -= chain
            yield sorted(chain)


def join(one: Group, other: Group, every: Sequence[Worded], home: dict[int, Group], *, state: int) -> None:
    """Make two groups one, in a state of its own: the smaller goes into the larger."""
    small, large = sorted((one, other), key=lambda group: len(group.members))
    for place in small.members:
        insort(large.members, place, key=lambda place: (-len(every[place].stems), place))
        home[place] = large
    large.state = state
    for text, places in small.by_text.items():
        large.by_text.setdefault(text, []).extend(places)


def belong(one: Sequence[int], other: Sequence[int], asked: Asked, least: float) -> bool:
    """Return whether members of the two are one, on average."""
    pairs = across(one, other)
    return sum(asked(pairs)) >= least * len(pairs)


def across(one: Sequence[int], other: Sequence[int]) -> list[Pair]:
    """Return the pairs that tell whether two groups are one: of the fullest of either."""
    return [(mine, theirs) for mine in one[:FULLEST] for theirs in other[:FULLEST]]


def clash(one: Group, other: Group, every: Sequence[Worded], asked: Asked) -> bool:
    """Return whether texts that print both print them as two statements."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    against = sum(text in high and apart(low[text], high[text], every, asked) for text in low)
    return against > SHARE_APART * len(low)


def within_texts(one: Group, other: Group) -> Iterator[Pair]:
    """Yield the pairs of two groups that stand in one text: whether they clash hangs on them."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    return ((mine, theirs) for text in low if text in high for mine in low[text] for theirs in high[text])


def apart(some: Iterable[int], others: Sequence[int], every: Sequence[Worded], asked: Asked) -> bool:
    """Return whether a text that prints some and others means two: all are direct or none, and no two surely one."""
    pairs = [(one, other) for one in some for other in others]
    are_of_one_kind = all(every[one].is_indirect == every[other].is_indirect for one, other in pairs)
    return are_of_one_kind and all(likely < APART for likely in asked(pairs))


def holding(
    every: Sequence[Worded], alike: Iterable[Pair], home: Mapping[int, Group], asked: Asked, more: float
) -> Mapping[int, list[int]]:
    """Return the statements that hold what another group says besides what their own does, by its first member."""
    near: defaultdict[int, dict[int, Group]] = defaultdict(dict)
    for one, other in alike:
        for place, theirs in ((one, home[other]), (other, home[one])):
            if theirs is not home[place] and len(every[place].stems) >= HOLDS_MORE and len(theirs.members) >= KNOWN:
                near[place][theirs.members[0]] = theirs
    pairs = ((place, other) for place in near for group in near[place].values() for other in group.members[:FULLEST])
    asked.learn(asked.numbers(pairs))  # all together, since one by one they cost more
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place in sorted(near):
        for first, group in sorted(near[place].items(), key=itemgetter(0)):
            both = every[place].texts & group.by_text.keys()
            is_apart = any(apart([place], group.by_text[text], every, asked) for text in both)
            if not is_apart and belong((place,), group.members, asked, more):
                found[first].append(place)
    return found
