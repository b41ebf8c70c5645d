"""Whole pages, every line put in its zone by hand: how much of an article is lost, how much of a site leaks in."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages import Page, page_in, pages, tally

MAX_LOST = 0.0  # share of the words of all articles
MAX_LEAKED = 0.05  # share of all other words; 0.044 when this was written (2026-11)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_no_word_of_an_article_is_lost(page: Page) -> None:
    assert tally([page]).lost == 0


def test_little_of_a_site_leaks_into_its_articles() -> None:
    found = tally(pages())

    assert found.share_lost() <= MAX_LOST
    assert found.share_leaked() <= MAX_LEAKED


def test_a_page_is_the_text_without_its_annotation(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("headline | Rain\n\ndateline | KYIV —\n+body | It rained.\n", encoding="utf-8")
    page = page_in(file)

    assert page.text == "Rain\n\nKYIV — It rained.\n"
    assert [(part.zone, page.text[part.span.start : part.span.end]) for part in page.parts] == [
        ("headline", "Rain"),
        ("dateline", "KYIV —"),
        ("body", "It rained."),
    ]
