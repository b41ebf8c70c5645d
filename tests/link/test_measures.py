"""How two statements compare, in numbers."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, SHUT, said
from quotes.link.cutting import statements_in
from quotes.link.measures import common_subsequence, longest_run, measures_of, shares_run, tie_of
from quotes.link.wordings import Worded, said_in, worded
from quotes.types import Speaker


def wordings(
    *contents: str, speakers: tuple[Speaker, ...] = (ADA, ADA), days: tuple[date, ...] = ()
) -> tuple[Worded, ...]:
    """Return what two papers print."""
    papers = [
        said(content, name=f"{number}.txt", speaker=speakers[number], on=days[number] if days else None)
        for number, content in enumerate(contents)
    ]
    return worded(said_in(each for paper in papers for one in paper for each in statements_in(one)))


def measured(*contents: str, **options: object) -> dict[str, float]:
    one, other = wordings(*contents, **options)  # type: ignore[arg-type]
    return dict(measures_of(one, other))


def test_measures_are_the_same_either_way() -> None:
    one, other = wordings(HARBOUR, SHUT)

    assert measures_of(one, other) == measures_of(other, one)


def test_like_words_share_more_than_others() -> None:
    assert measured(HARBOUR, SHUT)["min"] > measured(HARBOUR, FERRY)["min"]
    assert measured(HARBOUR, HARBOUR, speakers=(ADA, BEN))["exact"] == 1.0


@pytest.mark.parametrize(
    ("one", "other", "measure"),
    [
        ("12 men were hurt in the fall", "18 men were hurt in the fall", "counts differ"),
        ("the bridge will not be closed", "the bridge will be closed", "denied in one"),
        ("it opens on Monday at the harbour", "it opens on Friday at the harbour", "days differ"),
        ("the bridge may be closed in spring", "the bridge will be closed in spring", "mood differs"),
        ("it cost 300 crowns to cross", "it cost 500 crowns to cross", "numbers differ"),
    ],
)
def test_what_differs_is_measured_and_decides_nothing(one: str, other: str, measure: str) -> None:
    assert measured(one, other)[measure] == 1.0
    assert not measured(one, one + " again").get(measure)


def test_days_apart_count_up_to_ten() -> None:
    days = (date(2026, 3, 1), date(2026, 3, 6))

    assert measured(HARBOUR, SHUT, days=days)["days apart"] == 0.5
    assert measured(HARBOUR, SHUT)["no days"] == 1.0


@pytest.mark.parametrize(
    ("speakers", "tie"),
    [
        ((ADA, ADA), "same speaker"),
        ((ADA, BEN), "two names"),
        ((ADA, evolve(ADA, name=None, id=None)), "speaker unknown"),
        ((ADA, Speaker("officials", "anonymous", id="s_o")), "half named"),
        ((Speaker("Officials", "anonymous", id="s_p"), Speaker("officials", "anonymous", id="s_o")), "unnamed alike"),
    ],
)
def test_how_speakers_are_related(speakers: tuple[Speaker, Speaker], tie: str) -> None:
    assert tie_of(*wordings(HARBOUR, SHUT, speakers=speakers)) == tie


def test_runs_and_order() -> None:
    assert longest_run(["the", "old", "bridge", "is", "shut"], ["that", "the", "old", "bridge", "was"]) == 3
    assert common_subsequence(("a", "b"), ("b", "a")) == common_subsequence(("a",), ("a",))
    assert longest_run(("a", "b", "x", "b", "c", "d"), ("b", "c", "d", "a", "b")) == 3
    assert longest_run(("a",), ("b", "a")) == 1
    assert longest_run((), ("a",)) == 0


def test_a_run_of_so_many_words_is_in_both_or_not() -> None:
    one, other = HARBOUR.split(), f"He told us that {HARBOUR}, as planned".replace(",", "").split()

    assert shares_run(one, other, len(one))
    assert not shares_run([*one, "again"], other, len(one) + 1)
