"""What pages state about themselves: src/quotes/read/metadata.py."""

from __future__ import annotations

import json
from datetime import date

import pytest
from lxml.html import fromstring

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read.html import read_html
from quotes.read.metadata import day_in, metadata_of
from quotes.types import Article, Metadata

TEXT = "<p>The river rose by two metres overnight, the mayor of the old town said on Monday, and it was closed.</p>"
NOVEMBER = date(2019, 11, 19)


def stated(head: str, body: str = "") -> Metadata:
    """Return what a page with this head and body states about itself."""
    return metadata_of(fromstring(f"<html><head>{head}</head><body>{TEXT}{body}</body></html>"))


def article(head: str) -> Article:
    """Return the article of a page with this head."""
    page = f"<html><head>{head}</head><body><article>{TEXT}{TEXT}</article></body></html>"
    return clean(read_html("a.html", page.encode()), load_lexicon())


def data(value: object) -> str:
    """Return the JSON-LD of a page."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


# Titles


@pytest.mark.parametrize(
    "name", ["article-main-title", "story__title", "entry-title", "post_headline", "news-title big"]
)
def test_title_of_an_element_that_is_called_so(name: str) -> None:
    """Where the page has no large heading, and its window the name of the site."""
    found = stated("<title>Valley Herald</title>", f'<div class="{name}">Bridge reopens</div>')

    assert found.title == "Bridge reopens"


def test_titles_of_several_articles_are_none_of_this() -> None:
    teasers = '<div class="post-title">Bridge reopens</div><div class="post-title">Dam opens</div>'

    assert stated("<title>Valley Herald</title>", teasers).title == "Valley Herald"


# Days


@pytest.mark.parametrize(
    "value",
    [
        "19 Nov 2019 07:09 GMT",
        "19 November 2019",
        "Tue, 19 Nov 2019 07:09:00 +0000",
        "Tuesday 19th November, 2019",
        "19-Nov-2019",
        "19th of November 2019",
        "November 19, 2019, 07:47 PM EST",
        "Nov. 19, 2019 at 7:47 p.m.",
        "Tuesday, November 19th 2019",
        "Tue Nov 19 07:47:00 EST 2019",
        "Tue Nov 19 2019 07:47:00 GMT+0100",
        "Published: Nov 19, 2019",
        "Updated on 19 November 2019",
        "07:47 PM EST, November 19, 2019",
        "10:30 AM EST on Tue November 19, 2019",
        "19.11.2019",
        "19/11/2019 10:30",
        "11/19/2019",
        "2019-11-19T23:30:00-05:00",
    ],
)
def test_day_in_words_and_figures(value: str) -> None:
    """Day or month first, with or without weekday, time and label."""
    assert day_in(value) == NOVEMBER


@pytest.mark.parametrize(
    "value", ["03/04/2019", "31 February 2019", "Noon 19, 2019", "19 Nov", "19 Nova 2019", "99/99/2019", "0.0.0000"]
)
def test_no_day_where_it_may_be_two_or_none(value: str) -> None:
    """3/4 is March in New York and April in London."""
    assert day_in(value) is None


@pytest.mark.parametrize(
    "head",
    [
        data({"headline": "Rain", "datePublished": "19 Nov 2019 07:09 GMT"}),
        '<meta name="pubdate" content="November 19, 2019, 07:47 PM EST">',
        '<meta property="article:published_time" content="Tue, 19 Nov 2019 12:00:00 GMT">',
    ],
)
def test_day_in_words_of_a_page(head: str) -> None:
    assert article(head).published == NOVEMBER


@pytest.mark.parametrize(
    "printed",
    [
        '<div class="publication-date">19 November 2019</div>',
        '<div class="submitted">Submitted by editor on Tue, 11/19/2019 - 14:05</div>',
        '<span class="article__date">19 Nov, 2019 16:42</span>',
        '<p class="article-meta__publish-date">Published on November 19, 2019</p>',
    ],
)
def test_day_of_an_element_that_is_called_so(printed: str) -> None:
    assert stated("", printed).published == NOVEMBER


@pytest.mark.parametrize(
    "printed",
    [
        '<div class="post-date">19 November 2019</div><div class="post-date">18 November 2019</div>',
        '<div class="update">19 November 2019</div>',
        '<div class="post-date">Last updated: 19 November 2019</div>',
        '<div class="story-time">On 19 November 2019 the old bridge was closed, and nobody knew for how long it would '
        "stay so.</div>",
    ],
)
def test_no_day_where_elements_give_several_or_more_than_a_day(printed: str) -> None:
    assert stated("", printed).published is None


def test_a_review_of_a_claim_is_published_by_who_reviews() -> None:
    review = {
        "@type": "ClaimReview", "datePublished": "2019-11-19", "claimReviewed": "The river is closed.",
        "author": {"@type": "Organization", "name": "Valley Facts"},
    }  # fmt: skip
    found = stated(data(review))

    assert (found.site, found.published) == ("Valley Facts", NOVEMBER)


def test_day_in_the_words_of_a_time_element() -> None:
    assert stated("", "<time>19 November 2019</time>").published == NOVEMBER


# The site


@pytest.mark.parametrize("name", ["https://www.herald.example", "//herald.example/", "www.herald.example", "@herald"])
def test_site_that_is_an_address_has_another_name(name: str) -> None:
    """Whatever else the page states as its publisher."""
    label = f'<meta property="og:site_name" content="{name}">'
    publisher = data({"headline": "Rain", "publisher": {"@type": "Organization", "name": "Valley Herald"}})

    assert stated(label + publisher).site == "Valley Herald"
    assert stated(label + '<meta name="publisher" content="Valley Herald">').site == "Valley Herald"
    assert stated(label + "<title>Rain | Valley Herald</title>", "<h1>Rain</h1>").site == "Valley Herald"


def test_site_that_is_nothing_but_an_address_is_its_host() -> None:
    found = article('<meta property="og:site_name" content="https://www.herald.example">')

    assert found.outlet is not None
    assert found.outlet.name == "herald.example"


def test_host_may_be_a_name() -> None:
    assert stated('<meta property="og:site_name" content="news.com.au">').site == "news.com.au"
    assert stated('<meta property="og:site_name" content="Cleveland.com">').site == "Cleveland.com"


def test_publisher_that_is_pointed_at() -> None:
    """As systems print it that keep a graph of all they know."""
    graph = [
        {"@id": "#rain", "headline": "Rain", "publisher": {"@id": "#org"}, "author": {"@id": "#wire"}},
        {"@id": "#org", "@type": "Organization", "name": "Valley Herald"},
        {"@id": "#wire", "@type": "Person", "name": "AFP"},
    ]

    found = stated(data({"@graph": graph}))

    assert (found.site, found.credits) == ("Valley Herald", ("AFP",))


# Agencies


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Reuters">',
        '<meta name="author" content="Ana Souza, Reuters">',
        '<meta name="author" content="By Ana Souza | Reuters">',
        '<meta name="byl" content="By Reuters">',
        '<meta name="source" content="Reuters">',
        data({"headline": "Rain", "author": {"@type": "Organization", "name": "Reuters"}}),
        data({"headline": "Rain", "author": [{"name": "Ana Souza"}, {"name": "Reuters"}]}),
        data({"headline": "Rain", "sourceOrganization": {"name": "Reuters"}}),
        data({"headline": "Rain", "creditText": "Reuters"}),
        data({"headline": "Rain", "publisher": {"name": "Reuters"}}),
        data({"headline": "Rain", "author": {"name": "Ana Souza via Reuters"}}),
    ],
)
def test_agency_among_authors_is_where_it_comes_from(head: str) -> None:
    """Printed by the site, with the metadata as basis."""
    found = article('<meta property="og:site_name" content="Valley Herald">' + head)

    assert found.outlet is not None
    assert found.origin is not None
    assert (found.outlet.name, found.origin.id, found.origin.basis) == ("Valley Herald", "reuters", "metadata")


def test_author_who_is_somebody_is_no_origin() -> None:
    assert article('<meta name="publisher" content="Valley Herald"><meta name="author" content="Ana">').origin is None
