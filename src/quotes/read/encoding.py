"""In which encoding bytes are: told by their mark, by being UTF-8, by what stands where marks stand."""

from __future__ import annotations

import codecs
import re

from quotes.errors import ReadError

BAD_BYTES, GUESSED = "bad-bytes", "encoding-guessed"
REPLACED = "\ufffd"
MARKED = (  # by byte order mark, longest first; the mark stays in the text
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# what English text in the Windows code page holds beyond ASCII: quotation marks, dashes, Western letters
WESTERN = re.compile(r"[\x09-\x0d\x20-\x7e\xa0-\xff€‚„…‘’“”•–—™ŠšŽžŒœŸ†‡‰‹›\ufffd]*")
FIRST_LETTER = 0xA0  # in Windows-1252; below it are the marks
MAX_WESTERN_SHARE = 0.1  # of letters beyond ASCII in all bytes; more is a script of its own, left to detection
GOOD_FOR_A_BAD = 2  # characters beyond ASCII that are right, for each byte that is not: fewer is another encoding
WIDE_SHARE = 0.8  # of every other byte of English in UTF-16: zero
# Marks where marks stand, in Mac Roman: “word, word” or word’s. In Windows-1252 they would be Ò, Ó and Õ, and no
# English word ends in one of those or has an Õ within.
MAC_MARKS = re.compile(rb"(?<![^\s(])\xd2(?=\w)|(?<=[\w.,!?])\xd3(?![^\s.,;:)])|(?<=[a-z])\xd5(?=[a-z])")
WINDOWS_MARKS = re.compile(rb"[\x91-\x94]")
FEWEST_MARKS = 2
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SURE = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "mac-roman"})
# Letters of MS-DOS read as Windows-1252: caf‚ for café, TrŠs for Très. A low mark opens, so it stands behind no letter.
MISREAD = re.compile(r"[A-Za-z][‚„]|[a-z][‡‰Š¡¢¤][a-z]")
HALVES = re.compile("[\ud800-\udfff]")  # lone surrogates; Python joins the two of a pair


def decoded(data: bytes, encoding: str) -> str:
    """Return the text that `data` is in a codec, U+FFFD for what it can't decode."""
    return writable(data.decode(encoding, "replace"))


def writable(text: str) -> str:
    """Return the text with U+FFFD for each half of a character: no encoding can write one, though UTF-7 and JSON do."""
    return HALVES.sub(REPLACED, text)


def is_guess(encoding: str, text: str) -> bool:
    """Return whether nothing but letters speak for the encoding that a text was read in; that nothing states it.

    UTF-8 tells itself; so do Windows-1252 and Mac Roman by their marks, where letters do not speak against it.
    """
    return encoding not in SURE or (encoding == "cp1252" and MISREAD.search(text) is not None)


def has_bad_bytes(data: bytes, encoding: str) -> bool:
    """Return whether some bytes are nothing in the codec that decodes the others."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def encoding_of(name: str, data: bytes, *, declared: str | None = None) -> str:
    """Return the codec that decodes `data`: its mark's, UTF-8, the one `declared`, or what the bytes are typical of.

    UTF-8 and Windows-1252 are taken too where a few bytes are not: a cut or a slip of one byte makes no other encoding.
    Raises ReadError, naming the offset, when `data` is binary or nothing decodes it.
    """
    marked = next((codec for mark, codec in MARKED if data.startswith(mark)), None)
    if marked:
        return _checked(name, data, marked)
    if b"\x00" in data:
        return _wide(name, data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if _is_all_but_utf_8(data) else _legacy(name, data, error.start, declared)
    return "utf-8"


def _checked(name: str, data: bytes, codec: str) -> str:
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: not {codec.upper()} at byte {error.start}; save it as UTF-8") from error
    return codec


def _wide(name: str, data: bytes) -> str:
    """Return the codec of two bytes a character in which `data` is English: every other byte is zero, no other is."""
    for zeros, others, codec in ((data[1::2], data[::2], "utf-16-le"), (data[::2], data[1::2], "utf-16-be")):
        if b"\x00" not in others and zeros.count(0) >= WIDE_SHARE * len(zeros) and len(data) % 2 == 0:
            return _checked(name, data, codec)
    raise ReadError(f"{name}: binary (a NUL at byte {data.index(0)}); give it as text")


def _is_all_but_utf_8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 but for a few; a control character is no slip."""
    text = data.decode("utf-8", "replace")
    bad = text.count(REPLACED) - data.count(REPLACED.encode())
    good = sum(character > "\x7f" for character in text) - bad
    return good >= GOOD_FOR_A_BAD * bad and not BINARY.search(data)


def _legacy(name: str, data: bytes, offset: int, declared: str | None) -> str:
    if found := BINARY.search(data):
        raise ReadError(f"{name}: binary (a control character at byte {found.start()}); give it as text")
    if declared:
        return _checked(name, data, declared)
    if len(MAC_MARKS.findall(data)) >= FEWEST_MARKS and not WINDOWS_MARKS.search(data):
        return "mac-roman"
    if _is_western(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # heavy, and few files need it

    best = from_bytes(data).best()
    if best is None:
        raise ReadError(f"{name}: not UTF-8 at byte {offset}, and no other encoding fits; save it as UTF-8")
    return _checked(name, data, best.encoding)


def _is_western(data: bytes) -> bool:
    """Return whether bytes are English in Windows-1252; for each of the five that mean nothing there, a few that do."""
    beyond, letters = (sum(byte >= first for byte in data) for first in (0x80, FIRST_LETTER))
    text = data.decode("cp1252", "replace")
    bad = text.count(REPLACED)
    return (
        letters <= MAX_WESTERN_SHARE * len(data)
        and beyond - bad >= GOOD_FOR_A_BAD * bad
        and WESTERN.fullmatch(text) is not None
    )
