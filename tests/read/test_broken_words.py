"""Words that line ends break: src/quotes/read/broken_words.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.read import read
from quotes.read.broken_words import WORDS_BROKEN, has_broken_words
from quotes.types import Document

COLUMN = "The port opened on Mon-\nday, the min-\nister said. “We are proud of the trans-\nport,” he said.\n"


def test_a_text_whose_lines_break_words_is_flagged_and_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COLUMN, encoding="utf-8")
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert (document.flags, document.text) == ((WORDS_BROKEN,), COLUMN)


@pytest.mark.parametrize(
    "text",
    ["A well-\nknown man said no.\n", "- one\n- two\n- three\n- four\n", "Kim said so -\nand left -\nat ten -\no.\n"],
)
def test_a_hyphen_or_a_dash_at_a_line_end_breaks_no_words(text: str) -> None:
    assert not has_broken_words(text)
