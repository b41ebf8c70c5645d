"""Parts of the work, done apart, make the ledger of one run over all."""

import json
from pathlib import Path

import pytest

from quotes.errors import RecordError
from quotes.shards import folder_beside, parts_in
from sharded import files_of, killed, merged, ran, write_news

DOCUMENTS = 35
PARTS = 3


def parts_of(news: Path, ledger: Path, *numbers: int, of: int = PARTS) -> list[Path]:
    """Do some parts, and return their work folders."""
    for number in numbers:
        ran(news, ledger, "--shard", str(number), str(of))
    return [folder_beside(ledger, f".{number}-of-{of}") for number in numbers]


def test_parts_make_the_ledger_of_one_run(tmp_path: Path) -> None:
    """In whatever order they are done and named. Each reads its own files."""
    news = write_news(tmp_path / "news", range(DOCUMENTS))
    ran(news, tmp_path / "whole")

    merged(parts_of(news, tmp_path / "ledger", 2, 3, 1), tmp_path / "ledger")

    assert files_of(tmp_path / "ledger") == files_of(tmp_path / "whole")
    one, other = (json.loads((tmp_path / name / "run.json").read_text()) for name in ("ledger", "whole"))
    for run in (one, other):
        del run["started"], run["finished"], run["digest"]  # of all fields, the times among them
    assert one == other
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger", "news", "whole"]


def test_one_file_of_many_documents_is_shared_by_batches(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(DOCUMENTS))
    table = tmp_path / "news.jsonl"
    texts = [{"id": path.stem, "text": path.read_text()} for path in sorted(news.iterdir())]
    table.write_text("".join(json.dumps(text) + "\n" for text in texts))
    ran(table, tmp_path / "whole")

    merged(parts_of(table, tmp_path / "ledger", 1, 2, 3), tmp_path / "ledger")

    assert files_of(tmp_path / "ledger") == files_of(tmp_path / "whole")
    assert len(files_of(tmp_path / "ledger")) > 5


def test_a_part_that_is_killed_goes_on(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(60))
    killed(news, tmp_path / "ledger", "055.txt", "--shard", "2", "2")
    with pytest.raises(RecordError, match="holds no part that is done"):
        merged([folder_beside(tmp_path / "ledger", ".2-of-2")], tmp_path / "ledger")

    again = ran(news, tmp_path / "ledger", "--shard", "2", "2")

    assert again.startswith("2 of 3 shards")


@pytest.mark.parametrize(
    ("numbers", "message"),
    [((1,), "of 3 parts these are missing: 2, 3"), ((1, 3), "of 3 parts these are missing: 2;")],
)
def test_a_missing_part_is_named(numbers: tuple[int, ...], message: str, tmp_path: Path) -> None:
    folders = parts_of(write_news(tmp_path / "news", range(3)), tmp_path / "ledger", *numbers)

    with pytest.raises(RecordError, match=message), parts_in(folders):
        pass


def test_parts_of_two_runs_are_not_put_together(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(3))
    (one,) = parts_of(news, tmp_path / "ledger", 1, of=2)
    ran(news, tmp_path / "ledger", "--shard", "2", "2", "--scope", "all")

    with pytest.raises(RecordError, match="is of another run than"):
        merged([one, folder_beside(tmp_path / "ledger", ".2-of-2")], tmp_path / "ledger")
