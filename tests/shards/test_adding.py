"""A ledger grows by new documents, without the old ones being done again."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import asdict, evolve

from quotes.errors import OptionError, RecordError
from quotes.options import Options
from quotes.record import DocumentRow, jsonl_lines
from quotes.shards import check_as_before, check_corrected, check_none_gone, check_whole, paths_before
from sharded import files_of, ran, shards_of, write_news


def test_what_is_added_is_done_and_nothing_else(tmp_path: Path) -> None:
    """Tuesday's documents stand between the first ten of Monday: there shards are cut anew."""
    monday = write_news(tmp_path / "monday", range(0, 60, 2))
    tuesday = write_news(tmp_path / "tuesday", range(1, 21, 2))
    both = tmp_path / "both"
    both.mkdir()
    for path in (*monday.iterdir(), *tuesday.iterdir()):
        (both / path.name).symlink_to(path)
    ran(monday, tmp_path / "ledger", "--keep")
    assert len(shards_of(tmp_path / "ledger")) == 3

    added = ran(tuesday, tmp_path / "ledger", "--add")

    assert added == "2 of 4 shards, 10 of 20 documents"
    ran(both, tmp_path / "at_once")
    assert files_of(tmp_path / "ledger") == files_of(tmp_path / "at_once")
    assert len(shards_of(tmp_path / "ledger")) == 4  # to be added to again


def test_where_nothing_was_kept_all_is_done_again(tmp_path: Path) -> None:
    write_news(tmp_path / "monday", range(15))
    ran(tmp_path / "monday", tmp_path / "ledger")

    added = ran(write_news(tmp_path / "tuesday", range(15, 30)), tmp_path / "ledger", "--add")

    assert added == "0 of 3 shards, 0 of 30 documents"


def test_documents_that_are_gone_are_named(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(2))
    ran(news, tmp_path / "ledger")
    news.rename(tmp_path / "moved")

    with pytest.raises(
        RecordError, match="and it is gone; put it back, or name all paths that are to be read, without --add"
    ):
        paths_before(tmp_path / "ledger")


def listed(*names: str) -> list[DocumentRow]:
    return [DocumentRow(name, sha256(name.encode()).hexdigest(), quotes=2) for name in names]


def ledger_of(folder: Path, *names: str) -> Path:
    (folder / "documents.jsonl").write_bytes(b"".join(jsonl_lines(listed(*names))))
    return folder


def test_documents_that_are_gone_from_their_folder_are_named(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path, "1.txt", "2.txt", "3.txt", "4.txt", "5.txt")

    with pytest.raises(RecordError) as error:
        check_none_gone(ledger, listed("3.txt", "new.txt"))
    gone = "4 of its 5 documents gone, with 8 rows (1.txt, 2.txt, 4.txt and 1 more)"
    assert str(error.value).startswith(f"{ledger}: {gone}; put them back, or give --fresh too")


def test_documents_under_other_names_are_there(tmp_path: Path) -> None:
    """Beside one of the same name a document is called by its folder too; one that was renamed has its bytes."""
    ledger = ledger_of(tmp_path, "1.txt", "2.txt")
    (renamed,) = (evolve(row, document="other.txt") for row in listed("2.txt"))

    check_none_gone(ledger, [*listed("monday/1.txt", "tuesday/1.txt"), renamed])


def test_a_document_is_not_there_because_its_copy_is(tmp_path: Path) -> None:
    one, copy = (DocumentRow(name, "5", quotes=1) for name in ("1.txt", "copy.txt"))
    (tmp_path / "documents.jsonl").write_bytes(b"".join(jsonl_lines([one, copy])))

    with pytest.raises(RecordError, match=r"1 of its 2 documents gone, with 1 row \(copy\.txt\)"):
        check_none_gone(tmp_path, [one])


def test_what_could_not_be_read_before_is_not_missed(tmp_path: Path) -> None:
    failed = DocumentRow("scan.pdf", None, status="failed", error="scan.pdf: no text")
    (tmp_path / "documents.jsonl").write_bytes(b"".join(jsonl_lines([failed])))

    check_none_gone(tmp_path, listed("1.txt"))


def test_paths_are_told_from_where_the_run_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_news(tmp_path / "news", range(2))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    ran(Path(), tmp_path / "out" / "ledger")

    assert paths_before(tmp_path / "out" / "ledger") == (Path(),)
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert paths_before(tmp_path / "out" / "ledger") == (tmp_path / "news",)


def test_what_is_no_ledger_is_not_added_to(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is no ledger with a run"):
        paths_before(tmp_path / "ledger")


AS_MADE = asdict(Options()) | {"model": None, "lexicon": None}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"scope": "all"}, "was made with --scope reported; this is --scope all; add with the same, or give --fresh"),
        ({"zones": ("headline", "caption")}, "was made with no --zones; this is --zones headline,caption; add with"),
        ({"fields": (("text", "Body"),)}, "was made with no --field; this is --field text=Body; add with the same"),
        ({"min_confidence": 0.1, "limit": 3}, "--min-confidence 0.35, no --limit; this is --min-confidence 0.1, --lim"),
    ],
)
def test_another_option_than_the_ledger_was_made_with_is_named(
    asked: dict[str, object], message: str, tmp_path: Path
) -> None:
    ran(write_news(tmp_path / "news", range(2)), tmp_path / "ledger")

    with pytest.raises(OptionError, match=message):
        check_as_before(tmp_path / "ledger", AS_MADE | asked)


def test_how_many_share_the_work_changes_no_ledger(tmp_path: Path) -> None:
    ran(write_news(tmp_path / "news", range(2)), tmp_path / "ledger")

    check_as_before(tmp_path / "ledger", AS_MADE | {"jobs": 4, "cluster": "local"})


def test_a_folder_may_be_named_from_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ledger", "own", "other"):
        (tmp_path / name).mkdir()
    (tmp_path / "ledger" / "run.json").write_text('{"options": {"lexicon": "own"}}')
    monkeypatch.chdir(tmp_path / "other")

    check_as_before(tmp_path / "ledger", {"lexicon": "../own"})
    with pytest.raises(OptionError, match=r"was made with --lexicon own; this is --lexicon \.\./other"):
        check_as_before(tmp_path / "ledger", {"lexicon": "../other"})


@pytest.mark.parametrize(("name", "flag"), [("limit", "--limit"), ("sample", "--sample")])
def test_a_part_of_the_documents_is_not_added(name: str, flag: str) -> None:
    """With --fresh, too: of three documents and one more, --limit 1 left one."""
    check_whole(AS_MADE)

    with pytest.raises(OptionError, match=f"--add and {flag}: documents would go from the ledger; leave out {flag}"):
        check_whole(AS_MADE | {name: 1})


def test_corrections_that_the_ledger_was_made_with_are_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ledger", "elsewhere"):
        (tmp_path / name).mkdir()
    run = {"options": {"folder": str(tmp_path)}, "corrections": {"files": ["mine.csv"]}}
    (tmp_path / "ledger" / "run.json").write_text(json.dumps(run))
    monkeypatch.chdir(tmp_path / "elsewhere")

    check_corrected(tmp_path / "ledger", [tmp_path / "mine.csv"])
    with pytest.raises(OptionError, match=r"was made with corrections of mine\.csv, which would be lost; give --corr"):
        check_corrected(tmp_path / "ledger", [tmp_path / "others.csv"])
