"""What is compared of all statements, as columns of numbers: so that thousands of pairs are measured at once.

Words are numbers by their alphabet, so whatever is added up comes in one order, however many other documents there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log, log1p
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quotes.link.rarity import NAME_WEIGHT, STEPS, known_weight, steps_of
from quotes.link.stems import knowledge, stem_by
from quotes.link.wordings import Worded

LONGEST_ORDERED = 80  # stems; the order of more is not looked at
NEAR = 2  # stems behind one that are near it: whoever says it in other words turns two round, or puts one between
SHORT = 5  # letters of a stem that are looked at where forms of one word should fall together
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
class Table:
    """All statements in columns. `stems` are each once and sorted; what is told of them stands in their line.

    `order` has the stems as they stand in the text, `near` each two that stand near one another, not both names, `bare`
    the words that are no names or parts of names; `neighbours`, `runs` and `copies` each two, RUN and COPY words that
    stand in a row. `weight` and `beside_topics` are what all of a statement weighs. `days` are the first and the last,
    0 where none is known.
    """

    every: Sequence[Worded]
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
    texts: Lists
    weight: Floats
    beside_topics: Floats
    numbers: Integers
    names: Integers
    denied: Integers
    has_counts: Flags
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


def renumbered(values: Integers) -> tuple[Integers, int]:
    """Return a number for each value, equal ones alike, from 0 by size, and how many there are."""
    by_size = np.argsort(values)
    is_new = np.zeros(len(values), np.bool_)
    ordered = values[by_size]
    is_new[1:] = ordered[1:] != ordered[:-1]
    numbers = np.empty(len(values), np.int64)
    numbers[by_size] = np.cumsum(is_new)
    return numbers, int(is_new.sum()) + min(1, len(values))


def runs_of(words: Lists, lengths: Sequence[int]) -> list[Lists]:
    """Return each run of so many words that a list has, as a number, once a list: equal ones alike, others never.

    For each of some lengths, of which each is at most twice the one before; the first is 1 or 2.
    """
    numbers, count, covered = words.values, words.most, 1
    found = []
    for length in lengths:
        more = length - covered
        if more:
            numbers, count = renumbered(numbers[:-more] * count + numbers[more:])
            covered = length
        owners = words.owners
        is_run = owners[: len(numbers)] == owners[length - 1 :]
        found.append(sets_of(listed(owners[: len(numbers)][is_run], numbers[is_run], len(words.starts) - 1)))
    return found


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


def table_of(every: Sequence[Worded]) -> Table:
    """Return what is compared of statements as columns, in their order."""
    known = numbered(stem for each in every for stem in each.wording.stems)
    sequence = lists_of([known[stem] for stem in each.wording.stems] for each in every)
    stems = sets_of(sequence)
    is_name = marked(stems, ([known[stem] for stem in each.wording.names] for each in every))
    return Table(
        every=every,
        stems=stems,
        is_name=is_name,
        order=first_of(sequence, LONGEST_ORDERED),
        near=near_in(sequence, len(known), among_names(sequence, stems, is_name)),
        shorts=sets_of(stems, beginnings(list(known))[stems.values]),
        texts=sets_of(lists_of(numbers_of_texts(every))),
        **of_stems(every, stems, known, is_name),
        **of_words(every, stems, known, is_name),
        **of_each(every),
    )


def of_stems(every: Sequence[Worded], stems: Lists, known: Mapping[str, int], is_name: Flags) -> dict[str, Any]:
    """Return the columns that are made of stems: what they weigh, and how many there are of some kinds."""
    owners, count, by_number = stems.owners, len(every), list(known)
    steps = np.fromiter(map(steps_of, by_number), np.int64, len(known))
    rarity = np.fromiter(map(known_weight, by_number), np.float64, len(known))
    is_number = np.fromiter((stem.startswith("#") for stem in by_number), np.bool_, len(known))
    is_denied = marked(stems, ([known[stem] for stem in each.wording.denied] for each in every))
    part = parts_of(every, stems, by_number)
    whole = steps[stems.values] * np.where(is_name, 1 - NAME_WEIGHT, 1.0)

    def total(weights: NDArray[Any]) -> NDArray[Any]:
        return np.bincount(owners, weights=weights, minlength=count)

    return {
        "steps": steps,
        "rarity": rarity,
        "is_number": is_number,
        "is_denied": is_denied,
        "part": part,
        "weight": total(whole) / STEPS,
        "beside_topics": total(rarity[stems.values] * part),
        "numbers": total(is_number[stems.values]),
        "names": total(is_name),
        "denied": total(is_denied),
    }


def numbered(words: Iterable[str]) -> Mapping[str, int]:
    """Return a number for each word, by the alphabet."""
    return {word: number for number, word in enumerate(sorted(set(words)))}


def first_of(lists: Lists, most: int) -> Lists:
    """Return the first so many values of each list."""
    rank = np.arange(len(lists.values)) - np.repeat(lists.starts[:-1], lists.lengths)
    is_kept = rank < most
    return listed(lists.owners[is_kept], lists.values[is_kept], len(lists.starts) - 1)


def marked(lists: Lists, some: Iterable[Collection[int]]) -> Flags:
    """Return which values of the lists are among some of each."""
    chosen = lists_of(some)
    most = max(lists.most, chosen.most)
    return np.isin(lists.owners * most + lists.values, chosen.owners * most + chosen.values)


def parts_of(every: Sequence[Worded], stems: Lists, by_number: Sequence[str]) -> Floats:
    """Return the part of its weight that each stem keeps: less, the more statements of its text have it too."""
    part = np.ones(len(stems.values))
    starts = stems.starts.tolist()
    for place, each in enumerate(every):
        if topics := each.said[0].topics:
            for where in range(starts[place], starts[place + 1]):
                times = topics.get(by_number[stems.values[where]], 1)
                if times > 1:
                    part[where] = 1 / (1 + log(times))
    return part


def beginnings(stems: Sequence[str]) -> Integers:
    """Return a number for the first letters of each stem; numbers and months stay whole."""
    short = [stem[:SHORT] if stem[0].isalpha() else stem for stem in stems]
    known = numbered(short)
    return np.fromiter((known[each] for each in short), np.int64, len(short))


def of_words(every: Sequence[Worded], stems: Lists, stems_known: Mapping[str, int], is_name: Flags) -> dict[str, Any]:
    """Return the columns that are made of words: in their order, without names, each once, and each with the next."""
    known = numbered(word for each in every for word in each.words)
    words = lists_of([known[word] for word in each.words] for each in every)
    irregular, owners = knowledge().irregular, words.owners
    stem_of = np.fromiter((stems_known.get(stem_by(word, irregular), -1) for word in known), np.int64, len(known))
    most = len(stems_known) + 1
    of_names = (stems.owners * most + stems.values)[is_name]
    its_stems = stem_of[words.values]
    neighbours, _, runs, copies = runs_of(words, (2, 4, RUN, COPY))
    is_bare = (its_stems < 0) | ~np.isin(owners * most + its_stems, of_names)
    return {
        "words": words,
        "bare": listed(owners[is_bare], words.values[is_bare], len(every)),
        "vocabulary": sets_of(words),
        "neighbours": neighbours,
        "runs": runs,
        "copies": copies,
    }


def among_names(sequence: Lists, stems: Lists, is_name: Flags) -> Flags:
    """Return which values of a sequence of stems are names in their list."""
    most = max(sequence.most, stems.most)
    return np.isin(sequence.owners * most + sequence.values, (stems.owners * most + stems.values)[is_name])


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
    return sets_of(listed(mine[by_owner], renumbered(numbers)[0][by_owner], len(sequence.starts) - 1))


def numbers_of_texts(every: Sequence[Worded]) -> Iterator[list[int]]:
    """Yield the numbers of the texts that print each statement."""
    known = numbered(text for each in every for text in each.texts)
    for each in every:
        yield [known[text] for text in each.texts]


def of_each(every: Sequence[Worded]) -> dict[str, Any]:
    """Return the columns that have one value a statement."""
    modals = numbered(name for each in every for name in each.modals)
    speakers = numbered(each.speaker.id for each in every if each.speaker.id is not None)
    called = numbered(each.speaker.name.casefold() for each in every if each.speaker.name is not None)
    wordings = numbered(each.wording.plain for each in every)

    def column(kind: type, value: Callable[[Worded], Any]) -> NDArray[Any]:
        return np.fromiter(map(value, every), kind, len(every))

    return {
        "has_counts": column(np.bool_, lambda each: bool(each.wording.counts)),
        "weekdays": column(np.int64, lambda each: sum(1 << day for day in each.wording.weekdays)),
        "modals": column(np.int64, lambda each: sum(1 << modals[name] for name in each.modals)),
        "wording": column(np.int64, lambda each: wordings[each.wording.plain]),
        "speaker": column(np.int64, lambda each: speakers.get(each.speaker.id or "", NOBODY)),
        "called": column(np.int64, lambda each: called.get((each.speaker.name or "").casefold(), NOBODY)),
        "is_weak": column(np.bool_, lambda each: each.is_weak),
        "is_indirect": column(np.bool_, lambda each: each.is_indirect),
        "rank": column(np.float64, lambda each: log1p(each.rank)),
        "depth": column(np.float64, lambda each: each.depth),
        "first_day": column(np.int64, lambda each: each.days[0].toordinal() if each.days else 0),
        "last_day": column(np.int64, lambda each: each.days[1].toordinal() if each.days else 0),
    }
