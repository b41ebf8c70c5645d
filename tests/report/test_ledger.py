"""What a page is told of a ledger on the disk."""

from pathlib import Path

import pytest

from conftest import TALKS
from quoted import listed, row_in
from quotes.errors import RecordError
from quotes.record.jsonl import jsonl_lines
from quotes.report.ledger import page_of, shelf_at, without_text


def write(folder: Path, **files: object) -> Path:
    """Return a ledger with these files, each of some rows."""
    (folder / "ledger").mkdir()
    for name, rows in files.items():
        (folder / "ledger" / f"{name}.jsonl").write_bytes(b"".join(jsonl_lines(rows)))  # type: ignore[arg-type]
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    return folder / "ledger"


def test_documents_rows_and_texts(tmp_path: Path) -> None:
    ledger = write(tmp_path, quotes=[row_in(TALKS, "failed.")], documents=[listed(TALKS), listed("x", "empty.txt")])
    view = page_of(shelf_at(ledger, [tmp_path]), "news")

    assert [(each.name, each.text) for each in view.documents] == [("talks.txt", TALKS), ("empty.txt", None)]
    assert [(row.document, row.content) for row in view.rows] == [(0, ((23, 30),))]
    assert [reason.partition(":")[0] for reason in without_text(view.documents)] == ["empty.txt"]


def test_one_file_alone_is_enough(tmp_path: Path) -> None:
    ledger = write(tmp_path, quotes=[row_in(TALKS, "failed.")])
    view = page_of(shelf_at(ledger / "quotes.jsonl", [tmp_path]), "news")

    assert [each.text for each in view.documents] == [TALKS]
    assert view.utterances == ()


def test_rows_of_a_document_that_is_not_listed(tmp_path: Path) -> None:
    ledger = write(tmp_path, quotes=[row_in(TALKS, "failed.")], documents=[listed("x", "other.txt")])

    with pytest.raises(
        RecordError, match=r"talks\.txt: has rows, but documents\.jsonl does not list it; run quotes extract"
    ):
        page_of(shelf_at(ledger, [tmp_path]), "news")


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="can't be read"):
        shelf_at(tmp_path / "gone", [])
