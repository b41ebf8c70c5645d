"""Exports in the files that databases give: src/quotes/read/exports/."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read import read
from quotes.types import Document

LINES = (
    "River rises, mayor says", "Yonhap News Agency", "March 14, 2025 Friday", "", "Copyright 2025 Yonhap", "",
    "Section: NEWS; Pg. A1", "Byline: Ines Duarte", "Body", "", "“We will not wait,” the mayor said on Monday.",
    "It rained.", "Load-Date: March 15, 2025", "End of Document", "",
)  # fmt: skip


def word(lines: tuple[str, ...]) -> bytes:
    """Return a Word document of some lines."""
    document = pytest.importorskip("docx", reason="the extra office is not installed").Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rtf(lines: tuple[str, ...]) -> bytes:
    """Return an RTF file of some lines."""
    pytest.importorskip("striprtf", reason="the extra office is not installed")
    text = "\\par\n".join(lines).replace("“", "\\ldblquote ").replace("”", "\\rdblquote ")
    return f"{{\\rtf1\\ansi {text}}}".encode("ascii")


def plain(lines: tuple[str, ...]) -> bytes:
    """Return a text file of some lines."""
    return "\n".join(lines).encode()


@pytest.mark.parametrize(("name", "write"), [("a.docx", word), ("a.rtf", rtf), ("a.txt", plain)])
def test_an_export_is_split_in_whatever_file_it_is(tmp_path: Path, name: str, write: object) -> None:
    """With the outlet, day and page of each header; the places of quotes count in the article's own text."""
    assert callable(write)
    (tmp_path / name).write_bytes(write(LINES + LINES))
    first, second = read([tmp_path])

    assert isinstance(first, Document), first
    assert first.text == "River rises, mayor says\n\n“We will not wait,” the mayor said on Monday.\n\nIt rained."
    assert (first.id, first.metadata.page, first.is_extract) == (f"{name}#1", "A1", True)
    assert isinstance(second, Document)
    assert second.id == f"{name}#2"
    article = clean(first, load_lexicon())
    assert article.outlet is not None
    assert (article.outlet.id, article.outlet.basis, article.published) == ("yonhap", "metadata", date(2025, 3, 14))
