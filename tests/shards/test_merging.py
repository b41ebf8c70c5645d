"""Parts of the work, done apart, make the ledger of one run over all."""

import json
from pathlib import Path

import pytest

from quotes.errors import RecordError
from quotes.lexicon import load_lexicon, with_own
from quotes.shards import folder_beside, parts_in
from quotes.shards.keys import Basis, hashes_in
from quotes.shards.merging import lexicon_of
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


@pytest.mark.parametrize("name", ["000.txt", "999.txt"])
def test_a_file_that_came_between_two_parts_is_told(name: str, tmp_path: Path) -> None:
    """Each part has its share of the files that it sees: of other files one would be done twice, or by no part."""
    news = write_news(tmp_path / "news", range(1, 7))
    (one,) = parts_of(news, tmp_path / "ledger", 1, of=2)
    (news / name).write_text("Kim said that the dam had failed.\n", encoding="utf-8")
    (other,) = parts_of(news, tmp_path / "ledger", 2, of=2)

    with pytest.raises(RecordError, match=r"2-of-2\.work: read other documents than .*1-of-2\.work"):
        merged([one, other], tmp_path / "ledger")
    assert [one.is_dir(), other.is_dir()] == [True, True]


def test_a_table_that_changed_between_two_parts_is_told(tmp_path: Path) -> None:
    table = tmp_path / "news.jsonl"
    lines = [json.dumps({"id": str(number), "text": "Kim said that the dam had failed."}) + "\n" for number in range(3)]
    table.write_text("".join(lines[:2]))
    (one,) = parts_of(table, tmp_path / "ledger", 1, of=2)
    table.write_text("".join(lines))
    (other,) = parts_of(table, tmp_path / "ledger", 2, of=2)

    with pytest.raises(RecordError, match=r"2-of-2\.work: read other documents than"):
        merged([one, other], tmp_path / "ledger")


def test_shards_of_another_run_stay_and_are_counted(tmp_path: Path) -> None:
    """A part was done with other options before: nobody but its user knows whether that goes on."""
    news = write_news(tmp_path / "news", range(3))
    ran(news, tmp_path / "ledger", "--shard", "1", "1", "--scope", "all")
    (folder,) = parts_of(news, tmp_path / "ledger", 1, of=1)
    with parts_in((folder,)) as parts:
        parts.ledger().write(tmp_path / "ledger")

        assert parts.remove() == {folder: 1}
    assert sorted(path.suffix for path in folder.iterdir()) == [".shard", ".txt"]


def test_many_missing_parts_are_counted(tmp_path: Path) -> None:
    folders = parts_of(write_news(tmp_path / "news", range(3)), tmp_path / "ledger", 1, of=200)

    message = r"of 200 parts these are missing: 2, .*, 13 and 187 more; run"
    with pytest.raises(RecordError, match=message), parts_in(folders):
        pass


def test_parts_may_be_done_in_processes_or_by_a_cluster(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(4))
    ran(news, tmp_path / "whole")
    ran(news, tmp_path / "ledger", "--shard", "1", "2", "--cluster", "local")
    ran(news, tmp_path / "ledger", "--shard", "2", "2", "--jobs", "2")

    merged([folder_beside(tmp_path / "ledger", f".{number}-of-2") for number in (1, 2)], tmp_path / "ledger")

    assert files_of(tmp_path / "ledger") == files_of(tmp_path / "whole")


def test_parts_of_two_runs_are_not_put_together(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news", range(3))
    (one,) = parts_of(news, tmp_path / "ledger", 1, of=2)
    ran(news, tmp_path / "ledger", "--shard", "2", "2", "--scope", "all")

    with pytest.raises(RecordError, match=r"is of another run than .*1-of-2\.work, with other scope; merge the parts"):
        merged([one, folder_beside(tmp_path / "ledger", ".2-of-2")], tmp_path / "ledger")


def test_a_lexicon_of_ones_own_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lex").mkdir()
    entry = '[[outlet]]\nid = "velden-courier"\nname = "Velden Courier"\nkind = "newspaper"\n'
    (tmp_path / "lex" / "outlets.toml").write_text(entry + 'example = "Velden Courier reported rain."\n')
    basis = Basis("", {}, "", {}, hashes_in(tmp_path / "lex"), {})
    asked = {"lexicon": "lex", "folder": str(tmp_path)}
    monkeypatch.chdir("/")

    assert lexicon_of(basis, asked) == with_own(load_lexicon(), tmp_path / "lex")
    with pytest.raises(RecordError, match="lex: the entries that the parts were done with are not there; merge where"):
        lexicon_of(basis, asked | {"folder": None})
