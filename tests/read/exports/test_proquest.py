"""ProQuest: src/quotes/read/exports/proquest.py.

The export is of our own making, after the fields that ProQuest documents.
"""

from __future__ import annotations

from datetime import date

from quotes.read.exports.proquest import proquest_articles

EXPORT = """
Report Information from ProQuest
March 21 2025 10:00
____________________________________________________________

Document 1 of 2

River rises, mayor says

Author: Duarte, Ines.

Publication info: The Valley Herald ; Geneva [Geneva]14 Mar 2025: A.1.

https://www.proquest.com/docview/1

Full text: “We will not wait,” the mayor said on Monday.

It rained: for days.

Subject: Rivers

Title: River rises, mayor says

Publication title: The Valley Herald; Geneva

First page: A.1

Publication year: 2025

Publication date: Mar 14, 2025

ProQuest document ID: 1

Document URL: https://www.proquest.com/docview/1

____________________________________________________________

Document 2 of 2

Bridge reopens

Publication title: The Coast Times

Publication date: Mar 15, 2025

ProQuest document ID: 2

____________________________________________________________

Contact us at: https://support.proquest.com
"""


def test_articles_have_their_fields_read() -> None:
    first, second = proquest_articles(EXPORT)

    assert (first.title, first.outlet, first.published) == (
        "River rises, mayor says", "The Valley Herald", date(2025, 3, 14),
    )  # fmt: skip
    assert (first.byline, first.page) == ("Duarte, Ines", "A.1")
    assert first.address == "https://www.proquest.com/docview/1"
    assert first.body == "“We will not wait,” the mayor said on Monday.\n\nIt rained: for days."
    assert (second.title, second.outlet, second.body) == ("Bridge reopens", "The Coast Times", "")


def test_a_text_about_it_is_none() -> None:
    assert proquest_articles("He searched ProQuest.\n\nFull text: none.\n") == ()
