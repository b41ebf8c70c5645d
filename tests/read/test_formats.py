"""How the format of a file is told: src/quotes/read/formats.py, and refused.py for those that are not read."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from quotes.errors import OptionError
from quotes.read import read
from quotes.read.formats import FORMATS, format_called, is_read, reader_of
from quotes.read.refused import REFUSED, UNDER_ANOTHER_NAME
from quotes.types import Document, Failure

LEAD = "The river rose by two metres overnight, the mayor said. Schools in the old town will stay closed until Monday."
SAVE = "save it as text (.txt) or as a web page (.html), and name that"
ONE_EACH = "save it as CSV (.csv), an article a row, and name that"
NOT_NAMED = "a web page that is not named as one; end its name in .html, or say --format html"
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
        (
            "A.DOC",
            "{\\rtf1 He spoke.}",
            "a Word document of before 2007, which quotes does not read yet; save it as .docx",
        ),
        ("a.xlsx", zipped(), f"a spreadsheet, which quotes does not read yet; {ONE_EACH}"),
        ("a.epub", zipped(), f"an e-book, which quotes does not read yet; {SAVE}"),
        ("a.mbox", MAIL + LEAD, "mail, which quotes does not read yet; save each mail as .eml, and name those"),
        ("a.wacz", zipped(), "a web archive of another kind, which quotes does not read yet; make a WARC of it"),
        ("a.tar.gz", gzip.compress(b"a"), "an archive, which quotes does not read yet; unpack it, and name the files"),
        ("a.xml", f"<nitf><body>{LEAD}</body></nitf>", f"XML, which quotes does not read yet; {SAVE}"),
        ("a.xls.gz", gzip.compress(b"a"), f"a spreadsheet, which quotes does not read yet; {ONE_EACH}"),
    ],
)
def test_a_format_is_refused_by_its_name(tmp_path: Path, name: str, data: bytes | str, message: str) -> None:
    """And what to do is said; also of an empty file."""
    assert refusal(tmp_path, name, data).startswith(message)
    assert refusal(tmp_path, name, b"").startswith(message)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "a document of an old office program"),
        (b"7z\xbc\xaf\x27\x1c", "an archive"),
        ("%!PS-Adobe-3.0\n", "PostScript"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.story"])
def test_a_format_is_refused_by_how_it_begins(tmp_path: Path, name: str, data: bytes | str, what: str) -> None:
    assert refusal(tmp_path, name, data).startswith(f"{what}, which quotes does not read yet; ")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (json.dumps({"text": LEAD}) + "\n" + json.dumps({"text": LEAD[:60]}), "application/json"),
        (json.dumps([{"text": LEAD}], indent=2), "application/json"),
        ("\ufeff" + json.dumps({"text": LEAD}), "application/json"),
        (json.dumps({"text": LEAD}).encode("utf-16"), "application/json"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a", "a.story"])
def test_a_format_is_read_as_what_it_begins_like(tmp_path: Path, name: str, data: bytes | str, media_type: str) -> None:
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    first, *_ = read([tmp_path / name])

    assert isinstance(first, Document), first
    assert first.media_type == media_type


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (
            f"<!DOCTYPE html>\n<p>{LEAD}",
            NOT_NAMED,
        ),
        (
            f"<!-- saved --><HTML><p>{LEAD}",
            NOT_NAMED,
        ),
        (
            f'<?xml version="1.0"?><html><p>{LEAD}</p></html>',
            NOT_NAMED,
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


def test_each_ending_is_of_one_format() -> None:
    endings = [ending for each in (*FORMATS, *REFUSED, *UNDER_ANOTHER_NAME) for ending in each.endings]

    assert len(set(endings)) == len(endings)
    assert all(re.fullmatch(r"(\.[a-z0-9]+)+", ending) for ending in endings)


def test_each_format_has_its_reader() -> None:
    assert all(callable(reader_of(each)) for each in FORMATS)
    assert len({each.name for each in FORMATS}) == len(FORMATS)


def test_a_format_is_called_by_its_name_or_an_ending() -> None:
    assert [format_called(name).name for name in ("jsonl", "NDJSON", ".txt")] == ["jsonl", "jsonl", "text"]
    with pytest.raises(OptionError, match="no format is called jsnol; there are text, html, jsonl, "):
        format_called("jsnol")


@pytest.mark.parametrize("name", ["a.jsonl", "A.CSV", "a.csv.gz", "a.json.xz", "a.txt.zst"])
def test_what_is_read_in_folders(name: str) -> None:
    assert is_read(name)


@pytest.mark.parametrize("name", ["a.jpg", "a.gz", "a.doc", "a.tar.gz", "a.xlsx.gz", "Makefile", "csv"])
def test_what_is_not_read_in_folders(name: str) -> None:
    assert not is_read(name)


def test_the_page_on_formats_says_what_is_read() -> None:
    """docs/formats.md: each format with its endings and its extra."""
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"\| `(\w+)` \| `(\..+?)` \| .* \| (\S*) ?\|", page)

    assert {name: (set(endings.split("` `")), extra) for name, endings, extra in rows} == {
        each.name: (set(each.endings), f"`{each.extra}`" if each.extra else "") for each in FORMATS
    }
