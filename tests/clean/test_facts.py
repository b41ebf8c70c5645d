"""What the lines around an article state, weighed: src/quotes/clean/facts.py."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from pages import article_of, printed_by
from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read import read_text
from quotes.types import Metadata

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


def test_an_agency_among_the_authors_is_the_origin() -> None:
    """`AFP`, `Ron Kay via JTA`: the page says in its metadata whose report it is; people and papers are none."""
    assert origin_of("Ron Kay via JTA") == ("Jewish Telegraphic Agency", "metadata")
    assert origin_of("Ana Souza", "Agence France-Presse") == ("Agence France-Presse", "metadata")
    assert origin_of("Ana Souza", "The Guardian") is None


def test_what_the_text_says_of_the_agency_counts_before_the_metadata() -> None:
    """The dateline has a place that can be shown."""
    assert origin_of("AFP", text=f"PARIS, July 18 (Reuters) -- It rained.\n\n{BODY}") == ("Reuters", "dateline")


def origin_of(*credits: str, text: str = BODY) -> tuple[str, str] | None:
    """Return the origin of a page of the Valley Herald with these authors, and what it rests on."""
    document = evolve(read_text(text), metadata=Metadata(site="Valley Herald", credits=credits))
    origin = clean(document, load_lexicon()).origin
    return (origin.name, origin.basis) if origin else None
