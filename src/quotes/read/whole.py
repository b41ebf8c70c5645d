"""Files that are one document each: texts and web pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from quotes.errors import ReadError
from quotes.read.exports import articles_in
from quotes.read.html import read_html
from quotes.read.plain import read_plain
from quotes.read.sources import MAX_FILE_BYTES, Item, Source
from quotes.types import PLAIN, Document, Failure


def read_texts(source: Source) -> Iterator[Item]:
    """Yield the text of a source, or the articles of an export."""
    found = one_document(source.name, source.data(), read_plain)
    exported = articles_in(source, found.text, PLAIN) if isinstance(found, Document) else ()
    yield from exported or (found,)


def read_pages(source: Source) -> Iterator[Item]:
    """Yield the article of a web page, whose pictures may be in it."""
    yield one_document(source.name, source.up_to(MAX_FILE_BYTES), read_html)


def one_document(name: str, data: bytes, read: Callable[[str, bytes], Document]) -> Item:
    """Return the document in some bytes, or the Failure that says why there is none, with the hash of the bytes."""
    try:
        return read(name, data)
    except ReadError as error:
        return Failure(name, str(error), hashlib.sha256(data).hexdigest())
