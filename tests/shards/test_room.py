"""Columns in files are read as those in the memory are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from quotes.link.columns import MEMORY, Room, column_of
from quotes.shards.room import Files


@pytest.fixture(params=["memory", "files"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Room:
    return MEMORY if request.param == "memory" else Files(tmp_path)


def test_what_is_put_behind_one_another_stands_in_line(room: Room) -> None:
    column = room.column("i4")
    for some in ([3, 1], [], [2]):
        column.extend(np.array(some))

    assert column.whole().tolist() == [3, 1, 2]


def test_nothing_is_a_column_too(room: Room) -> None:
    assert room.column("f8").whole().tolist() == []
    assert room.empty(0, "i8").tolist() == []


def test_rows_of_several_kinds(room: Room) -> None:
    kind = np.dtype([("place", "i8"), ("is_name", "?")])
    column = room.column(kind)
    column.extend(np.array([(1, True), (2, False)], kind))

    assert column.whole()["place"].tolist() == [1, 2]


def test_what_is_written_in_any_order_stays_when_the_memory_is_given_back(room: Room) -> None:
    numbers = room.empty(100_000, "i8")
    numbers[np.arange(100_000)[::-1]] = np.arange(100_000)
    room.settle()

    assert numbers.tolist() == list(range(99_999, -1, -1))


def test_a_column_is_made_in_parts(room: Room) -> None:
    def part(some: slice) -> np.ndarray:  # type: ignore[type-arg]
        return np.arange(some.start, some.stop)

    assert column_of(room, "i4", 10, part, at_once=3).tolist() == list(range(10))


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    column = Files(tmp_path).column("i4")
    column.extend(np.arange(5))

    assert column.whole().sum() == 10
    assert list(tmp_path.iterdir()) == []
