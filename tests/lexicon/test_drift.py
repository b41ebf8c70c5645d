"""What changes and what does not when words are printed again."""

from __future__ import annotations

import re

import pytest

from quotes.lexicon.drift import FILE, PLAIN, forms_of, load_drift
from quotes.lexicon.entries import read_tables

KNOWN = load_drift()


def test_every_class_of_cues_has_an_example_that_uses_one() -> None:
    entries = read_tables(FILE)["cue"]
    lacking = [
        entry["class"]
        for entry in entries
        if entry["class"] not in {KNOWN.classes.get(word.lower()) for word in re.findall(r"\w+", entry["example"])}
    ]

    assert lacking == []


def test_what_is_above_is_a_class() -> None:
    assert set(KNOWN.above.values()) | KNOWN.mild <= set(KNOWN.classes.values())


@pytest.mark.parametrize(
    ("word", "name"),
    [("admitted", "admission"), ("denies", None), ("said", PLAIN), ("swore", "oath"), ("joking", "joke")],
)
def test_the_class_of_a_form(word: str, name: str | None) -> None:
    assert KNOWN.classes.get(word) == name


def test_regular_forms() -> None:
    assert forms_of("brag", doubles=True) == ("brag", "brags", "bragged", "bragging")
    assert forms_of("testify", doubles=False) == ("testify", "testifies", "testified", "testifying")
    assert forms_of("disclose", doubles=False) == ("disclose", "discloses", "disclosed", "disclosing")


def test_units_that_are_printed_are_known() -> None:
    assert set(KNOWN.unit_words.values()) <= set(KNOWN.units)
