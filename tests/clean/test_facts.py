"""What the lines around an article state, weighed: src/quotes/clean/facts.py."""

from __future__ import annotations

from datetime import date

from pages import article_of, printed_by

BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


def test_agency_on_the_page_of_another_outlet_is_the_origin() -> None:
    """The site publishes; the dateline says whose report it is."""
    text = f"https://www.thestar.com.my/aseanplus/2022/07/25/a\n\nYANGON, July 25 (Reuters): It rained.\n\n{BODY}"

    assert printed_by(article_of(text)) == ("The Star", "Reuters")


def test_agency_on_its_own_page_is_no_origin() -> None:
    """Nobody else is credited."""
    text = f"https://english.news.cn/20220718/c.html\n\nHEFEI, July 18 (Xinhua) -- It rained.\n\n{BODY}"

    assert printed_by(article_of(text)) == ("Xinhua", None)


def test_day_without_a_year_is_no_date() -> None:
    """The year must stand in the text, as here in the address's month."""
    lead = f"HEFEI, July 18 (Xinhua) -- It rained.\n\n{BODY}"

    assert article_of(lead).published is None
    assert article_of(f"https://example.org/2022/07/rain\n\n{lead}").published == date(2022, 7, 18)
