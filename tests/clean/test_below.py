"""What stands below an article: src/quotes/clean/below.py."""

from __future__ import annotations

from pages import article_of, openings_of, printed_by

BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


def test_furniture_below_an_article() -> None:
    """The original source that the page credits is kept as such."""
    text = (
        f"{BODY}\nOriginal Source: www.france24.com\n\nLeave a Reply\n\n"
        "Your email address will not be published. Required fields are marked *\n"
    )

    assert [zone for zone, _ in openings_of(text)] == ["body", "body", "furniture", "furniture", "furniture"]
    assert printed_by(article_of(text)) == (None, "France 24")
