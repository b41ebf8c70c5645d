"""A ledger reads back as it was written, and says where it is broken."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from conftest import document_of
from quoted import listed
from quotes.errors import RecordError
from quotes.record import extracts_in, jsonl_lines, read_ledger, read_speakers, read_utterances
from quotes.record.rows import StatementRow, extract_of, read_row, row_of
from quotes.record.run import SCHEMA
from quotes.record.speakers import speaker_rows
from quotes.record.utterances import utterance_rows
from quotes.types import Attribution, Document, Drift, Identity, Utterance


def test_rows_read_back_as_they_were(attribution: Attribution, tmp_path: Path) -> None:
    row = row_of(attribution, [StatementRow("u_1", 1, 30)])
    (tmp_path / "quotes.jsonl").write_bytes(b"".join(jsonl_lines([row, row])))

    assert read_ledger(tmp_path) == (row, row) == read_ledger(tmp_path / "quotes.jsonl")


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"id": "q_1"}', b'"\xff"', b"\x00"])
def test_a_line_that_is_no_row_is_named(line: bytes, attribution: Attribution, tmp_path: Path) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_bytes(b"".join(jsonl_lines([row_of(attribution, [StatementRow("u_1", 1, 30)])])) + line + b"\n")

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


def test_rows_of_an_older_schema_are_told_without_a_run_json(attribution: Attribution, tmp_path: Path) -> None:
    row = json.loads(b"".join(jsonl_lines([row_of(attribution, [])])))
    del row["statements"]
    (tmp_path / "old.jsonl").write_text(json.dumps(row | {"utterance": "u_1"}) + "\n")

    with pytest.raises(RecordError, match=f"is a ledger of schema 1, this program reads {SCHEMA}"):
        read_ledger(tmp_path / "old.jsonl")


def test_rows_of_schema_2_have_no_digest(attribution: Attribution, tmp_path: Path) -> None:
    row = json.loads(b"".join(jsonl_lines([row_of(attribution, [StatementRow("u_1", 1, 30)])])))
    (tmp_path / "old.jsonl").write_text(
        json.dumps({key: row[key] for key in row.keys() - {"digest", "corrected"}}) + "\n"
    )

    with pytest.raises(
        RecordError, match=f"is a ledger of schema 2, this program reads {SCHEMA}; .* run quotes extract"
    ):
        read_ledger(tmp_path / "old.jsonl")


def test_a_ledger_of_a_newer_schema_is_told(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text(json.dumps({"schema": SCHEMA + 1}))

    with pytest.raises(RecordError, match="written by a newer quotes; update this one"):
        read_ledger(tmp_path)


def test_speakers_and_utterances_read_back(utterance: Utterance, tmp_path: Path) -> None:
    speakers = speaker_rows([Identity("s_1", "Ada Roy", "person")])
    utterances = utterance_rows([utterance], {utterance.id: Drift(("fullest",))})
    (tmp_path / "speakers.jsonl").write_bytes(b"".join(jsonl_lines(speakers)))
    (tmp_path / "utterances.jsonl").write_bytes(b"".join(jsonl_lines(utterances)))

    assert read_speakers(tmp_path) == speakers
    assert read_utterances(tmp_path) == utterances


def test_a_broken_line_of_speakers_is_named(tmp_path: Path) -> None:
    (tmp_path / "speakers.jsonl").write_text("{}\n")

    with pytest.raises(RecordError, match=r"speakers\.jsonl, line 1: no line of a ledger"):
        read_speakers(tmp_path)


def test_the_text_of_standard_input_is_kept_as_no_file_has_it(tmp_path: Path) -> None:
    text = "He spoke.\n"
    kept = extract_of(document_of(text, "stdin"))
    assert kept is not None
    assert extract_of(document_of(text, "a.txt")) is None
    (tmp_path / "documents.jsonl").write_bytes(b"".join(jsonl_lines([listed(text, "stdin")])))
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / f"{kept.sha256}.txt").write_bytes(kept.text.encode())

    assert [each.text for each in extracts_in(tmp_path).values()] == [text]
