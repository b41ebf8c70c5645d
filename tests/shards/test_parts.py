"""Which part of the work is whose."""

from pathlib import Path

import pytest

from quotes.errors import OptionError
from quotes.read.places import Place
from quotes.shards.parts import Part, part_named

FILES = tuple(Place(f"{number}.txt", Path(f"{number}.txt")) for number in range(10))


def test_a_part_by_its_name() -> None:
    assert part_named("17/200") == Part(17, 200)
    assert Part(17, 200).name == ".17-of-200"


@pytest.mark.parametrize("text", ["0/3", "4/3", "3", "a/b", "1/0", "-1/3", ""])
def test_what_names_no_part(text: str) -> None:
    with pytest.raises(OptionError, match=r"is no part of the work; write it as 17/200"):
        part_named(text)


@pytest.mark.parametrize("of", [1, 3, 10])
def test_files_are_dealt_in_their_order_each_once(of: int) -> None:
    parts = [Part(number, of) for number in range(1, of + 1)]

    assert [file for part in parts for file in part.places(FILES)] == list(FILES)


def test_few_files_are_read_by_all_and_their_batches_dealt() -> None:
    parts = [Part(number, 3) for number in (1, 2, 3)]

    assert [part.places(FILES[:2]) for part in parts] == [FILES[:2]] * 3
    assert ["".join(part.batches("abcdefgh", FILES[:2])) for part in parts] == ["adg", "beh", "cf"]
