"""Parquet: src/quotes/read/tables/parquet.py. The tables are written by pyarrow."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from quotes.read import read
from quotes.types import Document, Failure

pyarrow = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")


def write(path: Path, **columns: list[object]) -> None:
    """Write a table."""
    from pyarrow.parquet import write_table

    write_table(pyarrow.table(columns), path)


@pytest.mark.parametrize("name", ["a.parquet", "a"])
def test_a_row_is_a_document(tmp_path: Path, name: str) -> None:
    texts = ["He spoke.", None, b"She left.", "\ud83d"][:3]
    write(
        tmp_path / name,
        id=[1, 2, 3],
        text=pyarrow.array([text.encode() if isinstance(text, str) else text for text in texts]),
        date=[datetime(2025, 3, 14, 6), None, None],
        authors=[["Ines Duarte", "Jo Park"], [], None],
    )
    first, second, third = read([tmp_path / name])

    assert isinstance(first, Document)
    assert (first.id, first.text, first.metadata.published) == ("1", "He spoke.", date(2025, 3, 14))
    assert first.metadata.credits == ("Ines Duarte, Jo Park",)
    assert isinstance(second, Failure)
    assert second.message == f"{name}, row 2: no text in text; leave it out"
    assert isinstance(third, Document)


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.parquet", text=["He spoke."])
    data = (tmp_path / "a.parquet").read_bytes()
    for broken in (data[:-20], b"PAR1", b""):
        (tmp_path / "a.parquet").write_bytes(broken)
        (failure,) = read([tmp_path])

        assert isinstance(failure, Failure)
        assert failure.message.startswith("a.parquet: is broken after row 0 (")


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.parquet", text=["He spoke."])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == (
        "a.parquet: to read Parquet takes an extra; run python -m pip install 'quotes-ledger[parquet]'"
    )
