"""How two statements compare, in numbers: for the model of models/links to weigh.

Words in common, their order, runs, names, numbers, days, what is denied, mood, kind of print, who says it, days apart,
and where in their documents the two stand: a column for each, with a value a pair. Nothing here decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from quotes.link.rarity import NAME_WEIGHT, STEPS
from quotes.link.sequences import heaviest_sequences, longest_runs
from quotes.link.tables import (
    NOBODY,
    Common,
    Flags,
    Floats,
    Integers,
    Lists,
    Table,
    among,
    common,
    each_once,
    first_of,
    listed,
    summed,
)
from quotes.link.topics import Column, beside_topics

LONGEST_RUN = 200  # words, looked at for a run
WHOLE = 8  # words; a statement of fewer that stands in another whole says less
FAR = 10  # days; farther apart is as far
NOTHING = 0.1  # weight of a statement without words that weigh anything
TIES = ("same speaker", "speaker unknown", "unnamed alike", "unnamed", "half named", "two names")

Measures = Mapping[str, Floats]  # the names of the measures, each with a value a pair
Bends = tuple[tuple[str, float], ...]  # each with the name of its measure

MIN_BENDS: Bends = tuple((f"min>{bend:g}", bend) for bend in (0.3, 0.5, 0.7, 0.9))
MAX_BENDS: Bends = tuple((f"max>{bend:g}", bend) for bend in (0.3, 0.5, 0.7, 0.9))
EVIDENCE_BENDS: Bends = tuple((f"evid>{bend:g}", bend) for bend in (0.7, 1.1, 1.5, 2.0))
RUN_BENDS: Bends = tuple((f"run>{bend:g}", bend) for bend in (1.2, 1.6, 2.1, 2.5))


def measures_of(table: Table, ones: Integers, others: Integers) -> Measures:
    """Return the measures of pairs of places, in whichever order each pair stands."""
    both = common(table.stems, ones, others)
    found = dict(overlap(table, ones, others, both))
    found.update(order_and_runs(table, ones, others, both))
    found.update(beside_topics(table, ones, others, both))
    found["rare ordered"] = found["order"] * found["rare evid"]
    found.update(names_and_numbers(table, ones, others, both))
    found.update(says_otherwise(table, ones, others, both))
    found.update(kinds_of_print(table, ones, others, found))
    found.update(speakers(table, ones, others, found))
    found.update(places(table, ones, others, found))
    return found


def hinges(bends: Bends, values: Floats) -> Iterator[Column]:
    """Yield how far values are above each bend, so that a sum of weights may bend there."""
    for name, bend in bends:
        yield name, np.maximum(0.0, values - bend)


def share(some: Integers | Floats, whole: Integers | Floats) -> Floats:
    """Return some as a share of the whole, of one where there is nothing."""
    return some / np.maximum(1, whole)


def overlap(table: Table, ones: Integers, others: Integers, both: Common) -> Iterator[Column]:
    """Yield what the two share of their weight, and of the beginnings of their words; `both` are the stems shared."""
    shared = shared_weight(table, both, len(ones))
    mine, theirs = (np.where(weight == 0, NOTHING, weight) for weight in (table.weight[ones], table.weight[others]))
    least, most, evidence = shared / np.minimum(mine, theirs), shared / np.maximum(mine, theirs), np.log1p(shared)
    yield "min", least
    yield "max", most
    yield "evid", evidence
    yield from hinges(MIN_BENDS, least)
    yield from hinges(MAX_BENDS, most)
    yield from hinges(EVIDENCE_BENDS, evidence)
    yield "min by evid", least * evidence
    yield "max by evid", most * evidence
    short = common(table.shorts, ones, others).counted(len(ones))
    yield "short min", share(short, np.minimum(*lengths(table.shorts, ones, others)))
    yield "short max", share(short, np.maximum(*lengths(table.shorts, ones, others)))


def lengths(lists: Lists, ones: Integers, others: Integers) -> tuple[Integers, Integers]:
    """Return how long the lists of both places are, for each pair."""
    return lists.lengths[ones], lists.lengths[others]


def shared_weight(table: Table, both: Common, pairs: int) -> Floats:
    """Return what the stems weigh that both have, for each pair; names in part."""
    is_name = table.is_name[both.one] | table.is_name[both.other]
    weights = table.steps[table.stems.values[both.one]] * np.where(is_name, 1 - NAME_WEIGHT, 1.0)
    return summed(both, weights, pairs) / STEPS


def order_and_runs(table: Table, ones: Integers, others: Integers, both: Common) -> Iterator[Column]:
    """Yield how much of what is shared comes in one order, and side by side; names make no order and no run.

    `both` are the stems shared. Two names and their offices stand in one order wherever somebody speaks of the two.
    """
    bare = both.chosen(~(table.is_name[both.one] | table.is_name[both.other]))
    whole = summed(bare, table.steps[table.stems.values[bare.one]], len(ones))
    mine, theirs = (shared_in_order(table, places, bare) for places in (ones, others))
    yield "order", heaviest_sequences(mine, theirs, table.steps) / np.where(whole == 0, 1, whole)
    neighbours = common(table.neighbours, ones, others).counted(len(ones))
    run, least = runs(table, ones, others, neighbours)
    yield "run", np.log1p(run)
    yield from hinges(RUN_BENDS, np.log1p(run))
    yield "run share", share(run, least)
    yield "exact", (table.wording[ones] == table.wording[others]).astype(float)
    yield "inside", inside(table, ones, others, neighbours)
    yield "neighbours", share(neighbours, np.minimum(*lengths(table.neighbours, ones, others)))
    near = common(table.near, ones, others).counted(len(ones))
    yield "near", share(near, np.minimum(*lengths(table.near, ones, others)))
    yield "near evid", np.log1p(near)


def shared_in_order(table: Table, places: Integers, both: Common) -> Lists:
    """Return the stems of each place as they stand in the text, without those that the pair does not share."""
    owners, where = table.order.at(places)
    most, values = len(table.steps) + 1, table.order.values[where]
    is_shared = among(owners * most + values, both.pair * most + table.stems.values[both.one])
    return listed(owners[is_shared], values[is_shared], len(places))


def runs(table: Table, ones: Integers, others: Integers, neighbours: Integers) -> tuple[Integers, Integers]:
    """Return how long the longest run is that both have, and how many words the shorter has, without names.

    With names where no two words stand side by side in both: then one word is the longest.
    """
    mine, theirs = (first_of(table.bare.chosen(places), LONGEST_RUN) for places in (ones, others))
    is_any = common(table.vocabulary, ones, others).counted(len(ones)) > 0
    run = np.where(neighbours > 0, longest_runs(mine, theirs), is_any)
    bare, words = (np.minimum(*lengths(lists, ones, others)) for lists in (table.bare, table.words))
    return run, np.where(neighbours > 0, bare, words)


def inside(table: Table, ones: Integers, others: Integers, neighbours: Integers) -> Floats:
    """Return whether the words of the shorter stand in the other as they are; less where they are few."""
    mine, theirs = lengths(table.words, ones, others)
    is_short = mine <= theirs
    short, long = np.where(is_short, ones, others), np.where(is_short, others, ones)
    found = np.zeros(len(ones))
    for pair in np.flatnonzero(neighbours == table.neighbours.lengths[short]).tolist():
        one, other = words_at(table, short[pair]), words_at(table, long[pair])
        found[pair] = stand_in(one, other) * min(1.0, len(one) / WHOLE)
    return found


def words_at(table: Table, place: int) -> Integers:
    """Return the words of a statement."""
    return table.words.values[table.words.starts[place] : table.words.starts[place + 1]]


def stand_in(one: Integers, other: Integers) -> bool:
    """Return whether the numbers of the one stand in the other, in a row."""
    sought, whole, size = one.tobytes(), other.tobytes(), one.itemsize
    at = whole.find(sought)
    while at > 0 and at % size:  # what lies across two numbers is none
        at = whole.find(sought, at + 1)
    return at >= 0


def names_and_numbers(table: Table, ones: Integers, others: Integers, both: Common) -> Iterator[Column]:
    """Yield what the two say of names and numbers; `both` are the stems that they share."""
    pairs = len(ones)
    named = summed(both, table.is_name[both.one] | table.is_name[both.other], pairs)
    least = np.minimum(table.names[ones], table.names[others])
    yield "names", np.where(least > 0, share(named, least), 0.0)
    yield "no names", (least == 0).astype(float)
    mine, theirs = table.numbers[ones], table.numbers[others]
    shared = summed(both, table.is_number[table.stems.values[both.one]], pairs)
    yield "numbers shared", shared
    yield "numbers differ", ((mine > 0) & (theirs > 0) & (shared == 0)).astype(float)
    yield "numbers in one", ((mine > 0) != (theirs > 0)).astype(float)
    yield "counts differ", counts_differ(table, ones, others)


def counts_differ(table: Table, ones: Integers, others: Integers) -> Floats:
    """Return whether the two count the same things, and come to other numbers."""
    things, alike = common(table.counted, ones, others), common(table.counts, ones, others)
    most = len(table.steps)
    agreed = each_once(alike.pair * most + table.counts.values[alike.one] // most)
    return (things.counted(len(ones)) > np.bincount(agreed // most, minlength=len(ones))).astype(float)


def says_otherwise(table: Table, ones: Integers, others: Integers, both: Common) -> Iterator[Column]:
    """Yield what the two deny, the days of the week, and mood; `both` are the stems that they share."""
    denied = summed(both, table.is_denied[both.one] ^ table.is_denied[both.other], len(ones))
    yield "denied", (denied > 0).astype(float)
    yield "denied in one", ((table.denied[ones] > 0) != (table.denied[others] > 0)).astype(float)
    for differ, shared, column in (
        ("days differ", "days shared", table.weekdays),
        ("mood differs", "mood shared", table.modals),
    ):
        mine, theirs = column[ones], column[others]
        are_known, are_shared = (mine != 0) & (theirs != 0), (mine & theirs) != 0
        yield differ, (are_known & ~are_shared).astype(float)
        yield shared, (are_known & are_shared).astype(float)


def kinds_of_print(table: Table, ones: Integers, others: Integers, found: Measures) -> Iterator[Column]:
    """Yield whether both are in the paper's own words, or one is."""
    mine, theirs = table.is_indirect[ones], table.is_indirect[others]
    yield "indirect", (mine & theirs).astype(float)
    yield "indirect min", (mine & theirs) * found["min"]
    yield "half direct", (mine ^ theirs).astype(float)
    yield "half direct min", (mine ^ theirs) * found["min"]
    yield "half direct evid", (mine ^ theirs) * found["evid"]


def speakers(table: Table, ones: Integers, others: Integers, found: Measures) -> Iterator[Column]:
    """Yield how their speakers are related, and what is shared where that is not one by one id."""
    tie = ties_of(table, ones, others)
    for number, name in enumerate(TIES):
        yield name, (tie == number).astype(float)
        if number:
            yield name + " run", (tie == number) * found["run"]
    for name in ("run", "min", "max", "exact"):
        yield "other " + name, (tie > 0) * found[name]


def ties_of(table: Table, ones: Integers, others: Integers) -> Integers:
    """Return how the speakers of two statements are related, as a place in TIES.

    One by one id, one not known, without names, two names.
    """
    mine, theirs = table.speaker[ones], table.speaker[others]
    called, weak = (table.called[ones], table.called[others]), (table.is_weak[ones], table.is_weak[others])
    conditions: Sequence[tuple[str, Flags]] = (
        ("same speaker", (mine == theirs) & (mine != NOBODY)),
        ("speaker unknown", (called[0] == NOBODY) | (called[1] == NOBODY)),
        ("unnamed alike", weak[0] & weak[1] & (called[0] == called[1])),
        ("unnamed", weak[0] & weak[1]),
        ("half named", weak[0] | weak[1]),
    )
    numbers = [TIES.index(name) for name, _ in conditions]
    return np.select([each for _, each in conditions], numbers, TIES.index("two names")).astype(np.int64)


def places(table: Table, ones: Integers, others: Integers, found: Measures) -> Iterator[Column]:
    """Yield how far apart the two stand in days and in their documents, and how long they are."""
    is_same = common(table.texts, ones, others).counted(len(ones)) > 0
    yield "same text", is_same.astype(float)
    yield "same text max", is_same * found["max"]
    yield from days_apart(table, ones, others)
    low, high = (choose(*lengths(table.words, ones, others)) for choose in (np.minimum, np.maximum))
    length = np.log(low + 1)
    yield "length", length
    yield "length ratio", np.log((high + 1) / (low + 1))
    yield "length by min", length * found["min"]
    yield "length by max", length * found["max"]
    depth = np.abs(table.depth[ones] - table.depth[others])
    yield "rank", np.abs(table.rank[ones] - table.rank[others])
    yield "depth", depth
    yield "depth by min", depth * found["min"]
    yield "both lead", ((table.rank[ones] == 0) & (table.rank[others] == 0)).astype(float)


def days_apart(table: Table, ones: Integers, others: Integers) -> Iterator[Column]:
    """Yield how many days lie between the prints of the two, as a share of FAR."""
    are_known = (table.first_day[ones] > 0) & (table.first_day[others] > 0)
    later = np.maximum(table.first_day[ones] - table.last_day[others], table.first_day[others] - table.last_day[ones])
    days = np.maximum(0, later)
    yield "days apart", np.where(are_known, np.minimum(days, FAR) / FAR, 0.0)
    yield "same day", (are_known & (days == 0)).astype(float)
    yield "no days", (~are_known).astype(float)
