"""`quotes extract` beside other runs: locks, work that is kept, parts. No models are loaded: misuse is told before."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import TALKS
from quotes.cli import main
from quotes.cli.extracting import tell_work
from quotes.cli.telling import tell_fields
from quotes.record import DocumentRow, Ledger
from quotes.shards import Work, working_in


def quotes(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(TALKS, encoding="utf-8")
    return tmp_path / "news"


@pytest.mark.parametrize(
    ("taken", "items", "found", "said"),
    [
        (20, 0, 0, "1 of 2 shards was done by a run before"),
        (8, 21, 2, "10 of 29 documents were done by a run before"),
        (0, 30, 0, "1 of 2 shards was done by a run before"),
    ],
)
def test_what_was_there_is_counted_once(
    taken: int, items: int, found: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a ledger that grows some documents stand in shards that stay, some in those that are cut otherwise now."""
    mine = {"one": True, "two": False}
    tell_work(Work(tmp_path, is_kept=True, mine=mine, taken=taken, items=items, items_found=found))

    assert capsys.readouterr().err == f"{said}\n"


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("text/plain", "--field text=Body: was of no use, for no document came of a table\n"),
        ("text/csv", ""),
    ],
)
def test_a_field_of_no_table_is_told(media_type: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = Ledger((), (DocumentRow("a", "0", media_type=media_type),))

    tell_fields(ledger, (("text", "Body"),))
    assert capsys.readouterr().err == said


def test_a_second_run_at_one_output_says_who_is_at_work(news: Path, tmp_path: Path) -> None:
    with working_in(tmp_path / "ledger.work"):
        second = quotes("extract", news, "-o", tmp_path / "ledger")

    assert second.exit_code == 2
    assert f"ledger.work: another run is at work here (process {os.getpid()} on " in second.stderr
    assert not (tmp_path / "ledger.work").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--shard", "4/3"), "'4/3': is no part of the work; write it as 17/200, the 17th of 200"),
        (("--shard", "1/2", "--report"), "--shard and --report: a part makes no ledger"),
        (("--shard", "1/2", "--add"), "--shard and --add: a part makes no ledger"),
        (("--shard", "1/2", "--to", "a.db"), "--shard and --to: a part makes no ledger"),
        (("--shard", "1/2", "--limit", "3"), "--shard and --limit: no part knows what the others read"),
        (("--shard", "1/2", "-o", "-"), "--shard: its work goes beside the ledger; name that with -o"),
        (("--add",), "is no ledger with a run.json, to which documents could be added; leave out --add"),
        (("--add", "-o", "-"), "--add and -o -: name the ledger to which they are added"),
    ],
)
def test_what_cannot_be_asked_together(
    options: tuple[str, ...], message: str, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    misused = quotes("extract", news, *options)

    assert misused.exit_code == 2
    assert message in " ".join(misused.stderr.split())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news"]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("quotes.jsonl", ("-o", ".")),
        ("documents.jsonl", ("-o", ".")),
        ("articles.jsonl", ("-o", "articles.jsonl")),
        ("articles.csv", ("-o", "ledger", "--to", "./articles.csv")),
    ],
)
def test_what_is_read_is_not_written_over(
    name: str, options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(TALKS, encoding="utf-8")

    misused = quotes("extract", name, *options)

    assert misused.exit_code == 2
    assert f"{name}: is to be read, and would be written over; name another place" in " ".join(misused.stderr.split())
    assert (tmp_path / name).read_text(encoding="utf-8") == TALKS


@pytest.mark.parametrize(
    "article",
    [
        '{"title": "Talks", "text": "“The talks,” he said, “failed.”"}',
        '{"document":"talks.txt","sha256":"91bf426f","text":"“The talks,” he said, “failed.”"}',  # made of a ledger's
    ],
)
@pytest.mark.parametrize("options", [("-o", "news"), ("-o", "out", "--to", "news/documents.jsonl")])
def test_articles_of_a_folder_are_not_written_over(
    article: str, options: tuple[str, ...], news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (news / "documents.jsonl").write_text(f"{article}\n", encoding="utf-8")

    misused = quotes("extract", "news", *options)

    assert misused.exit_code == 2
    assert misused.stderr.startswith("Error: news/documents.jsonl: is there already, and not as quotes writes it")
    assert (news / "documents.jsonl").read_text(encoding="utf-8") == f"{article}\n"
    assert not (tmp_path / "out").exists()


def test_a_view_does_not_take_the_place_of_a_file_of_the_ledger(news: Path, tmp_path: Path) -> None:
    misused = quotes("extract", news, "-o", tmp_path / "ledger", "--to", tmp_path / "ledger" / "speakers.jsonl")

    assert misused.exit_code == 2
    assert "speakers.jsonl: is a file of the ledger itself; name another with --to" in misused.stderr


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("extract", "news", "-o", "https://news.example/ledger"), "https://news.example/ledger: is no address"),
        (
            ("extract", "news", "-o", "s4://bucket/ledger"),
            "s4://bucket/ledger: is no address that can be written; name",
        ),
        (
            ("extract", "news", "--to", "s4://bucket/a.csv"),
            "s4://bucket/a.csv: is no address that can be written; name",
        ),
        (("extract", "news", "-o", "memory://a/ledger", "--add"), "--add and memory://a/ledger: add to a ledger here"),
        (("extract", "news", "-o", "memory://a/ledger", "--report"), "--report: memory://a/ledger is no folder; name"),
        (("extract", "news", "--lexicon", "s3://bucket/own"), "s3://bucket/own: is not on this machine; fetch what is"),
        (("report", "s3://bucket/ledger"), "s3://bucket/ledger: is not on this machine; fetch what is to be read"),
        (("convert", "ledger", "-o", "s3://bucket/a.db"), "s3://bucket/a.db: is not on this machine; fetch what is to"),
        (("merge", "s3://bucket/ledger.work"), "s3://bucket/ledger.work: is not on this machine; fetch what is to be"),
    ],
)
def test_an_address_where_none_is_of_use_makes_no_folder_of_that_name(
    command: tuple[str, ...], message: str, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    misused = quotes(*command)

    assert misused.exit_code == 2
    assert message in " ".join(misused.stderr.split())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news"]


def test_merging_what_is_no_part(tmp_path: Path) -> None:
    (tmp_path / "ledger.1-of-2.work").mkdir()

    for name, message in (("ledger.1-of-2.work", "holds no part that is done"), ("gone", "not found")):
        misused = quotes("merge", tmp_path / name, "-o", tmp_path / "ledger")

        assert misused.exit_code == 2
        assert f"{name}: {message}" in misused.stderr
