"""One source to its documents: src/quotes/read/reading.py."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.types import Document


def zipped(name: str, data: str) -> bytes:
    """Return a ZIP file of one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b'{"text": "He spoke."}'),
        ("a.xml", b'{"text": "He spoke."}'),
        ("a", b'{"text": "He spoke."}'),
        ("a.dump.gz", gzip.compress(b'{"text": "He spoke."}')),
        ("a.zip", zipped("a.dump", '{"text": "He spoke."}')),
    ],
)
def test_the_format_that_is_asked_for_goes_before_names_and_contents(tmp_path: Path, name: str, data: bytes) -> None:
    """In archives it is that of the members."""
    (tmp_path / name).write_bytes(data)
    (item,) = read([tmp_path / name], asked=Asked(format="jsonl"))

    assert isinstance(item, Document), item
    assert (item.media_type, item.text) == ("application/jsonl", "He spoke.")


def test_a_source_that_is_read_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\nHe spoke.\nShe left.\n")

    assert list(read([tmp_path])) == list(read([tmp_path]))
