"""The paragraphs of a text: src/quotes/clean/blocks.py."""

from __future__ import annotations

from pages import openings_of

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
