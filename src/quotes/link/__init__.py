"""Attributions to utterances: who printed the same statement.

Contents are cut into statements (cutting.py), the same words of one speaker are gathered (wordings.py), an index says
which of the others are worth a look (candidates.py), a model how likely two are one (measures.py, models/links), and
groups are joined by averages (cluster.py). README.md says how good that is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

import numpy as np
from attrs import evolve

from quotes.link.asking import Asked
from quotes.link.by_hand import decided_prints, keys_of
from quotes.link.candidates import Pair, candidates
from quotes.link.cluster import FULLEST, Cluster, Refusal, clusters_of
from quotes.link.cutting import statements_in
from quotes.link.measures import TIES, measures_of, shared_weight, ties_of
from quotes.link.parts import part_of
from quotes.link.tables import Flags, Floats, Integers, Table, common, table_of
from quotes.link.wordings import Said, Worded, place_of, said_in, worded
from quotes.models.links.model import chances_by, load_weights
from quotes.types import Apart, Attribution, Joined, Parted, Print, Span, Utterance

ID_DIGITS = 16  # hexadecimal
NO_CHANCE = 0.02  # of two that share no word, or of two speakers that share no run of words
SLIGHT, SLIGHT_SHARE = 1.7, 0.25  # weight in common, and share of the lighter one: with less in both, 2 of 394 are one
COPIED = 0.99  # chance that the same words by one speaker are one statement


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
    statements = (statement for attribution in attributions for statement in statements_in(attribution))
    every = worded(said_in(statements))
    table = table_of(every)
    asked = asked_of(table, load_weights() if weights is None else weights)
    clusters = clusters_of(every, candidates(table), asked)
    asked.learn(asked.numbers(pairs_within(clusters.groups)))  # all together, since one by one they cost more
    found = [utterance_of(every, members, more, asked) for members, more in clusters.groups]
    found = as_decided(found, decided, every) if decided else found
    told = with_reasons(found, clusters.refused, every, asked)
    return tuple(sorted(told, key=lambda utterance: place_of(utterance.prints[0].statement)))


def with_reasons(
    found: Sequence[Utterance], refused: Sequence[Refusal], every: Sequence[Worded], asked: Asked
) -> Iterator[Utterance]:
    """Yield the utterances, each with those that are nearly it and why they are two; of any two the likeliest pair."""
    prints = {(id(each.attribution), each.span): (one.id, each) for one in found for each in one.prints}
    apart: defaultdict[str, dict[str, Apart]] = defaultdict(dict)
    likely = asked([(one, other) for one, other, _ in refused])
    for (*pair, reason), chance in zip(refused, likely, strict=True):
        (mine, one), (theirs, other) = (prints[key_of_first(every[place])] for place in pair)
        if mine != theirs and theirs not in apart[mine]:
            apart[mine][theirs] = Apart(theirs, reason, one, other, chance)
            apart[theirs][mine] = Apart(mine, reason, other, one, chance)
    for each in found:
        yield evolve(each, apart=tuple(apart[each.id].values())) if each.id in apart else each


def key_of_first(words: Worded) -> tuple[int, Span]:
    """Return what tells the first print of some words from all others."""
    statement = words.said[0].statement
    return id(statement.attribution), statement.span


def as_decided(
    found: Sequence[Utterance], decided: Iterable[Joined | Parted], every: Iterable[Worded]
) -> list[Utterance]:
    """Return the utterances as people decided; one that they changed is called after its oldest print, as ever."""
    known = {(id(each.statement.attribution), each.statement.span): each for words in every for each in words.said}
    as_found = {keys_of(each.prints): each for each in found}
    groups = {keys_of(prints): prints for prints in decided_prints(found, decided)}
    left = [each for keys, each in as_found.items() if keys in groups]
    taken = {each.id for each in left}
    for keys, prints in groups.items():
        if keys not in as_found:
            said = sorted((known[(id(each.attribution), each.span)] for each in prints), key=age_of)
            free = next((own for each in said if (own := f"u_{digest_of(each)}") not in taken), None)
            name = free or f"u_{digest_of(said[0])}-{len(taken)}"
            taken.add(name)
            in_order = sorted(prints, key=lambda each: place_of(each.statement))
            left.append(Utterance(name, tuple(in_order)))
    return left


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
    """Return which pairs share what the model learned from: a word of one speaker, or a run of words, long of two."""
    tie = ties_of(table, ones, others)
    is_one, is_two = tie == TIES.index("same speaker"), tie == TIES.index("two names")
    both = shared_weight(table, common(table.stems, ones, others), len(ones))
    least = SLIGHT_SHARE * np.minimum(table.weight[ones], table.weight[others])
    found: Flags = np.where(
        is_one, (both >= SLIGHT) | ((both >= least) & (least > 0)), table.wording[ones] == table.wording[others]
    )
    for is_open, runs in ((is_two, table.copies), (~is_one & ~is_two, table.runs)):
        left = np.flatnonzero(is_open & ~found)
        found[left] = common(runs, ones[left], others[left]).counted(len(left)) > 0
    return found


def utterance_of(every: Sequence[Worded], members: Cluster, more: Cluster, asked: Asked) -> Utterance:
    """Return one statement with everyone who printed it; `more` hold it besides another statement, in a part."""
    sure = {place: confidence(place, members, every, asked) for place in (*members, *more)}
    fullest = members[:FULLEST] if more else ()
    stems = frozenset(stem for place in fullest for stem in every[place].stems)
    whole = [(said, said.statement, sure[place]) for place in members for said in every[place].said]
    parts = [(said, part_of(said.statement, stems), sure[place]) for place in more for said in every[place].said]
    printed = sorted((*whole, *parts), key=lambda each: each[0].place)
    oldest = min((said for said, _, _ in whole), key=age_of)
    return Utterance(f"u_{digest_of(oldest)}", tuple(Print(statement, chance) for _, statement, chance in printed))


def confidence(place: int, members: Cluster, every: Sequence[Worded], asked: Asked) -> float:
    """Return the chance that a statement is of a group: on average over the others, that of copies, 1 where alone."""
    pairs = compared_with(place, members)
    if not pairs:
        return COPIED if len(every[place].texts) > 1 else 1.0
    return sum(asked(pairs)) / len(pairs)


def pairs_within(clusters: Iterable[tuple[Cluster, Cluster]]) -> Iterator[Pair]:
    """Yield the pairs that tell how likely each statement is of its group."""
    every = ((place, members) for members, more in clusters for place in (*members, *more))
    return (pair for place, members in every for pair in compared_with(place, members))


def compared_with(place: int, members: Cluster) -> list[Pair]:
    """Return the pairs that tell how likely a statement is of a group: with the fullest of the others."""
    return [(place, other) for other in members[: FULLEST + 1] if other != place]


def age_of(said: Said) -> tuple[object, ...]:
    """Return what says which print is the earliest: its day, none being the latest, and then its place."""
    return said.published is None, said.published or date.min, said.text, said.place


def digest_of(said: Said) -> str:
    """Return a number for one find, in hexadecimal: of text and spans, whatever the file and the speaker are called."""
    quote = said.statement.attribution.quote
    groups = (quote.content, quote.cue, (quote.source,) if quote.source else (), (said.statement.span,))
    spans = "|".join(",".join(f"{span.start}-{span.end}" for span in group) for group in groups)
    return sha256(f"{said.text}|{spans}".encode()).hexdigest()[:ID_DIGITS]
