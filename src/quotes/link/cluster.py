"""Statements brought together that are one: by the average of all pairs across, never by a chain.

Two guards beside the average. What one document prints twice in two ways is two statements, unless the two are surely
alike, or one of them is reported and the other direct: a quotation and the sentence that leads up to it. And a long
statement may hold two: then it is a print of both, and the two stay apart.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import itemgetter

import numpy as np
from attrs import define, field, frozen

from quotes.link.asking import AT_ONCE, Asked, compared_in_parts
from quotes.link.candidates import Numbers, Pair
from quotes.link.columns import MEMORY, Room, in_parts
from quotes.link.tables import Flags, Floats, each_once
from quotes.link.wordings import Every
from quotes.types import OTHERS_DIFFER, PRINTED_AS_TWO

LEAST = 0.46  # chance that two groups are one, on average over pairs across, to be joined (README.md, 2026-11)
LEAST_MORE = 0.46  # chance, on average, that a statement is one of another group too
LESS = 0.1  # chance that copies may take off, which stand elsewhere in their texts: .04 in two of 2,800 draws
FULLEST = 8  # members of a group that others are compared with
APART = 0.9  # chance below which two statements of one text speak against joining their groups
SHARE_APART = 0.2  # of the texts that both groups stand in, those that may speak against it
HOLDS_MORE = 8  # stems; a statement with fewer holds no other
KNOWN = 2  # members of a group that a statement may join besides its own; one alone proves little
KEPT_AT_ONCE = 1 << 15  # pairs that are known at once: some ten megabytes, with the groups that they make
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

    `state` is a number that no group had before, from one change to the next. How many stems any member has, and
    whether it is in the paper's own words, `fullness` and `is_indirect` tell.
    """

    members: list[int]
    by_text: dict[int, list[int]]
    state: int
    fullness: Mapping[int, int] = field(repr=False)
    is_indirect: Mapping[int, bool] = field(repr=False)


@frozen
class Joining:
    """How likely two groups must be one to be joined, how many alike pairs are asked for ahead, and how likely a
    statement must be one of another group to be of that too.
    """

    least: float = LEAST
    ahead: int = AHEAD
    more: float = LEAST_MORE


def clusters_of(
    every: Every,
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
    parts = [each for each, _ in clusters_in_parts(every, pairs, asked, Joining(least, ahead, more))]
    groups = [group for each in parts for group in each.groups]
    left = set(range(len(every))).difference(place for members, _ in groups for place in members)
    groups += [((place,), ()) for place in left]
    refused = [refusal for each in parts for refusal in each.refused]
    likely = dict(zip(refused, asked(each[:2] for each in refused), strict=True))
    return Clusters(
        tuple(sorted(groups, key=lambda group: min(group[0]))),
        tuple(sorted(refused, key=lambda each: (-likely[each], *each[:2]))),
    )


def clusters_in_parts(
    every: Every, pairs: Iterable[Pair], asked: Asked, joining: Joining, room: Room = MEMORY
) -> Iterator[tuple[Clusters, Asked]]:
    """Yield the groups of what hangs together by alike pairs, so much of it at once, with what is known of their pairs.

    A place that is in none of them is one statement. What may have been alike before there were copies comes last.
    """
    near = near_among(pairs, every, asked, joining.least, room)
    home = np.arange(len(every))
    for part in range(near.parts):
        alike, known = near.part(part)
        own = Asked(asked.compare, asked.count, known)
        found = clusters_among(alike, every, own, joining)
        for members, _ in found.groups:
            home[list(members)] = members[0]
        yield found, own
        room.settle()
    nearly = tuple((*pair, OTHERS_DIFFER) for pair in near.nearly if home[pair[0]] != home[pair[1]])
    yield Clusters((), nearly), asked


def clusters_among(alike: Sequence[Pair], every: Every, asked: Asked, joining: Joining) -> Clusters:
    """Return the groups of the places of alike pairs, which hang together with no others."""
    places = sorted({place for pair in alike for place in pair})
    fullness = dict(zip(places, every.told("different", places), strict=True))
    is_indirect = dict(zip(places, every.told("is_indirect", places), strict=True))
    home = {
        place: Group([place], {text: [place] for text in every.texts_at(place)}, place, fullness, is_indirect)
        for place in places
    }
    refused = brought_together(alike, len(every), home, asked, joining)
    further = holding(alike, home, asked, joining.more)
    groups = {id(group): group.members for group in (home[place] for place in places)}
    found = tuple((tuple(members), tuple(further.get(members[0], ()))) for members in groups.values())
    return Clusters(found, tuple(each for each in refused if home[each[0]] is not home[each[1]]))


@frozen(eq=False)
class Near:
    """Pairs that are alike, the likeliest first, and others of places that hang together by them; each by its part.

    `nearly` may have been alike before there were copies.
    """

    alike: Numbers
    parts_of_alike: Numbers
    numbers: Numbers
    chances: Floats
    parts_of_numbers: Numbers
    nearly: tuple[Pair, ...]
    count: int

    @property
    def parts(self) -> int:
        """Return how many parts there are."""
        return int(self.parts_of_numbers[-1]) + 1 if len(self.parts_of_numbers) else 0

    def part(self, part: int) -> tuple[list[Pair], dict[int, float]]:
        """Return the alike pairs of a part, and how likely the two of each pair are one, by its number."""
        start, end = np.searchsorted(self.parts_of_numbers, (part, part + 1))
        first, last = np.searchsorted(self.parts_of_alike, (part, part + 1))
        ones, others = np.divmod(self.alike[first:last], self.count)
        known = dict(zip(self.numbers[start:end].tolist(), self.chances[start:end].tolist(), strict=True))
        return list(zip(ones.tolist(), others.tolist(), strict=True)), known


def near_among(pairs: Iterable[Pair], every: Every, asked: Asked, least: float, room: Room) -> Near:
    """Return the pairs that are alike, those that joining may ask for, and those that were nearly alike."""
    numbers, chances = compared_in_parts(asked, batches_of(pairs), room)
    above = np.flatnonzero(chances >= least - LESS)
    ranked = above[np.lexsort((numbers[above], -chances[above]))]
    some = np.count_nonzero(chances[ranked] >= least)
    alike, left = numbers[ranked[:some]], numbers[ranked[some:]]
    ones, others = np.divmod(left, asked.count)
    has_copies = (every.copies[ones] > 1) | (every.copies[others] > 1)
    nearly = zip(ones[has_copies].tolist(), others[has_copies].tolist(), strict=True)
    chains = chains_of(alike, asked.count)
    several = (numbers[some] for some in in_parts(len(numbers), KEPT_AT_ONCE))
    is_near = np.concatenate([np.empty(0, np.bool_), *(are_chained(chains, each, asked.count) for each in several)])
    part = parts_of(chains[numbers[is_near] // asked.count])
    by_part = np.argsort(part[0], kind="stable")
    alike_part = part[1][chains[alike // asked.count]] if len(alike) else alike
    alike_by_part = np.argsort(alike_part, kind="stable")
    return Near(
        alike[alike_by_part],
        alike_part[alike_by_part],
        numbers[is_near][by_part],
        chances[is_near][by_part],
        part[0][by_part],
        tuple(nearly),
        asked.count,
    )


def are_chained(chain: Numbers, numbers: Numbers, count: int) -> Flags:
    """Return which pairs hang together by alike ones."""
    ones, others = np.divmod(numbers, count)
    return np.asarray((chain[ones] >= 0) & (chain[ones] == chain[others]))


def parts_of(chains: Numbers) -> tuple[Numbers, Numbers]:
    """Return the part of each of some chains, and the part of each chain by its number: so many together as are few."""
    sizes = np.bincount(chains) if len(chains) else np.empty(0, np.int64)
    part = (np.cumsum(sizes) - sizes) // KEPT_AT_ONCE
    part = np.searchsorted(each_once(part), part)  # without gaps, where one chain is larger than a part
    return part[chains] if len(chains) else chains, part


def chains_of(alike: Numbers, count: int) -> Numbers:
    """Return the number of the chain that each place hangs together with by alike pairs, below 0 where with none."""
    ones, others = np.divmod(alike, count or 1)
    places = each_once(np.concatenate([ones, others]))
    above = list(range(len(places)))

    def top(place: int) -> int:
        while above[place] != place:
            above[place] = place = above[above[place]]
        return place

    for one, other in zip(
        np.searchsorted(places, ones).tolist(), np.searchsorted(places, others).tolist(), strict=True
    ):
        low, high = sorted((top(one), top(other)))
        above[high] = low
    tops = np.fromiter(map(top, range(len(places))), np.int64, len(places))
    chain = np.full(count, -1)
    chain[places] = np.searchsorted(each_once(tops), tops)
    return chain


def brought_together(
    alike: Sequence[Pair], count: int, home: dict[int, Group], asked: Asked, joining: Joining
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
            reasons[state] = against(mine, theirs, asked, joining.least)
        if reason := reasons[state]:
            refused.append((*pair, reason))
        else:
            join(mine, theirs, home, state=count + number)
    return refused


def asked_next(
    alike: Iterable[Pair], home: Mapping[int, Group], asked: Asked, *, looked: set[State]
) -> dict[int, None]:
    """Return the numbers of pairs that joining some alike ones asks for, as the groups stand now; not too many.

    Two groups that were looked at are left out, and those that are looked at now are put there.
    """
    wanted, known = dict[int, None](), asked.known
    for one, other in alike:
        mine, theirs = home[one], home[other]
        state = (mine.state, theirs.state)
        if mine is theirs or state in looked:
            continue
        looked.add(state)
        numbers = asked.numbers(chain(across(mine.members, theirs.members), within_texts(mine, theirs)))
        wanted.update(dict.fromkeys([number for number in numbers if number not in known]))
        if len(wanted) >= AT_ONCE:
            break
    return wanted


def against(one: Group, other: Group, asked: Asked, least: float) -> str | None:
    """Return what speaks against joining two groups, one of APART; None where nothing does."""
    if not belong(one.members, other.members, asked, least):
        return OTHERS_DIFFER
    return PRINTED_AS_TWO if clash(one, other, asked) else None


def batches_of(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs in their order, as many together as are compared at once."""
    left = iter(pairs)
    while some := list(islice(left, AT_ONCE)):
        yield some


def join(one: Group, other: Group, home: dict[int, Group], *, state: int) -> None:
    """Make two groups one, in a state of its own: the smaller goes into the larger."""
    small, large = sorted((one, other), key=lambda group: len(group.members))
    for place in small.members:
        insort(large.members, place, key=lambda place: (-large.fullness[place], place))
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


def clash(one: Group, other: Group, asked: Asked) -> bool:
    """Return whether texts that print both print them as two statements."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    against = sum(text in high and apart(low[text], high[text], one.is_indirect, asked) for text in low)
    return against > SHARE_APART * len(low)


def within_texts(one: Group, other: Group) -> Iterator[Pair]:
    """Yield the pairs of two groups that stand in one text: whether they clash hangs on them."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    return ((mine, theirs) for text in low if text in high for mine in low[text] for theirs in high[text])


def apart(some: Iterable[int], others: Sequence[int], is_indirect: Mapping[int, bool], asked: Asked) -> bool:
    """Return whether a text that prints some and others means two: all are direct or none, and no two surely one."""
    pairs = [(one, other) for one in some for other in others]
    are_of_one_kind = all(is_indirect[one] == is_indirect[other] for one, other in pairs)
    return are_of_one_kind and all(likely < APART for likely in asked(pairs))


def holding(alike: Iterable[Pair], home: Mapping[int, Group], asked: Asked, more: float) -> Mapping[int, list[int]]:
    """Return the statements that hold what another group says besides what their own does, by its first member."""
    near: defaultdict[int, dict[int, Group]] = defaultdict(dict)
    for one, other in alike:
        for place, theirs in ((one, home[other]), (other, home[one])):
            if theirs is not home[place] and theirs.fullness[place] >= HOLDS_MORE and len(theirs.members) >= KNOWN:
                near[place][theirs.members[0]] = theirs
    pairs = ((place, other) for place in near for group in near[place].values() for other in group.members[:FULLEST])
    texts = texts_of(home)
    asked.learn(asked.numbers(pairs))  # all together, since one by one they cost more
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place in sorted(near):
        for first, group in sorted(near[place].items(), key=itemgetter(0)):
            both = texts[place] & group.by_text.keys()
            is_apart = any(apart([place], group.by_text[text], group.is_indirect, asked) for text in both)
            if not is_apart and belong((place,), group.members, asked, more):
                found[first].append(place)
    return found


def texts_of(home: Mapping[int, Group]) -> Mapping[int, set[int]]:
    """Return the texts that print each place."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for group in {id(group): group for group in home.values()}.values():
        for text, places in group.by_text.items():
            for place in places:
                found[place].add(text)
    return found
