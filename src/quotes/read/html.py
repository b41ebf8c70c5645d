"""Web pages: the article's text, and what the page states about itself. Needs the extra `html`."""

from __future__ import annotations

import codecs
import re
from typing import Any

from attrs import evolve

from quotes.errors import ReadError
from quotes.lexicon.pages import load_pages
from quotes.read.bodies import with_one_body
from quotes.read.embeds import with_embeds
from quotes.read.encoding import GUESSED, decoded, encoding_of, is_guess
from quotes.read.metadata import metadata_of, printed
from quotes.read.plain import document_of
from quotes.types import Document

MEDIA_TYPE = "text/html"
REMEDY = "python -m pip install 'quotes-ledger[html]'"
# <meta charset="windows-1251">    <meta content="text/html; charset=gbk">    <?xml version="1.0" encoding="utf-8"?>
DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD_BYTES = 4096  # in which a page declares its encoding; browsers look at the first 1,024
AS_BROWSERS_DO = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "iso-8859-8-i": "iso8859-8",
    "windows-31j": "cp932", "windows-874": "cp874", "x-mac-cyrillic": "mac-cyrillic", "x-sjis": "cp932",
}  # fmt: skip
# The codecs of the encodings that browsers know (encoding.spec.whatwg.org, 2026-11). Others that Python has are none of
# text (hex), make halves of characters (utf-7), or belong to old machines.
OF_BROWSERS = frozenset((
    "big5", "big5hkscs", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp866", "cp874", "cp932", "cp949", "cp950", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "iso2022_jp",
    "iso8859-10", "iso8859-11", "iso8859-13", "iso8859-14", "iso8859-15", "iso8859-16", "iso8859-2", "iso8859-3",
    "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "koi8-r", "koi8-u", "mac-cyrillic",
    "mac-roman", "shift_jis", "tis-620", "utf-8",
))  # fmt: skip
LIST_MARK = re.compile(r"^- (?=\S)")  # trafilatura sets one before each item
OUR_PAGE = "//meta[@name='generator' and @content='quotes']"
LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)\s[^<>]{10000,}>")  # lxml takes a minute for 100,000 attributes
DEEP = re.compile(r"(?:<(div|span|font|b|i|center|section|table|tbody|tr|td)\b[^<>]*>\s*){32,}", re.IGNORECASE)
MAX_NOTICES = 0.5  # of the characters; a page that is more than half notices has no article
FIRST_WORDS = 60  # characters of the notice that are told


def read_html(name: str, data: bytes) -> Document:
    """Return the article of a web page as the document `name`: its title and its paragraphs, a blank line between.

    Menus, related stories and readers' comments are left out as far as the page marks them. Raises ReadError when the
    page is empty, binary, in an encoding that can't be told, or has no article; and without the extra.
    """
    if not data.strip():
        raise ReadError(f"{name}: the file is empty; leave it out")
    encoding = encoding_of(name, data, declared=declared_in(data))
    tree = tree_of(name, without_ballast(decoded(data, encoding)))
    if tree is not None and tree.xpath(OUR_PAGE):
        raise ReadError(f"{name}: is a page that quotes made of a ledger, and no article; leave it out")
    metadata = metadata_of(tree)
    if tree is not None:
        with_embeds(tree)
        with_one_body(tree)
    paragraphs = paragraphs_of(name, tree)
    title = paragraphs[0] if paragraphs[0] in printed(tree, "h1") else metadata.title
    text = text_of(paragraphs, title)
    document = document_of(name, data, text, encoding)
    if declared_in(data) is None and is_guess(encoding, text):
        document = evolve(document, flags=(*document.flags, GUESSED))
    return evolve(document, media_type=MEDIA_TYPE, metadata=evolve(metadata, title=title))


def declared_in(data: bytes) -> str | None:
    """Return the codec that a page says it is in, as browsers take it; None where it names none that they know."""
    found = DECLARED.search(data[:HEAD_BYTES])
    named = found[1].decode("ascii").lower() if found else ""
    try:
        codec = codecs.lookup(AS_BROWSERS_DO.get(named, named)).name
    except LookupError:
        return None
    return codec if codec in OF_BROWSERS else None


def in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return the bytes of a page in UTF-8 where only what it came in says its charset: a response, a part of MHTML.

    As they are where they are UTF-8, where the page itself says what they are in, and where the charset does not fit.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        codec = None if declared_in(data) or not charset else declared_in(f"<meta charset={charset}>".encode())
        return recoded(data, codec) if codec else data
    return data


def recoded(data: bytes, codec: str) -> bytes:
    """Return bytes in UTF-8 that a codec decodes, as they are where it does not."""
    try:
        return data.decode(codec).encode("utf-8")
    except UnicodeDecodeError:
        return data


def without_ballast(source: str) -> str:
    """Return the source of a page without what no article needs, and parsers take ages for, or give up at.

    These are attributes by the thousand or by the megabyte (pictures within the page), and elements opened one in
    another beyond what libxml2 follows; the ends that they leave behind are passed over.
    """
    return DEEP.sub(r"<\1>", LONG_TAG.sub(r"<\1>", source))


def tree_of(name: str, source: str) -> Any:
    """Return the page as a tree of lxml; None where the source is no page."""
    try:
        from trafilatura.utils import load_html  # heavy, and an extra
    except ImportError as error:
        raise ReadError(f"{name}: to read web pages takes an extra; run {REMEDY}") from error
    return load_html(source, len(source))


def paragraphs_of(name: str, tree: Any) -> tuple[str, ...]:
    """Return the paragraphs of the article in a page, each on one line; at least one.

    Tables are left out: trafilatura runs the paragraphs of pages that are laid out in them into one.
    """
    from trafilatura import extract  # heavy, and an extra

    found = "" if tree is None else extract(tree, include_comments=False, include_tables=False)
    lines = (LIST_MARK.sub("", line.strip()) for line in (found or "").splitlines())
    paragraphs = tuple(line for line in lines if line)
    if not paragraphs:
        raise ReadError(f"{name}: no article in the page; save it from a browser that shows the text, or as text")
    refuse_notices(name, paragraphs)
    return paragraphs


def refuse_notices(name: str, paragraphs: tuple[str, ...]) -> None:
    """Raise ReadError where the paragraphs are a cookie wall or the like, and no article."""
    notices = [paragraph for paragraph in paragraphs if load_pages().line_kind(paragraph)]
    if sum(map(len, notices)) > MAX_NOTICES * sum(map(len, paragraphs)):
        raise ReadError(
            f"{name}: no article in the page, only notices (“{notices[0][:FIRST_WORDS]} …”); save it when they are gone"
        )


def text_of(paragraphs: tuple[str, ...], title: str | None) -> str:
    """Return the text of the document, which begins with the title."""
    head = (title,) if title and paragraphs[0] != title else ()
    return "\n\n".join((*head, *paragraphs)) + "\n"
