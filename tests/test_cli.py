"""The commands as a person types them: what they print, where, and how they exit. The models are loaded at the end."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import TALKS
from quotes import __version__
from quotes.cli import main
from quotes.record import jsonl_lines
from quotes.record.rows import Row, row_of
from quotes.terminal import one_line, printable, summary_lines
from quotes.types import Attribution


def quotes(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def row(attribution: Attribution) -> Row:
    return row_of(attribution, "u_1")


@pytest.fixture
def ledger(row: Row, tmp_path: Path) -> Path:
    """Return a ledger of one row, with its document beside it under news/."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "quotes.jsonl").write_bytes(b"".join(jsonl_lines([row])))
    (tmp_path / "ledger" / "run.json").write_text(json.dumps({"options": {"paths": ["news"]}}))
    return tmp_path / "ledger"


# Help


@pytest.mark.parametrize("command", ["", "extract", "check", "explain", "verify"])
def test_help_opens_with_a_sentence_and_ends_with_an_example(command: str) -> None:
    lines = quotes(*command.split(), "--help").stdout.strip().splitlines()

    assert lines[2].strip()[0].isupper()
    assert lines[-1].strip().startswith(f"Example: quotes {command}".strip())


def test_the_version() -> None:
    assert quotes("--version").stdout.strip().endswith(__version__)


def test_help_answers_at_once() -> None:
    command = [sys.executable, "-m", "quotes", "--help"]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)

    assert min(times) < 0.5  # seconds


# Misuse: exit 2, one line on stderr, nothing written


def test_no_path_that_exists() -> None:
    result = quotes("extract", "gone.txt", "away")

    assert result.exit_code == 2
    assert "gone.txt, away: no such file or folder; check the spelling" in result.stderr


def test_a_zone_that_is_none(tmp_path: Path) -> None:
    result = quotes("extract", tmp_path, "--zones", "captoin")

    assert result.exit_code == 2
    assert "no zone is called captoin; there are headline, byline," in result.stderr


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("taken", "taken: is a file, not a folder; name another place with -o"),
        ("taken/below", "taken/below: can't be written (Not a directory); free the place or name another with -o"),
        ("taken/below.csv", "taken: is a file, not a folder; name another place with -o"),
        ("out.xlsx", "out.xlsx: no writer for .xlsx; end it in .csv or .jsonl, or name a folder"),
        ("/proc/quotes", "/proc/quotes: can't be written (No such file or directory); free the place or name another"),
    ],
)
def test_an_output_that_cannot_be_written(output: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    result = quotes("extract", tmp_path, "-o", tmp_path / output)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "taken").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    result = quotes("extract", tmp_path, "-o", tmp_path / "locked" / "ledger")

    assert result.exit_code == 2
    assert "ledger: can't be written (Permission denied); free the place or name another with -o" in result.stderr


@pytest.mark.stanza
def test_a_model_directory_that_lacks_a_file(tmp_path: Path) -> None:
    result = quotes("extract", tmp_path, "--model", tmp_path, "-o", tmp_path / "ledger")

    assert result.exit_code == 2
    assert f"{tmp_path}" in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "ledger").exists()


@pytest.mark.parametrize("command", [["explain", "q_1"], ["verify", "news"]])
def test_a_ledger_that_is_not_there(command: list[str], tmp_path: Path) -> None:
    result = quotes(command[0], tmp_path, *command[1:])

    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {tmp_path}/quotes.jsonl: can't be read (No such file or directory); name a ledger of quotes extract\n"
    )


# Explain and verify


def test_explain_marks_the_words_with_brackets_when_piped(
    ledger: Path, row: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ledger.parent)
    result = quotes("explain", "ledger", row.id[:6])

    assert result.exit_code == 0
    assert "“[content The talks,]” [source he] [cue said], “[content failed.]”" in result.stdout


def test_explain_finds_the_documents_of_a_ledger_elsewhere(ledger: Path, row: Row) -> None:
    assert "[cue said]," in quotes("explain", ledger, row.id).stdout


def test_explain_takes_documents_that_moved(ledger: Path, row: Row) -> None:
    (ledger.parent / "news").rename(ledger.parent / "moved")

    assert "without its context: talks.txt is not where it was" in quotes("explain", ledger, row.id).stdout
    moved = quotes("explain", ledger, row.id, "--documents", ledger.parent / "moved")
    assert "[cue said]," in moved.stdout


def test_explain_of_an_id_that_is_no_row(ledger: Path) -> None:
    result = quotes("explain", ledger, "q_none")

    assert result.exit_code == 2
    assert result.stderr == f"Error: {ledger}: no row q_none; it has 1 ids, in quotes.jsonl\n"


def test_verify_of_what_holds(ledger: Path) -> None:
    result = quotes("verify", ledger, ledger.parent / "news")

    assert (result.exit_code, result.stdout) == (0, "1 rows verified, 0 no longer hold\n")


def test_verify_names_each_row_that_no_longer_holds(ledger: Path, row: Row) -> None:
    (ledger.parent / "news" / "talks.txt").write_text(TALKS.replace("talks", "walks"), encoding="utf-8")
    result = quotes("verify", ledger, ledger.parent / "news")
    lines = result.stdout.splitlines()

    assert result.exit_code == 1
    assert lines[0].startswith(f"talks.txt: {row.id}: the file has changed: its SHA-256 was ")
    assert lines[1] == f"talks.txt: {row.id}: content [1:11] now reads 'The walks,', was 'The talks,'"
    assert lines[-1] == "1 rows verified, 1 no longer hold"


def test_verify_of_a_document_that_is_gone(ledger: Path, row: Row) -> None:
    (ledger.parent / "news" / "talks.txt").rename(ledger.parent / "news" / "walks.txt")
    result = quotes("verify", ledger, ledger.parent / "news")

    assert result.exit_code == 1
    assert f"talks.txt: {row.id}: the document is not among the paths given" in result.stdout


# The terminal


def test_control_characters_are_written_out() -> None:
    assert printable("\x1b[31m\u202eabc\x07\x9b") == "\\u001b[31m\\u202eabc\\u0007\\u009b"
    assert printable("[red] “é” 한\t\n") == "[red] “é” 한\t\n"
    assert one_line("a\n b\t\x00") == "a b \\u0000"


def test_the_summary_counts_types_and_unknown_speakers(row: Row) -> None:
    from attrs import evolve

    from quotes.record import DocumentRow, Ledger

    unknown = evolve(row, speaker=evolve(row.speaker, name=None))
    documents = (DocumentRow("a", None), DocumentRow("b", None, status="failed", error="b: no"))

    assert summary_lines(Ledger((row, row, unknown), documents)) == [
        ("documents", "2, 1 failed"),
        ("quotes", "3: direct 3, mixed 0, indirect 0"),
        ("statements", "1"),
        ("top speakers", "Kim Jong Un 2"),
        ("unknown speakers", "1"),
    ]
