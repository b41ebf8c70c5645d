"""Texts that are spoilt by chance."""

from random import Random

import pytest

from spoilt import BYTE_WAYS, HEADS, PAGE_WAYS, TEXT_WAYS, page_of, spoilt

TEXT = "Talks fail\n\nLONDON (Reuters) - “The talks failed,” Anna Berg said.\n\nShe said ‘no’ to-day.\n"


def test_the_same_seed_gives_the_same_file() -> None:
    assert [spoilt([TEXT], Random(f"7 {number}")) for number in range(50)] == [
        spoilt([TEXT], Random(f"7 {number}")) for number in range(50)
    ]
    assert len({spoilt([TEXT], Random(f"7 {number}")).data for number in range(50)}) > 45


@pytest.mark.parametrize("way", TEXT_WAYS, ids=lambda way: way.__name__)
def test_each_way_changes_a_text_and_takes_an_empty_one(way) -> None:
    assert any(way(TEXT, Random(seed)) != TEXT for seed in range(10))
    assert isinstance(way("", Random(1)), str)


@pytest.mark.parametrize("way", PAGE_WAYS, ids=lambda way: way.__name__)
def test_each_way_takes_a_page_and_an_empty_one(way) -> None:
    assert isinstance(way(page_of(TEXT, Random(1)), Random(2)), str)
    assert isinstance(way("", Random(1)), str)


@pytest.mark.parametrize("way", BYTE_WAYS, ids=lambda way: way.__name__)
def test_each_way_makes_bytes_of_what_is_no_letter_too(way) -> None:
    assert isinstance(way(TEXT + "\ud800", Random(1)), bytes)
    assert isinstance(way("", Random(1)), bytes)


def test_what_pages_state_may_be_deeper_than_python_goes() -> None:
    assert max(head.count("[") for head in HEADS) > 1000
