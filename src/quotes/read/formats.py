"""Formats that are known and not read: told by a file's name, or by how it begins; and what to do about each.

Only what is sure is refused. Prose may begin with a bracket, with `From:` or with a table; it never begins with `%PDF-`
or with `{"title":`.
"""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from attrs import frozen

from quotes.errors import ReadError
from quotes.read.plain import MARKED

HEAD_BYTES = 8192  # in which the kind of a file shows
NOT_YET = "which quotes does not read yet"
SAVE = "save it as text (.txt) or as a web page (.html), and name that"
ONE_EACH = "save each article as a text (.txt) of its own, and name those"
UNPACK = "unpack it, and name the files or the folder"
BEFORE_ROOT = r"(?>\s|<\?xml\b[^>]*>|<!--.*?-->|<!DOCTYPE\b[^>]*>)*+"  # of XML
NOTHING = r"(?!)"
OF_MIME = re.compile(
    r"MIME-Version:\s*1\.0\s*|Content-Transfer-Encoding:\s*[\w-]+\s*|Content-Type:\s*multipart/\w+(?:;.*)?",
    re.IGNORECASE,
)
OF_MAIL = re.compile(r"[!-9;-~]+:|[ \t]+\S|From \S")  # a line of a mail's head
OF_MHTML = re.compile(r"Content-Type:\s*multipart/related", re.IGNORECASE)


@frozen
class Format:
    """A format: what it is, what to do about it, how the names of its files end, and how their contents begin.

    `begins` is an expression for the head of a file as `head_of` gives it.
    """

    what: str
    remedy: str
    endings: tuple[str, ...] = ()
    begins: str = NOTHING


MAIL = Format(f"mail, {NOT_YET}", SAVE, (".eml", ".emlx", ".mbox", ".msg"))
MHTML = Format(f"a page saved whole (MHTML), {NOT_YET}", "save it as HTML only, and name that", (".mht", ".mhtml"))
FORMATS = (  # the first that fits counts
    Format(f"a PDF, {NOT_YET}", SAVE, (".pdf",), r"%PDF-"),
    Format(f"a Word document, {NOT_YET}", SAVE, (".doc", ".docm", ".docx", ".dotx")),
    Format(f"a document of an office program, {NOT_YET}", SAVE, (".odt", ".ott", ".pages", ".wpd", ".wps")),
    Format(f"a slide show, {NOT_YET}", SAVE, (".key", ".odp", ".ppt", ".pptx")),
    Format(f"a spreadsheet, {NOT_YET}", ONE_EACH, (".numbers", ".ods", ".xls", ".xlsb", ".xlsm", ".xlsx")),
    Format(f"a table, {NOT_YET}", ONE_EACH, (".csv", ".tsv")),
    Format(f"an e-book, {NOT_YET}", SAVE, (".azw3", ".epub", ".fb2", ".mobi")),
    Format(f"RTF, {NOT_YET}", SAVE, (".rtf",), r"\{\\rtf"),
    Format(f"PostScript, {NOT_YET}", SAVE, (".eps", ".ps"), r"%!PS"),
    Format(
        f"a web archive (WARC), {NOT_YET}", "take its pages out as .html, and name those",
        (".arc.gz", ".warc", ".warc.gz", ".wacz"), r"WARC/\d\.\d\r?\n",
    ),
    Format(
        f"an archive, {NOT_YET}", UNPACK,
        (".7z", ".bz2", ".gz", ".lz4", ".rar", ".tar", ".tgz", ".xz", ".zip", ".zst"),
        r"\x1f\x8b|BZh\d1AY&SY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd",
    ),
    Format(
        f"an archive or a document of an office program, {NOT_YET}", "unpack it, or save it as text (.txt)",
        begins=r"PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ),
    MHTML,
    MAIL,
    Format(
        f"a news feed (RSS or Atom), {NOT_YET}", "save the articles that it points at, and name those",
        (".atom", ".rdf", ".rss"), rf"{BEFORE_ROOT}<(?:rss|feed|rdf:RDF)\b",
    ),
    Format(
        f"JSON, {NOT_YET}", ONE_EACH,
        (".json", ".jsonl", ".ndjson"), r'(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:',
    ),
)  # fmt: skip
UNDER_ANOTHER_NAME = (  # of what the reader of text would take for words, and the reader of pages reads
    Format(
        "a web page that is not named as one", "end its name in .html",
        begins=rf"(?i:{BEFORE_ROOT}<html\b|(?>\s|<!--.*?-->)*+<!DOCTYPE\s+html\b)",
    ),
    Format(f"XML, {NOT_YET}", SAVE, (".xml",), r"<\?xml\s"),
)  # fmt: skip


def refuse_name(name: str, path: PurePath) -> None:
    """Raise ReadError where the name of a file says that its format is not read."""
    for each in (*FORMATS, *UNDER_ANOTHER_NAME):
        if path.name.lower().endswith(each.endings):
            raise refusal(name, each)


def refuse_contents(name: str, data: bytes, *, as_page: bool) -> None:
    """Raise ReadError where contents begin as a format does that is not read; pages too, save `as_page`."""
    head = head_of(data)
    for each in FORMATS if as_page else (*FORMATS, *UNDER_ANOTHER_NAME):
        if re.match(each.begins, head, re.DOTALL):
            raise refusal(name, each)
    if is_mail(head):
        raise refusal(name, MHTML if OF_MHTML.search(head) else MAIL)


def refusal(name: str, found: Format) -> ReadError:
    """Return the error that says what a file is and what to do about it."""
    return ReadError(f"{name}: is {found.what}; {found.remedy}")


def head_of(data: bytes) -> str:
    """Return how a file begins, white space aside: decoded by its byte order mark, else a character for each byte."""
    head = data[:HEAD_BYTES].removeprefix(codecs.BOM_UTF8)
    codec = next((codec for mark, codec in MARKED if head.startswith(mark)), "latin-1")
    return head.decode(codec, "replace").lstrip("\ufeff \t\r\n\f\v")


def is_mail(head: str) -> bool:
    """Return whether a file begins with the head of a mail as computers pass it on: nobody writes MIME by hand."""
    lines = re.split(r"\r?\n", re.split(r"\r?\n\r?\n", head, maxsplit=1)[0])
    return all(map(OF_MAIL.match, lines)) and any(map(OF_MIME.fullmatch, lines))
