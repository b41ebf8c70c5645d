"""The formats that are read, in one list: what each is called, how its files end and begin, and the extra it takes.

A reader is named by its place below `quotes.read`, and imported when the first file of its format is met. How to add
one is told in docs/contributing.md, what is read of each in docs/formats.md.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from importlib import import_module
from typing import cast

from attrs import frozen

from quotes.errors import OptionError
from quotes.read.encoding import MARKED
from quotes.read.refused import BEFORE_ROOT, NOTHING, REFUSED, UNDER_ANOTHER_NAME, Refused, refusal
from quotes.read.sources import HEAD_BYTES, Reader

OF_MIME = re.compile(
    r"MIME-Version:\s*1\.0\s*|Content-Transfer-Encoding:\s*[\w-]+\s*|Content-Type:\s*multipart/\w+(?:;.*)?",
    re.IGNORECASE,
)
OF_MAIL = re.compile(r"[!-9;-~]+:|[ \t]+\S|From \S")  # a line of a mail's head
OF_MHTML = re.compile(r"Content-Type:\s*multipart/related", re.IGNORECASE)


FEED = rf"{BEFORE_ROOT}<(?:rss|feed|rdf:RDF)\b"


@frozen
class Format:
    """A format that is read: its name for `--format`, what it is, where its reader stands, and how to tell it.

    `begins` is an expression for the head of a file as `head_of` gives it; `extra` is what has to be installed.
    """

    name: str
    what: str
    reader: str
    endings: tuple[str, ...]
    begins: str = NOTHING
    extra: str = ""


TEXT = Format("text", "text", "whole.read_texts", (".text", ".txt"))
HTML = Format("html", "a web page", "whole.read_pages", (".htm", ".html", ".xhtml"), extra="html")
MAIL = Format("eml", "mail", "archives.mail.read_mail", (".eml",))
ZIP = Format("zip", "an archive (ZIP)", "archives.zipped.read_zip", (".zip",), r"PK\x03\x04")
MHTML = Format("mhtml", "a page saved whole (MHTML)", "archives.mhtml.read_mhtml", (".mht", ".mhtml"), extra="html")
FORMATS = (  # the first that fits counts
    TEXT,
    HTML,
    Format("jsonl", "JSON Lines", "tables.lines.read_lines", (".jl", ".jsonl", ".ndjson")),
    Format(
        "json", "JSON", "tables.objects.read_objects", (".json",), r'(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.)*"\s*:',
    ),
    Format("csv", "a table (CSV)", "tables.separated.read_csv", (".csv",)),
    Format("tsv", "a table (TSV)", "tables.separated.read_tsv", (".tab", ".tsv")),
    Format("docx", "a Word document", "office.word.read_word", (".docx",), extra="office"),
    Format("pdf", "a PDF", "office.pdf.read_pdf", (".pdf",), r"%PDF-", "office"),
    Format("rtf", "RTF", "office.rtf.read_rtf", (".rtf",), r"\{\\rtf", "office"),
    ZIP,
    Format("warc", "a web archive", "archives.warc.read_warc", (".warc",), r"WARC/\d\.\d\r?\n", "warc"),
    MAIL,
    MHTML,
    Format(
        "feed", "a news feed", "archives.feed.read_feed", (".atom", ".rdf", ".rss"),
        FEED,
    ),
    Format("parquet", "a table (Parquet)", "tables.parquet.read_parquet", (".parquet", ".pq"), r"PAR1", "parquet"),
)  # fmt: skip
OF_TABLES = frozenset(  # media types of documents that are rows, as their readers have them
    (
        "application/json",
        "application/jsonl",
        "application/vnd.apache.parquet",
        "text/csv",
        "text/tab-separated-values",
    )
)
PACKINGS = (".bz2", ".gz", ".xz", ".zst")  # endings of what holds one packed file


@cache
def reader_of(found: Format) -> Reader:
    """Return the reader of a format, imported now."""
    module, name = found.reader.rsplit(".", 1)
    return cast(Reader, getattr(import_module(f"quotes.read.{module}"), name))


def format_called(name: str) -> Format:
    """Return the format of a name, in any case, with or without a stop. Raises OptionError naming those there are."""
    wanted = name.lower().removeprefix(".")
    found = [each for each in FORMATS if wanted == each.name or f".{wanted}" in each.endings]
    if not found:
        raise OptionError(f"no format is called {name}; there are {', '.join(each.name for each in FORMATS)}")
    return found[0]


def format_named(name: str) -> Format | Refused | None:
    """Return the format that the name of a file says, the longest ending first; None where it says none."""
    every: tuple[Format | Refused, ...] = (*FORMATS, *REFUSED, *UNDER_ANOTHER_NAME)
    ends = {ending: each for each in reversed(every) for ending in each.endings if name.lower().endswith(ending)}
    return ends[max(ends, key=len)] if ends else None


def is_read(name: str) -> bool:
    """Return whether a file of this name is read in a folder, packed or not."""
    return isinstance(format_named(name), Format) or (
        not isinstance(format_named(name), Refused) and isinstance(format_named(without_packing(name)), Format)
    )


def without_packing(name: str) -> str:
    """Return the name of a packed file as it was before: a.jsonl.gz -> a.jsonl; any other name as it is."""
    ending = next((ending for ending in PACKINGS if name.lower().endswith(ending)), "")
    return name[: len(name) - len(ending)]


def format_in(name: str, data: bytes, named: Format | None) -> Format:
    """Return the format that a head of a file shows, where its name says text, web page or nothing.

    Raises ReadError where that is none that is read.
    """
    head = head_of(data)
    every = (*FORMATS, *REFUSED) if named is HTML else (*FORMATS, *REFUSED, *UNDER_ANOTHER_NAME)
    found = next((each for each in every if re.match(each.begins, head, re.DOTALL)), None)
    if isinstance(found, Refused):
        raise refusal(name, found)
    if found is None and is_mail(head):
        found = MHTML if OF_MHTML.search(head) else MAIL
    return found or named or TEXT


def head_of(data: bytes) -> str:
    """Return how a file begins, white space aside: decoded by its byte order mark, else a character for each byte."""
    head = data[:HEAD_BYTES].removeprefix(codecs.BOM_UTF8)
    codec = next((codec for mark, codec in MARKED if head.startswith(mark)), "latin-1")
    return head.decode(codec, "replace").lstrip("\ufeff \t\r\n\f\v")


def is_mail(head: str) -> bool:
    """Return whether a file begins with the head of a mail as computers pass it on: nobody writes MIME by hand."""
    lines = re.split(r"\r?\n", re.split(r"\r?\n\r?\n", head, maxsplit=1)[0])
    return all(map(OF_MAIL.match, lines)) and any(map(OF_MIME.fullmatch, lines))


def endings_read() -> tuple[str, ...]:
    """Return the endings of the files that are read in folders, sorted."""
    return tuple(sorted(ending for each in FORMATS for ending in each.endings))
