"""How sure it is that two prints are one statement."""

from __future__ import annotations

from datetime import date

import pytest

from prints import FERRY, HARBOUR, SHUT, linked, said


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
