"""Sequences whose members are made when they are asked for: in every way what a tuple of them is."""

import pytest
from attrs import frozen

from quotes.sequences import Made


@frozen(eq=False)
class Squares(Made[int]):
    """The squares of the first numbers."""

    count: int

    def __len__(self) -> int:
        return self.count

    def at(self, place: int, /) -> int:
        return place * place


def test_places_count_from_either_end() -> None:
    assert (Squares(5)[0], Squares(5)[3], Squares(5)[-1]) == (0, 9, 16)


def test_a_slice_is_a_tuple() -> None:
    assert Squares(5)[1:4] == (1, 4, 9)
    assert Squares(5)[::-2] == (16, 4, 0)
    assert Squares(5)[7:] == ()


@pytest.mark.parametrize("place", [5, -6])
def test_beyond_the_ends_there_is_nothing(place: int) -> None:
    with pytest.raises(IndexError):
        Squares(5)[place]


def test_all_of_them_come_in_order() -> None:
    assert list(Squares(4)) == [0, 1, 4, 9]
