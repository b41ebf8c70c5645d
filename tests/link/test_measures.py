"""How two statements compare, in numbers."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, SHUT, said
from quotes.link.filling import table_of
from quotes.link.measures import TIES, measures_of, ties_of
from quotes.link.saying import said_in
from quotes.link.wordings import Every, worded
from quotes.types import Speaker


def wordings(*contents: str, speakers: tuple[Speaker, ...] = (ADA, ADA), days: tuple[date, ...] = ()) -> Every:
    """Return what two papers print."""
    papers = [
        said(content, name=f"{number}.txt", speaker=speakers[number], on=days[number] if days else None)
        for number, content in enumerate(contents)
    ]
    return worded(said_in([each for paper in papers for each in paper]))


def measured(*contents: str, **options: object) -> dict[str, float]:
    return measured_among(wordings(*contents, **options), (0, 1))[0]  # type: ignore[arg-type]


def measured_among(every: Every, *pairs: tuple[int, int]) -> list[dict[str, float]]:
    """Return the measures of some pairs among statements, measured together."""
    ones, others = np.array(pairs).T
    columns = measures_of(table_of(every), ones, others)
    return [{name: float(values[pair]) for name, values in columns.items()} for pair in range(len(pairs))]


def test_measures_are_the_same_either_way() -> None:
    one, other = measured_among(wordings(HARBOUR, SHUT), (0, 1), (1, 0))

    assert one == other


def test_measures_of_a_pair_are_the_same_whatever_is_measured_with_it() -> None:
    """To the last digit: documents that are added change no chance."""
    words = wordings(HARBOUR, SHUT, FERRY, "an aardvark said no to 12 zebras", speakers=(ADA, BEN, ADA, BEN))
    together = measured_among(words, (0, 1), (2, 3), (0, 2), (1, 3), (0, 0))

    assert together[0] == measured(HARBOUR, SHUT, speakers=(ADA, BEN))
    assert together[2] == measured(HARBOUR, FERRY)


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


def test_words_are_near_one_another_in_whichever_order() -> None:
    reported = "a cut was possible in production, a reduction"
    direct = "We may think of a reduction, in time, of the production of coal"
    elsewhere = "the production of coal was good and prices, taxes and rents would see a reduction"

    assert measured(reported, direct)["near"] > 0
    assert measured(reported, elsewhere)["near"] == 0


def test_names_and_offices_in_one_order_are_no_order_of_what_is_said() -> None:
    told = "both the chairman, Ken Ore, and the technical director, Juan Silva, had told the trainer their view"
    wrote = "the technical director, Juan Silva, sent a letter to the chairman, Ken Ore, on Sunday"

    assert measured(told, wrote)["order"] == 0
    assert measured(told, wrote)["near"] == 0
    assert measured(wrote, wrote.replace("Sunday", "Friday"))["order"] == 1


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
    table = table_of(wordings(HARBOUR, SHUT, speakers=speakers))

    assert TIES[ties_of(table, np.array([0]), np.array([1]))[0]] == tie
