"""The workbook as openpyxl sees it: a sheet each, words as words, what is too long cut and told."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from quotes.record import Manner, sink
from quotes.record.views import xlsx
from quotes.record.views.people import COLUMNS
from quotes.record.views.xlsx import MOST_CHARACTERS, shortened, units
from viewed import HARD, hard, papers, view_of


def sheets(file: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each sheet, by the names of their columns."""
    workbook = load_workbook(file)
    return {sheet.title: rows_of(sheet.iter_rows()) for sheet in workbook.worksheets}


def rows_of(lines: Any) -> list[dict[str, Any]]:
    head, *rows = lines
    return [{name.value: cell.value for name, cell in zip(head, row, strict=True)} for row in rows]


def test_a_sheet_for_each_kind_of_row(tmp_path: Path) -> None:
    found = sheets(view_of(papers(tmp_path), tmp_path / "papers.xlsx"))

    assert {name: len(rows) for name, rows in found.items()} == {
        "quotes": 5, "documents": 5, "speakers": 1, "utterances": 5, "alerts": len(found["alerts"]),
    }  # fmt: skip
    assert list(found["quotes"][0]) == list(COLUMNS)
    assert found["alerts"]
    assert found["speakers"][0]["names"] == "Ada Roy; A. Roy"
    assert {row["relation"] for row in found["utterances"]} >= {"fullest"}
    assert found["quotes"][0]["published"] == datetime(2026, 5, 4)


def test_words_are_words_whatever_they_look_like(tmp_path: Path) -> None:
    file = view_of(hard(), tmp_path / "hard.xlsx")
    cells = [cell for sheet in load_workbook(file).worksheets for row in sheet.iter_rows() for cell in row]
    first = sheets(file)["quotes"][0]

    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert first["outlet"] == "-Herald"
    assert unescape(first["text"]) == hard().rows[0].text
    assert HARD[first["start"] :].startswith("=SUM")


def test_what_is_too_long_is_cut_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    row = evolve(hard().rows[0], text="🦊" * MOST_CHARACTERS)
    sink(tmp_path / "long.xlsx", Manner(tell=told.append))(evolve(hard(), rows=(row,)), None)
    (text,) = [row["text"] for row in sheets(tmp_path / "long.xlsx")["quotes"]]

    assert units(text) <= MOST_CHARACTERS
    assert text.endswith("🦊 […]")
    assert told == [
        f"{tmp_path}/long.xlsx: a cell of quotes held more than the 32,767 characters that Excel takes, cut to end in "
        "[…]; the whole is in quotes.jsonl"
    ]


def test_a_day_that_excel_has_not_is_words(tmp_path: Path) -> None:
    rows = [evolve(row, published=date(1899, 12, 31)) for row in hard().rows]
    (first, _) = sheets(view_of(evolve(hard(), rows=tuple(rows)), tmp_path / "old.xlsx"))["quotes"]

    assert first["published"] == "1899-12-31"


@pytest.mark.parametrize("words", ["a" * MOST_CHARACTERS, "🦊" * (MOST_CHARACTERS // 2)])
def test_what_fits_stays(words: str) -> None:
    assert shortened(words) is words
    assert units(shortened(words + "🦊")) <= MOST_CHARACTERS


def test_rows_that_no_sheet_has_room_for_go_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    found = sheets(view_of(papers(tmp_path), tmp_path / "papers.xlsx"))

    assert len(found["quotes"]) == 3
    assert len(found["quotes 2"]) == 2


def test_the_same_ledger_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (view_of(hard(), tmp_path / name).read_bytes() for name in ("one.xlsx", "other.xlsx"))

    assert one == other
