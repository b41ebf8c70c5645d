"""The text that was taken out of an office file, as one document, or as the articles of an export."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from attrs import frozen

from quotes.read.encoding import writable
from quotes.read.exports import articles_in
from quotes.read.sources import Item, Source
from quotes.spans import BLANK
from quotes.types import Document, Failure


@frozen
class Extract:
    """The text in the bytes of a file of a media type, and where its pages begin in it, if it has pages."""

    data: bytes
    text: str
    media_type: str
    pages: tuple[int, ...] = ()


def documents_of(source: Source, found: Extract) -> Iterator[Item]:
    """Yield the articles of an export, or the one document that a text is; the Failure that it has no words."""
    digest = sha256(found.data).hexdigest()
    whole = writable(found.text)
    if not whole.strip(BLANK):
        yield Failure(source.name, f"{source.name}: holds no words; leave it out", digest)
        return
    yield from articles_in(source, whole, found.media_type) or (
        Document(
            id=source.name,
            text=whole,
            sha256=digest,
            text_sha256=sha256(whole.encode("utf-8")).hexdigest(),
            media_type=found.media_type,
            language=source.asked.language_of(whole),
            pages=found.pages,
        ),
    )
