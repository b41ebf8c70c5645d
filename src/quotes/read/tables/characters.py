"""The bytes of a table as characters: in the encoding of its mark, else UTF-8, with what is none kept for its cell."""

from __future__ import annotations

import io

from quotes.read.encoding import MARKED
from quotes.read.sources import Source


def codec_of(source: Source) -> str:
    """Return the codec of a table: what its byte order mark says, or UTF-8."""
    return next((codec.rpartition("-")[0] for mark, codec in MARKED if source.head.startswith(mark)), "utf-8-sig")


def characters_of(source: Source) -> io.TextIOWrapper:
    """Return the characters of a source, line ends as they are; bytes that are no UTF-8 stand as surrogate escapes."""
    codec = codec_of(source)
    errors = "surrogateescape" if codec == "utf-8-sig" else "replace"
    return io.TextIOWrapper(source.stream, encoding=codec, errors=errors, newline="")
