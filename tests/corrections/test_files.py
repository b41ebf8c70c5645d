from __future__ import annotations

from pathlib import Path

import pytest

from quotes.corrections import Correction, append, beside, read_all


@pytest.mark.parametrize("ledger", ["", "quotes.jsonl", "new.csv"])
def test_what_stands_beside_a_ledger(tmp_path: Path, ledger: str) -> None:
    assert beside(tmp_path / ledger) == ()

    for name in ("corrections.csv", "corrections.jsonl", "other.csv"):
        (tmp_path / name).touch()

    assert beside(tmp_path / ledger) == (tmp_path / "corrections.jsonl", tmp_path / "corrections.csv")


def test_files_are_read_one_after_the_other(tmp_path: Path) -> None:
    log, table = tmp_path / "corrections.jsonl", tmp_path / "more.csv"
    append(log, Correction(None, "ada", "accept", "a.txt", "q_1"))
    table.write_text("id,action\nq_2,reject\nq_3,frob\n", encoding="utf-8")
    read = read_all([table, log])

    assert [each.row for each in read.corrections] == ["q_2", "q_1"]
    assert [trouble.partition(":")[0] for trouble in read.troubles] == [f"{table}, line 3"]
