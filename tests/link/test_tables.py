"""What is compared of all statements, in columns."""

from __future__ import annotations

import random

import numpy as np
import pytest

from prints import said
from quotes.link.filling import runs_of, shared_only, table_of
from quotes.link.rarity import KNOWN_RARE
from quotes.link.saying import said_in
from quotes.link.tables import Table, common, each_once, lists_of
from quotes.link.wordings import worded


def table(*contents: str) -> Table:
    """Return the table of what one paper prints."""
    return table_of(worded(said_in(said(*contents))))


def test_names_weigh_half() -> None:
    plain, named = table("an otter swam past"), table("an otter swam past Ghent")

    assert named.weight[0] - plain.weight[0] == pytest.approx(KNOWN_RARE / 2)


def test_nothing_is_a_table_without_rows() -> None:
    assert len(table_of(worded(said_in(()))).weight) == 0


def test_words_that_say_nothing_have_a_row_too() -> None:
    only = table("—", "They are.")

    assert only.stems.lengths.tolist() == [0, 0]
    assert only.words.lengths.tolist() == [0, 2]


def test_each_value_is_there_once() -> None:
    assert each_once(np.array([3, 1, 3, 2, 1])).tolist() == [1, 2, 3]
    assert each_once(np.array([], np.int64)).tolist() == []


@pytest.mark.parametrize("length", [1, 2, 3, 5, 6, 8])
def test_two_runs_have_one_number_where_they_are_the_same_words(length: int) -> None:
    chance = random.Random(length)
    lists = [[chance.choice((0, 1, 7)) for _ in range(chance.randrange(14))] for _ in range(60)]
    own = [{tuple(each[at : at + length]) for at in range(len(each) - length + 1)} for each in lists]
    runs = shared_only(runs_of(lists_of(lists), length))
    ones, others = np.triu_indices(60, 1)

    shared = [len(own[one] & own[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True)]
    assert common(runs, ones, others).counted(len(ones)).tolist() == shared


def test_runs_that_stand_in_one_list_are_left_out() -> None:
    assert shared_only(runs_of(lists_of([[1, 2, 3], [2, 3, 4], [5, 6]]), 2)).lengths.tolist() == [1, 1, 0]


def test_lists_that_are_all_too_short_have_no_runs() -> None:
    assert runs_of(lists_of([[1, 2], [], [3]]), 3).lengths.tolist() == [0, 0, 0]
    assert runs_of(lists_of([[], []]), 6).lengths.tolist() == [0, 0]
