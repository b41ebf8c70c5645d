"""Golden files, a text and a ledger on the disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from echo import DOCUMENT, FACTS, HEAD, ROWS, TEXT, ZONES


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""

    def written(name: str, *lines: dict[str, Any]) -> Path:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return file

    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "echo.txt").write_text(TEXT, encoding="utf-8")
    written("golden/echo.jsonl", HEAD | {"zones": ZONES}, *FACTS)
    written("golden/floors.json", {"recall": 1.0, "precision": 0.9})
    written("ledger/quotes.jsonl", *ROWS)
    written("ledger/documents.jsonl", DOCUMENT)
    return written
