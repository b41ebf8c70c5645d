"""Attributions to utterances: who printed the same statement.

Contents are cut into statements (cutting.py), the same words of one speaker are gathered (wordings.py), an index says
which of the others are worth a look (candidates.py), a model how likely two are one (measures.py, models/links), and
groups are joined by averages (cluster.py). README.md says how good that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256

from quotes.link.candidates import Pair, candidates, runs_of
from quotes.link.cluster import FULLEST, Chance, Cluster, clusters_of
from quotes.link.cutting import statements_in
from quotes.link.measures import longest_run, measures_of, shared_weight, tie_of
from quotes.link.parts import part_of
from quotes.link.wordings import Said, Worded, place_of, said_in, worded
from quotes.models.links.model import chance_by, load_weights
from quotes.types import Attribution, Print, Utterance

ID_DIGITS = 16  # hexadecimal
RUNS_KEPT = 20_000  # statements whose runs of words are kept for the next comparison
NO_CHANCE = 0.02  # of two that share no word, or of two speakers that share no run of words
SLIGHT, SLIGHT_SHARE = 1.7, 0.25  # weight in common, and share of the lighter one: with less in both, 2 of 394 are one
COPY = 8  # words in a row that statements under two names must share
COPIED = 0.99  # chance that the same words by one speaker are one statement


def link(attributions: Iterable[Attribution], weights: Mapping[str, float] | None = None) -> tuple[Utterance, ...]:
    """Return what is said in statements, each with its prints, in order of the first print.

    Prints of a statement stand by document and position; the order of the attributions makes no difference. Speakers
    are told apart by their ids: identify comes before. Who has no name is linked where the words are the same or
    nearly. `weights` take the place of those that ship.
    """
    statements = (statement for attribution in attributions for statement in statements_in(attribution))
    every = worded(said_in(statements))
    chance = chances(every, load_weights() if weights is None else weights)
    clusters = clusters_of(every, candidates(every), chance)
    found = [utterance_of(every, members, more, chance) for members, more in clusters]
    return tuple(sorted(found, key=lambda utterance: place_of(utterance.prints[0].statement)))


def chances(every: Sequence[Worded], weights: Mapping[str, float]) -> Chance:
    """Return what says how likely two statements, by their places, are one; each pair is compared once."""
    known: dict[Pair, float] = {}

    def chance(one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        if pair not in known:
            mine, theirs = every[pair[0]], every[pair[1]]
            comparable = are_comparable(mine, theirs)
            known[pair] = chance_by(weights, measures_of(mine, theirs)) if comparable else NO_CHANCE
        return known[pair]

    return chance


def are_comparable(one: Worded, other: Worded) -> bool:
    """Return whether two share what the model learned from: a word of one speaker, or a run of words, long of two."""
    tie = tie_of(one, other)
    if tie == "same speaker":
        both = shared_weight(one, other)
        return both >= SLIGHT or both >= SLIGHT_SHARE * min(one.weight, other.weight) > 0
    if runs_kept(one.words).isdisjoint(runs_kept(other.words)):
        return False
    return tie != "two names" or one.words == other.words or longest_run(one.words, other.words) >= COPY


@lru_cache(RUNS_KEPT)
def runs_kept(words: tuple[str, ...]) -> frozenset[int]:
    """Return the runs of some words, kept for the next comparison."""
    return runs_of(words)


def utterance_of(every: Sequence[Worded], members: Cluster, more: Cluster, chance: Chance) -> Utterance:
    """Return one statement with everyone who printed it; `more` hold it besides another statement, in a part."""
    sure = {place: confidence(place, members, every, chance) for place in (*members, *more)}
    stems = frozenset(stem for place in members[:FULLEST] for stem in every[place].stems)
    whole = [(said, said.statement, sure[place]) for place in members for said in every[place].said]
    parts = [(said, part_of(said.statement, stems), sure[place]) for place in more for said in every[place].said]
    printed = sorted((*whole, *parts), key=lambda each: each[0].place)
    oldest = min((said for said, _, _ in whole), key=age_of)
    return Utterance(f"u_{digest_of(oldest)}", tuple(Print(statement, chance) for _, statement, chance in printed))


def confidence(place: int, members: Cluster, every: Sequence[Worded], chance: Chance) -> float:
    """Return the chance that a statement is of a group: on average over the others, that of copies, 1 where alone."""
    others = [other for other in members[: FULLEST + 1] if other != place]
    if not others:
        return COPIED if len(every[place].texts) > 1 else 1.0
    return sum(chance(place, other) for other in others) / len(others)


def age_of(said: Said) -> tuple[object, ...]:
    """Return what says which print is the earliest: its day, none being the latest, and then its place."""
    return said.published is None, said.published or date.min, said.text, said.place


def digest_of(said: Said) -> str:
    """Return a number for one find, in hexadecimal: of text and spans, whatever the file and the speaker are called."""
    quote = said.statement.attribution.quote
    groups = (quote.content, quote.cue, (quote.source,) if quote.source else (), (said.statement.span,))
    spans = "|".join(",".join(f"{span.start}-{span.end}" for span in group) for group in groups)
    return sha256(f"{said.text}|{spans}".encode()).hexdigest()[:ID_DIGITS]
