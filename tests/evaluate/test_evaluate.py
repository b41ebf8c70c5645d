"""A ledger held against golden files, on one small document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from echo import ROWS, differences, written_in
from quotes.errors import RecordError
from quotes.evaluate import check
from quotes.evaluate.golden import GoldenError


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""
    return written_in(tmp_path)


def test_the_same_on_both_sides_is_perfect(tmp_path: Path, write: Callable[..., Path]) -> None:
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert result.passed
    assert {score for score in result.scores.values() if score is not None} == {1.0}
    assert "no differences" in result.report


def test_a_missed_fact_lowers_recall_below_its_floor(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", ROWS[0])
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert not result.passed
    assert result.scores["recall"] == 0.5
    assert differences(tmp_path) == ["echo.txt: MISSED [Ada Roy] 'It is old,'"]
    assert "recall                0.500  1.000  BELOW" in result.report


def test_a_ledger_alone_has_no_scores_of_documents(tmp_path: Path, write: Callable[..., Path]) -> None:
    (tmp_path / "ledger" / "documents.jsonl").unlink()
    result = check(tmp_path / "ledger" / "quotes.jsonl", tmp_path / "golden")

    assert result.passed
    assert result.scores["zones"] is None


def test_a_folder_without_golden_files_a_broken_ledger_and_a_floor_of_nothing(
    tmp_path: Path, write: Callable[..., Path]
) -> None:
    with pytest.raises(GoldenError, match="no golden files"):
        check(tmp_path / "ledger", tmp_path / "ledger" / "nothing")
    write("golden/floors.json", {"recal": 1.0})
    with pytest.raises(GoldenError, match="no score is called 'recal'"):
        check(tmp_path / "ledger", tmp_path / "golden")
    write("ledger/documents.jsonl", {"document": 3})
    with pytest.raises(RecordError, match=r"documents\.jsonl, line 1: no document of a ledger"):
        check(tmp_path / "ledger", tmp_path / "golden")
