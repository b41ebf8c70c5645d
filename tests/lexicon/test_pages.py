"""Lines of a page that are no article text: src/quotes/lexicon/pages.py."""

from __future__ import annotations

import pytest

from quotes.lexicon.pages import CommentMark, LineKind, load_pages

PAGES = load_pages()


@pytest.mark.parametrize("kind", PAGES.lines, ids=lambda kind: kind.name)
def test_example_is_of_its_kind(kind: LineKind) -> None:
    """All of the line fits."""
    assert kind.pattern.fullmatch(kind.example)


@pytest.mark.parametrize("mark", PAGES.comment_marks, ids=lambda mark: mark.name)
def test_example_has_its_mark(mark: CommentMark) -> None:
    """The mark is found in it."""
    assert mark.pattern.search(mark.example)


@pytest.mark.parametrize(
    "sentence",
    [
        "Photos released by the KCNA showed Kim embracing wounded soldiers.",
        "Photos by KCNA showed Kim embracing wounded soldiers.",
        "Copyright law has not changed since 1988.",
        "Writing by hand improves memory, researchers say.",
        "Unemployment rose to 7 percent (source: national statistics office).",
        "Theme parks in Florida reopened.",
        "Subscribers to the newsletter said “nobody told us”.",
        "Comments by the minister drew anger.",
        "Leave a reply to history, the poet wrote.",
        "The report first appeared in a journal, which said the data were old.",
        "Like the rest of us, he insisted on a page of notes.",
        "Help is on the way.",
        "Follow the money, she told reporters on Monday.",
        "We and our partners have put three billion into the plant and the port beside it.",
        "Forbidden love returns to the stage in May.",
        "To keep reading, Maria learned braille.",
        "You may change your mind about the tower when you have stood on it.",
    ],
)
def test_sentence_of_an_article_is_no_furniture(sentence: str) -> None:
    """When in doubt, it is text."""
    assert PAGES.line_kind(sentence) is None
