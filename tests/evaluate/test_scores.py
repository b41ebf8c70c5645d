"""What is counted of a ledger beside its golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from echo import DOCUMENT, FACTS, HEAD, ROWS, TEXT, ZONES, differences, printed, row, written_in
from quotes.evaluate import check


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""
    return written_in(tmp_path)


def test_a_row_that_is_no_fact_lowers_precision(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", *ROWS, row("Bridge", "said", "Ada Roy", id="q_3"))

    assert differences(tmp_path) == ["echo.txt: NOT IN GOLDEN [Ada Roy] 'Bridge' (q_3)"]


def test_what_may_be_found_is_neither_asked_for_nor_a_fault(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"need": "may"}, FACTS[1])

    assert check(tmp_path / "ledger", tmp_path / "golden").scores["precision"] == 1.0
    write("ledger/quotes.jsonl", ROWS[1])
    assert check(tmp_path / "ledger", tmp_path / "golden").scores["recall"] == 1.0


def test_zones_are_compared_by_their_text_not_by_the_gaps(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/documents.jsonl", DOCUMENT | {"zones": [{"zone": "body", "start": 0, "end": len(TEXT)}]})

    (told,) = differences(tmp_path)
    assert told.startswith("echo.txt: zones: wants headline at [0, 6], has body at [0, 6]")


def test_a_publisher_that_was_guessed_is_told(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/documents.jsonl", DOCUMENT | {"outlet": "Reuters", "published": "2025-01-02"})

    assert differences(tmp_path) == [
        "echo.txt: outlet: wants 'Daily Echo', has 'Reuters'",
        "echo.txt: published: wants None, has '2025-01-02'",
    ]


def test_facts_of_one_utterance_must_be_linked_and_others_must_not(tmp_path: Path, write: Callable[..., Path]) -> None:
    one = {"utterance": "close"}
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | one, FACTS[1])
    write("golden/copy.jsonl", HEAD | {"zones": ZONES, "document": "copy.txt"}, FACTS[0] | one, FACTS[1])
    copies = [made | {"document": "copy.txt", "statements": printed("u_2")} for made in ROWS]
    write("ledger/quotes.jsonl", *ROWS, *copies)
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert result.scores["same utterance"] == 0.0
    assert "same utterance 'close' is not linked" in result.report
    assert "linked, not the same: 'the bridge would close' and 'It is old,'" in result.report
