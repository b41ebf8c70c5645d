"""Word documents (.docx): their paragraphs, those of tables among them, in order of the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from quotes.errors import ReadError
from quotes.read.members import check_members
from quotes.read.office.extracted import Extract, documents_of
from quotes.read.sources import MAX_FILE_BYTES, Item, Source, without_extra

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_word(source: Source) -> Iterator[Item]:
    """Yield the document, or the articles of an export. Raises ReadError where it is none, and without the extra."""
    data = source.up_to(MAX_FILE_BYTES)
    check_members(source.name, data)
    opened = document_in(source.name, data)
    text = "\n".join(paragraphs_in(opened)) + "\n"
    yield from documents_of(source, Extract(data, text, MEDIA_TYPE))


def document_in(name: str, data: bytes) -> Any:
    """Return the document of python-docx."""
    try:
        import docx  # an extra
        from docx.opc.exceptions import PackageNotFoundError
        from lxml.etree import XMLSyntaxError
    except ImportError as error:
        raise without_extra(name, "Word documents", "office") from error
    try:
        return docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as error:
        said = f"is no Word document that can be read ({error})"
        raise ReadError(f"{name}: {said}; open it in Word and save it again as .docx") from error


def paragraphs_in(holder: Any) -> Iterator[str]:
    """Yield the words of each paragraph of a document or a cell, line breaks kept; empty ones part the others."""
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            cells = {cell._tc: cell for row in block.rows for cell in row.cells}  # merged cells stand in each place
            for cell in cells.values():
                yield from paragraphs_in(cell)
        else:
            yield block.text
