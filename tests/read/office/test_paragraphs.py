"""The lines of PDF to paragraphs: src/quotes/read/office/paragraphs.py."""

from __future__ import annotations

import pytest

from quotes.read.office.paragraphs import Line, groups_of, joined, lines_of

WIDTH = "The river rose by two metres overnight, the mayor of the old town said on Monday, and the"
LAST = "bridge was closed."


def lines(*parts: tuple[str, float, float]) -> list[Line]:
    """Return lines by their words, how far they are set in, and the space above them."""
    bottom, found = 700.0, []
    for text, indent, space in parts:
        bottom -= space
        found.append(Line(text, 72 + indent, bottom))
    return found


@pytest.mark.parametrize(
    ("page", "groups"),
    [
        (lines((WIDTH, 0, 12), (LAST, 0, 12), (WIDTH, 0, 24), (LAST, 0, 12)), [[WIDTH, LAST], [WIDTH, LAST]]),
        (lines((WIDTH, 9, 12), (LAST, 0, 12), (WIDTH, 9, 12), (LAST, 0, 12)), [[WIDTH, LAST], [WIDTH, LAST]]),
        (lines((WIDTH, 0, 12), (LAST, 0, 12), (WIDTH, 0, 12), (LAST, 0, 12)), [[WIDTH, LAST], [WIDTH, LAST]]),
        (
            lines(("River rises", 0, 12), ("Mayor: stay", 0, 12), (WIDTH, 0, 12)),
            [["River rises"], ["Mayor: stay"], [WIDTH]],
        ),
        (lines((WIDTH, 0, 12), (LAST, 250, -600)), [[WIDTH, LAST]]),
        ([], []),
    ],
    ids=["space", "set in", "short with a stop", "headlines", "next column", "nothing"],
)
def test_paragraphs_are_told(page: list[Line], groups: list[list[str]]) -> None:
    assert list(groups_of(page)) == groups


def test_pieces_beside_each_other_are_a_line() -> None:
    pieces = [Line("He ", 72, 700), Line("spoke.", 90, 700.4), Line("She left.", 72, 688)]

    assert [line.text for line in lines_of(pieces)] == ["He spoke.", "She left."]


@pytest.mark.parametrize(
    ("parts", "whole", "text"),
    [
        (["He said", "so."], "", "He said so."),
        (["an inter-", "national body"], "", "an international body"),
        (["a long-", "term plan"], "the long-term view", "a long-term plan"),
        (["the Anglo-", "Irish treaty"], "", "the Anglo-Irish treaty"),
        (["he left -", "and came"], "", "he left - and came"),
    ],
)
def test_words_parted_by_a_hyphen_are_one_again(parts: list[str], whole: str, text: str) -> None:
    assert joined(parts, whole) == text
