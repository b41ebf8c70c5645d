"""The running-text blocks of a text: src/quotes/clean/blocks.py."""

from __future__ import annotations

import sys

import pytest

from quotes.clean.blocks import blocks_of
from quotes.spans import BLANK, SPACES, words

WRAPPED = "the river rose by two metres overnight and the mayor said that"  # 62 characters
WHITE = tuple(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))


def blocks(text: str) -> list[str]:
    return [words(text, block) for block in blocks_of(text)]


def test_every_space_that_python_knows_is_one() -> None:
    assert sorted(SPACES) == sorted(WHITE)
    assert len(set(BLANK)) == len(BLANK)


@pytest.mark.parametrize("blank", BLANK, ids=ascii)
def test_a_line_of_one_blank_is_none(blank: str) -> None:
    """Behind a line of the width at which mail breaks its lines, and at either end of a line."""
    assert blocks(f"{WRAPPED}\n{blank}\nHe left.\n") == [WRAPPED, "He left."]
    assert blocks(f"{blank}He left.{blank}\n") == ["He left."]
    assert blocks(f"{blank}\r{blank}") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_every_end_of_a_line_is_one(end: str) -> None:
    assert blocks(f"He left.{end}She came.") == ["He left.", "She came."]
