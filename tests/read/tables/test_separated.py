"""CSV and TSV: src/quotes/read/tables/separated.py."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.types import Document


def items(folder: Path, name: str, data: bytes | str, asked: Asked | None = None) -> list[tuple[str, str]]:
    """Return the id of each row's document with its text, or with what is said of it."""
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return [
        (item.id, item.text) if isinstance(item, Document) else (item.document, item.message)
        for item in read([folder / name], asked=asked or Asked())
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_row_is_a_document_whatever_parts_its_fields(tmp_path: Path, mark: str) -> None:
    table = f'"id, or no"{mark}text\n1{mark}"He spoke{mark} and left.\n\n“No,” he said."\r\n2{mark}She stayed.\n'
    asked = Asked(fields={"id": "id, or no"})

    assert items(tmp_path, "a.csv", table, asked) == [
        ("1", f"He spoke{mark} and left.\n\n“No,” he said."),
        ("2", "She stayed."),
    ]


def test_tabs_part_the_fields_of_tsv(tmp_path: Path) -> None:
    assert items(
        tmp_path, "a.tsv", "text, or so\tid\nHe spoke, he did.\t1\n", Asked(fields={"text": "text, or so"})
    ) == [("1", "He spoke, he did.")]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2", "a.csv, line 3: the row has 1 fields, and the first row names 2; mend it or leave it out"),
        ("2,a,b", "a.csv, line 3: the row has 3 fields, and the first row names 2; mend it or leave it out"),
    ],
)
def test_a_row_with_other_fields_costs_itself(tmp_path: Path, row: str, said: str) -> None:
    """An empty line is none, and empty cells too many are nothing."""
    table = f"id,text\n1,He spoke.\n{row}\n\n3,She left.,,\n"

    assert items(tmp_path, "a.csv", table) == [("1", "He spoke."), ("a.csv#2", said), ("3", "She left.")]


def test_a_quotation_mark_that_is_not_closed_costs_no_more_than_a_text(tmp_path: Path) -> None:
    """And the limit of the module csv is as it was."""
    before = csv.field_size_limit()
    table = 'id,text\n1,He spoke.\n2,"She said\n' + "3,It rained.\n" * 100
    first, bad, *rest = items(tmp_path, "a.csv", table, Asked(max_chars=49))

    assert first == ("1", "He spoke.")
    assert bad[1].startswith("a.csv, line ")
    assert "the row is broken (field larger than field limit (200)); mend it or leave it out" in bad[1]
    assert rest[-1] == ("3", "It rained.")
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_spreadsheet_writes_in_several_encodings(tmp_path: Path, codec: str) -> None:
    """Excel's `CSV UTF-8`, `Unicode text` and `CSV`."""
    table = "id,text\n1,“No” is what he said – at the café.\n"

    assert items(tmp_path, "a.csv", table.encode(codec)) == [("1", "“No” is what he said – at the café.")]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "a.csv: the first row is empty; it has to name the fields"),
        ("\n1,2\n", "a.csv: the first row is empty; it has to name the fields"),
        ("id,text\n", "a.csv: no rows that can be read; see that it is what its name says"),
        ("id,words\n1,2\n", "a.csv: no field that holds text, of id, words; name it with --field text=NAME"),
    ],
)
def test_a_table_without_texts_is_told_once(tmp_path: Path, table: str, said: str) -> None:
    assert items(tmp_path, "a.csv", table) == [("a.csv", said)]
