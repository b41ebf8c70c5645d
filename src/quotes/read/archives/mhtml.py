"""Pages saved whole (MHTML): the page among its parts. Needs the extra `html`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.errors import ReadError
from quotes.read.archives.mail import mail_in
from quotes.read.html import in_utf8, read_html
from quotes.read.metadata import WEB, one_line
from quotes.read.sources import MAX_FILE_BYTES, Item, Source
from quotes.read.whole import one_document
from quotes.types import Document

PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(source: Source) -> Iterator[Item]:
    """Yield the article of the first page in a file, with the address it was saved from."""
    saved = mail_in(source.up_to(MAX_FILE_BYTES))
    page = next((part for part in saved.walk() if part.get_content_type() in PAGES), None)
    payload = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(payload, bytes):
        raise ReadError(f"{source.name}: no page among its parts; save it as HTML only, and name that")
    item = one_document(source.name, in_utf8(payload, page.get_content_charset()), read_html)
    address = one_line(str(page.get("content-location") or saved.get("snapshot-content-location") or ""))
    if isinstance(item, Document) and not item.metadata.address and WEB.fullmatch(address):
        item = evolve(item, metadata=evolve(item.metadata, address=address))
    yield item
