"""The columns of the table, made of what statements say: some thousands at a time, so that little is held meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log, log1p
from typing import Any

import numpy as np
from attrs import define
from numpy.typing import NDArray

from quotes.link.columns import MEMORY, Column, Room, column_of, in_parts
from quotes.link.events import about_of
from quotes.link.rarity import NAME_WEIGHT, STEPS
from quotes.link.tables import (
    COPY,
    MOST_IN_FOUR_BYTES,
    RUN,
    Flags,
    Floats,
    Integers,
    Lists,
    Table,
    each_once,
    first_of,
    laid,
    listed,
    sets_of,
    with_starts,
)
from quotes.link.vocabulary import Known
from quotes.link.wordings import IS_DENIED, IS_NAME, TIMES, Every, Sayings

AT_ONCE = 1 << 14  # statements: of each some hundred numbers, so some megabytes a column
LONGEST_ORDERED = 80  # stems; the order of more is not looked at
NEAR = 2  # stems behind one that are near it: whoever says it in other words turns two round, or puts one between
SORTED_AT_ONCE = 1 << 22  # numbers of runs: a hundred megabytes while they are sorted
MIXED = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # odd numbers of splitmix64 (Steele et al., 2014)
ALONE = -1  # in the place of the number of a run that no other statement has
EACH = {  # columns with a value a statement that stands in its row
    "weekdays": "i8",
    "modals": "i8",
    "wording": "i8",
    "speaker": "i8",
    "called": "i8",
    "is_weak": "?",
    "is_indirect": "?",
    "text": "i4",
}
OF_STEMS = {"is_name": "?", "is_denied": "?", "part": "f8"}  # with a value for each stem
WHOLE = {"weight": "f8", "beside_topics": "f8", "numbers": "i8", "names": "i8", "denied": "i8", "telling": "i4"}

Hashes = NDArray[np.uint64]


@define(eq=False)
class Listing:
    """Lists of numbers that are put behind one another."""

    values: Column
    lengths: Column
    most: int = 1

    def add(self, lists: Lists) -> None:
        """Put some lists behind the others."""
        self.values.extend(lists.values)
        self.lengths.extend(lists.lengths)
        self.most = max(self.most, lists.most)

    def whole(self, room: Room) -> Lists:
        """Return all lists."""
        return with_starts(self.values.whole(), self.lengths.whole(), self.most, room)


def table_of(every: Every, room: Room = MEMORY) -> Table:
    """Return what is compared of statements as columns, in their order."""
    known, said, first = every.said.known, in_lists(every.said, room), every.first
    lists = listings(len(known.steps), len(known.words), room)
    flat = {name: room.column(kind) for name, kind in (OF_STEMS | WHOLE).items()}
    hashed = {name: Listing(room.column("i8"), room.column("i4")) for name in ("runs", "copies")}
    for some in in_parts(len(every), AT_ONCE):
        stems, columns = of_stems(said, first[some], known)
        for name, values in columns.items():
            flat[name].extend(values)
        for name, its in (stems | of_words(said, first[some], known, (stems["stems"], columns["is_name"]))).items():
            (hashed if name in hashed else lists)[name].add(its)
        room.settle()
    made: dict[str, Any] = {name: listing.whole(room) for name, listing in lists.items()}
    made.update((name, shared_only(listing.whole(room), room)) for name, listing in hashed.items())
    made.update((name, column.whole()) for name, column in flat.items())
    return Table(
        every=every,
        **made,
        texts=texts_of(every, room),
        about=about_of(every.said.flat, room),
        is_telling=known.is_telling,
        steps=known.steps,
        rarity=known.rarity,
        is_number=known.is_number,
        **of_each(every, room),
    )


def listings(stems: int, words: int, room: Room) -> dict[str, Listing]:
    """Return the lists of the table that are made of stems and of words, with nothing in them yet."""
    most = {
        "stems": stems,
        "order": stems,
        "shorts": stems,
        "counted": stems,
        "near": stems * stems,
        "counts": stems * stems,
        "words": words,
        "bare": words,
        "vocabulary": words,
        "neighbours": words * words,
    }
    kinds = {name: "i4" if each < MOST_IN_FOUR_BYTES else "i8" for name, each in most.items()}
    return {name: Listing(room.column(kind), room.column("i4")) for name, kind in kinds.items()}


def in_lists(said: Sayings, room: Room) -> Mapping[str, Lists]:
    """Return what each row says: its words, stems, and counts, and what its text tells of the stems."""
    found = {
        name: with_starts(said.flat[name], said.rows[name].astype(np.int64), 0, room)
        for name in ("words", "stems", "counts")
    }
    stems = found["stems"]
    return {**found, "told": Lists(said.flat["told"], stems.starts, stems.lengths, 0)}


def of_stems(
    said: Mapping[str, Lists], rows: Integers, known: Known
) -> tuple[dict[str, Lists], dict[str, NDArray[Any]]]:
    """Return the lists and columns that are made of the stems of some rows."""
    count, most = len(rows), len(known.steps)
    owners, where = said["stems"].at(rows)
    values = known.stems[said["stems"].values[where]]
    numbers = owners * most + values
    by_number = np.argsort(numbers, kind="stable")
    is_new = np.ones(len(numbers), np.bool_)
    is_new[1:] = np.diff(numbers[by_number]) != 0
    kept = by_number[is_new]
    stems, told = listed(owners[kept], values[kept], count), said["told"].values[where[kept]]
    sequence = listed(owners, values, count)
    lists = {
        "stems": stems,
        "order": first_of(sequence, LONGEST_ORDERED),
        "near": near_in(sequence, most, (said["told"].values[where] & IS_NAME) > 0),
        "shorts": sets_of(stems, known.shorts[stems.values]),
        **counts_in(said["counts"], rows, known),
    }
    return lists, weighed(stems, told, known)


def weighed(stems: Lists, told: Integers, known: Known) -> dict[str, NDArray[Any]]:
    """Return what stems weigh, and how many there are of some kinds; `told` is what their texts tell of them."""
    owners, count = stems.owners, len(stems.lengths)
    is_name, is_denied, part = (told & IS_NAME) > 0, (told & IS_DENIED) > 0, parts_of(told >> TIMES)
    whole = known.steps[stems.values] * np.where(is_name, 1 - NAME_WEIGHT, 1.0)

    def total(weights: NDArray[Any]) -> NDArray[Any]:
        return np.bincount(owners, weights=weights, minlength=count)

    return {
        "is_name": is_name,
        "is_denied": is_denied,
        "part": part,
        "weight": total(whole) / STEPS,
        "beside_topics": total(known.rarity[stems.values] * part),
        "numbers": total(known.is_number[stems.values]),
        "names": total(is_name),
        "denied": total(is_denied),
        "telling": total(known.is_telling[stems.values]),
    }


def parts_of(times: Integers) -> Floats:
    """Return the part of its weight that each stem keeps: less, the more statements of its text have it too."""
    return by_value(times, lambda each: 1 / (1 + log(each)) if each > 1 else 1.0)


def by_value(values: Integers, function: Callable[[int], float]) -> Floats:
    """Return what a function gives for each value; it is asked once for those that are equal."""
    different = each_once(values)
    found = np.fromiter(map(function, different.tolist()), np.float64, len(different))
    return found[np.searchsorted(different, values)]


def counts_in(counts: Lists, rows: Integers, known: Known) -> dict[str, Lists]:
    """Return what some rows count, and what with the number."""
    owners, where = counts.at(rows)
    stems = known.stems[counts.values[where]].astype(np.int64).reshape(-1, 2)
    mine, most = owners[::2], len(known.steps)
    counted = sets_of(listed(mine, stems[:, 0], len(rows)))
    return {"counted": counted, "counts": sets_of(listed(mine, stems[:, 0] * most + stems[:, 1], len(rows)))}


def near_in(sequence: Lists, count: int, is_name: Flags) -> Lists:
    """Return each two stems that stand near one another, whichever comes first, as a number, once a list.

    Two names (a first name and its last) are no such two.
    """
    owners, values, found = sequence.owners, sequence.values.astype(np.int64), []
    for back in range(1, NEAR + 1):
        one, other = values[:-back], values[back:]
        is_pair = (owners[:-back] == owners[back:]) & (one != other) & ~(is_name[:-back] & is_name[back:])
        numbers = (np.minimum(one, other) * count + np.maximum(one, other))[is_pair]
        found.append(np.stack([owners[back:][is_pair], numbers]))
    mine, numbers = np.concatenate(found, axis=1)
    by_owner = np.argsort(mine, kind="stable")
    return sets_of(listed(mine[by_owner], numbers[by_owner], len(sequence.starts) - 1))


def of_words(said: Mapping[str, Lists], rows: Integers, known: Known, named: tuple[Lists, Flags]) -> dict[str, Lists]:
    """Return the lists that are made of words: in their order, without names, each once, and each with the next.

    `named` are the stems, and which of them are names.
    """
    owners, where = said["words"].at(rows)
    values = known.words[said["words"].values[where]].astype(np.int64)
    count, stems = len(rows), len(known.steps) + 1
    words, most = listed(owners, values, count), len(known.words)
    its_stems = known.stem_of[values]
    of_names = (named[0].owners * stems + named[0].values)[named[1]]
    is_bare = (its_stems < 0) | ~np.isin(owners * stems + its_stems, of_names)
    is_next = owners[:-1] == owners[1:]
    pairs = (values[:-1] * most + values[1:])[is_next]
    return {
        "words": words,
        "bare": listed(owners[is_bare], values[is_bare], count),
        "vocabulary": sets_of(words),
        "neighbours": sets_of(listed(owners[:-1][is_next], pairs, count)),
        "runs": runs_of(words, RUN),
        "copies": runs_of(words, COPY),
    }


def runs_of(words: Lists, length: int) -> Lists:
    """Return a number for each run of so many words, in their order: equal ones alike.

    Numbers have 63 bits: of ten million statements two that differ have one by chance once in a thousand times; then
    two statements are compared for no reason.
    """
    owners, count = words.owners, len(words.starts) - 1
    mixed = mixed_up(words.values.astype(np.uint64))
    numbers = mixed[: max(0, len(mixed) - length + 1)]
    for at in range(1, length):
        numbers = numbers * np.uint64(MIXED[1]) + mixed[at : at + len(numbers)]
    is_run = owners[: len(numbers)] == owners[length - 1 :]
    return laid(
        (numbers[is_run] >> np.uint64(1)).astype(np.int64), np.bincount(owners[: len(numbers)][is_run], minlength=count)
    )


def mixed_up(numbers: Hashes) -> Hashes:
    """Return a number of 64 bits for each number, that looks drawn (splitmix64)."""
    numbers = (numbers + np.uint64(1)) * np.uint64(MIXED[0])
    for shift, odd in ((30, MIXED[1]), (27, MIXED[2])):
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(odd)
    return numbers ^ (numbers >> np.uint64(31))


def shared_only(runs: Lists, room: Room = MEMORY) -> Lists:
    """Return the runs that stand in two lists or more under new numbers, once a list; the others lead nowhere."""
    numbers, most = numbers_of_several(runs.values, room)
    found = Listing(room.column("i4" if most < MOST_IN_FOUR_BYTES else "i8"), room.column("i4"))
    for some in in_parts(len(runs.lengths), AT_ONCE):
        its = numbers[runs.starts[some.start] : runs.starts[some.stop]]
        owners = np.repeat(np.arange(some.stop - some.start), runs.lengths[some])
        found.add(sets_of(listed(owners[its != ALONE], its[its != ALONE], some.stop - some.start)))
    found.most = most
    return found.whole(room)


def numbers_of_several(values: Integers, room: Room) -> tuple[Integers, int]:
    """Return a number for each value, equal ones alike, ALONE where a value stands once; and one more than the last."""
    found, count = room.empty(len(values), np.int64), 0
    parts = 1 + len(values) // SORTED_AT_ONCE
    for part in range(parts):
        slices = in_parts(len(values), SORTED_AT_ONCE)
        some = (np.flatnonzero(values[each] % parts == part) + each.start for each in slices)
        where = np.concatenate([np.empty(0, np.int64), *some])
        mine = values[where]
        order = np.argsort(mine)
        is_first = np.ones(len(mine), np.bool_)
        is_first[1:] = np.diff(mine[order]) != 0
        is_alone = is_first & np.append(is_first[1:], True)[: len(mine)]
        numbers = np.cumsum(is_first & ~is_alone) - 1 + count
        found[where[order]] = np.where(is_alone, ALONE, numbers)
        count += int((is_first & ~is_alone).sum())
    return found, count + 1


def texts_of(every: Every, room: Room) -> Lists:
    """Return the texts that print each statement."""
    found = Listing(room.column("i4"), room.column("i4"))
    for some in in_parts(len(every), AT_ONCE):
        its = every.prints[every.starts[some.start] : every.starts[some.stop]]
        owners = np.repeat(np.arange(some.stop - some.start), every.copies[some])
        found.add(sets_of(listed(owners, every.said.rows["text"][its].astype(np.int64), some.stop - some.start)))
    return found.whole(room)


def of_each(every: Every, room: Room) -> dict[str, Any]:
    """Return the columns that have one value a statement."""
    rows, first = every.said.rows, every.first
    found: dict[str, Any] = {
        name: column_of(room, kind, len(every), lambda some, name=name: rows[name][first[some]], AT_ONCE)  # type: ignore[misc]
        for name, kind in EACH.items()
    }
    for name, kind, part in (
        ("rank", "f8", ranks),
        ("depth", "f8", depths),
        ("first_day", "i4", first_days),
        ("last_day", "i4", last_days),
    ):
        found[name] = column_of(room, kind, len(every), lambda some, part=part: part(every, some), AT_ONCE)  # type: ignore[misc]
    return found


def of_prints(every: Every, some: slice, name: str) -> tuple[NDArray[Any], Integers]:
    """Return what the prints of some statements have in a column, and where those of each begin."""
    starts = every.starts[some.start : some.stop + 1]
    return every.said.rows[name][every.prints[starts[0] : starts[-1]]], starts[:-1] - starts[0]


def ranks(every: Every, some: slice) -> Floats:
    """Return how many statements stand before each in its text, where fewest do, as a logarithm."""
    values, starts = of_prints(every, some, "rank")
    return by_value(np.minimum.reduceat(values, starts), log1p)


def depths(every: Every, some: slice) -> Floats:
    """Return the share of the text before each, the middle one of all prints."""
    values, starts = of_prints(every, some, "depth")
    copies = every.copies[some]
    ordered = values[np.lexsort((values, np.repeat(np.arange(len(copies)), copies)))]
    return np.asarray(ordered[starts + copies // 2])


def first_days(every: Every, some: slice) -> Integers:
    """Return the first day on which each was printed; 0 where no document has one."""
    values, starts = of_prints(every, some, "day")
    known = np.minimum.reduceat(np.where(values == 0, MOST_IN_FOUR_BYTES, values), starts)
    return np.where(known == MOST_IN_FOUR_BYTES, 0, known)


def last_days(every: Every, some: slice) -> Integers:
    """Return the last day on which each was printed; 0 where no document has one."""
    values, starts = of_prints(every, some, "day")
    return np.asarray(np.maximum.reduceat(values, starts))
