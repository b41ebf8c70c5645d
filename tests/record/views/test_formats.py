"""Which format a name says, and what is told of names, extras and places before any work is done."""

from pathlib import Path

import pytest
from attrs import evolve

from quotes.errors import ExtraError, RecordError
from quotes.record.views import FORMATS, WRITERS, format_for


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.jsonl", "jsonl"), ("a.CSV", "csv"), ("a.db", "sqlite"), ("a.sqlite", "sqlite"), ("a.parquet", "parquet"),
        ("a.xlsx", "xlsx"), ("a.jsonld", "annotations"), ("a.prov.json", "prov"), ("a.brat", "brat"),
    ],
)  # fmt: skip
def test_the_end_of_a_name_says_the_format(name: str, found: str) -> None:
    assert format_for(Path(name)).name == found


def test_every_format_has_an_ending() -> None:
    assert {each.name for each in WRITERS.values()} == set(FORMATS)


@pytest.mark.parametrize("name", ["a", "a.ods", "a.json", ".db"])
def test_a_name_that_says_none(name: str) -> None:
    with pytest.raises(RecordError, match=r": no writer for such a name; end it in \.brat, \.csv, \.db, .* or \.xlsx"):
        format_for(Path(name))


def test_a_format_may_be_named_for_any_file() -> None:
    assert format_for(Path("a.json"), "prov") is FORMATS["prov"]
    assert format_for(Path("out"), "parquet") is FORMATS["parquet"].whole
    assert format_for(Path("a.parquet"), "parquet") is FORMATS["parquet"]
    with pytest.raises(RecordError, match="no format is called tei; there are jsonl, csv, sqlite, parquet, xlsx, "):
        format_for(Path("a.xml"), "tei")


def test_an_extra_that_is_missing_is_told_before_the_work(tmp_path: Path) -> None:
    lacking = evolve(FORMATS["xlsx"], module="no_such_module")
    with pytest.raises(ExtraError) as error:
        lacking.check_place(tmp_path / "a.xlsx")

    remedy = "run python -m pip install 'quotes-ledger[xlsx]'"
    assert str(error.value) == f"{tmp_path}/a.xlsx: to write xlsx takes an extra; {remedy}"


@pytest.mark.parametrize("name", [name for name in WRITERS if name != ".brat"])
def test_a_folder_in_the_way_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / f"a{name}").mkdir()

    with pytest.raises(RecordError, match=r": is a folder, not a file; name another place with -o"):
        WRITERS[name].check_place(tmp_path / f"a{name}")


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.brat").write_text("mine")

    with pytest.raises(RecordError, match=r"a\.brat: is a file, not a folder; name another place with -o"):
        WRITERS[".brat"].check_place(tmp_path / "a.brat")
