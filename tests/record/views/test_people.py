"""The cells of the table for people: what is not known is None, context is of whole words and of the right text."""

from datetime import date

import pytest
from attrs import evolve

from quoted import listed, row_in
from quotes.record.rows import SaidOnRow
from quotes.record.views.filed import Filed
from quotes.record.views.people import COLUMNS, CONTEXT, Around, around, cells_of, said_on

TEXT = f"{'Many words. ' * 30}“No,” he said. {'More of them. ' * 30}"


def test_context_ends_with_whole_words() -> None:
    near = around(row_in(TEXT, "No,"), TEXT)

    assert near.before.startswith(("words.", "Many"))
    assert near.before.endswith("words. “")
    assert near.after.startswith("” he said. More of")
    assert near.after.endswith(("them.", "of", "More"))
    assert CONTEXT - 20 < len(near.before) <= CONTEXT


@pytest.mark.parametrize("text", [None, "", "Another text, “No” as well."])
def test_where_the_text_is_another_nothing_stands_around(text: str | None) -> None:
    assert around(row_in(TEXT, "No,"), text) == Around()


def test_what_is_not_known_is_none() -> None:
    row = row_in(TEXT, "No,")
    cells = dict(zip(COLUMNS, cells_of(row, Filed(listed(TEXT), (row,), lambda: None), Around(), {}), strict=True))

    assert cells["speaker"] is None
    assert cells["why_unknown"] == "nobody is near"
    assert [cells[name] for name in ("outlet", "published", "role", "relay", "before", "gender")] == [None] * 6


def test_who_wrote_the_article_and_where_it_was_published() -> None:
    row = row_in(TEXT, "No,")
    document = listed(TEXT, byline="Ada Roy", address="https://herald.example/no")
    cells = dict(zip(COLUMNS, cells_of(row, Filed(document, (row,), lambda: None), Around(), {}), strict=True))

    assert (cells["byline"], cells["address"]) == ("Ada Roy", "https://herald.example/no")


def test_a_confidence_of_nothing_is_a_value() -> None:
    row = evolve(row_in(TEXT, "No,"), confidence=0.0)
    cells = dict(zip(COLUMNS, cells_of(row, Filed(listed(TEXT), (row,), lambda: None), Around(), {}), strict=True))

    assert cells["confidence"] == 0.0


def test_the_day_it_was_said_or_the_days_it_may_be() -> None:
    first, last = date(2026, 5, 4), date(2026, 5, 10)

    assert said_on(SaidOnRow(first, first, first, 0, 6, "Monday")) == "2026-05-04"
    assert said_on(SaidOnRow(None, first, last, 0, 9, "this week")) == "2026-05-04/2026-05-10"
    assert said_on(None) is None
