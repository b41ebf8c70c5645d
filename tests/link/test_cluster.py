"""Statements in groups that are each one: by averages, and not where one text prints two."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from attrs import evolve

from prints import FERRY, HARBOUR, SHUT, said
from quotes.link.asking import Asked
from quotes.link.cluster import Clusters, clusters_of
from quotes.link.saying import said_in
from quotes.link.tables import Floats, Integers
from quotes.link.wordings import Every, worded
from quotes.types import OTHERS_DIFFER, PRINTED_AS_TWO, Attribution

OTHER = "nobody had told the drivers of the lorries which of the bridges they were to take instead"


def every_of(*papers: list[Attribution]) -> Every:
    """Return what the papers print, gathered."""
    return worded(said_in([each for paper in papers for each in paper]))


def joined(every: Every, chances: Mapping[tuple[int, int], float]) -> list[tuple[int, ...]]:
    """Return the groups of more than one, with what holds them besides."""
    groups = clusters(every, chances).groups
    return [tuple(sorted((*members, *more))) for members, more in groups if len(members) + len(more) > 1]


def refused(every: Every, chances: Mapping[tuple[int, int], float]) -> list[tuple[int, int, str]]:
    """Return what is alike and stands in two groups."""
    return list(clusters(every, chances).refused)


def clusters(every: Every, chances: Mapping[tuple[int, int], float]) -> Clusters:
    """Return the groups that some chances make."""

    def compare(ones: Integers, others: Integers) -> Floats:
        return np.array([chances.get(pair, 0.0) for pair in zip(ones.tolist(), others.tolist(), strict=True)])

    return clusters_of(every, chances, Asked(compare, len(every)), least=0.5, more=0.5)


def test_halves_of_a_whole_are_not_joined_by_it() -> None:
    every = every_of(said(HARBOUR), said(FERRY, name="b.txt"), said(OTHER, name="c.txt"))

    assert joined(every, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}) == [(0, 1)]


def test_what_one_text_prints_twice_in_two_ways_speaks_against_joining() -> None:
    apart = every_of(said(HARBOUR), said(SHUT, name="b.txt"), said(FERRY, name="c.txt"))
    together = every_of(said(HARBOUR, SHUT), said(FERRY, name="c.txt"))
    chances = {(0, 1): 0.6, (0, 2): 0.8, (1, 2): 0.8}

    assert joined(apart, chances) == [(0, 1, 2)]
    assert joined(together, chances) != [(0, 1, 2)]


def test_a_quotation_and_the_sentence_that_leads_up_to_it_do_not_speak_against_joining() -> None:
    quotation, lead = said(HARBOUR, SHUT)
    papers = ([evolve(quotation, quote=evolve(quotation.quote, type="direct")), lead], said(FERRY, name="c.txt"))

    assert joined(every_of(*papers), {(0, 1): 0.6, (0, 2): 0.8, (1, 2): 0.8}) == [(0, 1, 2)]


def test_a_long_statement_may_be_a_print_of_two() -> None:
    papers = [said(content, name=f"{number}.txt") for number, content in enumerate((HARBOUR, SHUT, FERRY, OTHER))]
    chances = {(0, 1): 0.9, (2, 3): 0.95, (0, 2): 0.6, (0, 3): 0.6}

    assert joined(every_of(*papers), chances) == [(0, 1), (0, 2, 3)]


def test_what_is_alike_and_not_joined_is_told_with_the_reason() -> None:
    halves = every_of(said(HARBOUR), said(FERRY, name="b.txt"), said(OTHER, name="c.txt"))
    twice = every_of(said(HARBOUR, SHUT), said(FERRY, name="c.txt"))

    assert refused(halves, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}) == [(1, 2, OTHERS_DIFFER)]
    assert refused(twice, {(0, 1): 0.6, (0, 2): 0.8, (1, 2): 0.8}) == [(1, 2, PRINTED_AS_TWO), (0, 1, PRINTED_AS_TWO)]


def test_what_copies_alone_have_made_less_alike_is_told() -> None:
    one, other = said(HARBOUR), said(FERRY, name="b.txt")
    copies = [said(HARBOUR, name=f"{number}.txt") for number in range(2)]

    assert refused(every_of(one, other), {(0, 1): 0.45}) == []
    assert refused(every_of(*copies, other), {(0, 1): 0.45}) == [(0, 1, OTHERS_DIFFER)]
    assert refused(every_of(*copies, other), {(0, 1): 0.3}) == []
