"""Nexis: src/quotes/read/exports/nexis.py.

The exports are of our own making, after the headers that LexisNexis describes and that parsers of others rely on.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from quotes.read import Asked, Note, read
from quotes.read.exports.nexis import nexis_articles
from quotes.types import Document, Failure

UNI = """
User Name: A Reader
Date and Time: Friday, March 21, 2025 10:00:00 AM
Job Number: 123456789
Documents (2)
1. River rises
Client/Matter: -None-

River rises, mayor says
Valley Herald
March 14, 2025 Friday
Late Edition

Copyright 2025 Valley Herald All Rights Reserved

Section: NEWS; Pg. A1
Length: 512 words
Byline: Ines Duarte and Jo Park
Dateline: GENEVA

Body


“We will not wait,” the mayor said on Monday.

Note: it rained.


Load-Date: March 15, 2025


End of Document

Bridge reopens
The Coast Times
14 March 2025

Copyright 2025 The Coast Times

Section: SPORT
Length: 12 words

Body


End of Document
"""
LEXIS = """


                               1 of 2 DOCUMENTS


                               The Valley Herald

                             March 14, 2025 Friday
                              Late Edition - Final

River rises, mayor says

BYLINE: By INES DUARTE

SECTION: Section A; Column 1; Pg. 12

LENGTH: 512 words

DATELINE: GENEVA, March 13

“We will not wait,” the mayor said on Monday.

It rained.

URL: https://valleyherald.example/river

LOAD-DATE: March 15, 2025

LANGUAGE: ENGLISH

                     Copyright 2025 The Valley Herald

                               2 of 2 DOCUMENTS

                               The Coast Times

                             March 15, 2025

Bridge reopens

LENGTH: 12 words

It is open.
"""


def test_articles_of_today_have_their_headers_read(tmp_path: Path) -> None:
    """In a text file too; what is found before the first article is none."""
    told: list[Note] = []
    (tmp_path / "a.txt").write_text(UNI, encoding="utf-8")
    first, second = read([tmp_path], asked=Asked(tell=told.append))

    assert isinstance(first, Document)
    assert first.id == "a.txt#1"
    assert first.text == (
        "River rises, mayor says\n\n“We will not wait,” the mayor said on Monday.\n\nNote: it rained."
    )
    stated = first.metadata
    assert (stated.site, stated.published, stated.page) == ("Valley Herald", date(2025, 3, 14), "A1")
    assert stated.credits == ("Ines Duarte and Jo Park",)
    assert first.media_type == "text/plain; export=nexis"
    assert isinstance(second, Failure)
    assert second.message == "a.txt, article 2: no text under its header; export it in full"
    assert [note.said for note in told] == ["an export of nexis, split into its articles"]


def test_articles_of_before_have_their_headers_read() -> None:
    first, second = nexis_articles(LEXIS)

    assert (first.title, first.outlet, first.published) == (
        "River rises, mayor says", "The Valley Herald", date(2025, 3, 14),
    )  # fmt: skip
    assert (first.byline, first.page, first.address) == ("INES DUARTE", "12", "https://valleyherald.example/river")
    assert first.body == "“We will not wait,” the mayor said on Monday.\n\nIt rained."
    assert (second.title, second.outlet, second.body) == ("Bridge reopens", "The Coast Times", "It is open.")


def test_an_article_that_only_says_so_is_none() -> None:
    assert nexis_articles("He called it the end of document.\nEnd of Documentary\n") == ()
    assert nexis_articles("River rises\n\nIt rained.\n\nEnd of Document\n") == ()
