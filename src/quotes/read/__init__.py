"""Files to documents: 1 of the line. One module a format; add its suffix to READERS."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from quotes.errors import ReadError
from quotes.options import DEFAULTS
from quotes.read.formats import refuse_contents, refuse_name
from quotes.read.html import read_html
from quotes.read.places import Place, Places, places_of
from quotes.read.plain import read_plain
from quotes.read.text import read_text
from quotes.types import Document, Failure

__all__ = ["READERS", "places_at", "read", "read_place", "read_text", "within"]

READERS: Mapping[str, Callable[[str, bytes], Document]] = MappingProxyType(
    {".htm": read_html, ".html": read_html, ".text": read_plain, ".txt": read_plain, ".xhtml": read_html}
)
BYTES_A_CHARACTER = 4  # at most, in UTF-8, UTF-16 and UTF-32


def read(paths: Iterable[Path], *, max_chars: int = DEFAULTS.max_chars) -> Iterator[Document | Failure]:
    """Yield the documents at `paths`, files and folders, one at a time, sorted by id.

    A folder is searched below, hidden files and linked folders left out, for the suffixes in READERS; a file named by
    itself is read whatever its suffix, as plain text where READERS lacks it. Ids are relative to the folder given; when
    two inputs would share one, all ids of these inputs begin with their folder's name, and so on upward. What can't be
    read, is in another format that formats.py knows, is empty or longer than `max_chars` is yielded as a Failure in its
    place.
    """
    for place in places_at(paths).to_read:
        yield read_place(place, max_chars=max_chars)


def places_at(paths: Iterable[Path]) -> Places:
    """Return the files at `paths`, and what stands for those that can't be found."""
    return places_of(paths, frozenset(READERS))


def read_place(place: Place, *, max_chars: int = DEFAULTS.max_chars) -> Document | Failure:
    """Return the document at `place`, or the Failure that says why there is none."""
    if place.trouble:
        return Failure(place.id, place.trouble)
    reader = READERS.get(place.path.suffix.lower(), read_plain)
    sha256 = None
    try:
        refuse_name(place.id, place.path)
        data = _bytes_of(place, max_chars=max_chars)
        sha256 = hashlib.sha256(data).hexdigest()
        refuse_contents(place.id, data, as_page=reader is read_html)
        document = reader(place.id, data)
    except ReadError as error:
        return Failure(place.id, str(error), sha256)
    return within(document, max_chars=max_chars)


def within(document: Document, *, max_chars: int) -> Document | Failure:
    """Return the document or, where it is longer than `max_chars`, the Failure that says so."""
    if len(document.text) <= max_chars:
        return document
    size = f"{len(document.text):,} characters"
    return Failure(document.id, _too_long(document.id, size, max_chars=max_chars), document.sha256)


def _bytes_of(place: Place, *, max_chars: int) -> bytes:
    try:
        status = place.path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(f"{place.id}: not a regular file; give a text file or a folder of them")
        if status.st_size > BYTES_A_CHARACTER * (max_chars + 1):
            raise ReadError(_too_long(place.id, f"{status.st_size:,} bytes", max_chars=max_chars))
        return place.path.read_bytes()
    except OSError as error:
        raise ReadError(f"{place.id}: {error.strerror or error}; check that the file exists and may be read") from error


def _too_long(name: str, size: str, *, max_chars: int) -> str:
    return f"{name}: {size}, over the limit of {max_chars:,} characters; split it, or raise --max-chars"
