"""Writing a report: one file, or an index with parts, and what is said of it."""

from pathlib import Path

import pytest

from conftest import TALKS
from quoted import listed, row_in
from quotes.errors import RecordError
from quotes.record.jsonl import jsonl_lines
from quotes.report import Report, report, summary_lines
from quotes.report.pages import MOST_LETTERS


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Return a ledger of one row, with its document beside it."""
    folder = tmp_path / "ledger"
    folder.mkdir()
    (folder / "quotes.jsonl").write_bytes(b"".join(jsonl_lines([row_in(TALKS, "failed.")])))
    (folder / "documents.jsonl").write_bytes(b"".join(jsonl_lines([listed(TALKS)])))
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    return folder


def test_one_file(ledger: Path, tmp_path: Path) -> None:
    written = report(ledger, tmp_path / "page.html", documents=[tmp_path])

    assert written.files == ((tmp_path / "page.html", (tmp_path / "page.html").stat().st_size),)
    assert (written.documents, written.rows, written.missing) == (1, 1, ())
    assert "<title>ledger: who said what</title>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_same_ledger_gives_the_same_bytes(ledger: Path, tmp_path: Path) -> None:
    report(ledger, tmp_path / "one.html", documents=[tmp_path])
    report(ledger, tmp_path / "two.html", documents=[tmp_path])

    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_parts_beside_an_index(tmp_path: Path) -> None:
    large = "We “failed,” he said.\n" + "More.\n" * (MOST_LETTERS // 5)
    (tmp_path / "large.txt").write_text(large, encoding="utf-8")
    (tmp_path / "ledger").mkdir()
    ledger = tmp_path / "ledger" / "quotes.jsonl"
    ledger.write_bytes(b"".join(jsonl_lines([row_in(large, "failed,", document="large.txt")])))
    written = report(ledger, tmp_path / "page.html", documents=[tmp_path])

    assert [path.relative_to(tmp_path).as_posix() for path, _ in written.files] == ["page.html", "page.parts/0001.html"]
    assert all(path.is_file() for path, _ in written.files)
    assert any("too large for one file" in line and "1 page here" in line for line in summary_lines(written))


def test_pages_of_an_earlier_report_are_removed(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "page.parts").mkdir()
    (tmp_path / "page.parts" / "0001.html").write_text(
        '<!doctype html>\n<html lang="en" data-sort="part"', encoding="utf-8"
    )
    (tmp_path / "page.parts" / "notes.html").write_text("somebody's", encoding="utf-8")
    report(ledger, tmp_path / "page.html", documents=[tmp_path])

    assert [path.name for path in (tmp_path / "page.parts").iterdir()] == ["notes.html"]


def test_a_name_that_is_no_web_page(ledger: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"report\.pdf: a report is a web page; let its name end in \.html"):
        report(ledger, tmp_path / "report.pdf")


def test_what_is_said_of_texts_that_are_missing() -> None:
    missing = tuple(f"{number}.txt: is gone" for number in range(5))
    lines = [*summary_lines(Report(((Path("report.html"), 2_340_000),), 5, 1, missing))]

    assert lines[0] == "report.html: 5 documents, 1 quote, 2.3 MB; open it in a browser"
    assert lines[1:] == [
        "without its text: 0.txt: is gone", "without its text: 1.txt: is gone", "without its text: 2.txt: is gone",
        "and 2 more without their texts: the page says why",
    ]  # fmt: skip
