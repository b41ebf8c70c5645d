"""A text that somebody has in hand, as a document: the same checks as a file's, and what is known beside the text."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256

from attrs import evolve

from quotes.errors import OptionError, ReadError
from quotes.read.encoding import writable
from quotes.read.plain import read_plain
from quotes.types import Document, Metadata


def read_text(
    text: str,
    *,
    id: str = "text",
    title: str | None = None,
    published: date | str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Document:
    """Return `text` as the document `id`, with what is stated of it: title, day, the outlet's name, its address.

    Every place counts in the document's `text`: that is `text` itself or, where it does not begin with its title, the
    title, an empty line and `text`. Half a character (a surrogate) becomes U+FFFD, and no place changes. `published` is
    a date or its ISO form (2025-12-13). Its `sha256` is of the document's text in UTF-8.

    Raises ReadError when the text is empty, blank or binary, OptionError naming what is stated as neither text nor
    None, or a `published` that is no date.
    """
    if not isinstance(text, str):
        raise TypeError(f"read_text takes a text, not {type(text).__name__}; a file is read by quotes.extract(path)")
    name, headline = named(id), " ".join((stated("title", title) or "").split())
    if not text:
        raise ReadError(f"{name}: the text is empty; leave it out")
    site, address = stated("outlet", outlet), stated("url", url)
    metadata = Metadata(title=headline or None, site=site, address=address, published=day_of(published))
    plain = writable(str(text))
    document = read_plain(name, plain.encode("utf-8"))
    whole = titled(plain, headline)
    digest = sha256(whole.encode("utf-8")).hexdigest()
    return evolve(document, text=whole, sha256=digest, text_sha256=digest, metadata=metadata)


def named(id: str) -> str:
    """Return the name of a document. Raises OptionError where it has none: its rows would be nobody's."""
    name = stated("id", id)
    if name is None or not name.strip():
        raise OptionError(f"id={id!r}: give a text that names the document")
    return name


def stated(name: str, value: str | None) -> str | None:
    """Return what is stated of a document, as a file could hold it; None where nothing is.

    Raises OptionError where it is no text: a number, or what a frame has for a cell that is empty.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise OptionError(f"{name}={value!r}: give a text{'' if name == 'id' else ', or None'}")
    return writable(str(value))


def titled(text: str, title: str) -> str:
    """Return the text with its title as the first line, put there where it is not yet."""
    first = text.lstrip("\ufeff\r\n\t ").split("\n", 1)[0]
    return text if not title or first.strip() == title else f"{title}\n\n{text}"


def day_of(published: date | str | None) -> date | None:
    """Return the day, of a day and hour as they are written; None where none is given."""
    if published is None or (isinstance(published, date) and not isinstance(published, datetime)):
        return published
    try:
        day = published.date() if isinstance(published, datetime) else datetime.fromisoformat(published).date()
        return date(day.year, day.month, day.day)  # NaT, pandas' day that is none, has no whole numbers
    except (TypeError, ValueError) as error:
        raise OptionError(f"published={published!r}: no day; give a datetime.date, or as 2025-12-13") from error
