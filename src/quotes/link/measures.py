"""How two statements compare, in numbers: for the model of models/links to weigh.

Words in common, their order, runs, names, numbers, days, what is denied, mood, kind of print, who says it, days apart,
and where in their documents the two stand. Nothing here decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, log1p

from quotes.link.rarity import known_weight, weight_of
from quotes.link.stems import Wording
from quotes.link.topics import beside_topics
from quotes.link.wordings import Worded

LONGEST_ORDERED = 80  # stems; the order of more is not looked at
LONGEST_RUN = 200  # words, looked at for a run
FAR = 10  # days; farther apart is as far
NOTHING = 0.1  # weight of a statement without words that weigh anything

Measures = Mapping[str, float]


def measures_of(one: Worded, other: Worded) -> Measures:
    """Return the measures of two statements, in whichever order; those that are 0 may be left out."""
    found = dict(overlap(one, other))
    found.update(order_and_runs(one, other))
    found.update(beside_topics(one, other, found["order"]))
    found.update(names_and_numbers(one, other))
    found.update(kinds_of_print(one, other, found))
    found.update(speakers(one, other, found))
    found.update(places(one, other, found))
    return found


def hinges(name: str, value: float, bends: Sequence[float]) -> Iterator[tuple[str, float]]:
    """Yield how far a value is above each bend, so that a sum of weights may bend there."""
    yield from ((f"{name}>{bend:g}", value - bend) for bend in bends if value > bend)


def overlap(one: Worded, other: Worded) -> Iterator[tuple[str, float]]:
    """Yield what the two share of their weight, and of the beginnings of their words."""
    both = shared_weight(one, other)
    low, high = sorted(each.weight or NOTHING for each in (one, other))
    least, most, evidence = both / low, both / high, log1p(both)
    yield "min", least
    yield "max", most
    yield "evid", evidence
    yield from hinges("min", least, (0.3, 0.5, 0.7, 0.9))
    yield from hinges("max", most, (0.3, 0.5, 0.7, 0.9))
    yield from hinges("evid", evidence, (0.7, 1.1, 1.5, 2.0))
    yield "min by evid", least * evidence
    yield "max by evid", most * evidence
    short = len(one.short & other.short)
    yield "short min", short / max(1, min(len(one.short), len(other.short)))
    yield "short max", short / max(1, len(one.short), len(other.short))


def shared_weight(one: Worded, other: Worded) -> float:
    """Return what the stems weigh that both have."""
    return weight_of(one.stems & other.stems, one.wording.names | other.wording.names)


def order_and_runs(one: Worded, other: Worded) -> Iterator[tuple[str, float]]:
    """Yield how much of what is shared comes in one order, and side by side; names make no run."""
    both = one.stems & other.stems
    shared = sum(map(known_weight, sorted(both)))
    stems = ([stem for stem in each.wording.stems[:LONGEST_ORDERED] if stem in both] for each in (one, other))
    yield "order", common_subsequence(*stems) / shared if shared else 0.0
    neighbours = len(one.neighbours & other.neighbours)
    mine, theirs = (one.bare, other.bare) if neighbours else (one.words, other.words)
    run = longest_run(mine, theirs) if neighbours else int(not set(mine).isdisjoint(theirs))
    yield "run", log1p(run)
    yield from hinges("run", log1p(run), (1.2, 1.6, 2.1, 2.5))
    yield "run share", run / max(1, min(len(mine), len(theirs)))
    yield "exact", float(one.words == other.words)
    short, long = sorted((one, other), key=lambda each: len(each.words))
    yield "inside", float(f" {short.wording.plain} " in f" {long.wording.plain} ") * min(1.0, len(short.words) / 8)
    yield "neighbours", neighbours / max(1, min(len(one.neighbours), len(other.neighbours)))


def common_subsequence(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the weight of the heaviest sequence of stems that runs through both."""
    best = [0.0] * (len(other) + 1)
    for stem in one:
        diagonal = 0.0
        for place, theirs in enumerate(other, start=1):
            above = best[place]
            best[place] = diagonal + known_weight(stem) if stem == theirs else max(above, best[place - 1])
            diagonal = above
    return best[-1]


def longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words the longest run has that stands in both."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(other[:LONGEST_RUN]):
        places[word].append(place)
    best, before = 0, dict[int, int]()
    for word in one[:LONGEST_RUN]:
        before = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        best = max(best, *before.values()) if before else best
    return best


def names_and_numbers(one: Worded, other: Worded) -> Iterator[tuple[str, float]]:
    """Yield what the two say of names, numbers, days, what is denied, and mood."""
    mine, theirs, shared = one.wording, other.wording, one.stems & other.stems
    both_name = bool(mine.names) and bool(theirs.names)
    named = len(shared & (mine.names | theirs.names))
    yield "names", named / min(len(mine.names), len(theirs.names)) if both_name else 0.0
    yield "no names", float(not both_name)
    yield "numbers shared", float(len(one.numbers & other.numbers))
    yield "numbers differ", float(bool(one.numbers) and bool(other.numbers) and one.numbers.isdisjoint(other.numbers))
    yield "numbers in one", float(bool(one.numbers) != bool(other.numbers))
    yield "counts differ", float(counts_differ(mine, theirs))
    yield "denied", float(not (mine.denied ^ theirs.denied).isdisjoint(shared))
    yield "denied in one", float(bool(mine.denied) != bool(theirs.denied))
    days = (mine.weekdays, theirs.weekdays)
    yield "days differ", float(all(days) and days[0].isdisjoint(days[1]))
    yield "days shared", float(not days[0].isdisjoint(days[1]))
    yield "mood differs", float(bool(one.modals) and bool(other.modals) and one.modals.isdisjoint(other.modals))
    yield "mood shared", float(not one.modals.isdisjoint(other.modals))


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
    yield "same text", float(not one.texts.isdisjoint(other.texts))
    yield "same text max", found["max"] * float(not one.texts.isdisjoint(other.texts))
    if one.days and other.days:
        days = max((one.days[0] - other.days[1]).days, (other.days[0] - one.days[1]).days, 0)
        yield "days apart", min(days, FAR) / FAR
        yield "same day", float(days == 0)
    else:
        yield "no days", 1.0
    low, high = sorted((len(one.words), len(other.words)))
    yield "length", log(low + 1)
    yield "length ratio", log((high + 1) / (low + 1))
    yield "length by min", log(low + 1) * found["min"]
    yield "length by max", log(low + 1) * found["max"]
    yield "rank", abs(log1p(one.rank) - log1p(other.rank))
    yield "depth", abs(one.depth - other.depth)
    yield "depth by min", abs(one.depth - other.depth) * found["min"]
    yield "both lead", float(one.rank == 0 and other.rank == 0)
