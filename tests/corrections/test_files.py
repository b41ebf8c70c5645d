from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from quotes.corrections import Correction, append, beside, read_all
from quotes.extractor import corrections_in


@pytest.mark.parametrize("ledger", ["", "quotes.jsonl", "new.csv"])
def test_what_stands_beside_a_ledger(tmp_path: Path, ledger: str) -> None:
    assert beside(tmp_path / ledger) == ()

    for name in ("corrections.csv", "corrections.jsonl", "other.csv"):
        (tmp_path / name).touch()

    assert beside(tmp_path / ledger) == (tmp_path / "corrections.jsonl", tmp_path / "corrections.csv")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("q_1,,speaker,Jan Kos", "speaker of q_1 is set otherwise"),
        ("q_2,reject,,", "q_2 is rejected"),
        ("q_1,,speaker,Anna Berg", None),
        ("q_2,accept,,", None),
        ("q_3,reject,,", None),
    ],
)
def test_files_that_contradict_one_another_are_told(tmp_path: Path, line: str, said: str | None) -> None:
    """The log names the document of its row, the table does not."""
    log, table = tmp_path / "corrections.jsonl", tmp_path / "corrections.csv"
    noon = datetime(2026, 11, 28, 12, tzinfo=UTC)
    append(log, Correction(noon, "ada", "set", "a.txt", "q_1", field="speaker", now="Anna Berg"))
    append(log, Correction(noon, "ada", "accept", "a.txt", "q_2"))
    table.write_text(f"id,action,field,value\n{line}\n", encoding="utf-8")
    number = 1 if "q_1" in line else 2

    told = (f"{log}, line {number}: {said} in {table}, line 2, which counts; remove one of them",) if said else ()
    assert read_all([log, table]).troubles == corrections_in([log, table]).troubles == told


def test_who_thinks_again_in_another_log_contradicts_nobody(tmp_path: Path) -> None:
    logs = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    noon = datetime(2026, 11, 28, 12, tzinfo=UTC)
    for log, action in zip(logs, ("accept", "reject"), strict=True):
        append(log, Correction(noon, "ada", action, "a.txt", "q_1"))
    append(tmp_path / "c.jsonl", Correction(noon, "ben", "accept", "a.txt", "q_1"))

    assert read_all(logs).troubles == ()
    assert read_all([*logs, tmp_path / "c.jsonl"]).troubles == (
        f"{logs[1]}, line 1: q_1 is accepted in {tmp_path / 'c.jsonl'}, line 1, which counts; remove one of them",
    )


def test_files_are_read_one_after_the_other(tmp_path: Path) -> None:
    log, table = tmp_path / "corrections.jsonl", tmp_path / "more.csv"
    append(log, Correction(None, "ada", "accept", "a.txt", "q_1"))
    table.write_text("id,action\nq_2,reject\nq_3,frob\n", encoding="utf-8")
    read = read_all([table, log])

    assert [each.row for each in read.corrections] == ["q_2", "q_1"]
    assert [trouble.partition(":")[0] for trouble in read.troubles] == [f"{table}, line 3"]
