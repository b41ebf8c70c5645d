"""Pieces of HTML: src/quotes/read/markup.py."""

from __future__ import annotations

import pytest

from quotes.read.markup import is_markup, paragraphs_in


def test_blocks_part_paragraphs_and_what_is_hidden_is_left_out() -> None:
    piece = "<div>He <a href='x'>spoke</a>.<ul><li>One</li><li>Two</li></ul></div><style>p</style>End &ldquo;so&rdquo;"

    assert paragraphs_in(piece) == ("He spoke.", "One", "Two", "End “so”")


@pytest.mark.parametrize("text", ["a < b, he said, and c > d", "<Applause> “No,” he said.", "He wrote </sarcasm>.", ""])
def test_angle_brackets_alone_are_no_markup(text: str) -> None:
    assert not is_markup(text)
