"""How sure it is that two prints are one statement."""

from __future__ import annotations

from datetime import date

import pytest

from prints import FERRY, HARBOUR, SHUT, linked, said
from quotes.link.compare import (
    Copies,
    Overlap,
    common_subsequence,
    contradict,
    dates_far_apart,
    in_order,
    likeness,
    overlap_of,
    score_of,
    verbatim,
    weight_of,
)
from quotes.link.stems import wording_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HARBOUR, HARBOUR),
        (HARBOUR, SHUT),
        (HARBOUR, "The bridge will be closed to lorries from the third week of the holidays, whoever complains"),
        (
            "the council would hire 40 divers and spend 3,000 pounds on mending the sluice",
            "We will hire forty divers, and we will spend 3,000 on the sluice",
        ),
        (
            "the lighthouse was lit on June 4 to honour the drowned fishermen of the village",
            "the lighthouse, lit in June to honour drowned fishermen, had guided every trawler",
        ),
    ],
    ids=["copy", "paraphrase", "part", "numbers in letters", "a month goes with its days"],
)
def test_one_statement_in_two_papers(one: str, other: str) -> None:
    assert linked(said(one), said(other, name="b.txt")) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HARBOUR, FERRY),
        ("the council would hire 40 divers for the sluice", "the council would hire 60 divers for the sluice"),
        ("unemployment in the valley rose to 5.2 percent", "unemployment in the valley rose to 4.8 percent"),
        ("the lighthouse of the village was lit on June 4", "the lighthouse of the village was lit on June 9"),
        ("the lighthouse of the village was lit in June", "the lighthouse of the village was lit in August"),
        ("the sluice gates open on Monday morning", "the sluice gates open on Tuesday morning"),
        ("the council will raise the mooring fees", "the council will not raise the mooring fees"),
        ("the flooded cellars", "the flooded cellars of the fish market had cost her friends a fortune in eels"),
    ],
    ids=["one topic", "number", "rate", "day", "month", "weekday", "denied", "a phrase in common"],
)
def test_two_statements_by_one_speaker(one: str, other: str) -> None:
    assert linked(said(one), said(other, name="b.txt")) == []


def test_a_few_words_are_no_statement_to_link() -> None:
    assert linked(said("I agree.", FERRY), said("I agree.", HARBOUR, name="b.txt")) == []


def test_within_one_text_a_paraphrase_is_a_statement_of_its_own() -> None:
    assert linked(said(HARBOUR, SHUT)) == []


def test_the_same_thing_in_other_words_a_month_later_is_another_statement() -> None:
    first = said(HARBOUR, on=date(2025, 3, 1))

    assert linked(first, said(SHUT, name="b.txt", on=date(2025, 4, 1))) == []
    assert len(linked(first, said(SHUT, name="b.txt", on=date(2025, 3, 3)))) == 1
    assert len(linked(first, said(HARBOUR, name="b.txt", on=date(2025, 4, 1)))) == 1


def alike(_: str) -> float:
    """Return the same weight for every stem."""
    return 1.0


def printed(content: str, page: str = "a", on: date | None = None) -> Copies:
    """Return a content as one page prints it."""
    statement = wording_of(content)
    return Copies(statement, frozenset(statement.stems), frozenset({page}), on, on)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("dam hold flood spring", "dam hold flood winter", True, id="one order"),
        pytest.param("dam hold flood spring", "spring flood hold dam", False, id="the other way round"),
        pytest.param("dam hold town flood spring", "flood spring river dam hold", False, id="two pairs exchanged"),
        pytest.param("dam town hold river flood", "dam wall hold road flood", False, id="no two side by side"),
    ],
)
def test_what_is_shared_stands_in_one_order_and_side_by_side(one: str, other: str, same: bool) -> None:
    assert in_order(one.split(), other.split(), alike) is same


def test_the_heaviest_subsequence_counts() -> None:
    weights = {"dam": 1.0, "hold": 0.5, "flood": 3.0}

    assert common_subsequence(["dam", "hold", "flood"], ["flood", "dam", "hold"], weights.__getitem__) == 3.0
    assert common_subsequence(["dam", "hold", "flood"], ["dam", "flood"], weights.__getitem__) == 4.0


REPAIR = "the council repairs the harbour dam before floods reach the valley schools"


OF_ONE_TOPIC = "valley schools teach children of floods while the harbour owns a dam far upstream"


def test_the_same_words_in_another_order_are_another_statement() -> None:
    one, other = printed(REPAIR), printed(OF_ONE_TOPIC, "b")

    assert overlap_of(one, other, alike).share == 5 / 8
    assert score_of(5, 5 / 8) > 1
    assert likeness(one, other, alike) == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam opens on June 4", "The dam opens on August 4"),
        ("The dam opens on Monday", "The dam opens on Friday"),
        ("The dam opens on June 4", "The dam opens on June 5"),
        ("40 divers left", "60 divers left"),
        ("The dam will hold", "The dam will not hold"),
    ],
    ids=["month", "weekday", "day", "number", "denied"],
)
def test_what_cannot_be_the_same_statement(one: str, other: str) -> None:
    assert contradict(wording_of(one), wording_of(other))
    assert not contradict(wording_of(one), wording_of(one))


def test_a_name_weighs_half() -> None:
    assert weight_of(frozenset({"lodz", "dam"}), frozenset({"lodz"}), alike) == 1.5


def test_contents_that_share_nothing_have_no_evidence() -> None:
    assert overlap_of(printed("—"), printed("—", "b"), alike) == Overlap(0.0, 0.0, 0.0)


@pytest.mark.parametrize(("share", "least"), [(0.39, None), (0.4, 3.9), (1.0, 1.44)])
def test_the_smaller_the_share_the_more_evidence_is_needed(share: float, least: float | None) -> None:
    assert score_of(3.9, share) == (0.0 if least is None else pytest.approx(3.9 / least))


def test_words_to_the_letter_are_more_than_a_phrase() -> None:
    assert verbatim("the dam will hold for now", "he said the dam will hold for now he hopes")
    assert not verbatim("the dam will hold", "he said the dam will hold")


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        (date(2026, 3, 1), date(2026, 3, 11), False),
        (date(2026, 3, 1), date(2026, 3, 12), True),
        (date(2026, 3, 12), date(2026, 3, 1), True),
        (None, date(2026, 3, 12), False),
    ],
)
def test_ten_days_are_one_occasion(one: date | None, other: date, far: bool) -> None:
    assert dates_far_apart(printed(REPAIR, on=one), printed(REPAIR, "b", other)) is far
