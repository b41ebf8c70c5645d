"""The flat view: RFC 4180, and cells that no spreadsheet runs."""

import csv
import io
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from quotes.record.csv import COLUMNS, cells, csv_lines, guarded, record, unguarded
from quotes.record.rows import Row, SaidOnRow, StatementRow, row_of
from quotes.types import Attribution

CELL = st.text(st.characters(exclude_categories=["Cs"])) | st.text("'=+-@＝＋－＠\t\r\n \u200b\ufeffa", max_size=5)


@pytest.fixture
def row(attribution: Attribution) -> Row:
    return row_of(attribution, [StatementRow("u_1", 1, 30)])


def test_a_row_in_the_flat_view(row: Row) -> None:
    header, line = csv_lines([row])

    assert header.decode() == ",".join(COLUMNS) + "\r\n"
    assert line.decode() == (
        f'{row.id},talks.txt,direct,"The talks, … failed.",Kim Jong Un,person,he,said,'
        "TASS > Korean Central News Agency,TASS,2025-12-13,,1,30,0.93,u_1,balanced split\r\n"
    )


def test_what_is_not_known_is_an_empty_cell(row: Row) -> None:
    unknown = evolve(row, source=None, outlet=None, published=None, speaker=evolve(row.speaker, name=None))
    by_column = dict(zip(COLUMNS, cells(unknown), strict=True))

    assert [by_column[name] for name in ("speaker", "source", "outlet", "published")] == [""] * 4


@pytest.mark.parametrize(
    ("day", "cell"),
    [(date(2026, 3, 2), "2026-03-02"), (None, "2026-03-02/2026-03-05")],
    ids=["a day", "any of some"],
)
def test_the_day_on_which_it_was_said(row: Row, day: date | None, cell: str) -> None:
    said_on = SaidOnRow(day, date(2026, 3, 2), day or date(2026, 3, 5), 0, 6, "Monday")
    by_column = dict(zip(COLUMNS, cells(evolve(row, said_on=said_on)), strict=True))

    assert by_column["said_on"] == cell


def test_no_rows_leave_the_header() -> None:
    assert len(list(csv_lines([]))) == 1


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM",
        "\t=1",
        "\r=1",
        "'=1",
        "''-1",
        " =1",
        "\n=1",
        "\nhe",
        "\u200b=1",
        "\ufeff \u00a0@A",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM",
        "' \u2060-1",
    ],
)
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "he", "'90s", "a=b", " he", "\u200bhe", "“=1”", "—1"])
def test_other_cells_stay(cell: str) -> None:
    assert guarded(cell) == cell == unguarded(cell)


@given(CELL)
def test_the_guard_is_reversible_and_holds(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).strip("\t\r\n \u200b\ufeff").startswith(tuple("=+-@＝＋－＠"))


@given(st.lists(CELL, min_size=2))
def test_any_cells_read_back(values: list[str]) -> None:
    assert list(csv.reader(io.StringIO(record(values).decode(), newline=""))) == [values]


def test_the_guard_can_be_left_off(row: Row) -> None:
    formula = evolve(row, text="=1+1")

    assert b",=1+1," in list(csv_lines([formula], guard=False))[1]
    assert b",'=1+1," in list(csv_lines([formula]))[1]
