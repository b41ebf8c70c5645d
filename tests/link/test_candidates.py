"""Which statements are worth a comparison."""

from __future__ import annotations

from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, SHUT, said
from quotes.link.candidates import candidates, runs_of
from quotes.link.cutting import statements_in
from quotes.link.wordings import Worded, said_in, worded
from quotes.types import Attribution


def every_of(*papers: list[Attribution]) -> tuple[Worded, ...]:
    return worded(said_in(each for paper in papers for one in paper for each in statements_in(one)))


def test_words_of_one_speaker_are_compared_and_those_of_two_only_where_a_run_is_shared() -> None:
    one = every_of(said(HARBOUR), said(SHUT, name="b.txt"))
    two = every_of(said(HARBOUR), said(SHUT, name="b.txt", speaker=BEN))
    copy = every_of(said(HARBOUR), said("He said: " + HARBOUR, name="b.txt", speaker=BEN))

    assert candidates(one) == ((0, 1),)
    assert candidates(two) == ()
    assert candidates(copy) == ((0, 1),)


def test_who_has_no_name_is_compared_by_runs() -> None:
    nobody = evolve(ADA, name=None, id=None)
    every = every_of(said(HARBOUR, speaker=nobody), said(HARBOUR, FERRY, name="b.txt"))

    assert (0, 1) in candidates(every)


def test_looks_are_bounded() -> None:
    papers = [said(f"{HARBOUR} number {n} of all", name=f"{n:03}.txt") for n in range(200)]

    assert len(candidates(every_of(*papers))) < 200 * 60


def test_few_words_are_one_run() -> None:
    assert len(runs_of(("total", "privacy"))) == 1
    assert runs_of(("total", "privacy")) == runs_of(("total", "privacy"))
