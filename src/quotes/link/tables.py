"""What is compared of all statements, as columns of numbers: so that thousands of pairs are measured at once.

Words are numbers by their alphabet, so whatever is added up comes in one order, however many other documents there are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quotes.link.columns import Room
from quotes.link.wordings import Every

RUN, COPY = 6, 8  # words in a row that statements of different speakers must share, and those under two names
MOST_IN_FOUR_BYTES = int(np.iinfo(np.int32).max)
NOBODY = -1  # in the place of a speaker's number

Integers = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@frozen(eq=False)
class Lists:
    """Lists of numbers, all in one line: list `n` begins at `starts[n]` and ends where the next begins.

    `most` is more than any number in them.
    """

    values: Integers
    starts: Integers
    lengths: Integers
    most: int

    @property
    def owners(self) -> Integers:
        """Return the list that each value stands in."""
        return np.repeat(np.arange(len(self.starts) - 1), self.lengths)

    def at(self, places: Integers) -> tuple[Integers, Integers]:
        """Return, for each value of the lists at some places, which of these it is of, and where it stands in line."""
        lengths = self.lengths[places]
        ends = np.cumsum(lengths)
        owners = np.repeat(np.arange(len(places)), lengths)
        return owners, np.arange(len(owners)) + np.repeat(self.starts[places] - (ends - lengths), lengths)

    def chosen(self, places: Integers) -> Lists:
        """Return the lists at some places."""
        owners, where = self.at(places)
        return listed(owners, self.values[where], len(places))


@frozen(eq=False)
class Common:
    """What two lists share, pair by pair: of which pair, and where it stands in the lists of either."""

    pair: Integers
    one: Integers
    other: Integers

    def chosen(self, some: Flags) -> Common:
        """Return some of what is shared."""
        return Common(self.pair[some], self.one[some], self.other[some])

    def counted(self, pairs: int) -> Integers:
        """Return how much each of so many pairs shares."""
        return np.bincount(self.pair, minlength=pairs).astype(np.int64)


@frozen(eq=False)
class About:
    """What each text tells of: its rarer words as numbers, sorted, and what each weighs by how often it comes."""

    words: Lists
    weights: Integers
    squares: Integers  # of the weights of each text, added up


@frozen(eq=False)
class Table:
    """All statements in columns. `stems` are each once and sorted; what is told of them stands in their line.

    `order` has the stems as they stand in the text, `near` each two that stand near one another, not both names, `bare`
    the words that are no names or parts of names; `neighbours` each two words that stand in a row, `runs` and `copies`
    each RUN and COPY of them that stand in another statement too. `counted` has the stems of what is counted, `counts`
    these with their numbers. `weight` and `beside_topics` are what all of a statement weighs. Days are 0 where none is
    known; speakers, names and wordings are numbers, NOBODY where there is none. `about` has what each text tells of, by
    the number that `text` has of each statement's first; of these words a statement itself has `telling`.
    """

    every: Every
    stems: Lists
    is_name: Flags
    is_denied: Flags
    part: Floats
    steps: Integers
    rarity: Floats
    is_number: Flags
    order: Lists
    near: Lists
    shorts: Lists
    words: Lists
    bare: Lists
    vocabulary: Lists
    neighbours: Lists
    runs: Lists
    copies: Lists
    counted: Lists
    counts: Lists
    texts: Lists
    about: About
    text: Integers
    telling: Integers
    is_telling: Flags
    weight: Floats
    beside_topics: Floats
    numbers: Integers
    names: Integers
    denied: Integers
    weekdays: Integers
    modals: Integers
    wording: Integers
    speaker: Integers
    called: Integers
    is_weak: Flags
    is_indirect: Flags
    rank: Floats
    depth: Floats
    first_day: Integers
    last_day: Integers


def listed(owners: Integers, values: Integers, count: int) -> Lists:
    """Return values, in order of the list that each is of, as so many lists."""
    return laid(values, np.bincount(owners, minlength=count))


def laid(values: Integers, lengths: Integers) -> Lists:
    """Return values as lists of some lengths, in four bytes each where they fit."""
    most = int(values.max(initial=0)) + 1
    fitting = values.astype(np.int32) if most <= MOST_IN_FOUR_BYTES else values
    return Lists(fitting, np.concatenate([[0], np.cumsum(lengths)]), lengths.astype(np.int32), most)


def with_starts(values: Integers, lengths: Integers, most: int, room: Room) -> Lists:
    """Return lists of values that stand in line, by their lengths."""
    starts = room.empty(len(lengths) + 1, np.int64)
    starts[0] = 0
    np.cumsum(lengths, out=starts[1:])
    return Lists(values, starts, lengths, most)


def lists_of(every: Iterable[Collection[int]]) -> Lists:
    """Return some lists in one line."""
    lists = list(every)
    lengths = np.fromiter(map(len, lists), np.int64, len(lists))
    return laid(np.fromiter(chain.from_iterable(lists), np.int64, int(lengths.sum())), lengths)


def each_once(values: Integers) -> Integers:
    """Return each value once, sorted.

    Of a million values np.unique takes thirty times as long, since it goes by a hash table (NumPy 2.4, 2026-11).
    """
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def sets_of(lists: Lists, values: Integers | None = None) -> Lists:
    """Return the lists, or others of their lengths, with each value once, sorted."""
    values = lists.values if values is None else values
    most = int(values.max(initial=0)) + 1
    owners, kept = np.divmod(each_once(lists.owners * most + values), most)
    return listed(owners, kept, len(lists.starts) - 1)


def common(lists: Lists, ones: Integers, others: Integers) -> Common:
    """Return what the lists of two places share, for each pair; the lists are sorted and have each value once."""
    (mine, here), (theirs, there) = lists.at(ones), lists.at(others)
    sought, known = mine * lists.most + lists.values[here], theirs * lists.most + lists.values[there]
    is_shared = among(sought, known)
    return Common(mine[is_shared], here[is_shared], there[np.searchsorted(known, sought[is_shared])])


def among(sought: Integers, known: Integers) -> Flags:
    """Return which numbers are among others, which are sorted."""
    places = np.searchsorted(known, sought)
    places[places == len(known)] = 0
    return known[places] == sought if len(known) else np.zeros(len(sought), np.bool_)


def summed(common: Common, weights: NDArray[Any], pairs: int) -> Floats:
    """Return the sum of weights of what each of so many pairs shares."""
    return np.bincount(common.pair, weights=weights.astype(np.float64), minlength=pairs).astype(np.float64)


def first_of(lists: Lists, most: int) -> Lists:
    """Return the first so many values of each list."""
    rank = np.arange(len(lists.values)) - np.repeat(lists.starts[:-1], lists.lengths)
    is_kept = rank < most
    return listed(lists.owners[is_kept], lists.values[is_kept], len(lists.starts) - 1)
