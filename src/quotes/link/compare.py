"""Are two contents of one speaker the same statement? Words, their order, numbers, days and what is denied.

The constants were set on the seeds and read against 6,685 pairs of contents by one speaker in different articles of
2016 news (2026-11): of those at 1 and more, those that were read were one statement, or one that was said often.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from attrs import frozen

from quotes.link.rarity import Weigh
from quotes.link.stems import Wording

CONTRADICTION = float("-inf")  # the score of statements that can't be the same
LEAST_SHARE = 0.4  # of the smaller content's weight, below which no evidence is enough
LEAST_COPIED = 3  # stems; the same words with fewer ("I agree") are no evidence of one occasion
LEAST_SHARED = 4  # stems; with fewer only words to the letter tell (the 2008 financial crisis is a topic)
LEAST_VERBATIM = 5  # words in a row
NAME_WEIGHT = 0.5  # names tell the topic rather than the statement
IN_ORDER = 0.6  # of what is shared, in the same order
ADJACENT = 2  # shared pairs of neighbours
LOOSE = 0.75  # share below which order and neighbours must agree too
NEARLY_SAME = 0.8  # of the weight of both contents together
LONGEST_COMPARED = 150  # stems; the order of more is not looked at
OCCASION_DAYS = 10  # between the dates of two documents that print words of one occasion


@frozen
class Copies:
    """A statement as one or more documents print it, to the same words.

    `pages` are the texts it stands in, by hash; `first` and `last` the dates of those that have one.
    """

    wording: Wording
    stems: frozenset[str]
    pages: frozenset[str]
    first: date | None
    last: date | None


@frozen
class Overlap:
    """What two prints share: its weight, as a share of the smaller one's weight, and of both together."""

    evidence: float
    share: float
    union: float


def likeness(one: Copies, other: Copies, weigh: Weigh) -> float:
    """Return how sure it is that the two are the same statement: 1 and more is, CONTRADICTION can't be.

    Within one text, where a speaker goes on about one thing, nearly the same words are asked for; so they are for
    documents that are many days apart.
    """
    if contradict(one.wording, other.wording):
        return CONTRADICTION
    overlap = overlap_of(one, other, weigh)
    score = score_of(overlap.evidence, overlap.share)
    shared = len(one.stems & other.stems)
    near = overlap.union >= NEARLY_SAME and shared >= LEAST_COPIED
    if one.pages & other.pages or dates_far_apart(one, other):
        return score if near else 0.0
    if shared < LEAST_SHARED and not near and not verbatim(one.wording.plain, other.wording.plain):
        return 0.0
    if overlap.share < LOOSE and not in_order(one.wording.stems, other.wording.stems, weigh):
        return 0.0
    return score


def contradict(one: Wording, other: Wording) -> bool:
    """Return whether the two name different numbers of one thing, different days, or one denies what the other says."""
    shared = set(one.stems) & set(other.stems)
    return (
        any(one.counts[stem].isdisjoint(other.counts[stem]) for stem in one.counts.keys() & other.counts.keys())
        or bool((one.denied ^ other.denied) & shared)
        or different_days(one, other)
    )


def different_days(one: Wording, other: Wording) -> bool:
    """Return whether both name days, and none in common. A month alone goes with each of its days."""
    if one.weekdays and other.weekdays and one.weekdays.isdisjoint(other.weekdays):
        return True
    months = one.days.keys() & other.days.keys()
    if one.days and other.days and not months:
        return True
    named = [(one.days[month], other.days[month]) for month in months if one.days[month] and other.days[month]]
    return any(mine.isdisjoint(theirs) for mine, theirs in named)


def overlap_of(one: Copies, other: Copies, weigh: Weigh) -> Overlap:
    """Return what the two share, by the weight of their stems."""
    names = one.wording.names | other.wording.names
    evidence = weight_of(one.stems & other.stems, names, weigh)
    mine, theirs = weight_of(one.stems, names, weigh), weight_of(other.stems, names, weigh)
    if not evidence:
        return Overlap(0.0, 0.0, 0.0)
    return Overlap(evidence, evidence / min(mine, theirs), evidence / (mine + theirs - evidence))


def weight_of(stems: frozenset[str], names: frozenset[str], weigh: Weigh) -> float:
    """Return what the stems weigh together, `names` in part."""
    return sum(weigh(stem) * (NAME_WEIGHT if stem in names else 1.0) for stem in sorted(stems))


def score_of(evidence: float, share: float) -> float:
    """Return the evidence as a multiple of what is needed: the smaller the share, the more is needed."""
    if share < LEAST_SHARE:
        return 0.0
    return evidence / (3.9 - 4.1 * (share - LEAST_SHARE))


def verbatim(one: str, other: str) -> bool:
    """Return whether the words of one are a part of the other's, and more than a phrase."""
    short, long = sorted((one, other), key=len)
    return len(short.split()) >= LEAST_VERBATIM and f" {short} " in f" {long} "


def in_order(one: Sequence[str], other: Sequence[str], weigh: Weigh) -> bool:
    """Return whether what is shared comes in one order, and some of it side by side."""
    one, other = one[:LONGEST_COMPARED], other[:LONGEST_COMPARED]
    shared = sum(weigh(stem) for stem in sorted(set(one) & set(other)))
    if len(set(pairwise(one)) & set(pairwise(other))) < ADJACENT:
        return False
    return common_subsequence(one, other, weigh) >= IN_ORDER * shared


def common_subsequence(one: Sequence[str], other: Sequence[str], weigh: Weigh) -> float:
    """Return the weight of the heaviest subsequence that both have."""
    best = [0.0] * (len(other) + 1)
    for stem in one:
        diagonal = 0.0
        for place, theirs in enumerate(other, start=1):
            above = best[place]
            best[place] = diagonal + weigh(stem) if stem == theirs else max(above, best[place - 1])
            diagonal = above
    return best[-1]


def dates_far_apart(one: Copies, other: Copies) -> bool:
    """Return whether the dates of the two are too far apart for one occasion; not where one has none."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return max((one.first - other.last).days, (other.first - one.last).days) > OCCASION_DAYS
