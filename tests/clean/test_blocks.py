"""The paragraphs of a text: src/quotes/clean/blocks.py."""

from __future__ import annotations

import sys

import pytest

from pages import openings_of
from quotes.clean.blocks import blocks_of
from quotes.spans import BLANK, SPACES, words

PROSE = "The council met on Tuesday evening to vote on the new budget for the harbour, delayed twice before. " * 3


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """A single line end parts paragraphs only where lines are not broken at a width."""
    wrapped = (
        "The council met on Tuesday evening to vote on the new budget for the\n"
        "harbour, which had been delayed twice since the spring, and agreed on\n"
        "all but one of its chapters before the mayor closed the session at\n"
        "midnight.\nIt meets again in a week to take up the question of the ferry, which\nwas left open.\n"
    )

    assert openings_of(wrapped) == [("body", "The council met"), ("body", "It meets again")]
    assert len(openings_of(PROSE + "\n" + PROSE)) == 2


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


@pytest.mark.parametrize("bare", ["“", '"', "* * *", "_____", "– – –"])
def test_many_lines_of_marks_alone_are_no_paragraphs(bare: str) -> None:
    """A megabyte of quotation marks, one a line, was parsed as half a million paragraphs."""
    lines = [PROSE.strip(), *[bare] * 5, PROSE.strip()]

    assert blocks("\n".join(lines)) == blocks("\n\n".join(lines)) == [PROSE.strip()] * 2


def test_a_few_lines_of_marks_may_be_of_the_article() -> None:
    lines = ["“", PROSE.strip(), "”", "* * *", PROSE.strip()]

    assert blocks("\n".join(lines)) == lines
