"""Statements brought together that are one: by the average of all pairs across, never by a chain.

Two guards beside the average. What one document prints twice in two ways is two statements, unless the two are surely
alike. And a long statement may hold two: then it is a print of both, and the two stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import Factory, define

from quotes.link.candidates import Pair
from quotes.link.wordings import Worded

LEAST = 0.46  # chance that two groups are one, on average over pairs across, to be joined (README.md, 2026-11)
LEAST_MORE = 0.46  # chance, on average, that a statement is one of another group too
FULLEST = 8  # members of a group that others are compared with
APART = 0.9  # chance below which two statements of one text speak against joining their groups
SHARE_APART = 0.2  # of the texts that both groups stand in, those that may speak against it
HOLDS_MORE = 8  # stems; a statement with fewer holds no other
KNOWN = 2  # members of a group that a statement may join besides its own; one alone proves little

Chance = Callable[[int, int], float]
Cluster = tuple[int, ...]


@define
class Group:
    """Members by their place, the fullest first; `by_text` has those in each text. The one value here that changes."""

    members: Cluster
    by_text: dict[str, list[int]] = Factory(dict)


def clusters_of(
    every: Sequence[Worded], pairs: Iterable[Pair], chance: Chance, *, least: float = LEAST, more: float = LEAST_MORE
) -> tuple[tuple[Cluster, Cluster], ...]:
    """Return the places in groups that are each one statement, each with the places of what holds it besides its own.

    `pairs` are those worth a comparison; `chance` says of any two places how likely they are one.
    """
    scored = sorted((-chance(*pair), pair) for pair in pairs)
    alike = [pair for unlike, pair in scored if -unlike >= least]
    home = {place: Group((place,), {text: [place] for text in each.texts}) for place, each in enumerate(every)}
    for one, other in alike:
        mine, theirs = home[one], home[other]
        if (
            mine is not theirs
            and belong(mine.members, theirs.members, chance, least)
            and not clash(mine, theirs, chance)
        ):
            joined = merged(mine, theirs, every)
            home.update(dict.fromkeys(joined.members, joined))
    groups = tuple({id(group): group for group in home.values()}.values())
    further = holding(every, alike, home, chance, more)
    return tuple((group.members, tuple(further.get(group.members, ()))) for group in groups)


def merged(one: Group, other: Group, every: Sequence[Worded]) -> Group:
    """Return two groups as one."""
    members = sorted((*one.members, *other.members), key=lambda place: (-len(every[place].stems), place))
    texts = sorted(one.by_text.keys() | other.by_text.keys())
    return Group(tuple(members), {text: [*one.by_text.get(text, ()), *other.by_text.get(text, ())] for text in texts})


def belong(one: Cluster, other: Cluster, chance: Chance, least: float) -> bool:
    """Return whether members of the two are one, on average."""
    across = [chance(mine, theirs) for mine in one[:FULLEST] for theirs in other[:FULLEST]]
    return sum(across) >= least * len(across)


def clash(one: Group, other: Group, chance: Chance) -> bool:
    """Return whether texts that print both print them as two statements."""
    low, high = sorted((one.by_text, other.by_text), key=len)
    against = sum(text in high and apart(low[text], high[text], chance) for text in low)
    return against > SHARE_APART * len(low)


def apart(some: Iterable[int], others: Sequence[int], chance: Chance) -> bool:
    """Return whether none of some is surely one with any of others."""
    return all(chance(one, other) < APART for one in some for other in others)


def holding(
    every: Sequence[Worded], alike: Iterable[Pair], home: Mapping[int, Group], chance: Chance, more: float
) -> Mapping[Cluster, list[int]]:
    """Return the statements that hold what another group says besides what their own does, by the group."""
    near: defaultdict[int, dict[Cluster, Group]] = defaultdict(dict)
    for one, other in alike:
        for place, theirs in ((one, home[other]), (other, home[one])):
            if theirs is not home[place] and len(every[place].stems) >= HOLDS_MORE and len(theirs.members) >= KNOWN:
                near[place][theirs.members] = theirs
    found: defaultdict[Cluster, list[int]] = defaultdict(list)
    for place in sorted(near):
        for members, group in sorted(near[place].items()):
            is_apart = any(
                text in group.by_text and apart([place], group.by_text[text], chance) for text in every[place].texts
            )
            if not is_apart and belong((place,), members, chance, more):
                found[members].append(place)
    return found
