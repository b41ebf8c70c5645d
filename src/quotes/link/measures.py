"""How two statements compare, in numbers: for the model of models/links to weigh.

Words in common, their order, runs, names, numbers, days, what is denied, mood, kind of print, who says it, days apart,
and where in their documents the two stand. Nothing here decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log, log1p

from quotes.link.rarity import STEPS, steps_of, weight_of
from quotes.link.stems import Wording
from quotes.link.topics import beside_topics
from quotes.link.wordings import Worded, neighbours_among

LONGEST_ORDERED = 80  # stems; the order of more is not looked at
LONGEST_RUN = 200  # words, looked at for a run
FAR = 10  # days; farther apart is as far
NOTHING = 0.1  # weight of a statement without words that weigh anything

Measures = Mapping[str, float]
Bends = tuple[tuple[str, float], ...]  # each with the name of its measure

MIN_BENDS: Bends = tuple((f"min>{bend:g}", bend) for bend in (0.3, 0.5, 0.7, 0.9))
MAX_BENDS: Bends = tuple((f"max>{bend:g}", bend) for bend in (0.3, 0.5, 0.7, 0.9))
EVIDENCE_BENDS: Bends = tuple((f"evid>{bend:g}", bend) for bend in (0.7, 1.1, 1.5, 2.0))
RUN_BENDS: Bends = tuple((f"run>{bend:g}", bend) for bend in (1.2, 1.6, 2.1, 2.5))


def measures_of(one: Worded, other: Worded) -> Measures:
    """Return the measures of two statements, in whichever order; those that are 0 may be left out."""
    both = one.stems & other.stems
    found = dict(overlap(one, other, both))
    found.update(order_and_runs(one, other, both))
    found.update(beside_topics(one, other, found["order"]))
    found.update(names_and_numbers(one, other, both))
    found.update(kinds_of_print(one, other, found))
    found.update(speakers(one, other, found))
    found.update(places(one, other, found))
    return found


def hinges(bends: Bends, value: float) -> Iterator[tuple[str, float]]:
    """Yield how far a value is above each bend, so that a sum of weights may bend there."""
    for name, bend in bends:
        if value > bend:
            yield name, value - bend


def overlap(one: Worded, other: Worded, both: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Yield what the two share of their weight, and of the beginnings of their words; `both` are the stems shared."""
    shared = weight_of(both, one.wording.names, other.wording.names)
    low, high = sorted((one.weight or NOTHING, other.weight or NOTHING))
    least, most, evidence = shared / low, shared / high, log1p(shared)
    yield "min", least
    yield "max", most
    yield "evid", evidence
    yield from hinges(MIN_BENDS, least)
    yield from hinges(MAX_BENDS, most)
    yield from hinges(EVIDENCE_BENDS, evidence)
    yield "min by evid", least * evidence
    yield "max by evid", most * evidence
    mine, theirs = one.short, other.short
    short = len(mine & theirs)
    yield "short min", short / max(1, min(len(mine), len(theirs)))
    yield "short max", short / max(1, len(mine), len(theirs))


def shared_weight(one: Worded, other: Worded) -> float:
    """Return what the stems weigh that both have."""
    return weight_of(one.stems & other.stems, one.wording.names, other.wording.names)


def order_and_runs(one: Worded, other: Worded, both: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Yield how much of what is shared comes in one order, and side by side; names make no run.

    `both` are the stems shared.
    """
    stems = ([stem for stem in each.wording.stems[:LONGEST_ORDERED] if stem in both] for each in (one, other))
    yield "order", common_subsequence(*stems) / weight_of(both) if both else 0.0
    neighbours = len(one.neighbours & other.neighbours)
    mine, theirs = (one.bare, other.bare) if neighbours else (one.words, other.words)
    run = longest_run(mine, theirs) if neighbours else int(not set(mine).isdisjoint(theirs))
    yield "run", log1p(run)
    yield from hinges(RUN_BENDS, log1p(run))
    yield "run share", run / max(1, min(len(mine), len(theirs)))
    yield "exact", float(one.words == other.words)
    short, long = sorted((one, other), key=lambda each: len(each.words))
    yield "inside", float(f" {short.wording.plain} " in f" {long.wording.plain} ") * min(1.0, len(short.words) / 8)
    yield "neighbours", neighbours / max(1, min(len(one.neighbours), len(other.neighbours)))


def common_subsequence(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the weight of the heaviest sequence of stems that runs through both."""
    start = next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), None)
    if start is None:  # the one begins with the other
        return sum(steps_of(stem) for stem, _ in zip(one, other, strict=False)) / STEPS
    best = [0] * (len(other) - start + 1)
    for stem in one[start:]:
        steps, diagonal = steps_of(stem), 0
        for place, theirs in enumerate(other[start:], start=1):
            above = best[place]
            if stem == theirs:
                best[place] = diagonal + steps
            elif best[place - 1] > above:
                best[place] = best[place - 1]
            diagonal = above
    return (sum(map(steps_of, one[:start])) + best[-1]) / STEPS


def longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words the longest run has that stands in both."""
    mine, theirs = tuple(one[:LONGEST_RUN]), tuple(other[:LONGEST_RUN])
    return longest_from(mine, theirs, 2) or int(not set(mine).isdisjoint(theirs))


def shares_run(one: Sequence[str], other: Sequence[str], least: int) -> bool:
    """Return whether a run of so many words, two or more, stands in both."""
    return longest_from(tuple(one), tuple(other), least) > 0


def longest_from(one: tuple[str, ...], other: tuple[str, ...], least: int) -> int:
    """Return how many words the longest run has, 0 where it has fewer than `least`, two or more."""
    best, text = least - 1, ""
    for piece in pieces_alike(one, other):
        if len(piece) > best:
            text = text or f" {' '.join(other)} "
            best = longest_within(piece, text, best)
    return best if best >= least else 0


def pieces_alike(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of one in which every two words side by side stand so in the other too."""
    within, start = neighbours_among(other), 0
    for at, pair in enumerate(pairwise(one), start=1):
        if pair not in within:
            yield one[start:at]
            start = at
    yield one[start:]


def longest_within(words: tuple[str, ...], text: str, best: int) -> int:
    """Return how many of the words in a row stand in `text`, where that is more than `best`, else that."""
    for start in range(len(words) - best):
        while start + best < len(words) and f" {' '.join(words[start : start + best + 1])} " in text:
            best += 1
    return best


def names_and_numbers(one: Worded, other: Worded, shared: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Yield what the two say of names, numbers, days, what is denied, and mood; `shared` are the stems of both."""
    mine, theirs = one.wording, other.wording
    if mine.names and theirs.names:
        named = sum(stem in mine.names or stem in theirs.names for stem in shared)
        yield "names", named / min(len(mine.names), len(theirs.names))
    else:
        yield "no names", 1.0
    if one.numbers or other.numbers:
        yield "numbers shared", float(len(one.numbers & other.numbers))
        yield "numbers differ", float(all((one.numbers, other.numbers)) and one.numbers.isdisjoint(other.numbers))
        yield "numbers in one", float(bool(one.numbers) != bool(other.numbers))
        yield "counts differ", float(counts_differ(mine, theirs))
    if mine.denied or theirs.denied:
        yield "denied", float(not (mine.denied ^ theirs.denied).isdisjoint(shared))
        yield "denied in one", float(bool(mine.denied) != bool(theirs.denied))
    if mine.weekdays and theirs.weekdays:
        differ = mine.weekdays.isdisjoint(theirs.weekdays)
        yield "days differ" if differ else "days shared", 1.0
    if one.modals and other.modals:
        yield "mood differs" if one.modals.isdisjoint(other.modals) else "mood shared", 1.0


def counts_differ(one: Wording, other: Wording) -> bool:
    """Return whether the two count the same things, and come to other numbers."""
    return any(one.counts[stem].isdisjoint(other.counts[stem]) for stem in one.counts.keys() & other.counts.keys())


def kinds_of_print(one: Worded, other: Worded, found: Measures) -> Iterator[tuple[str, float]]:
    """Yield whether both are in the paper's own words, or one is."""
    if one.is_indirect and other.is_indirect:
        yield "indirect", 1.0
        yield "indirect min", found["min"]
    elif one.is_indirect or other.is_indirect:
        yield "half direct", 1.0
        yield "half direct min", found["min"]
        yield "half direct evid", found["evid"]


def speakers(one: Worded, other: Worded, found: Measures) -> Iterator[tuple[str, float]]:
    """Yield how their speakers are related, and what is shared where that is not one by one id."""
    tie = tie_of(one, other)
    yield tie, 1.0
    if tie != "same speaker":
        yield tie + " run", found["run"]
        yield "other run", found["run"]
        yield "other min", found["min"]
        yield "other max", found["max"]
        yield "other exact", found["exact"]


def tie_of(one: Worded, other: Worded) -> str:
    """Return how the speakers of two statements are related: one by one id, one not known, without names, two names."""
    mine, theirs = one.speaker, other.speaker
    if mine.id is not None and mine.id == theirs.id:
        return "same speaker"
    if mine.name is None or theirs.name is None:
        return "speaker unknown"
    if one.is_weak and other.is_weak:
        return "unnamed alike" if mine.name.casefold() == theirs.name.casefold() else "unnamed"
    return "half named" if one.is_weak or other.is_weak else "two names"


def places(one: Worded, other: Worded, found: Measures) -> Iterator[tuple[str, float]]:
    """Yield how far apart the two stand in days and in their documents, and how long they are."""
    if not one.texts.isdisjoint(other.texts):
        yield "same text", 1.0
        yield "same text max", found["max"]
    if one.days and other.days:
        days = max((one.days[0] - other.days[1]).days, (other.days[0] - one.days[1]).days, 0)
        yield "days apart", min(days, FAR) / FAR
        yield "same day", float(days == 0)
    else:
        yield "no days", 1.0
    low, high = sorted((len(one.words), len(other.words)))
    length = log(low + 1)
    yield "length", length
    yield "length ratio", log((high + 1) / (low + 1))
    yield "length by min", length * found["min"]
    yield "length by max", length * found["max"]
    yield "rank", abs(log1p(one.rank) - log1p(other.rank))
    yield "depth", abs(one.depth - other.depth)
    yield "depth by min", abs(one.depth - other.depth) * found["min"]
    if one.rank == 0 and other.rank == 0:
        yield "both lead", 1.0
