"""Pages saved whole: src/quotes/read/archives/mhtml.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.read import read
from quotes.types import Document, Failure

pytest.importorskip("trafilatura", reason="the extra html is not installed")
LEAD = "“The river rose by two metres overnight,” the mayor of the café said on Monday, and the bridge was closed."
END = "Schools will stay closed until Thursday, he told reporters at the town hall, where volunteers were filling bags."
PAGE = f"<html><head><title>River rises</title></head><body><article><p>{LEAD}</p><p>{END}</p></article></body></html>"
SAVED = (  # as Chromium writes it
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://valleyherald.example/river\r\nSubject: River\r\n"
    "Date: Fri, 14 Mar 2025 06:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="----1"\r\n\r\n\r\n------1\r\nContent-Type: {}\r\nContent-ID: <f@mhtml>\r\n'
    "Content-Transfer-Encoding: 8bit\r\nContent-Location: https://valleyherald.example/river\r\n\r\n"
)


def saved(media_type: str, codec: str) -> bytes:
    """Return a page saved whole, its own bytes in a codec."""
    return SAVED.format(media_type).encode() + PAGE.encode(codec, "xmlcharrefreplace") + b"\r\n------1--\r\n"


@pytest.mark.parametrize(
    ("name", "media_type", "codec"),
    [
        ("a.mhtml", "text/html", "utf-8"),
        ("a.mht", "text/html; charset=iso-8859-1", "iso-8859-1"),
        ("a.txt", "text/html", "utf-8"),
    ],
)
def test_the_page_among_the_parts_is_read(tmp_path: Path, name: str, media_type: str, codec: str) -> None:
    (tmp_path / name).write_bytes(saved(media_type, codec))
    (document,) = read([tmp_path])

    assert isinstance(document, Document), document
    assert document.text == f"River rises\n\n{LEAD}\n\n{END}\n"
    assert document.metadata.address == "https://valleyherald.example/river"


def test_a_file_without_a_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(saved("image/png", "utf-8"))
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == "a.mhtml: no page among its parts; save it as HTML only, and name that"
