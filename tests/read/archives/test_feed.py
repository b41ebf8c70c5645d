"""News feeds: src/quotes/read/archives/feed.py."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from quotes.read import Asked, Note, read
from quotes.types import Document, Failure

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Valley Herald</title><link>https://valleyherald.example</link>
<item><title>River rises</title><link>https://valleyherald.example/river</link><dc:creator>Ines Duarte</dc:creator>
<pubDate>Fri, 14 Mar 2025 06:30:00 +0100</pubDate><description>It rose.</description>
<content:encoded><![CDATA[<p>“No,” he <b>said</b>.</p><p>It rained.</p>]]></content:encoded></item>
<item><title>Tides</title><description>It fell.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Herald</title>
<entry><title>River rises</title><link href="https://valleyherald.example/river"/><published>2025-03-14</published>
<author><name>Ines Duarte</name></author><summary>It rose.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“No,” he said.</p><p>It rained.</p></div></content>
</entry></feed>"""


CDATA = re.sub(  # as feedgen writes it, though Atom has no such type
    r'type="xhtml">.*?</content>', 'type="CDATA"><![CDATA[<p>“No,” he said.</p><p>It rained.</p>]]></content>', ATOM
)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.rss", RSS), ("a.atom", ATOM), ("a.xml", RSS), ("a.txt", ATOM), ("a.xml", ATOM), ("a.atom", CDATA)],
)
def test_entries_with_their_whole_article_are_read(tmp_path: Path, name: str, data: str) -> None:
    (tmp_path / name).write_text(data, encoding="utf-8")
    (document,) = read([tmp_path / name])

    assert isinstance(document, Document), document
    assert (document.id, document.text) == (f"{name}#1", "River rises\n\n“No,” he said.\n\nIt rained.\n")
    stated = document.metadata
    assert (stated.site, stated.address) == ("Valley Herald", "https://valleyherald.example/river")
    assert (stated.published, stated.credits) == (date(2025, 3, 14), ("Ines Duarte",))


def test_entries_with_a_teaser_only_are_counted(tmp_path: Path) -> None:
    told: list[Note] = []
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    list(read([tmp_path], asked=Asked(tell=told.append)))

    assert [note.said for note in told] == [
        "passed over 1 entries without their whole article; save the pages that they point at"
    ]


def test_a_feed_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS[: RSS.index("<item><title>Tides")], encoding="utf-8")
    first, last = read([tmp_path])

    assert isinstance(first, Document)
    assert isinstance(last, Failure)
    assert last.message.startswith("a.rss: is no well-formed XML (no element found: line")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<rss/>", "a.rss: no entries in the feed; see that it is RSS or Atom"),
        ("He spoke.", "a.rss: is no well-formed XML (syntax error: line 1, column 0); get the feed again"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, data: str, message: str) -> None:
    (tmp_path / "a.rss").write_text(data)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == message


def test_entities_without_end_are_not_unfolded(tmp_path: Path) -> None:
    """A billion laughs: each entity is ten of the one before."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    (tmp_path / "a.rss").write_text(f'<!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]><rss><item>&a9;</item></rss>')
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
