"""PDF with text: the words of each page, in the order in which the file draws them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any

from quotes.errors import ReadError
from quotes.read.office.extracted import Extract, documents_of
from quotes.read.office.paragraphs import STOP, paragraphs_of
from quotes.read.sources import MAX_FILE_BYTES, Item, Source, without_extra

MEDIA_TYPE = "application/pdf"
# what pypdf lets through where a file is not what it says it is
OF_BROKEN_FILES = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)


def read_pdf(source: Source) -> Iterator[Item]:
    """Yield the document; `pages` are where its pages begin in the text.

    Raises ReadError where the file is encrypted, a scan without text, or broken; and without the extra.
    """
    data = source.up_to(MAX_FILE_BYTES)
    pages = pages_of(source.name, data)
    if not any(page.strip() for page in pages):
        raise ReadError(
            f"{source.name}: no text in its {len(pages)} pages, it may be a scan; have it read first (OCR, for example "
            "ocrmypdf), and name what that gives"
        )
    parts = tuple(page + between(page, after) for page, after in pairwise((*pages, "")))
    begins = (0, *accumulate(map(len, parts[:-1])))
    yield from documents_of(source, Extract(data, "".join(parts), MEDIA_TYPE, begins))


def between(page: str, after: str) -> str:
    """Return what parts two pages: a blank line, or a space where a sentence runs on; a line end after the last."""
    if not after:
        return "\n\n" if not page else "\n"
    return " " if page and after[0].islower() and not STOP.search(page) else "\n\n"


def pages_of(name: str, data: bytes) -> tuple[str, ...]:
    """Return the text of each page, trimmed."""
    try:
        from pypdf import PdfReader  # an extra
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise without_extra(name, "PDF", "office") from error
    try:
        reader = PdfReader(io.BytesIO(data))
        if is_locked(reader):
            raise ReadError(f"{name}: is encrypted; save it without its password, and name that")
        return tuple("\n\n".join(paragraphs_of(page)) for page in reader.pages)
    except DependencyError as error:
        raise without_extra(name, "encrypted PDF", "office") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise ReadError(
            f"{name}: is no PDF that can be read ({error}); print it to a new PDF, and name that"
        ) from error


def is_locked(reader: Any) -> bool:
    """Return whether a PDF asks for a password that is not the empty one."""
    return reader.is_encrypted and not reader.decrypt("")
