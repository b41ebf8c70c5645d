"""What readers are told of the writers: src/quotes/clean/writers.py."""

from __future__ import annotations

import pytest

from pages import zones_of

HEAD = "River floods the old town\nBy Ana Souza and Tom Hale\n"
LEAD = "The river rose by two metres overnight, the mayor of the old town said on Friday."
MORE = "Schools in the old town stay closed until Monday, and so does the ferry to the islands."


@pytest.mark.parametrize(
    "line",
    [
        "Ana Souza covers rivers for the Evening Post.",
        "Tom Hale is a hydrologist. His next book, “Wet Feet,” will be published in May.",
        "Ines Palacios contributed reporting from Recife.",
        "(With inputs from Ines Palacios in Recife)",
    ],
)
def test_line_on_a_writer_below_the_article(line: str) -> None:
    """Named in the byline, or said to have helped."""
    assert zones_of(f"{HEAD}{LEAD}\n{MORE}\n{line}\n")[-1] == ("byline", line)


@pytest.mark.parametrize(
    "line", ["Rui Costa is a hydrologist at the port.", "Ana Souza said she had seen it with her own eyes."]
)
def test_somebody_else_or_something_said_is_the_article(line: str) -> None:
    """The last paragraph as a rule is text."""
    assert zones_of(f"{HEAD}{LEAD}\n{MORE}\n{line}\n")[-1] == ("body", line)
