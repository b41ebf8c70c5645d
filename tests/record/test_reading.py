"""A ledger reads back as it was written, and says where it is broken."""

from pathlib import Path

import pytest
from attrs import evolve

from quotes.errors import RecordError
from quotes.record import extracts_in, jsonl_lines, read_ledger
from quotes.record.rows import read_row, row_of
from quotes.types import Attribution, Document


def test_rows_read_back_as_they_were(attribution: Attribution, tmp_path: Path) -> None:
    row = row_of(attribution, "u_1")
    (tmp_path / "quotes.jsonl").write_bytes(b"".join(jsonl_lines([row, row])))

    assert read_ledger(tmp_path) == (row, row) == read_ledger(tmp_path / "quotes.jsonl")


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": "q_1"}', b'"\xff"', b"\x00"])
def test_a_line_that_is_no_row_is_named(line: bytes, attribution: Attribution, tmp_path: Path) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_bytes(b"".join(jsonl_lines([row_of(attribution, "u_1")])) + line + b"\n")

    with pytest.raises(RecordError) as error:
        read_ledger(file)
    assert str(error.value).startswith(f"{file}, line 2: no row of a ledger (")
    assert str(error.value).endswith("); run quotes extract again")


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as error:
        read_ledger(tmp_path)
    assert str(error.value) == (
        f"{tmp_path}/quotes.jsonl: can't be read (No such file or directory); name a ledger of quotes extract"
    )


def test_texts_that_were_kept_are_found_by_their_files(talks: Document, tmp_path: Path) -> None:
    """Those that are gone or were edited are not; a text file has none."""
    page = evolve(talks, sha256="1", media_type="text/html")
    pages = (page, evolve(page, sha256="2", text_sha256="gone"), talks)
    (tmp_path / "documents.jsonl").write_bytes(b"".join(jsonl_lines(map(read_row, pages))))
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / f"{page.text_sha256}.txt").write_bytes(page.text.encode())

    assert extracts_in(tmp_path) == {"1": page}
    (tmp_path / "texts" / f"{page.text_sha256}.txt").write_bytes(b"edited")
    assert extracts_in(tmp_path) == {}


def test_a_csv_file_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "quotes.csv").write_text("id,document\n", encoding="utf-8")

    with pytest.raises(RecordError) as error:
        read_ledger(tmp_path / "quotes.csv")
    assert str(error.value) == (
        f"{tmp_path}/quotes.csv: CSV is a view of a ledger; name quotes.jsonl (quotes extract -o FOLDER writes both)"
    )
