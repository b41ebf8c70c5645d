"""Rows of a ledger one at a time: src/quotes/record/streams.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counted import ledger_of, row
from quotes.errors import RecordError
from quotes.record.reading import read_ledger
from quotes.record.streams import each_document, each_row


def test_the_rows_are_those_that_are_read_at_once(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "ledger", row("It rains."), row("It pours.", document="b.txt"))

    assert tuple(each_row(ledger)) == read_ledger(ledger) == tuple(each_row(ledger / "quotes.jsonl"))
    assert [each.document for each in each_document(ledger)] == ["a.txt", "b.txt"]


def test_only_one_line_is_read_at_a_time(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "ledger", row("It rains."))
    with (ledger / "quotes.jsonl").open("ab") as stream:
        stream.write(b"{}\n")
    rows = each_row(ledger)

    assert next(rows).text == "It rains."
    with pytest.raises(RecordError, match=r"quotes\.jsonl, line 2: no row of a ledger"):
        next(rows)


@pytest.mark.parametrize(
    ("name", "said"), [("gone", "gone: can't be read"), ("view.csv", "CSV is a view of a ledger; name quotes.jsonl")]
)
def test_what_is_no_ledger(name: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=said):
        next(each_row(tmp_path / name))


def test_a_ledger_of_another_schema(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "ledger", row("It rains."))
    (ledger / "run.json").write_text(json.dumps({"schema": 99}))

    with pytest.raises(RecordError, match="of schema 99"):
        next(each_row(ledger))
