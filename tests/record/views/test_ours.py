"""What a run may write over: files that this program wrote, and nobody has changed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyarrow
import pytest
from openpyxl import Workbook, load_workbook
from pyarrow import parquet

from quotes.errors import RecordError
from quotes.record import Manner, sink
from quotes.record.views import FORMATS, WRITERS
from quotes.report import check_output, report
from viewed import hard, papers, view_of

NAMES = ["a.jsonl", "a.csv", "a.db", "a.parquet", "a.xlsx", "a.jsonld", "a.prov.json"]
REFUSED = "is there already, and not as quotes writes it: somebody's own, or edited; move it, or name another place"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", [hard, papers])
def test_a_view_takes_the_place_of_an_older_one(name: str, make: Callable[..., object], tmp_path: Path) -> None:
    ledger = hard() if make is hard else papers(tmp_path)
    place = view_of(ledger, tmp_path / name)

    assert view_of(ledger, place).stat().st_size


def test_csv_for_programs_takes_the_place_of_that_for_people(tmp_path: Path) -> None:
    place = view_of(hard(), tmp_path / "a.csv")

    view_of(hard(), place, Manner(dialect="plain"))
    view_of(hard(), place)


@pytest.mark.parametrize("name", [*NAMES, "report.html"])
def test_what_is_somebodys_own_is_not_written_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('{"id": "1", "speaker": "Ada"}\n', encoding="utf-8")

    with pytest.raises(RecordError, match=f"{name}: {REFUSED}"):
        check_output(tmp_path / name) if name == "report.html" else view_of(hard(), tmp_path / name)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_file_is_nobodys(name: str, tmp_path: Path) -> None:
    """As mktemp makes it."""
    (tmp_path / name).touch()

    assert view_of(hard(), tmp_path / name).stat().st_size


def with_a_note(workbook: Path) -> None:
    opened = load_workbook(workbook)
    opened.worksheets[0]["AG1"] = "checked by"
    opened.save(workbook)


def of_ones_own(workbook: Path) -> None:
    Workbook().save(workbook)


def with_a_field(rows: Path) -> None:
    rows.write_bytes(rows.read_bytes().replace(b"}\n", b',"checked":true}\n'))


def with_a_column(table: Path) -> None:
    head, rest = table.read_bytes().split(b"\r\n", maxsplit=1)
    table.write_bytes(head + b",checked\r\n" + rest)


def saved_by_an_editor(table: Path) -> None:
    table.write_bytes(table.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))


def with_a_table(database: Path) -> None:
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("CREATE TABLE notes (quote, note)")


def with_a_column_of_ones_own(table: Path) -> None:
    rows = parquet.read_table(table)
    parquet.write_table(rows.append_column("checked", pyarrow.array([True] * len(rows))), table)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("a.xlsx", with_a_note),
        ("a.xlsx", of_ones_own),
        ("a.jsonl", with_a_field),
        ("a.csv", with_a_column),
        ("a.csv", saved_by_an_editor),
        ("a.db", with_a_table),
        ("a.parquet", with_a_column_of_ones_own),
    ],
)
def test_what_somebody_has_written_into_is_not_written_over(
    name: str, change: Callable[[Path], None], tmp_path: Path
) -> None:
    place = view_of(papers(tmp_path), tmp_path / name)
    change(place)
    changed = place.read_bytes()

    with pytest.raises(RecordError, match=f"{name}: {REFUSED}"):
        view_of(tmp_path / "ledger", place)
    assert place.read_bytes() == changed


def test_tables_of_parquet_in_a_folder(tmp_path: Path) -> None:
    whole = FORMATS["parquet"].whole
    assert whole
    (tmp_path / "mine.parquet").write_text("mine")
    whole.check_place(tmp_path)
    (tmp_path / "speakers.parquet").write_text("mine")

    with pytest.raises(RecordError, match=REFUSED):
        whole.check_place(tmp_path)


def test_a_report_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    report(papers(tmp_path), tmp_path / "report.html")

    report(tmp_path / "ledger", tmp_path / "report.html")


@pytest.mark.parametrize("name", ["quotes.jsonl", "quotes.csv", "documents.jsonl", "speakers.jsonl", "run.json"])
def test_a_ledger_is_not_written_over_somebodys_own_files(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("speaker,text,id\n", encoding="utf-8")

    with pytest.raises(RecordError, match=f"{name}: {REFUSED}"):
        sink(tmp_path)


def test_a_ledger_without_its_run_is_known_by_its_files(tmp_path: Path) -> None:
    """A run that ends as it puts its files in their places has put no run.json there."""
    ledger = papers(tmp_path)
    (ledger / "run.json").unlink()

    sink(ledger)


def test_a_table_of_a_ledger_that_somebody_has_written_into(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    table = view_of(ledger, tmp_path / "table.csv")
    with_a_column(table)
    table.rename(ledger / "quotes.csv")

    with pytest.raises(RecordError, match=r"quotes\.csv: is there already, and not as quotes writes it"):
        sink(ledger)


def test_every_format_says_what_is_ours() -> None:
    assert {f"a{suffix}" for suffix in WRITERS} - {"a.sqlite", "a.brat"} == set(NAMES)
