"""What was found, told: utterances with their prints and those that are nearly they, each made when it is asked for.

What they are made of are numbers: which attribution, from where to where, how sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from attrs import define, evolve, field, frozen
from numpy.typing import NDArray

from quotes.link.asking import Asked
from quotes.link.by_hand import decided_prints, keys_of
from quotes.link.candidates import Pair
from quotes.link.cluster import FULLEST, Cluster, Clusters, Refusal
from quotes.link.columns import Column, Room, in_parts
from quotes.link.parts import part_of
from quotes.link.wordings import Every, Integers, content_of, digest_of, known_wording, place_of
from quotes.sequences import Made
from quotes.types import APART, Apart, Attribution, Joined, Parted, Print, Span, Statement, Utterance

COPIED = 0.99  # chance that the same words by one speaker are one statement
AT_ONCE = 1 << 14  # utterances that are written together
PRINT = np.dtype([("attribution", "i8"), ("row", "i8"), ("start", "i8"), ("end", "i8"), ("chance", "f8")])
FOUND = np.dtype([("digest", "u8"), ("place", "i8"), ("start", "i8"), ("count", "i8")])
SPAN = ["attribution", "start", "end"]  # columns
NEARLY = np.dtype(
    [("one", "i8"), ("other", "i8"), ("reason", "i1"), ("mine", "i8"), ("theirs", "i8"), ("chance", "f8")]
)

Numbers = NDArray[Any]


@frozen(eq=False)
class Told:
    """What was found: a row for each utterance, in order of its first place, with where its prints stand.

    `names` are the ids of all where people decided; else each is made of its digest.
    """

    every: Every
    prints: Numbers
    found: Numbers
    refused: Sequence[Refusal]
    names: tuple[str, ...] | None = None

    def prints_at(self, number: int) -> tuple[Print, ...]:
        """Return the prints of an utterance."""
        _, _, start, count = self.found[number].item()
        return prints_among(self.prints[start : start + count], self.every.said.attributions)


@frozen(eq=False)
class Utterances(Made[Utterance]):
    """Utterances in `order`, each made of numbers when it is asked for. `ids` tell them apart."""

    told: Told
    order: Integers
    ids: Numbers
    nearly: Numbers

    @cached_property
    def nearly_of(self) -> Integers:
        """Return the utterance of each row of what is nearly one."""
        return np.ascontiguousarray(self.nearly["one"])

    def __len__(self) -> int:
        return len(self.order)

    def at(self, place: int) -> Utterance:
        """Return the utterance at a place."""
        number = int(self.order[place])
        start, end = np.searchsorted(self.nearly_of, (number, number + 1))
        apart = tuple(map(self.apart, self.nearly[start:end])) if end > start else ()
        return Utterance(self.name(number), self.told.prints_at(number), apart)

    def name(self, number: int) -> str:
        """Return the id of an utterance."""
        return self.told.names[number] if self.told.names else f"u_{int(self.ids[number]):016x}"

    def apart(self, row: Any) -> Apart:
        """Return what is told of another that is nearly one."""
        attributions, reason = self.told.every.said.attributions, APART[row["reason"]]
        mine, theirs = (prints_among(self.told.prints[row[side]][None], attributions)[0] for side in ("mine", "theirs"))
        return Apart(self.name(int(row["other"])), reason, mine, theirs, float(row["chance"]))

    def by_id(self) -> Utterances:
        """Return the utterances in order of their ids."""
        by_name = self.order[np.argsort(np.array([self.name(number) for number in self.order.tolist()]), kind="stable")]
        by_digest = self.order[np.argsort(self.ids[self.order], kind="stable")]
        return evolve(self, order=by_name if self.told.names else by_digest)

    def id_at(self, place: int) -> str:
        """Return the id of the utterance at a place."""
        return self.name(int(self.order[place]))

    def columns(self) -> Iterator[Integers]:
        """Yield a row for each print, some thousands at once: attribution, place of the utterance, and span."""
        found, prints = self.told.found, self.told.prints
        for some in in_parts(len(self), AT_ONCE):
            counts = found["count"][self.order[some]]
            ends = np.cumsum(counts)
            starts = np.repeat(found["start"][self.order[some]] - (ends - counts), counts)
            its = prints[np.arange(len(starts)) + starts]
            places = np.repeat(np.arange(some.start, some.stop), counts)
            yield np.stack([its["attribution"], places, its["start"], its["end"]], axis=1)


def prints_among(rows: Numbers, attributions: Sequence[Attribution]) -> tuple[Print, ...]:
    """Return some prints; those of one attribution have it once."""
    known: dict[int, Attribution] = {}
    found = []
    for number, _, start, end, chance in rows.tolist():
        if number not in known:
            known[number] = attributions[number]
        found.append(Print(Statement(known[number], Span(start, end)), chance))
    return tuple(found)


@define(eq=False)
class Writer:
    """Utterances that are put behind one another. It grows."""

    every: Every
    prints: Column
    found: Column
    count: int = 0
    taken: Numbers = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.taken = np.zeros(len(self.every), np.bool_)

    def take(self, groups: Iterable[tuple[Cluster, Cluster]], asked: Asked) -> None:
        """Take in groups, of which `asked` knows how likely their pairs are one."""
        found, prints = [], list[tuple[Any, ...]]()
        for members, more in groups:
            self.taken[list(members)] = True
            some = printed(self.every, members, more, asked)
            rows = [row for place in members for row in self.every.rows_at(place)]
            oldest = min(zip(self.ages_of(rows), rows, strict=True))[1]
            digest = self.every.said.rows["digest"][oldest]
            found.append((digest, min(members), self.count + len(prints), len(some)))
            prints += some
        self.put(np.array(prints, PRINT), np.array(found, FOUND))

    def ages_of(self, rows: Sequence[int]) -> Iterator[tuple[bool, int, int, int]]:
        """Yield what says which print is the earliest: its day, none being the latest, and then its place."""
        said = self.every.said
        days, texts = (said.rows[name][rows].tolist() for name in ("day", "text"))
        return ((day == 0, day, *rest) for day, *rest in zip(days, texts, said.places[rows].tolist(), strict=True))

    def put(self, prints: Numbers, found: Numbers) -> None:
        """Put utterances and their prints behind the others."""
        self.prints.extend(prints)
        self.found.extend(found)
        self.count += len(prints)

    def take_single(self, places: Integers) -> None:
        """Take in places that are each a statement of its own."""
        every, rows = self.every, self.every.said.rows
        copies = every.copies[places]
        owners, ends = np.repeat(np.arange(len(places)), copies), np.cumsum(copies)
        its = every.prints[np.arange(len(owners)) + np.repeat(every.starts[places] - (ends - copies), copies)]
        day, text = rows["day"][its], rows["text"][its]
        by_age = np.lexsort((every.said.places[its], text, day, day == 0, owners))
        prints, found = np.empty(len(its), PRINT), np.empty(len(places), FOUND)
        several = np.minimum.reduceat(text, ends - copies) != np.maximum.reduceat(text, ends - copies)
        prints["row"], prints["chance"] = its, np.where(several, COPIED, 1.0)[owners]
        for name in ("attribution", "start", "end"):
            prints[name] = rows[name][its]
        found["digest"], found["place"] = rows["digest"][its[by_age[ends - copies]]], places
        found["start"], found["count"] = self.count + ends - copies, copies
        self.put(prints, found)


def told_of(every: Every, parts: Iterable[tuple[Clusters, Asked]], room: Room) -> Told:
    """Return what was found: everyone who printed a statement, for each group and for each place that is in none."""
    writer = Writer(every, room.column(PRINT), room.column(FOUND))
    refused: list[Refusal] = []
    for clusters, asked in parts:
        asked.learn(asked.numbers(pairs_within(clusters.groups)))  # all together, since one by one they cost more
        writer.take(clusters.groups, asked)
        refused += clusters.refused
        room.settle()
    single = np.flatnonzero(~writer.taken)
    for some in in_parts(len(single), AT_ONCE):
        writer.take_single(single[some])
        room.settle()
    found = writer.found.whole()
    return Told(every, writer.prints.whole(), found[np.argsort(found["place"], kind="stable")], refused)


def printed(every: Every, members: Cluster, more: Cluster, asked: Asked) -> list[tuple[Any, ...]]:
    """Return everyone who printed one statement; `more` hold it besides another statement, in a part."""
    sure = {place: confidence(place, members, every, asked) for place in (*members, *more)}
    fullest = members[:FULLEST] if more else ()
    stems = frozenset(stem for place in fullest for stem in stems_at(every, place))
    said, found = every.said, []
    for place in (*members, *more):
        rows = every.rows_at(place)
        for row, (number, start, end) in zip(rows, said.rows[SPAN][rows].tolist(), strict=True):
            if place in more:
                span = part_of(said.statement_at(row), stems).span
                start, end = span.start, span.end
            found.append((number, row, start, end, sure[place]))
    by_place = np.argsort(said.places[[each[1] for each in found]], kind="stable")
    return [found[at] for at in by_place.tolist()]


def stems_at(every: Every, place: int) -> tuple[str, ...]:
    """Return the stems of the words at a place."""
    return known_wording(content_of(every.said.statement_at(int(every.first[place])))).stems


def confidence(place: int, members: Cluster, every: Every, asked: Asked) -> float:
    """Return the chance that a statement is of a group: on average over the others, that of copies, 1 where alone."""
    pairs = compared_with(place, members)
    if not pairs:
        return COPIED if len(every.texts_at(place)) > 1 else 1.0
    return sum(asked(pairs)) / len(pairs)


def pairs_within(clusters: Iterable[tuple[Cluster, Cluster]]) -> Iterator[Pair]:
    """Yield the pairs that tell how likely each statement is of its group."""
    every = ((place, members) for members, more in clusters for place in (*members, *more))
    return (pair for place, members in every for pair in compared_with(place, members))


def compared_with(place: int, members: Cluster) -> list[Pair]:
    """Return the pairs that tell how likely a statement is of a group: with the fullest of the others."""
    return [(place, other) for other in members[: FULLEST + 1] if other != place]


def as_decided(told: Told, decided: Iterable[Joined | Parted]) -> Told:
    """Return the utterances as people decided; one that they changed is called after its oldest print, as ever."""
    names = [f"u_{int(digest):016x}" for digest in told.found["digest"]]
    found = [Utterance(name, told.prints_at(number)) for number, name in enumerate(names)]
    as_found = {keys_of(each.prints): each for each in found}
    groups = {keys_of(prints): prints for prints in decided_prints(found, decided)}
    left = [each for keys, each in as_found.items() if keys in groups]
    taken = {each.id for each in left}
    for keys, prints in groups.items():
        if keys not in as_found:
            oldest = sorted((each.statement for each in prints), key=age_of)
            free = next((own for each in oldest if (own := name_of(each)) not in taken), None)
            name = free or f"{name_of(oldest[0])}-{len(taken)}"
            taken.add(name)
            left.append(Utterance(name, tuple(sorted(prints, key=lambda each: place_of(each.statement)))))
    return rewritten(told, left)


def age_of(statement: Statement) -> tuple[object, ...]:
    """Return what says which print is the earliest: its day, none being the latest, and then its place."""
    article = statement.attribution.article
    day = article.published.toordinal() if article.published else 0
    return day == 0, day, article.document.text_sha256, place_of(statement)


def name_of(statement: Statement) -> str:
    """Return what an utterance is called of which this is the oldest print."""
    attribution = statement.attribution
    return f"u_{digest_of(attribution.article.document.text_sha256, attribution.quote, statement.span)}"


def rewritten(told: Told, utterances: Sequence[Utterance]) -> Told:
    """Return utterances that people decided in place of those that were found."""
    numbers = {id(each): number for number, each in enumerate(told.every.said.attributions)}
    rows = {
        tuple(row): number for number, row in enumerate(told.every.said.rows[["attribution", "start", "end"]].tolist())
    }
    prints, found = list[tuple[Any, ...]](), []
    for place, utterance in enumerate(utterances):
        found.append((0, place, len(prints), len(utterance.prints)))
        for each in utterance.prints:
            key = (numbers[id(each.attribution)], each.span.start, each.span.end)
            prints.append((key[0], rows.get(key, 0), *key[1:], each.confidence))
    names = tuple(each.id for each in utterances)
    return evolve(told, prints=np.array(prints, PRINT), found=np.array(found, FOUND), names=names)


def with_reasons(told: Told, asked: Asked) -> Utterances:
    """Return the utterances, each with those that are nearly it and why they are two; of any two the likeliest pair.

    They stand in order of the first print.
    """
    numbers = {name: number for number, name in enumerate(sorted(set(told.names or ())))}
    ids = np.array([numbers[name] for name in told.names]) if told.names else told.found["digest"]
    found, (prints, homes) = [], prints_of_refused(told)
    likely = asked([(one, other) for one, other, _ in told.refused])
    seen: defaultdict[int, set[int]] = defaultdict(set)
    for (one, other, reason), chance in zip(told.refused, likely, strict=True):
        mine, theirs = homes[one], homes[other]
        if ids[mine] != ids[theirs] and int(ids[theirs]) not in seen[int(ids[mine])]:
            seen[int(ids[mine])].add(int(ids[theirs]))
            seen[int(ids[theirs])].add(int(ids[mine]))
            found.append((mine, theirs, APART.index(reason), prints[one], prints[other], chance))
            found.append((theirs, mine, APART.index(reason), prints[other], prints[one], chance))
    nearly = np.array(found, NEARLY)
    return Utterances(told, in_order(told), ids, nearly[np.argsort(nearly["one"], kind="stable")])


def prints_of_refused(told: Told) -> tuple[dict[int, int], dict[int, int]]:
    """Return the print of the first row of each place that was refused, and the utterance that has it: the last one."""
    rows, every = told.every.said.rows, told.every
    wanted = {}
    for place in {place for one, other, _ in told.refused for place in (one, other)}:
        row = rows[every.first[place]]
        wanted[int(row["attribution"]), int(row["start"]), int(row["end"])] = place
    prints: dict[int, int] = {}
    homes: dict[int, int] = {}
    some = np.flatnonzero(np.isin(told.prints["attribution"], np.array([key[0] for key in wanted], np.int64)))
    by_start = np.argsort(told.found["start"], kind="stable")
    owners = by_start[np.searchsorted(told.found["start"][by_start], some, side="right") - 1]
    for owner, number in sorted(zip(owners.tolist(), some.tolist(), strict=True)):
        each = told.prints[number]
        if (key := (int(each["attribution"]), int(each["start"]), int(each["end"]))) in wanted:
            prints[wanted[key]], homes[wanted[key]] = number, owner
    return prints, homes


def in_order(told: Told) -> Integers:
    """Return the numbers of the utterances in order of the first print."""
    if not len(told.found):
        return np.empty(0, np.int64)
    first, rows = told.prints[told.found["start"]], told.every.said.rows
    its = rows[first["row"]]
    return np.lexsort((first["end"], first["start"], its["source"], its["document"]))
