"""Boxes that repeat a quotation: src/quotes/clean/pullquotes.py."""

from __future__ import annotations

import pytest

from pages import zones_of

SAID = "“I cried in the truck on the way here,” board president Marcy Stroud told the fair board on Tuesday."
MORE = "The barn will be torn down before the end of October, and the boards will be sold."


@pytest.mark.parametrize(
    "box",
    [
        "“I cried in the truck on the way here.”",
        '"I cried in the truck" - Marcy Stroud',
        "“I cried in the truck on the way here.” Marcy Stroud, board president",
    ],
)
def test_box(box: str) -> None:
    """Its words stand in a paragraph too; that one is the article's."""
    assert zones_of(f"{SAID}\n{box}\n{MORE}\n") == [("body", SAID), ("caption", box), ("body", MORE)]


def test_name_in_a_line_below_the_box() -> None:
    """It belongs to it."""
    text = f"{SAID}\n“I cried in the truck.”\nMarcy Stroud, board president\n{MORE}\n"

    assert [zone for zone, _ in zones_of(text)] == ["body", "caption", "caption", "body"]


def test_quotation_that_stands_once_is_the_article() -> None:
    """Alone in its paragraph or not."""
    text = f"{SAID}\n“But the roof is going to kill somebody.”\n{MORE}\n"

    assert [zone for zone, _ in zones_of(text)] == ["body", "body", "body"]
