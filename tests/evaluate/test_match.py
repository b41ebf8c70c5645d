"""Which row is which fact, and what is the same of the two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from echo import CLOSE, FACTS, HEAD, ROWS, SOMEBODY, ZONES, differences, part, row, written_in
from quotes.evaluate import check


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""
    return written_in(tmp_path)


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        ({"type": "mixed"}, "type: wants 'indirect', has 'mixed'"),
        ({"cue": [part("reported")]}, "cue: wants 'said', has 'reported'"),
        ({"source": None}, "source: wants 'Ada Roy', has None"),
        ({"relay": []}, "stated relay: wants ['Daily Echo'], has []"),
        ({"content": [part("bridge would close")], "text": "bridge would close"}, "exact content: wants"),
    ],
)
def test_a_wrong_field_is_told(
    change: dict[str, Any], difference: str, tmp_path: Path, write: Callable[..., Path]
) -> None:
    write("ledger/quotes.jsonl", ROWS[0] | change, ROWS[1])

    (told,) = differences(tmp_path)
    assert told.startswith(f"echo.txt: {difference}")


def test_an_alias_is_the_speaker_but_a_surname_is_not_the_full_name(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"aliases": ["Roy"]}, FACTS[1])
    write("ledger/quotes.jsonl", row(*CLOSE, speaker={"name": "Roy", "kind": "person", **SOMEBODY}), ROWS[1])
    scores = check(tmp_path / "ledger", tmp_path / "golden").scores

    assert (scores["speaker"], scores["speaker named"]) == (1.0, 0.5)


def test_an_unknown_speaker_is_accepted_only_where_golden_says_so(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", row(*CLOSE, speaker={"name": None, "kind": "person", **SOMEBODY}), ROWS[1])
    asked = check(tmp_path / "ledger", tmp_path / "golden").scores["speaker"]
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"unknown_ok": True}, FACTS[1])

    assert (asked, check(tmp_path / "ledger", tmp_path / "golden").scores["speaker"]) == (0.5, 1.0)
