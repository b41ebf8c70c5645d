"""Factiva: src/quotes/read/exports/factiva.py.

The exports are of our own making, after the fields that Factiva documents (HD headline, WC words, PD day, SN source).
"""

from __future__ import annotations

from datetime import date

from quotes.read.exports.factiva import factiva_articles

DISPLAYED = """
News
River rises, mayor says
By Ines Duarte
1,512 words
14 March 2025
06:30 GMT
The Valley Herald
VALHER
A1
English
Copyright 2025 The Valley Herald. All Rights Reserved.

“We will not wait,” the mayor said on Monday.

It rained.

Document VALHER0020250314el3e0000a

Bridge reopens
12 words
15 March 2025
The Coast Times
COASTT
English
(c) 2025 The Coast Times

It is open.

Document COASTT0020250315el3f0000b

Search Summary
Text
river
"""
CODED = """
|SE|News|
|HD|River rises,
mayor says|
|BY|By Ines Duarte|
|WC|1,512 words|
|PD|14 March 2025|
|SN|The Valley Herald|
|SC|VALHER|
|PG|A1|
|LA|English|
|CY|Copyright 2025|
|LP|
“We will not wait,” the mayor said on Monday.
|
|TD|
It rained.

It stopped.
|
|NS|gpol : Politics|
|AN|Document VALHER0020250314el3e0000a|
"""


def test_articles_as_displayed_have_their_headers_read() -> None:
    first, second = factiva_articles(DISPLAYED)

    assert (first.title, first.outlet, first.published) == (
        "River rises, mayor says", "The Valley Herald", date(2025, 3, 14),
    )  # fmt: skip
    assert (first.byline, first.page) == ("Ines Duarte", "A1")
    assert first.body == "“We will not wait,” the mayor said on Monday.\n\nIt rained."
    assert (second.title, second.outlet, second.byline, second.page) == ("Bridge reopens", "The Coast Times", "", "")
    assert second.body == "It is open."


def test_articles_with_their_codes_have_their_fields_read() -> None:
    (article,) = factiva_articles(CODED)

    assert (article.title, article.outlet, article.published) == (
        "River rises, mayor says", "The Valley Herald", date(2025, 3, 14),
    )  # fmt: skip
    assert (article.byline, article.page) == ("Ines Duarte", "A1")
    assert article.body == "“We will not wait,” the mayor said on Monday.\n\nIt rained.\n\nIt stopped."


def test_what_only_ends_like_one_is_none() -> None:
    assert factiva_articles("He spoke.\n\nDocument VALHER0020250314el3e0000a\n") == ()
    assert factiva_articles("He spoke.\n\nDocument signed\n") == ()
