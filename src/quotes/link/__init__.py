"""Attributions to utterances: who printed the same statement.

Contents are cut into statements (cutting.py), the same words of one speaker are gathered (wordings.py), an index says
which of the others are worth a look (candidates.py), a model how likely two are one (measures.py, models/links), and
groups are joined by averages (cluster.py). README.md says how good that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from quotes.link.asking import Asked
from quotes.link.candidates import candidates
from quotes.link.cluster import Joining, clusters_in_parts
from quotes.link.columns import MEMORY, Room
from quotes.link.events import AKIN, SURELY_AKIN, kinship, tell_enough
from quotes.link.filling import table_of
from quotes.link.measures import TIES, measures_of, shared_weight, ties_of
from quotes.link.rarity import KNOWN_COMMON, KNOWN_RARE
from quotes.link.saying import said_in
from quotes.link.tables import Common, Flags, Floats, Integers, Table, common
from quotes.link.telling import Utterances, as_decided, told_of, with_reasons
from quotes.link.wordings import worded
from quotes.models.links.model import chances_by, load_weights
from quotes.types import Attribution, Joined, Parted, Utterance

MUCH = 3.0  # weight in common, of four rarer words and a long run: with less, texts of two events say two things
SOME = 1.5  # weight of rarer words in common, of two: with less, so do texts that may be of two events
NO_CHANCE = 0.02  # of two that share no word, or of two speakers that share no run of words
SLIGHT, SLIGHT_SHARE = 1.7, 0.25  # weight in common, and share of the lighter one: with less in both, 2 of 394 are one


def link(
    attributions: Iterable[Attribution],
    weights: Mapping[str, float] | None = None,
    *,
    decided: Sequence[Joined | Parted] = (),
) -> tuple[Utterance, ...]:
    """Return what is said in statements, each with its prints, in order of the first print.

    Prints of a statement stand by document and position; the order of the attributions makes no difference. Speakers
    are told apart by their ids: identify comes before. Who has no name is linked where the words are the same or
    nearly. `weights` take the place of those that ship. What people `decided` of statements has the last word.
    """
    return tuple(linked(tuple(attributions), weights, decided=decided))


def linked(
    attributions: Sequence[Attribution],
    weights: Mapping[str, float] | None = None,
    *,
    decided: Sequence[Joined | Parted] = (),
    room: Room = MEMORY,
) -> Utterances:
    """Return what `link` returns, each utterance made when it is asked for; the numbers it is made of are in `room`."""
    every = worded(said_in(attributions, room), room)
    table = table_of(every, room)
    asked = asked_of(table, load_weights() if weights is None else weights)
    found = told_of(every, clusters_in_parts(every, candidates(table), asked, Joining(), room), room)
    return with_reasons(as_decided(found, decided) if decided else found, asked)


def asked_of(table: Table, weights: Mapping[str, float]) -> Asked:
    """Return what says how likely the two of each pair of places are one; each pair is compared once."""
    return Asked(lambda ones, others: compared(table, ones, others, weights), len(table.every))


def compared(table: Table, ones: Integers, others: Integers, weights: Mapping[str, float]) -> Floats:
    """Return how likely the two of each pair are one."""
    found = np.full(len(ones), NO_CHANCE)
    some = np.flatnonzero(are_comparable(table, ones, others))
    if len(some):
        found[some] = chances_by(weights, measures_of(table, ones[some], others[some]))
    return found


def are_comparable(table: Table, ones: Integers, others: Integers) -> Flags:
    """Return which pairs share what the model learned from: a word of one speaker, or a run of words, long of two.

    In texts of two events that is little: there they must share a long run, and much beside.
    """
    tie = ties_of(table, ones, others)
    is_one, is_two = tie == TIES.index("same speaker"), tie == TIES.index("two names")
    stems = common(table.stems, ones, others)
    both = shared_weight(table, stems, len(ones))
    least = SLIGHT_SHARE * np.minimum(table.weight[ones], table.weight[others])
    found: Flags = np.where(
        is_one, (both >= SLIGHT) | ((both >= least) & (least > 0)), table.wording[ones] == table.wording[others]
    )
    for is_open, runs in ((is_two, table.copies), (~is_one & ~is_two, table.runs)):
        left = np.flatnonzero(is_open & ~found)
        found[left] = common(runs, ones[left], others[left]).counted(len(left)) > 0
    left = np.flatnonzero(found & (table.text[ones] != table.text[others]))
    found[left] = enough_for_texts(table, ones[left], others[left])
    return found


def enough_for_texts(table: Table, ones: Integers, others: Integers) -> Flags:
    """Return which pairs share enough for the texts that they stand in.

    In texts of two events a long run and much beside, in texts that may be of two some words that not any text has, in
    others more than one common word, or all words.
    """
    found = np.ones(len(ones), np.bool_)
    can_say = np.flatnonzero(tell_enough(table, ones) & tell_enough(table, others))
    if len(can_say):
        found[can_say] = enough_for_kin(table, ones[can_say], others[can_say])
    return found


def enough_for_kin(table: Table, ones: Integers, others: Integers) -> Flags:
    """Return which pairs share enough for how near the texts are of one event that they stand in."""
    pairs, stems = len(ones), common(table.stems, ones, others)
    kin = kinship(table, ones, others, stems)
    is_long = common(table.copies, ones, others).counted(pairs) > 0
    much, some = shared_weight(table, stems, pairs), shared_weight(table, stems.chosen(is_rare(table, stems)), pairs)
    is_any = (much > KNOWN_COMMON) | (table.wording[ones] == table.wording[others])
    return np.select([kin < AKIN, kin < SURELY_AKIN, kin < 1], [is_long & (much >= MUCH), some >= SOME, is_any], True)


def is_rare(table: Table, stems: Common) -> Flags:
    """Return which of the shared stems are words that not any text has, or large numbers."""
    return table.rarity[table.stems.values[stems.one]] >= KNOWN_RARE
