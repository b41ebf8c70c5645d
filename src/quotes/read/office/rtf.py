"""RTF: its text, a line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.errors import ReadError
from quotes.read.office.extracted import Extract, documents_of
from quotes.read.sources import MAX_FILE_BYTES, Item, Source, without_extra

MEDIA_TYPE = "application/rtf"


def read_rtf(source: Source) -> Iterator[Item]:
    """Yield the document, or the articles of an export. Raises ReadError where it is no RTF, and without the extra."""
    data = source.up_to(MAX_FILE_BYTES)
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        raise ReadError(f"{source.name}: is no RTF, which begins with {{\\rtf; end its name in what it is")
    yield from documents_of(source, Extract(data, text_of(source.name, data), MEDIA_TYPE))


def text_of(name: str, data: bytes) -> str:
    """Return the text of striprtf, without the marks that it sets around cells."""
    try:
        from striprtf.striprtf import rtf_to_text  # an extra
    except ImportError as error:
        raise without_extra(name, "RTF", "office") from error
    try:
        return str(rtf_to_text(data.decode("latin-1"), errors="replace")).replace("|\n", "\n")
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise ReadError(f"{name}: is no RTF that can be read ({error}); save it again, or as .docx") from error
