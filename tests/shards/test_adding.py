"""A ledger grows by new documents, without the old ones being done again."""

from pathlib import Path

import pytest

from quotes.errors import RecordError
from quotes.shards import paths_before
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

    with pytest.raises(RecordError, match="and it is gone; name all paths, without --add"):
        paths_before(tmp_path / "ledger")


def test_what_is_no_ledger_is_not_added_to(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is no ledger with a run"):
        paths_before(tmp_path / "ledger")
