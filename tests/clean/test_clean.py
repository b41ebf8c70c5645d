"""Documents to articles: src/quotes/clean/__init__.py."""

from __future__ import annotations

import pytest

from pages import article_of
from quotes.spans import words


def test_offsets_hold_with_any_line_ends_and_a_byte_order_mark() -> None:
    """The mark is furniture; paragraphs are trimmed."""
    text = "\ufeffRiver floods old town\r\n\r\n  It rained all night.  \r\nIt still rains.\r\n"
    article = article_of(text)

    assert [words(text, part.span) for part in article.paragraphs] == [
        "River floods old town",
        "It rained all night.",
        "It still rains.",
    ]
    assert [region.zone for region in article.regions] == ["furniture", "headline", "body"]


@pytest.mark.parametrize("text", ["\ufeff", "0", "https://example.org", "By Ana Souza", "SEOUL —", "a\n" * 50])
def test_odd_texts_are_articles_too(text: str) -> None:
    """Nothing is raised, and regions stand in order."""
    spans = [region.span for region in article_of(text).regions]

    assert spans == sorted(spans)
