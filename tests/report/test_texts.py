"""Where the texts of a ledger's documents are found, and what is said where they are not."""

from pathlib import Path

from attrs import evolve

from conftest import TALKS, document_of
from quoted import listed
from quotes.report.texts import FoundText, text_of


def test_in_the_folder_that_was_read(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")

    assert text_of(listed(TALKS), [tmp_path], {}) == FoundText(TALKS)
    assert text_of(listed(TALKS), [tmp_path / "talks.txt"], {}) == FoundText(TALKS)


def test_what_the_ledger_kept_comes_first(tmp_path: Path) -> None:
    kept = evolve(document_of("kept"), sha256=listed(TALKS).sha256 or "")

    assert text_of(listed(TALKS), [tmp_path], {kept.sha256: kept}) == FoundText("kept")


def test_a_file_that_has_changed_is_named_with_both_hashes(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TALKS + "More.", encoding="utf-8")
    found = text_of(listed(TALKS), [tmp_path], {})

    assert found.text is None
    assert str(tmp_path / "talks.txt") in found.reason
    assert listed(TALKS).sha256 in found.reason
    assert document_of(TALKS + "More.").sha256 in found.reason


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    found = text_of(listed(TALKS), [tmp_path], {})

    assert found == FoundText(None, "talks.txt: is not where it was; name the files or their folder with --documents")


def test_a_document_that_could_not_be_read(tmp_path: Path) -> None:
    row = listed("", error="talks.txt: is empty; leave it out", status="failed")

    assert text_of(row, [tmp_path], {}) == FoundText(None, "talks.txt: is empty; leave it out")
