"""Articles that stand on a page more than once: src/quotes/clean/repeats.py."""

from __future__ import annotations

import pytest

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read.text import read_text

LEAD = "The ferry to the island will run again from Monday, after a winter in which it lay in the yard for repairs."
SAID = "“We missed it every day,” said Ana Souza, who keeps the only shop there. “The bread came by rowing boat.”"
END = "Fares stay as they were, and school children travel free, the company said in a letter to the islanders."


def zones(*lines: str) -> list[str]:
    """Return the zones of the lines of a page."""
    return [part.zone for part in clean(read_text("\n\n".join(lines) + "\n"), load_lexicon()).paragraphs]


@pytest.mark.parametrize("copies", [2, 3])
def test_article_that_stands_again_is_furniture(copies: int) -> None:
    """Word for word, its headline too; the first copy is the article."""
    found = zones("Ferry runs again", *[LEAD, SAID, END] * copies)

    assert found == ["headline", *["body"] * 3, *["furniture"] * 3 * (copies - 1)]


def test_headline_between_the_copies_is_no_paragraph() -> None:
    found = zones("Ferry runs again", LEAD, SAID, END, "Ferry runs again", LEAD, SAID, END)

    assert [zone for zone in found if zone == "body"] == ["body"] * 3


def test_part_of_an_article_that_stands_again() -> None:
    assert zones("Ferry runs again", LEAD, SAID, END, LEAD, SAID) == ["headline", *["body"] * 3, *["furniture"] * 2]


def test_teaser_breaks_off_where_the_paragraph_goes_on() -> None:
    assert zones("Ferry runs again", SAID, LEAD[:90] + "…", END, LEAD) == [
        "headline",
        "body",
        "furniture",
        "body",
        "body",
    ]


@pytest.mark.parametrize("line", ["“No comment,” she said.", "We will rebuild.", "The room was silent."])
def test_short_line_may_stand_twice(line: str) -> None:
    """An answer, a refrain."""
    assert zones("Ferry runs again", LEAD, line, SAID, line, END) == ["headline", *["body"] * 5]
