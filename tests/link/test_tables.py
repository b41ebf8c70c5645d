"""What is compared of all statements, in columns."""

from __future__ import annotations

import pytest

from prints import said
from quotes.link.cutting import statements_in
from quotes.link.rarity import KNOWN_RARE
from quotes.link.tables import Table, table_of
from quotes.link.wordings import said_in, worded


def table(*contents: str) -> Table:
    """Return the table of what one paper prints."""
    return table_of(worded(said_in(each for one in said(*contents) for each in statements_in(one))))


def test_names_weigh_half() -> None:
    plain, named = table("an otter swam past"), table("an otter swam past Ghent")

    assert named.weight[0] - plain.weight[0] == pytest.approx(KNOWN_RARE / 2)


def test_nothing_is_a_table_without_rows() -> None:
    assert len(table_of(()).weight) == 0


def test_words_that_say_nothing_have_a_row_too() -> None:
    only = table("—", "They are.")

    assert only.stems.lengths.tolist() == [0, 0]
    assert only.words.lengths.tolist() == [0, 2]
