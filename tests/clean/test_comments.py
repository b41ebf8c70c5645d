"""What readers wrote: src/quotes/clean/comments.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages import article_of, openings_of
from quotes.spans import words

PROSE = "The council met on Tuesday evening to vote on the new budget for the harbour, delayed twice before. " * 3


def test_heading_of_comments() -> None:
    """What follows it was written by readers."""
    text = f"{PROSE}\n\n{PROSE}\n\n2 Comments\n\nGreat article.\n\nI do not agree at all.\n"

    assert [zone for zone, _ in openings_of(text)] == ["body", "body", "furniture", "comments", "comments"]


def test_counter_of_comments_above_the_article() -> None:
    """Heads nothing."""
    assert "comments" not in dict(openings_of(f"River floods old town\n\n12 Comments\n\n{PROSE}\n\n{PROSE}\n"))


SEEDS = Path(__file__).parents[2] / "seeds"


def test_comments_without_a_heading() -> None:
    """Told by how they are written, from the first to the end of the page."""
    text = (SEEDS / "004_d66ebd6db3d84dd8.txt").read_text("utf-8")
    (comments,) = [region for region in article_of(text).regions if region.zone == "comments"]

    assert words(text, comments.span).startswith("that’s what i call real loyalty")
    assert comments.span.end == len(text.rstrip())


@pytest.mark.parametrize(
    "ending",
    [
        "“you knew i was a snake,” he read. “haha!”\n\nThe crowd laughed. Nobody left.",
        "incites\n\npolitical violence and is a rampant liar,\n\nand has\n\nalso pledged to ban\n\nentering the U.S.",
        "- more rooftop panels;\n\n- fewer cuts;\n\n- cheaper power.",
    ],
)
def test_article_has_no_comments(ending: str) -> None:
    """Quoted chat, a text broken into lines, a list."""
    assert "comments" not in [zone for zone, _ in openings_of(f"{PROSE}\n\n{PROSE}\n\n{ending}\n")]
