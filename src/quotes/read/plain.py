"""Plain text: decoded as it stands, line ends, byte order mark and all."""

from __future__ import annotations

import hashlib

from quotes.errors import ReadError
from quotes.read.encoding import BAD_BYTES, decoded, encoding_of, has_bad_bytes
from quotes.read.language import language_of
from quotes.spans import BLANK
from quotes.types import Document


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


def document_of(name: str, data: bytes, text: str, encoding: str) -> Document:
    """Return the `text` that was read out of `data` as the document `name`, flagged where some bytes are no text."""
    return Document(
        id=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        encoding=encoding,
        language=language_of(text),
        flags=(BAD_BYTES,) if has_bad_bytes(data, encoding) else (),
    )
