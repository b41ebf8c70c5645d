from __future__ import annotations

import pytest

from quotes.corrections import Anchor, anchor_of, find
from quotes.types import Span

TEXT = "Anna Berg came. “We will stay,” she said.\n\nBen Roy left. “We will stay,” he said.\n"
SECOND = Span(TEXT.rindex("We"), TEXT.rindex("We") + len("We will stay,"))
ANCHOR = anchor_of(TEXT, SECOND, text_sha256="same", zone="body")


def words(text: str, span: Span | None) -> tuple[str, str] | None:
    """Return the words found and those behind them."""
    return (text[span.start : span.end], text[span.end :][:9]) if span else None


def test_what_an_anchor_holds() -> None:
    assert Anchor("same", "We will stay,", TEXT[SECOND.start - 32 : SECOND.start], "” he said.\n", "body", 58) == ANCHOR


def test_in_the_same_text_the_place_counts() -> None:
    assert find(ANCHOR, TEXT, text_sha256="same") == SECOND


@pytest.mark.parametrize(
    "text",
    [
        "A new paragraph came in front.\n\n" + TEXT,
        "Ben Roy left. “We will stay,” he said.\n\nAnna Berg came. “We will stay,” she said.\n",
        TEXT.replace("will stay", "will\n stay"),
        TEXT.replace("Ben Roy left.", "Ben Roy left early, some say."),
    ],
    ids=["a paragraph in front", "paragraphs moved", "lines broken anew", "words changed beside it"],
)
def test_in_another_text_the_words_and_what_is_around_them(text: str) -> None:
    found = find(ANCHOR, text, text_sha256="another")

    assert found is not None
    assert text[found.start : found.end].split() == ["We", "will", "stay,"]
    assert text[found.end :].startswith("” he said.")


@pytest.mark.parametrize("text", ["", "“We shall stay,” he said.", "We will stay, we will stay, We will stay, all."])
def test_words_that_are_gone_or_stand_twice(text: str) -> None:
    assert find(Anchor("other", "We will stay,"), text) is None


def test_a_short_word_alone_proves_nothing() -> None:
    anchor = anchor_of("Was he there? “No,” he said.", Span(15, 17))

    assert find(anchor, "It was a long day. No trains ran.") is None
    assert words("He was asked. “No,” he said.", find(anchor, "He was asked. “No,” he said.")) == ("No", ",” he sai")


def test_words_of_a_table_have_no_surroundings() -> None:
    assert find(Anchor(None, "No"), "It was cold. No trains ran.") == Span(13, 15)


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert find(Anchor(None, "he"), "The mayor left, he said.") == Span(16, 18)
    assert find(Anchor(None, "“No"), "Not so. “No,” he said.") == Span(8, 11)


def test_no_words_are_nowhere() -> None:
    assert find(Anchor(None, "  "), "It was cold.") is None
