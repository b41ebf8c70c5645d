"""Word documents: src/quotes/read/office/word.py."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.types import Document, Failure

docx = pytest.importorskip("docx", reason="the extra office is not installed")


def word(*paragraphs: str) -> bytes:
    """Return a Word document with some paragraphs, and a table behind them."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 2).cell(0, 1).text = "In a cell."
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def message(folder: Path, data: bytes) -> str:
    """Return why a Word document can't be read."""
    (folder / "a.docx").write_bytes(data)
    (failure,) = read([folder / "a.docx"], asked=Asked(max_chars=1000))
    assert isinstance(failure, Failure), failure
    return failure.message


def test_paragraphs_and_cells_are_lines_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word("River rises", "“We will not wait,” Ines Duarte said."))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text.split("\n") == ["River rises", "“We will not wait,” Ines Duarte said.", "", "In a cell.", ""]
    assert document.is_extract


def test_a_broken_document_is_told_with_a_remedy(tmp_path: Path) -> None:
    whole = word("He spoke.")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "no document")

    assert message(tmp_path, whole[: len(whole) // 2]).startswith("a.docx: is broken (")
    assert message(tmp_path, b"").startswith("a.docx: is broken (")
    assert message(tmp_path, stream.getvalue()).endswith("; open it in Word and save it again as .docx")


def test_a_document_without_words(tmp_path: Path) -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)

    assert message(tmp_path, stream.getvalue()) == "a.docx: holds no words; leave it out"


def test_a_bomb_in_a_document_is_not_unpacked(tmp_path: Path) -> None:
    stream = io.BytesIO(word("He spoke."))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.emf", bytes(20 << 20))

    assert "a.docx: word/media/image1.emf unpacks from " in message(tmp_path, stream.getvalue())


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)

    assert message(tmp_path, word("He spoke.")) == (
        "a.docx: to read Word documents takes an extra; run python -m pip install 'quotes-ledger[office]'"
    )
