"""One source to its documents: its format told, its packing taken off, its trouble turned into failures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from quotes.errors import ReadError
from quotes.read.broken_words import with_flag
from quotes.read.encoding import BAD_BYTES, GUESSED, REPLACED, is_guess
from quotes.read.formats import (
    FEED,
    HTML,
    OF_TABLES,
    TEXT,
    ZIP,
    Format,
    format_called,
    format_in,
    format_named,
    head_of,
    reader_of,
    without_packing,
)
from quotes.read.mojibake import with_flags
from quotes.read.packed import packing_of, unpack
from quotes.read.refused import Refused, refusal
from quotes.read.sources import Asked, Item, Note, Source, too_long
from quotes.types import PLAIN, Document, Failure

MAX_PACKINGS = 3  # one in another: a.jsonl.gz.gz is somebody's mistake, more are somebody's malice


def items_in(source: Source) -> Iterator[Item]:
    """Yield the documents of a source in their order, a Failure for each that can't be read.

    Where the source breaks off, a Failure under its name comes after what stood before the break.
    """
    try:
        plain, found = format_of(source)
        for item in reader_of(found)(plain):
            yield settled(item, source.asked) if isinstance(item, Document) else item
    except ReadError as error:
        yield Failure(source.name, str(error))


def settled(document: Document, asked: Asked) -> Document | Failure:
    """Return the document with all that is to be told of its text, or the Failure that it is too long."""
    if BAD_BYTES in document.flags:
        place = document.text.find(REPLACED)
        where = f"{document.id}, character {place:,}" if place >= 0 else document.id
        asked.tell(Note(where, f"has bytes that are no {document.encoding.upper()}, read as \N{REPLACEMENT CHARACTER}"))
    return within(with_flag(with_flags(with_guess(document))), max_chars=asked.max_chars)


def with_guess(document: Document) -> Document:
    """Return the document, flagged where its encoding is a guess; a page or a mail may state it, and is left alone."""
    if document.media_type not in (PLAIN, *OF_TABLES) or not is_guess(document.encoding, document.text):
        return document
    return evolve(document, flags=(*document.flags, GUESSED))


def format_of(source: Source) -> tuple[Source, Format]:
    """Return a source out of its packing, and the format it is in.

    What was asked for counts, then the ending of the name, then how it begins. Raises ReadError where the format is
    none that is read.
    """
    asked = format_called(source.asked.format) if source.asked.format else None
    if not asked:
        refuse_name(source)
    for _ in range(MAX_PACKINGS):
        found = format_named(source.inner)
        named = found if isinstance(found, Format) else None
        if named is ZIP or (named not in (TEXT, HTML, None) and not asked):  # what is asked for is in the archive
            return source, named
        packing = packing_of(source.head)
        if packing is None:
            return source, asked or format_in(source.name, source.head, named)
        source = unpack(source, packing)
    raise ReadError(f"{source.name}: is packed {MAX_PACKINGS} times over; unpack it, and name what is in it")


def refuse_name(source: Source) -> None:
    """Raise ReadError where the name of a source says that its format is not read, packed or not."""
    for name in (source.inner, without_packing(source.inner)):
        named = format_named(name)
        if isinstance(named, Refused) and not re.match(FEED, head_of(source.head), re.DOTALL):  # many end in .xml
            raise refusal(source.name, named)


def within(document: Document, *, max_chars: int) -> Document | Failure:
    """Return the document or, where it is longer than `max_chars`, the Failure that says so."""
    if len(document.text) <= max_chars:
        return document
    size = f"{len(document.text):,} characters"
    return Failure(document.id, too_long(document.id, size, max_chars=max_chars), document.sha256)
