"""Statements as people part and join them: after the program has done what it can, in the order of their decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import define, field

from quotes.types import Attribution, Joined, Parted, Print, Statement, Utterance

SURE = 1.0  # that a print is of a statement, when a person says so
Key = tuple[int, int, int]  # what tells a print from any other


@define
class Groups:
    """The prints of each utterance by its number, and the numbers by attribution. The one value here that changes."""

    prints: dict[int, list[Print]] = field(factory=dict)
    homes: defaultdict[int, set[int]] = field(factory=lambda: defaultdict(set))

    def add(self, prints: list[Print]) -> None:
        """Put a group behind the others."""
        number = next(reversed(self.prints), -1) + 1
        self.prints[number] = prints
        for each in prints:
            self.homes[id(each.attribution)].add(number)

    def take(self, number: int) -> list[Print]:
        """Take a group away, and return it."""
        prints = self.prints.pop(number)
        for each in prints:
            self.homes[id(each.attribution)].discard(number)
        return prints

    def of(self, attribution: Attribution) -> list[int]:
        """Return the numbers of the groups that have a print of an attribution."""
        return sorted(self.homes[id(attribution)])

    def nearest_key(self, statement: Statement) -> Key | None:
        """Return the print of the same row that shares most with a statement; None where the row has none."""
        some = (each for number in self.of(statement.attribution) for each in self.prints[number])
        prints = [each for each in some if each.attribution is statement.attribution]
        best = max(prints, key=lambda each: common(each.statement, statement), default=None)
        return key_of(best) if best else None

    def place_of(self, statement: Statement) -> int | None:
        """Return the first group that has the print of a statement; None where none has."""
        key = self.nearest_key(statement)
        numbers = self.of(statement.attribution)
        return next((number for number in numbers if key in keys_of(self.prints[number])), None)


def decided_prints(
    utterances: Iterable[Utterance], decided: Iterable[Joined | Parted]
) -> tuple[tuple[Print, ...], ...]:
    """Return the prints of each utterance as people decided: those joined together, those parted apart.

    The utterances of two joined prints become one. A print that is parted from another leaves its statement for one of
    its own, and from nobody in particular likewise. What names a print that is not there changes nothing.
    """
    groups = Groups()
    for utterance in utterances:
        groups.add(list(utterance.prints))
    for each in decided:
        join(groups, each) if isinstance(each, Joined) else part(groups, each)
    return tuple(tuple(group) for group in groups.prints.values() if group)


def join(groups: Groups, decision: Joined) -> None:
    """Put those of two prints in one group."""
    places = [groups.place_of(statement) for statement in (decision.one, decision.other)]
    numbers = sorted({place for place in places if place is not None})
    if None in places or len(numbers) < len(places):
        return
    one, other = (groups.take(place) for place in places if place is not None)
    sure = [Print(each.statement, SURE) if is_one_of(each, decision) else each for each in (*one, *other)]
    groups.add(list({key_of(each): each for each in sure}.values()))


def part(groups: Groups, decision: Parted) -> None:
    """Put a print on its own, where it stood with the one that it is parted from, or with any."""
    key = groups.nearest_key(decision.one)
    other = groups.nearest_key(decision.other) if decision.other else None
    alone: Print | None = None
    for number in groups.of(decision.one.attribution):
        group = groups.prints[number]
        keys = keys_of(group)
        if key in keys and len(group) > 1 and (decision.other is None or other in keys):
            alone = group.pop(keys.index(key))
    left = (groups.prints[number] for number in groups.of(decision.one.attribution))
    if alone is not None and not any(key in keys_of(group) for group in left):
        groups.add([Print(alone.statement, SURE)])


def is_one_of(each: Print, decision: Joined) -> bool:
    """Return whether a print is one of the two that a person joined."""
    return any(each.attribution is statement.attribution for statement in (decision.one, decision.other))


def common(one: Statement, other: Statement) -> int:
    """Return how many code points two statements share, less than none where they are apart."""
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)


def key_of(each: Print) -> Key:
    """Return what tells a print from any other."""
    return id(each.attribution), each.span.start, each.span.end


def keys_of(prints: Iterable[Print]) -> tuple[Key, ...]:
    """Return what tells some prints from any others."""
    return tuple(map(key_of, prints))
