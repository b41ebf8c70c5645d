"""Statements as people part and join them: after the program has done what it can, in the order of their decisions."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.types import Joined, Parted, Print, Statement, Utterance

SURE = 1.0  # that a print is of a statement, when a person says so
Groups = list[list[Print]]


def decided_prints(
    utterances: Iterable[Utterance], decided: Iterable[Joined | Parted]
) -> tuple[tuple[Print, ...], ...]:
    """Return the prints of each utterance as people decided: those joined together, those parted apart.

    The utterances of two joined prints become one. A print that is parted from another leaves its statement for one of
    its own, and from nobody in particular likewise. What names a print that is not there changes nothing.
    """
    groups: Groups = [list(each.prints) for each in utterances]
    for each in decided:
        groups = joined(groups, each) if isinstance(each, Joined) else parted(groups, each)
    return tuple(tuple(group) for group in groups if group)


def joined(groups: Groups, decision: Joined) -> Groups:
    """Return the groups with those of two prints in one."""
    places = [place_of(statement, groups) for statement in (decision.one, decision.other)]
    if None in places or places[0] == places[1]:
        return groups
    one, other = (place for place in places if place is not None)
    sure = [
        Print(each.statement, SURE) if is_one_of(each, decision) else each for each in (*groups[one], *groups[other])
    ]
    whole = list({key_of(each): each for each in sure}.values())
    return [*(group for place, group in enumerate(groups) if place not in (one, other)), whole]


def parted(groups: Groups, decision: Parted) -> Groups:
    """Return the groups with a print on its own, where it stood with the one that it is parted from, or with any."""
    key = nearest_key(decision.one, groups)
    other = nearest_key(decision.other, groups) if decision.other else None
    left: Groups = []
    alone: Print | None = None
    for group in groups:
        keys = [key_of(each) for each in group]
        if key in keys and len(group) > 1 and (decision.other is None or other in keys):
            alone = group.pop(keys.index(key))
        left.append(group)
    is_elsewhere = any(key_of(each) == key for group in left for each in group)
    return left if alone is None or is_elsewhere else [*left, [Print(alone.statement, SURE)]]


def is_one_of(each: Print, decision: Joined) -> bool:
    """Return whether a print is one of the two that a person joined."""
    return any(each.attribution is statement.attribution for statement in (decision.one, decision.other))


def place_of(statement: Statement, groups: Groups) -> int | None:
    """Return the first group that has the print of a statement; None where none has."""
    key = nearest_key(statement, groups)
    return next((place for place, group in enumerate(groups) if key in keys_of(group)), None)


def nearest_key(statement: Statement, groups: Groups) -> tuple[int, int, int] | None:
    """Return the print of the same row that shares most with a statement; None where the row has none."""
    prints = [each for group in groups for each in group if each.attribution is statement.attribution]
    best = max(prints, key=lambda each: common(each.statement, statement), default=None)
    return key_of(best) if best else None


def common(one: Statement, other: Statement) -> int:
    """Return how many code points two statements share, less than none where they are apart."""
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)


def key_of(each: Print) -> tuple[int, int, int]:
    """Return what tells a print from any other."""
    return id(each.attribution), each.span.start, each.span.end


def keys_of(prints: Iterable[Print]) -> tuple[tuple[int, int, int], ...]:
    """Return what tells some prints from any others."""
    return tuple(map(key_of, prints))
