"""RTF: src/quotes/read/office/rtf.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quotes.read import read
from quotes.types import Document, Failure

pytest.importorskip("striprtf", reason="the extra office is not installed")
RIVER = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard River rises\par \ldblquote No,\rdblquote  Jos\'e9 "
    rb"said\u8230? \par}"
)


@pytest.mark.parametrize("name", ["a.rtf", "a.txt"])
def test_the_text_of_rtf_is_read_a_line_a_paragraph(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(RIVER)
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text.split("\n")[:2] == ["River rises", "“No,” José said… "]
    assert document.media_type == "application/rtf"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"He spoke.", "a.rtf: is no RTF, which begins with {\\rtf; end its name in what it is"),
        (rb"{\rtf1\ansi \par}", "a.rtf: holds no words; leave it out"),
    ],
)
def test_what_holds_no_text_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.rtf").write_bytes(data)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == message


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)
    (tmp_path / "a.rtf").write_bytes(RIVER)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message.endswith("run python -m pip install 'quotes-ledger[office]'")
