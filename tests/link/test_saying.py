"""What statements say and where they stand, in numbers."""

from __future__ import annotations

from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, said
from quotes.link.saying import number_of, said_in
from quotes.link.wordings import worded


def test_the_same_words_by_one_speaker_are_gathered_in_order_of_place() -> None:
    papers = [said(HARBOUR, name=name) for name in ("c.txt", "a.txt", "b.txt")]
    (only,) = worded(said_in([each for paper in papers for each in paper]))

    assert [each.statement.attribution.article.document.id for each in only.said] == ["a.txt", "b.txt", "c.txt"]


def test_the_same_words_by_two_are_two() -> None:
    assert len(worded(said_in([*said(HARBOUR), *said(HARBOUR, name="b.txt", speaker=BEN)]))) == 2


def test_few_words_are_gathered_within_one_place_only() -> None:
    assert len(worded(said_in([*said("Yes"), *said("Yes", HARBOUR, name="b.txt")]))) == 3


def test_who_has_no_name_is_one_within_a_text() -> None:
    nobody = evolve(ADA, name=None, id=None)
    papers = (*said(HARBOUR, HARBOUR, speaker=nobody), *said(HARBOUR, FERRY, name="b.txt", speaker=nobody))

    assert [len(each.said) for each in worded(said_in(papers))] == [2, 1, 1]


def test_nothing_said_is_nothing() -> None:
    assert len(worded(said_in(()))) == 0


def test_a_number_is_the_same_in_every_process() -> None:
    assert number_of("harbour") == number_of("har" + "bour") != number_of("ferry")
    assert 0 <= number_of("half a letter: \ud83d") < 2**63
