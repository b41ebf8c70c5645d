"""Which statements are worth a comparison."""

from __future__ import annotations

from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, SHUT, said
from quotes.link.candidates import NEAREST, NEAREST_COPIES, Pair, candidates
from quotes.link.filling import table_of
from quotes.link.saying import said_in
from quotes.link.wordings import Every, worded
from quotes.types import Attribution, Speaker


def every_of(*papers: list[Attribution]) -> Every:
    return worded(said_in([each for paper in papers for each in paper]))


def compared(*papers: list[Attribution]) -> tuple[Pair, ...]:
    """Return the places of the statements that are compared."""
    return tuple(candidates(table_of(every_of(*papers))))


def test_words_of_one_speaker_are_compared_and_those_of_two_only_where_a_run_is_shared() -> None:
    assert compared(said(HARBOUR), said(SHUT, name="b.txt")) == ((0, 1),)
    assert compared(said(HARBOUR), said(SHUT, name="b.txt", speaker=BEN)) == ()
    assert compared(said(HARBOUR), said("He said: " + HARBOUR, name="b.txt", speaker=BEN)) == ((0, 1),)


def test_who_has_no_name_is_compared_by_runs() -> None:
    nobody = evolve(ADA, name=None, id=None)

    assert (0, 1) in compared(said(HARBOUR, speaker=nobody), said(HARBOUR, FERRY, name="b.txt"))


def test_looks_are_bounded_for_one_who_says_much() -> None:
    papers = [said(f"{HARBOUR} number {n} of all", name=f"{n:03}.txt") for n in range(200)]

    assert len(compared(*papers)) < 200 * (NEAREST + NEAREST_COPIES)


def test_looks_are_bounded_for_words_that_many_print() -> None:
    speakers = [Speaker(f"Speaker {n}", "person", id=f"s_{n}") for n in range(200)]
    papers = [said(HARBOUR, name=f"{n:03}.txt", speaker=each) for n, each in enumerate(speakers)]

    assert 199 <= len(compared(*papers)) <= 200 * NEAREST_COPIES


def test_few_words_are_one_run() -> None:
    assert compared(said("total privacy"), said("Total privacy", name="b.txt", speaker=BEN)) == ((0, 1),)
    assert compared(said("total privacy"), said("total silence", name="b.txt", speaker=BEN)) == ()
    assert compared(said("total privacy"), said("for total privacy", name="b.txt", speaker=BEN)) == ()


def test_nothing_is_compared_where_nothing_was_said() -> None:
    assert compared() == ()
