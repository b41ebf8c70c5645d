"""The index of a large ledger in two pieces."""

import json

from quoted import said, through
from quotes.report.packed import FIRST, first_of, packed, rest_of
from quotes.report.values import DocumentView, GraphView, PageView

ROWS = tuple(
    said("Kim" if number % 2 else None, number=number, relay=(through("TASS"),) if number % 3 else ())
    for number in range(FIRST + 5)
)
INDEX = PageView("index", "news", "quotes", (DocumentView("a.txt"),), ROWS, relays=GraphView((), (), 0))


def test_the_first_rows_and_how_many_there_are() -> None:
    first = first_of(INDEX)

    assert (first.rows, first.total, first.relays) == (ROWS[:FIRST], FIRST + 5, None)


def test_the_rest() -> None:
    rest = rest_of(INDEX)

    assert rest.rows.columns["id"] == [row.id for row in ROWS[FIRST:]]
    assert rest.relays == INDEX.relays


def test_what_is_said_again_stands_once() -> None:
    rows = packed(ROWS)

    assert [each and each["name"] for each in rows.tables["speaker"] if "name" in each] == ["Kim"]
    assert rows.coded["speaker"][:4] == [0, 1, 0, 1]
    assert rows.tables["relay"] == [None, [{"name": "TASS", "basis": "stated"}]]


def test_what_few_have_is_told_of_these_alone() -> None:
    rows = packed([said("Kim"), said("Kim", prints=3)])

    assert rows.few["prints"] == ([1], [3])
    assert json.dumps(rows.columns["confidence"]) == "[0.9, 0.9]"
