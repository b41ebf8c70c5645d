"""Web pages to documents: src/quotes/read/html.py and metadata.py, and what clean/ makes of them.

pages/ holds small pages of our own making, built as those of real outlets are; walls/ holds pages without an article.
"""

from __future__ import annotations

import encodings
import json
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from pkgutil import iter_modules

import pytest
from attrs import astuple

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read import read
from quotes.read.html import declared_in, in_utf8
from quotes.read.metadata import day_in, metadata_of
from quotes.report.page import page_html
from quotes.report.values import PageView
from quotes.spans import words
from quotes.types import Article, Document, Failure, Metadata

PAGES = Path(__file__).parent / "pages"
WALLS = Path(__file__).parent / "walls"
NO_ARTICLE = "no article in the page; save it from a browser that shows the text, or as text"
LEAD = "The river rose by two metres overnight, the mayor of the old town said on Monday, and the bridge was closed."
END = "Schools will stay closed until Thursday, he told reporters at the town hall, where volunteers were filling bags."


def page(name: str) -> Document:
    """Return the document of one of the pages."""
    (document,) = read([PAGES / name])
    assert isinstance(document, Document)
    return document


def article(name: str) -> Article:
    """Return the article of one of the pages."""
    return clean(page(name), load_lexicon())


def written(tmp_path: Path, body: str, head: str = "", codec: str = "utf-8") -> Document | Failure:
    """Return what is read of a page with this head and body."""
    path = tmp_path / "a.html"
    path.write_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(codec))
    (item,) = read([path])
    return item


def stated(head: str, body: str = "") -> Metadata:
    """Return what a page with this head and body states about itself."""
    from lxml.html import fromstring

    return metadata_of(fromstring(f"<html><head>{head}</head><body><p>{LEAD}</p>{body}</body></html>"))


# The text


@pytest.mark.parametrize(
    ("name", "title", "first", "last"),
    [
        ("json-ld.html", "Ferry fares to rise in spring, minister says", "Fares on the", "still travel free."),
        ("open-graph.html", "Bridge reopens after repairs", "MOSCOW, June 2. /TASS/.", "listened to it then."),
        ("blog.html", "Council votes down stadium", "The council voted", "respect the vote."),
        ("microdata.xhtml", "Quake wakes coast, none hurt", "A quake of", "as usual. (Yonhap)"),
        ("tables.html", "Old news", "The dam above", "it to be drained."),
    ],
)
def test_text_is_the_title_and_the_paragraphs(name: str, title: str, first: str, last: str) -> None:
    """A blank line between two of them; the hashes are of the file and of the text."""
    document = page(name)
    blocks = document.text.rstrip("\n").split("\n\n")

    assert blocks[0] == document.metadata.title == title
    assert blocks[1].startswith(first)
    assert blocks[-1].endswith(last)
    assert not any("\n" in block for block in blocks)
    assert document.media_type == "text/html"
    assert document.sha256 == sha256((PAGES / name).read_bytes()).hexdigest()
    assert document.text_sha256 == sha256(document.text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("json-ld.html", ["harbour master says", "my neighbour said", "Comments", "Sport", "rights reserved"]),
        ("open-graph.html", ["roads matter", "Politics", "bridges"]),
        ("blog.html", ["he will resign", "taxes will fall", "Share this"]),
        ("microdata.xhtml", ["denies report", "Business"]),
        ("tables.html", ["Home"]),
    ],
)
def test_what_is_no_article_is_left_out(name: str, elsewhere: list[str]) -> None:
    """Menus, related stories, readers' comments."""
    text = page(name).text

    assert [words for words in elsewhere if words in text] == []


def test_words_stand_as_they_are_read(tmp_path: Path) -> None:
    """Entities are characters, lines that the source breaks are whole, marks of list items are gone."""
    items = "<ul><li>“Caf&eacute; &amp; bar\n are shut,”\n he said.</li></ul>"
    document = written(tmp_path, f"<article><h1>Flood</h1><p>{LEAD}</p>{items}</article>")

    assert isinstance(document, Document)
    assert document.text == f"Flood\n\n{LEAD}\n\n“Café & bar are shut,” he said.\n"


# What the page states


@pytest.mark.parametrize(
    ("name", "outlet", "published"),
    [
        ("json-ld.html", "Harbour Gazette", date(2025, 3, 14)),
        ("open-graph.html", "TASS", date(2024, 6, 2)),
        ("blog.html", "Valley Observer", date(2023, 11, 8)),
        ("microdata.xhtml", "The Korea Herald", date(2024, 1, 17)),
        ("tables.html", None, None),
    ],
)
def test_publisher_and_day(name: str, outlet: str | None, published: date | None) -> None:
    """On the basis of the metadata, which is nowhere in the text; nothing where the page states nothing."""
    found = article(name)

    assert (found.outlet.name if found.outlet else None, found.published) == (outlet, published)
    assert found.outlet is None or (found.outlet.basis, found.outlet.span) == ("metadata", None)


def test_title_is_the_headline_and_the_agency_behind_the_text_is_the_origin() -> None:
    """The publisher is who printed the page."""
    found = article("microdata.xhtml")
    zones = [part.zone for part in found.paragraphs]

    assert zones == ["headline", "body", "body", "body", "furniture"]
    assert found.title is not None
    assert words(found.document.text, found.title) == "Quake wakes coast, none hurt"
    assert found.origin is not None
    assert found.origin.id == "yonhap"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Bridge reopens</title>", Metadata(title="Bridge reopens")),
        (
            '<meta property="og:title" content="Bridge reopens | Valley Herald">'
            '<meta property="og:site_name" content="Valley Herald">',
            Metadata(title="Bridge reopens", site="Valley Herald"),
        ),
        (
            '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Men&#8217;s race off",'
            '"publisher": {"name": "Valley Herald"}, "datePublished": "2024-05-06T23:30:00-05:00"}]</script>',
            Metadata(title="Men’s race off", site="Valley Herald", published=date(2024, 5, 6)),
        ),
        (
            '<link rel="canonical" href="/news/1"><meta property="og:url" content="https://herald.example/news/1">',
            Metadata(address="https://herald.example/news/1"),
        ),
        ('<meta name="pubdate" content="20240506">', Metadata(published=date(2024, 5, 6))),
        ('<meta name="author" content="Ron Kay via JTA">', Metadata(credits=("Ron Kay via JTA",))),
        (
            '<meta property="article:author" content="https://herald.example/ana">'
            '<script type="application/ld+json">{"headline": "Rain", "author": [{"name": "Ana Souza"}, "AFP"],'
            '"publisher": {"name": "Valley Herald"}}</script>',
            Metadata(title="Rain", site="Valley Herald", credits=("Ana Souza", "AFP")),
        ),
        ('<meta name="twitter:site" content="@somebody">', Metadata()),
        ('<script type="application/ld+json">{"headline": </script>', Metadata()),
        (f'<script type="application/ld+json">{"[" * 99_999}</script>', Metadata()),
    ],
)
def test_metadata(head: str, expected: Metadata) -> None:
    """What the page says in so many words, and nothing worked out; broken data say nothing."""
    assert stated(head) == expected


def test_site_stands_behind_the_printed_headline_in_the_title() -> None:
    """Its last part; a title whose headline is printed nowhere names no site."""
    title = "<title>Bridge reopens - World - Valley Herald</title>"

    assert stated(title, "<h1>Bridge reopens</h1>").site == "Valley Herald"
    assert stated(title, "<h1>Another story</h1>").site is None


@pytest.mark.parametrize(
    ("times", "day"),
    [
        (["2024-05-06"], date(2024, 5, 6)),
        (["2024-05-06T08:00", "2024-05-06T09:30"], date(2024, 5, 6)),
        (["2024-05-06", "2024-05-01"], None),
        (["1970-01-01"], None),
    ],
)
def test_day_of_time_elements(times: list[str], day: date | None) -> None:
    """One day is the page's; several are of other stories too."""
    assert stated("", "".join(f'<time datetime="{each}">then</time>' for each in times)).published == day


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00", "2024-13-01", "yesterday", "202405061", None, 20240506])
def test_no_day(value: object) -> None:
    """What a system prints for none, or is no date."""
    assert day_in(value) is None


def test_address_states_the_day_where_nothing_else_does(tmp_path: Path) -> None:
    """And its host the publisher."""
    head = '<link rel="canonical" href="https://a.example/2024/05/06/x">'
    document = written(tmp_path, f"<p>{LEAD}</p><p>{END}</p>", head)
    assert isinstance(document, Document)
    found = clean(document, load_lexicon())

    assert found.published == date(2024, 5, 6)
    assert found.outlet is not None
    assert found.outlet.name == "a.example"


# Encodings


@pytest.mark.parametrize(
    ("codec", "head"),
    [
        ("utf-8", '<meta charset="windows-1252">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("cp1251", '<meta charset="windows-1251">'),
        ("utf-16", ""),
    ],
)
def test_encoding_of_a_page(tmp_path: Path, codec: str, head: str) -> None:
    """UTF-8 where the bytes are; else what the page declares, as browsers take it."""
    body = f"<article><p>{LEAD}</p><p>“{END}” – so the notice said.</p></article>"
    document = written(tmp_path, body, head, codec)

    assert isinstance(document, Document)
    assert f"“{END}” – so" in document.text


ARTICLE = f"<article><p>{LEAD}</p><p>{END}</p></article>"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 300 + ARTICLE + "</div>" * 300, id="elements in elements"),
        pytest.param('<div class="a">\n' * 5000 + ARTICLE + "</div>" * 5000, id="many more"),
        pytest.param(f"<div {' '.join(f'a{n}=x' for n in range(100_000))}>{ARTICLE}</div>", id="attributes"),
        pytest.param(f'{ARTICLE}<img src="data:image/png;base64,{"A" * 9_000_000}">', id="a picture in the page"),
        pytest.param(ARTICLE + "<!-- and no end of it", id="a comment without an end"),
    ],
)
def test_what_no_article_needs_does_not_cost_the_article(tmp_path: Path, page: str) -> None:
    document = written(tmp_path, page)

    assert isinstance(document, Document)
    assert LEAD in document.text
    assert END in document.text


def test_a_page_made_of_a_ledger_is_no_article(tmp_path: Path) -> None:
    """Whatever it is called, and wherever it lies."""
    (tmp_path / "a.html").write_bytes(page_html(PageView("whole", "news", "quotes", (), ())))

    (found,) = read([tmp_path])
    assert isinstance(found, Failure)
    assert found.message == "a.html: is a page that quotes made of a ledger, and no article; leave it out"


def test_declared_encoding_that_there_is_none_of() -> None:
    """Counts as none."""
    assert declared_in(b'<meta charset="klingon">') is None
    assert declared_in(b'<?xml version="1.0" encoding="ISO-8859-1"?>') == "cp1252"


@pytest.mark.parametrize("declared", sorted({each.name for each in iter_modules(encodings.__path__)} | {"none", "-"}))
def test_any_codec_of_python_may_be_declared(tmp_path: Path, declared: str) -> None:
    """Also one that is no encoding of text (hex, rot13, zlib), or that no browser has (utf-7): not asked."""
    head = f'<meta charset="{declared.replace("_", "-")}">'
    written_so = f"<article><p>{LEAD}</p><p>Café. {END}</p></article>"
    document = written(tmp_path, written_so, head)

    assert isinstance(document, Document)
    assert (f"Café. {END}" in document.text, document.encoding) == (True, "utf-8")
    assert isinstance(written(tmp_path, written_so, head, "cp1252"), Document | Failure)


@pytest.mark.parametrize("declared", ["hex", "rot13", "undefined", "base64", "bz2_codec", "uu", "zip", "utf-7", "idna"])
def test_page_in_no_encoding_is_read_as_its_bytes_say(tmp_path: Path, declared: str) -> None:
    document = written(tmp_path, f"<p>{LEAD}</p><p>Café. {END}</p>", f'<meta charset="{declared}">', "cp1252")

    assert isinstance(document, Document)
    assert (f"Café. {END}" in document.text, document.encoding) == (True, "cp1252")


# Halves of characters, which JSON can write and nothing can be written in


@pytest.mark.parametrize("half", ["\\ud800", "\\udfff", "\\ud83d", "\\udc00\\ud800", "&#xD800;", "&#55357;"])
def test_half_a_character_is_none(tmp_path: Path, half: str) -> None:
    """In whatever a page states, or prints."""
    said = {
        "headline": f"Ta{half}lks",
        "publisher": {"name": f"Her{half}ald"},
        "url": f"https://a.example/{half}",
        "datePublished": f"2024-05-06{half}",
    }
    data = json.dumps(said).replace("\\\\", "\\")
    head = (
        f'<script type="application/ld+json">{data}</script><meta property="og:title" content="Ta{half}lks">'
        f'<meta name="application-name" content="Her{half}ald"><link rel="canonical" href="https://a.example/{half}">'
    )
    for some in (head, head.partition("</script>")[0] + "</script>", head.partition("</script>")[2]):
        document = written(tmp_path, f"<h1>Ta{half}lks {half}</h1><p>{half}{LEAD}</p><p>{END}</p>", some)

        assert isinstance(document, Document)
        assert repr(document).encode()
        assert all(each.encode() for each in (document.text, *map(str, astuple(document.metadata))))


def test_both_halves_are_a_character() -> None:
    head = '<script type="application/ld+json">{"headline": "Talks \\ud83d\\ude00"}</script>'

    assert stated(head).title == "Talks 😀"


# No article


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty; leave it out"),
        (b" \n", "the file is empty; leave it out"),
        (b"<html>\x00\x01", "binary (a NUL at byte 6); give it as text"),
        (b'<meta charset="shift_jis"><p>\x81', "not SHIFT_JIS at byte 29; save it as UTF-8"),
        (b"<html><body></body></html>", NO_ARTICLE),
        (b"no page at all", NO_ARTICLE),
    ],
)
def test_refused_by_name(tmp_path: Path, data: bytes, message: str) -> None:
    """File, place, remedy; nothing is said by anybody else."""
    (tmp_path / "a.html").write_bytes(data)
    (failure,) = read([tmp_path / "a.html"])

    assert isinstance(failure, Failure)
    assert failure.message == f"a.html: {message}"
    assert failure.sha256 == sha256(data).hexdigest()


@pytest.mark.parametrize("path", sorted(WALLS.iterdir()), ids=lambda path: path.name)
def test_page_of_notices_is_no_article(path: Path) -> None:
    """A consent banner, a test for robots, a page that only a script fills."""
    (failure,) = read([path])

    assert isinstance(failure, Failure)
    assert failure.message.startswith(f"{path.name}: no article in the page")


def test_hostile_page_is_read_or_refused(tmp_path: Path) -> None:
    """Elements within elements without end, a hundred thousand attributes, an entity that is no character."""
    for body in ("<div>" * 50_000 + LEAD, f"<p {'a=1 ' * 100_000}>{LEAD}", f"<p>{LEAD}&#xD800;&#0;</p>"):
        assert isinstance(written(tmp_path, body), Document | Failure)


def test_without_the_extra_pages_are_refused_and_texts_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the file and what to run."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setitem(sys.modules, "trafilatura.utils", None)
    (tmp_path / "b.txt").write_text(LEAD, encoding="utf-8")
    (tmp_path / "a.html").write_text(f"<p>{LEAD}</p>", encoding="utf-8")
    refused, document = read([tmp_path])

    assert isinstance(refused, Failure)
    assert refused.message == (
        "a.html: to read web pages takes an extra; run python -m pip install 'quotes-ledger[html]'"
    )
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("café".encode("cp1251", "replace") + "Да".encode("cp1251"), "windows-1251", "caf?Да".encode()),
        ("café".encode(), "iso-8859-1", "café".encode()),
        ('<meta charset="cp1252">café'.encode("cp1252"), "koi8-r", '<meta charset="cp1252">café'.encode("cp1252")),
        ("café".encode("cp1252"), None, "café".encode("cp1252")),
        ("café".encode("cp1252"), "utf-8", "café".encode("cp1252")),
        ("café".encode("cp1252"), "no charset", "café".encode("cp1252")),
    ],
)
def test_a_charset_stated_beside_a_page_counts_where_it_states_none(
    data: bytes, charset: str | None, expected: bytes
) -> None:
    """And where the page is no UTF-8, which it may be whatever is stated."""
    assert in_utf8(data, charset) == expected
