"""What somebody did to quotes.jsonl, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from conftest import attribution_of, document_of, utterance_of
from quotes.record.ledger import Ledger
from quotes.record.rows import DocumentRow, rows_of
from quotes.record.run import Engine, Run
from quotes.record.utterances import utterance_rows
from quotes.types import Drift
from quotes.verify_file import file_troubles

TEXT = "“The talks,” he said, “failed.”\n"
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
Lines = list[dict[str, Any]]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Return a ledger of three rows, each of a document."""
    attributions = [attribution_of(document_of(TEXT, f"{name}.txt")) for name in "abc"]
    utterances = [evolve(utterance_of(each), id=f"u_{number}") for number, each in enumerate(attributions)]
    drifts = {each.id: Drift(("fullest",)) for each in utterances}
    Ledger(
        rows_of(utterances),
        tuple(DocumentRow(f"{name}.txt", None) for name in "abc"),
        run=Run(Engine("none", {}), {}, NOON, NOON),
        utterances=utterance_rows(utterances, drifts),
    ).write(tmp_path)
    return tmp_path


def tampered(ledger: Path, change: Callable[[Lines], object]) -> tuple[str, ...]:
    """Return what is said of a ledger whose lines somebody changed, but for the last line, which is always the same."""
    file = ledger / "quotes.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    change(rows)
    dumped = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    file.write_text("".join(line + "\n" for line in dumped), encoding="utf-8")
    *told, last = file_troubles(ledger)

    assert last == f"{file}: is not the file that its run wrote; extract again, or correct rows in corrections.jsonl"
    return tuple(told)


def test_a_file_as_it_was_written(ledger: Path) -> None:
    assert file_troubles(ledger) == ()


def test_a_row_that_was_removed(ledger: Path) -> None:
    id = json.loads((ledger / "quotes.jsonl").read_text(encoding="utf-8").splitlines()[1])["id"]

    assert tampered(ledger, lambda rows: rows.pop(1)) == (f"b.txt: {id}: the row is gone",)


def test_a_row_that_was_doubled(ledger: Path) -> None:
    (told,) = tampered(ledger, lambda rows: rows.append(rows[0]))

    assert told.startswith("a.txt: q_")
    assert told.endswith(": stands 2 times")


def test_a_row_that_was_invented_with_an_id_of_its_own(ledger: Path) -> None:
    assert tampered(ledger, lambda rows: rows.append(rows[0] | {"id": "q_0"})) == (
        "a.txt: q_0: the run wrote no such row",
    )


def test_rows_in_another_order(ledger: Path) -> None:
    assert tampered(ledger, lambda rows: rows.reverse()) == ()


def test_a_field_that_no_row_has(ledger: Path) -> None:
    assert tampered(ledger, lambda rows: rows[2].update(note="mine")) == (
        f"{ledger}/quotes.jsonl, line 3: is written otherwise, or holds what is no field of a row",
    )


def test_without_the_statements_rows_are_not_told_apart(ledger: Path) -> None:
    (ledger / "utterances.jsonl").unlink()

    assert tampered(ledger, lambda rows: rows.pop()) == ()


def test_a_file_alone_is_held_against_nothing(ledger: Path) -> None:
    alone = ledger / "alone.jsonl"
    alone.write_bytes((ledger / "quotes.jsonl").read_bytes() * 2)

    assert len(file_troubles(alone)) == 3
    assert all(told.endswith("stands 2 times") for told in file_troubles(alone))
