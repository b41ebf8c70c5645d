"""WARC: the web pages among the responses of a crawl. Needs the extra `warc`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from email.message import Message
from typing import Any

from attrs import evolve

from quotes.errors import ReadError
from quotes.read.html import in_utf8, read_html
from quotes.read.sources import Item, Source, without_extra
from quotes.read.whole import one_document
from quotes.types import Document, Failure

PAGES = ("text/html", "application/xhtml+xml")
ALWAYS_THERE = ("request", "warcinfo", "metadata")  # records that come with pages, and are no documents
FIRST_WORDS = 120  # characters of an error that are told: some show the bytes that they stumble over
NO_ARTICLE = "pages without an article"


def read_warc(source: Source) -> Iterator[Item]:
    """Yield the article of each page that was answered with 200; what else is in the archive is counted once.

    Each is called by the archive and its number there; its address and the time of its capture are kept. Raises
    ReadError where the archive breaks off, and without the extra.
    """
    passed_over = Counter[str]()
    for number, record in enumerate(records_in(source), start=1):
        if reason := reason_against(record):
            passed_over[reason] += record.rec_type not in ALWAYS_THERE
            continue
        item = item_of(source, number, record)
        if isinstance(item, Document):
            yield item
        elif ": no article in the page" in item.message:
            passed_over[NO_ARTICLE] += 1
        else:
            yield item
    if +passed_over:
        source.tell("passed over " + ", ".join(f"{number:,} {what}" for what, number in (+passed_over).most_common()))


def records_in(source: Source) -> Iterator[Any]:
    """Yield the records of an archive."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # an extra
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise without_extra(source.name, "web archives", "warc") from error
    last = None
    try:
        for last in ArchiveIterator(Piecemeal(source.stream)):
            yield last
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        raise broken_off(source.name, " ".join(str(error).split())[:FIRST_WORDS]) from error
    if last is not None and last.raw_stream.limit and reason_against(last):  # a page tells it itself
        raise broken_off(source.name, f"within a record of {last.rec_headers.get_header('WARC-Target-URI')}")


class Piecemeal:
    """A stream that gives what it has, as far as it is sound: warcio asks for blocks, and would lose a broken one."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def read(self, size: int = -1) -> bytes:
        """Return some bytes, none at the end."""
        return bytes(self.stream.read1(size))


def broken_off(name: str, said: str) -> ReadError:
    """Return the error of an archive that lacks its end."""
    return ReadError(f"{name}: the archive breaks off ({said}); what came before is read, get it again for the rest")


def reason_against(record: Any) -> str:
    """Return what a record is, where it is no page; nothing where it is one."""
    if record.rec_type != "response":
        return f"{record.rec_type} records"
    if record.http_headers is None:
        return "responses that are not of the web"
    if record.http_headers.get_statuscode() != "200":
        return "responses other than 200"
    return "" if media_type_of(record).get_content_type() in PAGES else "responses that are no page"


def media_type_of(record: Any) -> Message:
    """Return what a response says of its media type and charset."""
    stated = Message()
    stated["content-type"] = record.http_headers.get_header("Content-Type") or ""
    return stated


def item_of(source: Source, number: int, record: Any) -> Item:
    """Return the article of a page, with its address and the time of its capture."""
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    name = f"{source.name}#{number}"
    data = record.content_stream().read(source.asked.max_bytes + 1)
    if len(data) <= source.asked.max_bytes and record.raw_stream.limit:
        return Failure(name, f"{name}: the record is cut short, as the archive may be; get it again")
    item = one_document(name, in_utf8(data, media_type_of(record).get_content_charset()), read_html)
    if not isinstance(item, Document):
        return item
    stated = item.metadata
    captured = record.rec_headers.get_header("WARC-Date")
    return evolve(item, metadata=evolve(stated, address=stated.address or address or None, captured=captured))
