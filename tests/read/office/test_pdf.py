"""PDF: src/quotes/read/office/pdf.py."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quotes.read import read
from quotes.types import Document, Failure

pypdf = pytest.importorskip("pypdf", reason="the extra office is not installed")


def pdf(*pages: str) -> bytes:
    """Return a PDF with some lines on each page, as the format describes it."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        drawn = " ".join(f"({line}) Tj T*" if line else "T*" for line in page.split("\n")) if page else ""
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {drawn} ET"
        font = "<< /Font << /F1 3 0 R >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {font} /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def locked(data: bytes, password: str) -> bytes:
    """Return a PDF that asks for a password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def message(folder: Path, data: bytes) -> str:
    """Return why a PDF can't be read."""
    (folder / "a.pdf").write_bytes(data)
    (failure,) = read([folder / "a.pdf"])
    assert isinstance(failure, Failure), failure
    return failure.message


def test_the_pages_of_a_text_are_where_they_begin(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("River rises\nHe said it rose.", "", "It rained."))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text.split() == ["River", "rises", "He", "said", "it", "rose.", "It", "rained."]
    assert [document.text[begin:].lstrip()[:9] for begin in document.pages] == ["River ris", "It rained", "It rained"]
    assert document.is_extract


def test_a_sentence_runs_on_over_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("He said the river", "would rise by two metres."))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text == "He said the river would rise by two metres.\n"
    assert document.pages == (0, 18)


def test_a_scan_is_refused_by_name(tmp_path: Path) -> None:
    assert message(tmp_path, pdf("", "")) == (
        "a.pdf: no text in its 2 pages, it may be a scan; have it read first (OCR, for example ocrmypdf), and name "
        "what that gives"
    )


def test_a_password_that_is_empty_opens_and_another_is_asked_for(tmp_path: Path) -> None:
    assert message(tmp_path, locked(pdf("He spoke."), "secret")) == (
        "a.pdf: is encrypted; save it without its password, and name that"
    )
    (tmp_path / "a.pdf").write_bytes(locked(pdf("He spoke."), ""))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3", b"", b"<html>", pdf("He spoke.")[:200]])
def test_a_broken_file_is_told_with_a_remedy(tmp_path: Path, data: bytes) -> None:
    assert message(tmp_path, data).startswith("a.pdf: is no PDF that can be read (")
    assert message(tmp_path, data).endswith("; print it to a new PDF, and name that")


def test_a_pdf_is_known_by_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(pdf("He spoke."))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.media_type == "application/pdf"


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)

    assert message(tmp_path, pdf("He spoke.")) == (
        "a.pdf: to read PDF takes an extra; run python -m pip install 'quotes-ledger[office]'"
    )
