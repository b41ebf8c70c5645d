"""Spellings of one name."""

import re

import pytest

from quotes.lexicon.entries import read_tables
from quotes.lexicon.spellings import FILE, abbreviated, given_name, given_names, sound_of


@pytest.mark.parametrize(("one", "other"), [("fred", "frederick"), ("yannis", "giannis"), ("bob", "robert")])
def test_given_names_of_one_group_are_one(one: str, other: str) -> None:
    assert given_name(one) == given_name(other)


@pytest.mark.parametrize(("one", "other"), [("karolos", "carolos"), ("akhmed", "ahmed"), ("zelenskyy", "zelenski")])
def test_letters_of_one_sound_are_one(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(("one", "other"), [("marsh", "marsch"), ("robert", "rosa"), ("hale", "hall")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_groups_are_sorted_and_sounds_are_patterns() -> None:
    lines = read_tables(FILE)["given_names"]["groups"].strip().splitlines()

    assert lines == sorted(lines)
    assert given_names()["fred"] == "frederick"
    assert all(re.compile(each["written"]) for each in read_tables(FILE)["sound"])
    assert "lt" in abbreviated()
