"""Lines that say what they are: src/quotes/clean/labels.py."""

from __future__ import annotations

from datetime import date

import pytest

from pages import article_of, openings_of, printed_by
from quotes.spans import words


def test_date_dateline_and_sentence_in_one_line() -> None:
    """Regions within a line; the agency of the dateline is the publisher."""
    text = " date 2025-12-13 SEOUL, December 13. /TASS/. The officers have returned.\n\nThey were met.\n"
    article = article_of(text)

    assert openings_of(text)[:3] == [
        ("furniture", "date 2025-12-13"),
        ("dateline", "SEOUL, December 13."),
        ("body", "The officers have"),
    ]
    assert article.published == date(2025, 12, 13)
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.basis) == ("TASS", "dateline")
    assert article.outlet.span is not None
    assert words(text, article.outlet.span) == "TASS"


BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


@pytest.mark.parametrize(
    ("address", "outlet", "published"),
    [
        ("https://www.koreaherald.com/view.php?ud=20220725000793&np=1", "The Korea Herald", date(2022, 7, 25)),
        ("https://english.news.cn/20220718/5d0e3021307/c.html", "Xinhua", date(2022, 7, 18)),
        ("https://www.aljazeera.com/news/2022/7/21/nepalese-climber", "Al Jazeera", date(2022, 7, 21)),
        ("https://mg.co.za/politics/2022-07-25-how-it-went/", "Mail & Guardian", date(2022, 7, 25)),
        ("https://www.theguardian.com/world/2016/oct/01/river", "The Guardian", date(2016, 10, 1)),
        ("https://www.asahi.com/ajw/articles/14672954", "The Asahi Shimbun", None),
        ("https://www.taipeitimes.com/archives/2003781001", "Taipei Times", None),
        ("https://news.example.org/id/20221399/1", "news.example.org", None),
    ],
)
def test_address_line(address: str, outlet: str, published: date | None) -> None:
    """The site is the publisher, by its host where nothing more is known; only days on the calendar count."""
    article = article_of(f"{address}\n\n{BODY}")

    assert printed_by(article) == (outlet, None)
    assert article.published == published
    assert article.regions[0].zone == "furniture"


@pytest.mark.parametrize(
    ("line", "published", "outlet"),
    [
        ("June 30, 2025 | By Ida Moe", date(2025, 6, 30), None),
        ("Daily Highlands, 2 August 2025", date(2025, 8, 2), "Daily Highlands"),
        ("Harlan Folk | June 30, 2025", date(2025, 6, 30), None),
    ],
)
def test_a_day_beside_a_writer_or_a_paper(line: str, published: date, outlet: str | None) -> None:
    article = article_of(
        f"Port opens after ten years\n\n{line}\n\nThe port opened on Monday, the mayor said.\n\nIt rained.\n"
    )

    assert (article.published, printed_by(article)[0]) == (published, outlet)
