"""Plain text: decoded as it stands, line ends, byte order mark and all."""

from __future__ import annotations

import codecs
import hashlib
import re

from quotes.errors import ReadError
from quotes.read.language import language_of
from quotes.spans import BLANK
from quotes.types import Document

MARKED = (  # by byte order mark, longest first; the mark stays in the text
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# what English text in the Windows code page holds beyond ASCII: quotation marks, dashes, Western letters
WESTERN = re.compile(r"[\x09-\x0d\x20-\x7e\xa0-\xff€‚„…‘’“”•–—™ŠšŽžŒœŸ†‡‰‹›]*")
MAX_WESTERN_SHARE = 0.1  # of all bytes; more is a script of its own, left to detection
HALVES = re.compile("[\ud800-\udfff]")  # lone surrogates; Python joins the two of a pair
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_plain(name: str, data: bytes) -> Document:
    """Return the text of `data` as the document `name`.

    Raises ReadError when it is empty, blank, binary, or in an encoding that can't be told.
    """
    if not data:
        raise ReadError(f"{name}: the file is empty; leave it out")
    encoding = encoding_of(name, data)
    text = decoded(data, encoding)
    if not text.strip(BLANK):
        raise ReadError(f"{name}: nothing but white space; leave it out")
    return document_of(name, data, text, encoding)


def decoded(data: bytes, encoding: str) -> str:
    """Return the text that `data` is in a codec that decodes it."""
    return writable(data.decode(encoding))


def writable(text: str) -> str:
    """Return the text with U+FFFD for each half of a character: no encoding can write one, though UTF-7 and JSON do."""
    return HALVES.sub("\ufffd", text)


def document_of(name: str, data: bytes, text: str, encoding: str) -> Document:
    """Return the `text` that was read out of `data` as the document `name`."""
    return Document(
        id=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        encoding=encoding,
        language=language_of(text),
    )


def encoding_of(name: str, data: bytes, *, declared: str | None = None) -> str:
    """Return the codec that decodes `data` strictly: its mark's, UTF-8, Windows-1252, or what detection finds.

    What is not UTF-8 is in the codec `declared`, if any. Raises ReadError, naming the offset, when `data` is binary or
    nothing decodes it.
    """
    marked = next((codec for mark, codec in MARKED if data.startswith(mark)), None)
    if marked:
        return _checked(name, data, marked)
    if b"\x00" in data:
        raise ReadError(f"{name}: binary (a NUL at byte {data.index(0)}); give it as text")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(name, data, error.start, declared)
    return "utf-8"


def _checked(name: str, data: bytes, codec: str) -> str:
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: not {codec.upper()} at byte {error.start}; save it as UTF-8") from error
    return codec


def _legacy(name: str, data: bytes, offset: int, declared: str | None) -> str:
    if found := BINARY.search(data):
        raise ReadError(f"{name}: binary (a control character at byte {found.start()}); give it as text")
    if declared:
        return _checked(name, data, declared)
    if _is_western(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # heavy, and few files need it

    best = from_bytes(data).best()
    if best is None:
        raise ReadError(f"{name}: not UTF-8 at byte {offset}, and no other encoding fits; save it as UTF-8")
    return _checked(name, data, best.encoding)


def _is_western(data: bytes) -> bool:
    beyond = sum(byte > 0x7F for byte in data)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return beyond <= MAX_WESTERN_SHARE * len(data) and WESTERN.fullmatch(text) is not None
