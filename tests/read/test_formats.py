"""Formats that are known and not read: src/quotes/read/formats.py."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from quotes.read import READERS, read
from quotes.read.formats import FORMATS, UNDER_ANOTHER_NAME
from quotes.types import Document, Failure

LEAD = "The river rose by two metres overnight, the mayor said. Schools in the old town will stay closed until Monday."
SAVE = "save it as text (.txt) or as a web page (.html), and name that"
ONE_EACH = "save each article as a text (.txt) of its own, and name those"
MAIL = (
    "Return-Path: <ines@herald.example>\r\nFrom: Ines Duarte <ines@herald.example>\r\nSubject: The river\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\n"
)
SAVED = (
    "From: <Saved by Blink>\r\nSubject: The river\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="----1"\r\n\r\n\r\n------1\r\nContent-Type: text/html\r\n\r\n<html>'
)
RSS = f'<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel><title>{LEAD}</title></channel></rss>'
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>{LEAD}</summary></entry></feed>'


def zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document><w:t>{LEAD}</w:t></w:document>")
    return stream.getvalue()


def read_one(folder: Path, name: str, data: bytes | str) -> Document | Failure:
    """Return what is read of a file with this name and these contents."""
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (item,) = read([folder / name])
    return item


def refusal(folder: Path, name: str, data: bytes | str) -> str:
    """Return what a file in a format that is not read is told to be."""
    item = read_one(folder, name, data)
    assert isinstance(item, Failure), item
    return item.message.removeprefix(f"{name}: is ")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", f"a PDF, which quotes does not read yet; {SAVE}"),
        ("a.docx", zipped(), f"a Word document, which quotes does not read yet; {SAVE}"),
        ("A.DOC", "{\\rtf1 He spoke.}", f"a Word document, which quotes does not read yet; {SAVE}"),
        ("a.rtf", "{\\rtf1 He spoke.}", f"RTF, which quotes does not read yet; {SAVE}"),
        ("a.epub", zipped(), f"an e-book, which quotes does not read yet; {SAVE}"),
        ("a.csv", f'text\n"{LEAD}"\n', f"a table, which quotes does not read yet; {ONE_EACH}"),
        ("a.jsonl", json.dumps({"text": LEAD}), f"JSON, which quotes does not read yet; {ONE_EACH}"),
        ("a.eml", MAIL + LEAD, f"mail, which quotes does not read yet; {SAVE}"),
        (
            "a.mhtml",
            SAVED,
            "a page saved whole (MHTML), which quotes does not read yet; save it as HTML only, and name that",
        ),
        (
            "a.rss",
            RSS,
            "a news feed (RSS or Atom), which quotes does not read yet; save the articles that it points at, and name "
            "those",
        ),
        (
            "a.warc.gz",
            gzip.compress(b"WARC/1.0\r\n"),
            "a web archive (WARC), which quotes does not read yet; take its pages out as .html, and name those",
        ),
        (
            "a.txt.gz",
            gzip.compress(LEAD.encode()),
            "an archive, which quotes does not read yet; unpack it, and name the files or the folder",
        ),
        ("a.xml", f"<nitf><body>{LEAD}</body></nitf>", f"XML, which quotes does not read yet; {SAVE}"),
    ],
)
def test_a_format_is_refused_by_its_name(tmp_path: Path, name: str, data: bytes | str, message: str) -> None:
    """And what to do is said; also of an empty file."""
    assert refusal(tmp_path, name, data) == message
    assert refusal(tmp_path, name, b"") == message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\xef\xbb\xbf\r\n%PDF-1.7\n", "a PDF"),
        (zipped(), "an archive or a document of an office program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an archive or a document of an office program"),
        ("{\\rtf1\\ansi He spoke.}", "RTF"),
        ("WARC/1.0\r\nWARC-Type: response\r\n\r\n<html>", "a web archive (WARC)"),
        (gzip.compress(LEAD.encode()), "an archive"),
        (MAIL + LEAD, "mail"),
        (f"From ines@herald.example Mon Mar 14\n{MAIL}{LEAD}", "mail"),
        (SAVED, "a page saved whole (MHTML)"),
        (RSS, "a news feed (RSS or Atom)"),
        (ATOM, "a news feed (RSS or Atom)"),
        (json.dumps({"title": LEAD}) + "\n" + json.dumps({"title": LEAD}), "JSON"),
        (json.dumps([{"title": LEAD}], indent=2), "JSON"),
        ("\ufeff" + json.dumps({"title": LEAD}), "JSON"),
        (json.dumps({"title": LEAD}).encode("utf-16"), "JSON"),
        ("%!PS-Adobe-3.0\n", "PostScript"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.story"])
def test_a_format_is_refused_by_how_it_begins(tmp_path: Path, name: str, data: bytes | str, what: str) -> None:
    assert refusal(tmp_path, name, data).startswith(f"{what}, which quotes does not read yet; ")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (f"<!DOCTYPE html>\n<p>{LEAD}", "a web page that is not named as one; end its name in .html"),
        (f"<!-- saved --><HTML><p>{LEAD}", "a web page that is not named as one; end its name in .html"),
        (
            f'<?xml version="1.0"?><html><p>{LEAD}</p></html>',
            "a web page that is not named as one; end its name in .html",
        ),
        (f'<?xml version="1.0"?><nitf>{LEAD}</nitf>', f"XML, which quotes does not read yet; {SAVE}"),
    ],
)
def test_markup_is_no_text(tmp_path: Path, data: str, what: str) -> None:
    """The reader of pages takes it, as far as it finds an article."""
    assert refusal(tmp_path, "a.txt", data) == what
    assert isinstance(read_one(tmp_path, "a.html", data), Document) == ("nitf" not in data)


@pytest.mark.parametrize(
    "start",
    [
        "", "[Reuters] ", "[1] ", "{Photo} ", '{"We won," he said} ', '"We won," ', "PK ", "Rar! ", "7z ", "<rs> ",
        "From: the mayor\nTo: all\n\n", "MIME-Version: 1.0 he said. ", "RTF: {\\rtf is how it begins. ",
        "From the mayor: ",
        "Subject: the river\nDate: Monday\n\n", "%PDF is a format. ", "<b>The river</b> ", "BZh ",
        "WARC/1.0 is a format. ",
        "id,text\n1,2\n", "---\ntitle: river\n---\n", "# The river\n\n", "# title = { \"a\": 1 }\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a", "a.md", "a.story", "a.text.bak"])
def test_prose_is_read_whatever_its_name(tmp_path: Path, name: str, start: str) -> None:
    """Where that is of no format that is known."""
    assert isinstance(read_one(tmp_path, name, start + LEAD), Document)


def test_the_head_of_a_hostile_file_is_looked_at_once(tmp_path: Path) -> None:
    """Comments without end."""
    assert isinstance(read_one(tmp_path, "a.txt", "<!-- --> " * 2000 + LEAD), Document)


def test_each_ending_is_of_one_format_and_of_none_that_is_read() -> None:
    endings = [ending for each in (*FORMATS, *UNDER_ANOTHER_NAME) for ending in each.endings]

    assert len(set(endings)) == len(endings)
    assert not set(READERS) & set(endings)
    assert all(re.fullmatch(r"(\.[a-z0-9]+)+", ending) for ending in endings)
