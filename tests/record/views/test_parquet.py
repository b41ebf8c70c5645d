"""Parquet as pyarrow and pandas see it: the rows of the record, nested as they are."""

import json
from pathlib import Path

import msgspec
import pandas
import pyarrow.parquet
import pytest

from quotes.convert import convert
from quotes.record import Manner, jsonl_lines
from quotes.record.views import parquet
from viewed import HARD, hard, papers, view_of


def test_rows_read_back_as_the_record_has_them(tmp_path: Path) -> None:
    table = pyarrow.parquet.read_table(view_of(hard(), tmp_path / "hard.parquet"))

    assert json.loads(msgspec.json.encode(table.to_pylist())) == [json.loads(line) for line in jsonl_lines(hard().rows)]


def test_places_count_characters_of_the_text(tmp_path: Path) -> None:
    frame = pandas.read_parquet(view_of(hard(), tmp_path / "hard.parquet"))
    parts = [part for row in frame["content"] for part in row]

    assert len(parts) == 3
    assert [HARD[part["start"] : part["end"]] for part in parts] == [part["text"] for part in parts]


def test_a_folder_holds_every_kind_of_row(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    convert(ledger, tmp_path / "out", format="parquet", manner=Manner())

    for name in ("quotes", "documents", "speakers", "utterances"):
        rows = pyarrow.parquet.read_table(tmp_path / "out" / f"{name}.parquet").to_pylist()
        lines = (ledger / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert json.loads(msgspec.json.encode(rows)) == [json.loads(line) for line in lines]


@pytest.mark.parametrize("group", [1, 2, 5])
def test_groups_of_rows_lose_none(group: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", group)
    file = view_of(papers(tmp_path), tmp_path / "out.parquet")

    assert pyarrow.parquet.read_metadata(file).num_row_groups == -(-5 // group)
    assert pyarrow.parquet.read_table(file).num_rows == 5


def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (view_of(hard(), tmp_path / name).read_bytes() for name in ("one.parquet", "other.parquet"))

    assert one == other
