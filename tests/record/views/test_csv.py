"""CSV as pandas and the csv module see it: for people with a mark and columns to read, for programs plain."""

import csv
from pathlib import Path

import pandas
import pytest

from quotes.record import Manner, read_ledger
from quotes.record.csv import COLUMNS as PLAIN
from quotes.record.csv import unguarded
from quotes.record.views.people import COLUMNS
from viewed import HARD, hard, papers, view_of


def read(file: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with file.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_table_for_people(tmp_path: Path) -> None:
    file = view_of(papers(tmp_path), tmp_path / "quotes.csv")
    rows = read(file)

    assert file.read_bytes().startswith(
        b"\xef\xbb\xbfspeaker,text,outlet,published,role,cue,source,relay,before,after,"
    )
    assert list(rows[0]) == list(COLUMNS)
    assert [row["id"] for row in rows] == [row.id for row in read_ledger(tmp_path / "ledger")]
    (ferry,) = [row for row in rows if row["text"].startswith("The ferry")]
    assert (ferry["speaker"], ferry["role"], ferry["speaker_id"]) == ("Ada Roy", "British minister", "s_ada")
    assert (ferry["before"], ferry["after"], ferry["published"]) == ("“", "” she said.", "2026-05-05")


def test_gender_is_the_speaker_s_with_the_words_that_say_it(tmp_path: Path) -> None:
    rows = read(view_of(papers(tmp_path), tmp_path / "quotes.csv"))

    assert {(row["gender"], row["gender_words"]) for row in rows} == {("f", "Ms Roy; she")}


def test_pandas_reads_either(tmp_path: Path) -> None:
    people = pandas.read_csv(view_of(hard(), tmp_path / "people.csv"))
    plain = pandas.read_csv(view_of(hard(), tmp_path / "plain.csv", Manner(dialect="plain")))

    assert tuple(people.columns) == COLUMNS
    assert tuple(plain.columns) == PLAIN
    assert list(people["start"]) == list(plain["start"]) == [row.content[0].start for row in hard().rows]
    assert list(people["id"]) == list(plain["id"])


@pytest.mark.parametrize("dialect", ["people", "plain"])
def test_no_cell_is_a_formula_and_each_reads_back(dialect: str, tmp_path: Path) -> None:
    file = view_of(hard(), tmp_path / "hard.csv", Manner(dialect=dialect))
    cells = [cell for row in read(file) for cell in row.values()]
    (first, _) = read(file)

    assert not [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@", "＝"))]
    assert unguarded(first["text"]) == hard().rows[0].text
    assert (first["outlet"], first["relay"]) == ("'-Herald", "'@all")


def test_the_guard_can_be_left_off(tmp_path: Path) -> None:
    (first, _) = read(view_of(hard(), tmp_path / "hard.csv", Manner(guard=False)))

    assert first["text"] == hard().rows[0].text
    assert HARD[int(first["start"]) :].startswith("=SUM")
