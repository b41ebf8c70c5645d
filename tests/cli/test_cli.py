"""The commands as a person types them: what they print, where, and how they exit. The models are loaded at the end."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import TALKS
from hostile import hostile_rows
from quotes import __version__
from quotes.cli import main
from quotes.read.formats import endings_read
from quotes.record import WRITERS, Engine, Ledger, Run, jsonl_lines
from quotes.record.rows import (
    AlertPrintRow,
    AlertRow,
    DocumentRow,
    NameRow,
    PrintRow,
    Row,
    SpeakerRow,
    StatementRow,
    UtteranceRow,
    row_of,
)
from quotes.record.run import SCHEMA
from quotes.terminal import CONTROLS, flagged, one_line, printable, summary_line, summary_lines, there_of
from quotes.types import Attribution
from traced import written


def quotes(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def row(attribution: Attribution) -> Row:
    return row_of(attribution, [StatementRow("u_1", 1, 30)])


@pytest.fixture
def ledger(row: Row, tmp_path: Path) -> Path:
    """Return a ledger of one row, with its document beside it under news/."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "quotes.jsonl").write_bytes(b"".join(jsonl_lines([row])))
    (tmp_path / "ledger" / "run.json").write_text(json.dumps({"schema": SCHEMA, "options": {"paths": ["news"]}}))
    return tmp_path / "ledger"


@pytest.fixture
def whole(ledger: Path, row: Row) -> Path:
    """Return that ledger with all that a run writes."""
    run = Run(Engine("none", {}), {"paths": ["news"]}, datetime(2026, 11, 29, tzinfo=UTC))
    Ledger((row,), (DocumentRow("talks.txt", row.document_sha256),), run=run).write(ledger)
    return ledger


# Help


@pytest.mark.parametrize(
    "command",
    [
        "",
        "extract",
        "check",
        "convert",
        "count",
        "diff",
        "explain",
        "find",
        "golden",
        "report",
        "review",
        "schema",
        "trace",
        "unknowns",
        "verify",
    ],
)
def test_help_opens_with_a_sentence_and_ends_with_an_example(command: str) -> None:
    lines = quotes(*command.split(), "--help").stdout.strip().splitlines()

    assert lines[2].strip()[0].isupper()
    assert lines[-1].strip().startswith(f"Example: quotes {command}".strip())


def test_the_version() -> None:
    assert quotes("--version").stdout.strip().endswith(__version__)


# Report


def test_report_says_where_it_is(ledger: Path, tmp_path: Path) -> None:
    result = quotes("report", ledger, "-o", tmp_path / "page.html")

    assert result.exit_code == 0, result.output
    assert f"{tmp_path / 'page.html'}: 1 document, 1 quote," in result.stderr
    assert (tmp_path / "page.html").read_bytes().startswith(b"<!doctype html>")


def test_report_names_a_text_that_is_missing(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "news" / "talks.txt").unlink()
    result = quotes("report", ledger, "-o", tmp_path / "page.html")

    assert result.exit_code == 0, result.output
    assert "without its text: talks.txt: is not where it was; name the files or their folder" in result.stderr


@pytest.mark.parametrize("output", ["-", "quotes.jsonl", "quotes.csv"])
def test_extract_writes_a_report_into_folders_alone(output: str, ledger: Path) -> None:
    result = quotes("extract", ledger.parent / "news", "-o", output, "--report")

    assert result.exit_code == 2
    assert f"--report: {output} is no folder; name one with -o" in result.stderr


@pytest.mark.stanza
def test_extract_writes_ledger_and_report(ledger: Path, tmp_path: Path) -> None:
    result = quotes("extract", ledger.parent / "news", "-o", tmp_path / "new", "--report")

    assert result.exit_code == 0, result.output
    assert f"{tmp_path / 'new' / 'report.html'}: 1 document, 1 quote," in result.stderr


# Convert


@pytest.mark.parametrize("suffix", WRITERS)
def test_convert_writes_what_the_name_says(suffix: str, ledger: Path, tmp_path: Path) -> None:
    result = quotes("convert", ledger, "-o", tmp_path / f"out{suffix}")

    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert result.stderr == f"{ledger}: {tmp_path}/out{suffix}\n"
    assert (tmp_path / f"out{suffix}").exists()


def test_convert_into_a_format_by_name(ledger: Path, tmp_path: Path) -> None:
    result = quotes("convert", ledger, "-o", tmp_path / "out", "--to", "csv", "--csv-dialect", "plain")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "out").read_bytes().startswith(b"id,document,type,text,speaker,")


def test_convert_names_a_text_that_is_missing(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "news" / "talks.txt").unlink()
    result = quotes("convert", ledger, "-o", tmp_path / "out.csv")

    assert result.exit_code == 0, result.output
    assert "without its text: talks.txt: is not where it was; name the files or their folder" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out"], "out: no writer for such a name; end it in .brat, .csv, .db, "),
        (["-o", "out.xml", "--to", "tei"], "no format is called tei; there are jsonl, csv, sqlite, "),
        (["-o", "out.csv", "--csv-dialect", "excel"], "'excel' is not one of 'people', 'plain'"),
        ([], "Missing option '-o'"),
    ],
)
def test_convert_that_cannot_be(arguments: list[str], message: str, ledger: Path) -> None:
    result = quotes("convert", ledger, *arguments)

    assert result.exit_code == 2
    assert message in result.stderr


def test_a_view_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "taken.db").mkdir()
    for place, message in (
        ("taken.db", "taken.db: is a folder, not a file"),
        ("view.tei", "no writer for such a name"),
    ):
        result = quotes("extract", tmp_path, "-o", tmp_path / "ledger", "--to", tmp_path / place)

        assert result.exit_code == 2
        assert message in result.stderr
        assert not (tmp_path / "ledger").exists()


@pytest.mark.stanza
def test_extract_writes_views_too(ledger: Path, tmp_path: Path) -> None:
    views = [tmp_path / "out.db", tmp_path / "out.xlsx"]
    options = [word for view in views for word in ("--to", view)]
    result = quotes("extract", ledger.parent / "news", "-o", tmp_path / "new", *options, "--csv-dialect", "plain")

    assert result.exit_code == 0, result.output
    assert all(view.is_file() for view in views)
    assert (tmp_path / "new" / "quotes.csv").read_bytes().startswith(b"id,document,")


# Summaries


def test_count_prints_a_table_and_what_is_to_be_known_of_it(tmp_path: Path) -> None:
    result = quotes("count", written(tmp_path / "ledger"), "--by", "speaker,document", "--top", "1")

    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0].split() == ["speaker", "document", "rows", "share", "documents"]
    assert result.stdout.splitlines()[-1].split() == ["total", "5", "100.0", "%", "5"]
    assert "1 document with the text of another: count each" in result.stderr


def test_count_writes_csv(tmp_path: Path) -> None:
    result = quotes("count", written(tmp_path / "ledger"), "--by", "month", "--csv", "--sort", "name", "--words")

    assert result.stdout.splitlines()[:2] == [
        "month,rows,words,documents,share_of_rows,share_of_words",
        "(not stated),1,6,1,0.2000,0.1154",
    ]


def test_count_by_what_there_is_not(ledger: Path) -> None:
    result = quotes("count", ledger, "--by", "mood")

    assert result.exit_code == 2
    assert "nothing is counted by mood; there are speaker, naming, kind, role," in result.stderr


def test_find_marks_the_words(ledger: Path) -> None:
    result = quotes("find", ledger, "TALKS", "--speaker", "kim", "--since", "2025-12-13")

    assert result.exit_code == 0, result.output
    assert "    Kim Jong Un (he said): The *talks*, … failed." in result.stdout.splitlines()


def test_find_finds_nothing(ledger: Path) -> None:
    result = quotes("find", ledger, "talks", "--speaker", "putin")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{ledger}: no row that was asked for has 'talks' in what was said\n"


def test_find_says_what_is_left_of_a_pattern(ledger: Path) -> None:
    result = quotes("find", ledger, "tal[ks|k]")

    assert result.stderr.splitlines()[0] == (
        "'tal[ks|k]': is looked for as 'tal ks k'; there are no patterns, but for a * at the end of a word"
    )
    assert quotes("find", ledger, "talk*", "“The talks,”").stderr == ""


@pytest.mark.parametrize("name", ["nope", "."])
def test_trace_names_what_is_no_ledger(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = quotes("trace", name)

    assert result.exit_code == 2
    called = tmp_path if name == "." else name
    assert result.stderr == (
        f"Error: {called}: is no ledger, it has no quotes.jsonl; name the folder that quotes extract wrote\n"
    )


def test_find_writes_json(ledger: Path) -> None:
    (line,) = quotes("find", ledger, "talks", "--json").stdout.splitlines()

    assert json.loads(line)["matches"] == [{"start": 5, "end": 10, "text": "talks"}]


def test_unknowns_are_shown_or_written(tmp_path: Path) -> None:
    shown = quotes("unknowns", written(tmp_path / "ledger"))
    result = quotes("unknowns", tmp_path / "ledger", "-o", tmp_path / "own")
    again = quotes("unknowns", tmp_path / "ledger", "-o", tmp_path / "own")

    assert [line for line in shown.stdout.splitlines() if line.endswith(".toml")] == ["# outlets.toml", "# people.toml"]
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in (tmp_path / "own").iterdir()) == ["outlets.toml", "people.toml"]
    assert again.exit_code == 2
    assert "is there, and may be filled" in again.stderr


def test_diff_exits_as_diff_does(ledger: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other")
    same, changed = quotes("diff", ledger, ledger), quotes("diff", ledger, other)

    assert (same.exit_code, same.stdout) == (0, "1 row as before, 0 changed, 0 added, 0 removed\n")
    assert changed.exit_code == 1
    assert changed.stdout.splitlines()[-1] == "0 rows as before, 0 changed, 5 added, 1 removed"
    assert len(quotes("diff", ledger, other, "--json").stdout.splitlines()) == 6


def test_a_summary_of_no_ledger(tmp_path: Path) -> None:
    for command in (("count",), ("find", "talks"), ("unknowns",), ("diff", tmp_path)):
        result = quotes(command[0], tmp_path / "gone", *command[1:])

        assert result.exit_code == 2
        assert "can't be read (No such file or directory); name a ledger of quotes extract" in result.stderr


# Misuse: exit 2, one line on stderr, nothing written


def test_no_path_that_exists() -> None:
    result = quotes("extract", "gone.txt", "away")

    assert result.exit_code == 2
    assert "gone.txt, away: no such file or folder; check the spelling" in result.stderr


def test_an_address_of_the_web() -> None:
    result = quotes("extract", "https://news.example/river")

    assert result.exit_code == 2
    said = " ".join(result.stderr.split())
    assert "https://news.example/river: nothing is fetched from the web; save the page (.html) or its WARC" in said


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsnol"], "no format is called jsnol; there are text, html, jsonl"),
        (["--field", "text"], "'text': says no field; write it as text=NAME"),
        (["--field", "words=Body"], "no field serves as words; there are text, title, url, "),
        (["--limit", "2", "--sample", "2"], "limit=2 and sample=2: give one of the two"),
    ],
)
def test_what_cannot_be_asked_of_reading(tmp_path: Path, arguments: list[str], message: str) -> None:
    for more in ([], ["--dry-run"]):
        result = quotes("extract", tmp_path, *arguments, *more)

        assert result.exit_code == 2
        assert message in result.stderr
        assert "Traceback" not in result.stderr


# What would be read


def test_a_dry_run_lists_what_would_be_read_and_as_what(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("headline,content,outlet,date\nRiver,He spoke.,Herald,2025-03-14\nx,,Herald,\n")
    (tmp_path / "b.txt").write_text("She left.")
    (tmp_path / "c.xlsx").write_text("")
    (tmp_path / "d.png").write_text("")
    result = quotes("extract", tmp_path, "--dry-run", "-o", tmp_path / "ledger")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "a.csv#1: text/csv, 16 characters, Herald, 2025-03-14, River",
        "b.txt: text/plain, 9 characters",
        f"passed over: {tmp_path}/c.xlsx: is a spreadsheet, which quotes does not read yet; save it as CSV (.csv), an "
        "article a row, and name that",
        f"passed over: {tmp_path}/d.png: its name is of no format that is read; if it holds an article, name it by "
        "itself",
        "2 documents (1 text/csv, 1 text/plain), 1 failed",
    ]
    assert result.stderr.splitlines() == [
        "a.csv: text from content, title from headline, published from date, outlet from outlet",
        "failed: a.csv, line 3: no text in content; leave it out",
    ]
    assert not (tmp_path / "ledger").exists()


def test_a_dry_run_of_standard_input() -> None:
    result = CliRunner().invoke(
        main, ["extract", "-", "--dry-run", "--format", "jsonl"], input='{"body": "He spoke."}\n'
    )

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "stdin#1: application/jsonl, 9 characters"


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", ""], ["extract", ".", "-o", ""], ["extract", ".", "--model", ""], ["extract", ".", "--lexicon", ""],
        ["verify", "", "."], ["verify", "ledger", ""], ["explain", "", "q_1"], ["check", ""], ["report", ""],
        ["report", ".", "-o", ""],
    ],
)  # fmt: skip
def test_an_empty_path_is_no_folder(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = quotes(*arguments)

    assert result.exit_code == 2
    assert "an empty path; name a file or a folder, the current one is ." in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [["extract"], ["extract", ".", "-o"], ["verify"], ["explain"], ["check"]])
@pytest.mark.parametrize("path", ["a" * 300, "b/" * 3000 + "c.txt", "a" * 300 + ".jsonl"])
def test_a_path_that_is_too_long(arguments: list[str], path: str) -> None:
    result = quotes(*arguments, path, *(["."] if arguments[0] in ("verify", "explain") else []))

    assert result.exit_code == 2
    assert f"{path[:60]}…: File name too long; check the spelling" in result.stderr


def test_a_zone_that_is_none(tmp_path: Path) -> None:
    result = quotes("extract", tmp_path, "--zones", "captoin")

    assert result.exit_code == 2
    assert "no zone is called captoin; there are headline, byline," in result.stderr


def test_a_scope_that_there_is_none_of(tmp_path: Path) -> None:
    result = quotes("extract", tmp_path, "--scope", "some")

    assert result.exit_code == 2
    assert "'some' is not one of 'reported', 'all'" in result.stderr


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("taken", "taken: is a file, not a folder; name another place with -o"),
        ("taken/below", "taken/below: can't be written (Not a directory); free the place or name another with -o"),
        ("taken/below.csv", "taken: is a file, not a folder; name another place with -o"),
        ("out.ods", "out.ods: no writer for .ods; end it in .brat, .csv, .db, .jsonl, .jsonld, .parquet, .prov.json, "),
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


def test_a_lexicon_entry_that_does_not_fit(tmp_path: Path) -> None:
    (tmp_path / "outlets.toml").write_text('[[outlet]]\nid = "herald"\nname = "Valley Herald"\n')
    result = quotes("extract", tmp_path, "--lexicon", tmp_path)

    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {tmp_path}/outlets.toml: [[outlet]] herald: 'kind' is missing; "
        "mend the entry, README.md says what it holds\n"
    )


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


@pytest.mark.parametrize("command", [["explain", "q_1"], ["verify", "."]])
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


def test_trace_shows_each_statement_on_its_way(tmp_path: Path) -> None:
    result = quotes("trace", written(tmp_path / "traced"), "--speaker", "Roy", "--since", "2026-05-05")

    assert result.exit_code == 0
    assert "[-that-] the old dam would not hold [-until the end of May-]" in result.stdout
    assert quotes("trace", tmp_path / "traced", "--since", "2027-01-01").stdout == (
        "no statement that stands in more than one document\n"
    )
    assert quotes("trace", tmp_path / "traced", "--since", "2027-01-01", "--alerts").stdout == (
        "no statement that stands in more than one document and has an alert\n"
    )


def test_trace_of_nobody_is_misuse(tmp_path: Path) -> None:
    result = quotes("trace", written(tmp_path / "traced"), "--speaker", "Nemo")

    assert result.exit_code == 2
    assert "nobody is called Nemo" in result.stderr


def test_explain_takes_the_ids_of_statements_and_speakers(tmp_path: Path) -> None:
    ledger = written(tmp_path / "traced")

    assert quotes("explain", ledger, "u_dam").stdout.startswith("u_dam  Ada Roy  4 prints\n")
    assert "1. shared words: Ada Roy = A. Roy: b.txt" in quotes("explain", ledger, "s_ada").stdout


def test_explain_takes_documents_that_moved(ledger: Path, row: Row) -> None:
    (ledger.parent / "news").rename(ledger.parent / "moved")

    assert "without its context: talks.txt is not where it was" in quotes("explain", ledger, row.id).stdout
    moved = quotes("explain", ledger, row.id, "--documents", ledger.parent / "moved")
    assert "[cue said]," in moved.stdout


def test_explain_of_an_id_that_is_no_row(ledger: Path) -> None:
    result = quotes("explain", ledger, "q_none")

    assert result.exit_code == 2
    assert result.stderr == f"Error: {ledger}: no row q_none; it has 1 ids, in quotes.jsonl\n"


def test_verify_of_what_holds(whole: Path) -> None:
    result = quotes("verify", whole, whole.parent / "news")

    assert (result.exit_code, result.stdout) == (0, "1 row verified, 0 no longer hold\n")


def test_verify_names_each_row_that_no_longer_holds(whole: Path, row: Row) -> None:
    (whole.parent / "news" / "talks.txt").write_text(TALKS.replace("talks", "walks"), encoding="utf-8")
    result = quotes("verify", whole, whole.parent / "news")
    lines = result.stdout.splitlines()

    assert result.exit_code == 1
    assert lines[0].startswith(f"talks.txt: {row.id}: the file has changed: its SHA-256 was ")
    assert lines[1] == f"talks.txt: {row.id}: content [1:11] now reads 'The walks,', was 'The talks,'"
    assert lines[-1] == "1 row verified, 1 no longer hold"


def test_verify_of_a_document_that_is_gone(whole: Path, row: Row) -> None:
    (whole.parent / "news" / "talks.txt").rename(whole.parent / "news" / "walks.txt")
    result = quotes("verify", whole, whole.parent / "news")

    lacks = "news: none of the ledger's 1 document is there (talks.txt)"
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f"{lacks}; name the files or folders that were extracted: news\n" in result.stderr


def test_verify_looks_for_the_documents_where_they_were_read(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    holds = quotes("verify", whole)
    (whole / "documents.jsonl").unlink()
    lacks = quotes("verify", whole)

    assert (holds.exit_code, holds.stdout) == (0, "1 row verified, 0 no longer hold\n")
    assert (lacks.exit_code, lacks.stdout.splitlines()[0]) == (1, f"{whole}/documents.jsonl: is gone; extract again")


def test_verify_tells_of_the_files_where_no_document_is_there(whole: Path, tmp_path: Path) -> None:
    (whole / "documents.jsonl").unlink()
    (tmp_path / "news" / "talks.txt").rename(tmp_path / "news" / "walks.txt")
    result = quotes("verify", whole)

    assert result.exit_code == 2
    assert result.stdout == f"{whole}/documents.jsonl: is gone; extract again\n"
    assert "news: none of the ledger's 1 document is there (talks.txt)" in result.stderr


def test_verify_of_rows_that_nobody_knows_the_documents_of(ledger: Path) -> None:
    (ledger / "run.json").unlink()
    result = quotes("verify", ledger / "quotes.jsonl")

    assert result.exit_code == 2
    assert "quotes.jsonl: no run.json says where its documents are; name them, too: PATHS" in result.stderr


def test_a_folder_that_is_only_a_dot_is_named_in_full(
    whole: Path, row: Row, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "rain.txt").write_text("It rained.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "other")
    elsewhere = quotes("verify", whole, ".")
    monkeypatch.chdir(whole)
    unknown = quotes("explain", ".", "q_none")

    assert f"Error: {tmp_path / 'other'}: none of the ledger's 1 document is there" in elsewhere.stderr
    assert unknown.stderr.startswith(f"Error: {whole}: no row q_none")


@pytest.mark.parametrize(
    ("found", "every", "said"),
    [
        (1, 1, "1 of 1 shard was done by a run before"),
        (1, 3, "1 of 3 shards was done by a run before"),
        (412, 1000, "412 of 1,000 shards were done by a run before"),
    ],
)
def test_what_was_there_is_told_in_the_right_number(found: int, every: int, said: str) -> None:
    assert there_of(found, every, "shard") == said


def test_verify_of_a_path_that_is_none(ledger: Path) -> None:
    result = quotes("verify", ledger, ledger.parent / "olds")

    assert result.exit_code == 2
    assert "olds: no such file or folder; check the spelling" in result.stderr


# The terminal


def test_control_characters_are_written_out() -> None:
    assert printable("\x1b[31m\u202eabc\x07\x9b") == "\\u001b[31m\\u202eabc\\u0007\\u009b"
    assert printable("[red] “é” 한\t\n") == "[red] “é” 한\t\n"
    assert one_line("a\n b\t\x00") == "a b \\u0000"


def test_the_summary_is_one_line_where_nobody_watches(row: Row) -> None:
    from quotes.record import DocumentRow, Ledger

    documents = (DocumentRow("a", None), DocumentRow("b", None, status="failed", error="b: no"))

    assert summary_line(Ledger((row,), documents[:1]), "ledger") == "1 document, 1 quote: ledger"
    assert summary_line(Ledger((), documents), "-") == "2 documents (1 failed), 0 quotes: standard output"


def test_the_summary_counts_the_files_that_were_skipped() -> None:
    from quotes.record import Ledger

    skipped = Ledger((), (), (), ((".pdf", 2), (".docx", 1)))
    many = Ledger((), (), (), tuple((f".{letter}", 1000) for letter in "abcdefghij"))

    assert summary_line(skipped, "ledger") == "0 documents, 0 quotes, 3 files skipped (2 .pdf, 1 .docx): ledger"
    assert ("folders", "3 files skipped (2 .pdf, 1 .docx)") in summary_lines(skipped)
    assert "10,000 files skipped (1,000 .a, " in summary_line(many, "-")
    assert "1,000 .h, 2,000 others)" in summary_line(many, "-")


def test_documents_with_flags_are_told() -> None:
    from quotes.record import DocumentRow, Ledger

    documents = (DocumentRow("a", None, flags=("mojibake",)), DocumentRow("b", None, flags=("mojibake",)))

    assert flagged(Ledger((), documents)) == [
        "2 documents perhaps decoded wrongly before: letters such as â€ stand for others (flag mojibake), such as a"
    ]
    assert flagged(Ledger((), (DocumentRow("a", None, flags=("bad-bytes",)),)))[0].startswith(
        "1 document with bytes that"
    )
    assert flagged(Ledger((), (DocumentRow("a", None),))) == []


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


def test_the_summary_folds_copies() -> None:
    from quotes.record import DocumentRow, Ledger
    from quotes.record.rows import SameTextRow

    copy = DocumentRow("b", None, same_text_as=SameTextRow("a", 1.0, 1.0))

    assert summary_lines(Ledger((), (DocumentRow("a", None), copy)))[0] == (
        "documents", "2, 0 failed, 1 with the text of another",
    )  # fmt: skip


# With the models: one run over everything that can be wrong with a file, and one document that is fine

GOOD = "“The talks in Geneva have failed,” Prime Minister John Smith said on Monday.\n"
OLD = b'{"id":"q_1","document":"good.txt"}\n'  # a row of a ledger, as it begins
BAD = {
    "binary.txt": b"\x00\x01\x02",
    "control.txt": b"\x02\xff",
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "long.txt": b"word " * 250_001,
}
MESSAGES = {
    "binary.txt": "binary.txt: binary (a NUL at byte 0); give it as text",
    "control.txt": "control.txt: binary (a control character at byte 0); give it as text",
    "empty.txt": "empty.txt: the file is empty; leave it out",
    "blank.txt": "blank.txt: nothing but white space; leave it out",
    "long.txt": (
        "long.txt: 1,250,005 characters, over the limit of 1,200,000 characters; split it, or raise --max-chars"
    ),
}
ODD = {  # strange, and done all the same
    "good.txt": GOOD.encode(),
    "line.txt": (b"word" * 250 + b" ") * 1000,
    "marks.txt": b'"' * 100_000,
    "windows.txt": GOOD.encode("cp1252"),
}


@pytest.fixture(scope="module")
def trouble(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trouble")
    (folder / "news").mkdir()
    (folder / "nothing").mkdir()
    for name, data in (BAD | ODD).items():
        (folder / "news" / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def ran(trouble: Path) -> Result:
    paths = (trouble / "news", trouble / "nothing", trouble / "gone.txt")
    return quotes("extract", *paths, "-o", trouble / "ledger", "--max-chars", 1_200_000)


def documents_in(folder: Path) -> dict[str, dict[str, object]]:
    lines = (folder / "ledger" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["document"]: row for row in map(json.loads, lines)}


@pytest.mark.stanza
@pytest.mark.weights
def test_each_failure_is_one_line_and_the_others_are_done(ran: Result, trouble: Path) -> None:
    documents = documents_in(trouble)
    kinds = ", ".join(endings_read())
    elsewhere = {
        str(trouble / "nothing"): f"{trouble}/nothing: no documents in the folder; it needs {kinds} files",
        str(trouble / "gone.txt"): f"{trouble}/gone.txt: not found; check the path",
    }
    expected = MESSAGES | elsewhere

    assert ran.exit_code == 1
    assert {name: row["error"] for name, row in documents.items() if row["status"] == "failed"} == expected
    *failed, summary = ran.stderr.splitlines()
    assert sorted(failed) == sorted(f"failed: {message}" for message in expected.values())
    assert summary == f"11 documents (7 failed), 2 quotes: {trouble}/ledger"
    assert ran.stdout == ""
    assert sorted(name for name, row in documents.items() if row["status"] == "ok") == sorted(ODD)


@pytest.mark.stanza
@pytest.mark.weights
def test_a_text_in_another_encoding_says_so_and_has_the_same_quote(ran: Result, trouble: Path) -> None:
    rows = (trouble / "ledger" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    found = {(row["document"], row["text"], row["type"]) for row in map(json.loads, rows)}

    assert ran.exit_code == 1
    assert documents_in(trouble)["windows.txt"]["encoding"] == "cp1252"
    assert found == {(name, "The talks in Geneva have failed,", "direct") for name in ("good.txt", "windows.txt")}


@pytest.mark.stanza
@pytest.mark.weights
def test_the_ledger_of_the_run_verifies(ran: Result, trouble: Path) -> None:
    result = quotes("verify", trouble / "ledger", trouble / "news")

    assert ran.exit_code == 1
    assert (result.exit_code, result.stdout) == (0, "2 rows verified, 0 no longer hold\n")


@pytest.mark.stanza
@pytest.mark.weights
def test_rows_of_a_page_point_into_the_text_beside_the_ledger(tmp_path: Path) -> None:
    page = f"<html><head><title>Geneva - Valley Herald</title></head><body><h1>Geneva</h1><p>{GOOD}</p></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    result = quotes("extract", tmp_path / "page.html", "-o", tmp_path / "ledger")
    (line,) = (tmp_path / "ledger" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    (text,) = (tmp_path / "ledger" / "texts").iterdir()
    (words,) = json.loads(line)["content"]

    assert (result.exit_code, json.loads(line)["outlet"]) == (0, "Valley Herald")
    assert text.read_text(encoding="utf-8")[words["start"] : words["end"]] == words["text"]
    assert quotes("verify", tmp_path / "ledger", tmp_path / "page.html").exit_code == 0
    assert "[content The talks in Geneva" in quotes("explain", tmp_path / "ledger", json.loads(line)["id"]).stdout


@pytest.mark.stanza
@pytest.mark.weights
def test_a_run_of_nothing_readable_leaves_the_old_ledger(ledger: Path) -> None:
    """Each failure is told all the same."""
    (ledger.parent / "empty.txt").write_bytes(b"")
    (ledger.parent / "scan.pdf").write_bytes(b"%PDF-1.7")
    old = {path: path.read_bytes() for path in ledger.iterdir()}
    result = quotes("extract", ledger.parent / "empty.txt", ledger.parent / "scan.pdf", "-o", ledger)

    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in ledger.iterdir()} == old
    *failed, last = result.stderr.splitlines()
    assert len(failed) == 2
    assert all(line.startswith("failed: ") for line in failed)
    assert last.startswith(f"Error: {ledger}: is left as it was, for it holds quotes and no document of this run could")


@pytest.mark.stanza
@pytest.mark.weights
@pytest.mark.parametrize("more", [[], ["--add"]], ids=["alone", "added"])
def test_a_run_of_a_folder_without_documents_leaves_the_old_ledger(ledger: Path, more: list[str]) -> None:
    (ledger.parent / "nothing").mkdir()
    old = {path: path.read_bytes() for path in ledger.iterdir()}
    result = quotes("extract", ledger.parent / "nothing", "-o", ledger, *more)

    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in ledger.iterdir()} == old
    assert result.stderr.startswith(f"Error: {ledger.parent}/nothing: no documents in the folder; it needs ")


@pytest.mark.stanza
@pytest.mark.weights
@pytest.mark.parametrize("debug", [True, False])
def test_a_document_on_which_the_models_fail_costs_nothing_but_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, debug: bool
) -> None:
    from quotes.analyze.joint import JointProcessor

    working = JointProcessor.read

    def failing(processor: JointProcessor, texts: list[str]) -> object:
        return 1 // 0 if any("zero" in text for text in texts) else working(processor, texts)

    monkeypatch.setattr(JointProcessor, "read", failing)  # no text is known that the models fail on
    (tmp_path / "bad.txt").write_text("The mayor said that it was zero.\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    result = quotes("extract", tmp_path, "-o", tmp_path / "ledger", *(["--debug"] if debug else []))
    documents = documents_in(tmp_path)

    assert result.exit_code == 1
    assert (documents["good.txt"]["quotes"], documents["bad.txt"]["status"]) == (1, "failed")
    assert "failed: bad.txt: a fault of this program (ZeroDivisionError at analyze/analyses.py:" in result.stderr
    assert ("Traceback (most recent call last):" in result.stderr) == debug
    assert ("ZeroDivisionError: integer division or modulo by zero" in result.stderr) == debug


@pytest.mark.stanza
@pytest.mark.weights
@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "locked.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "locked.txt").chmod(0)
    result = quotes("extract", tmp_path, "-o", "-")

    assert result.exit_code == 1
    assert result.stderr == (
        "failed: locked.txt: Permission denied; check that the file exists and may be read\n"
        "1 document (1 failed), 0 quotes: standard output\n"
    )


@pytest.mark.stanza
@pytest.mark.weights
def test_a_closed_pipe_is_no_error_to_talk_about(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    command = f"{sys.executable} -m quotes extract {tmp_path} -o - | true"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)

    assert result.stderr == ""


@pytest.mark.stanza
@pytest.mark.weights
@pytest.mark.parametrize(
    ("sent", "code", "told"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "asked to end")]
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_one_line_and_leaves_the_old_ledger(
    sent: signal.Signals, code: int, told: str, jobs: str, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(GOOD * 20_000, encoding="utf-8")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "quotes.jsonl").write_bytes(OLD)
    command = [sys.executable, "-m", "quotes", "extract", str(tmp_path / "good.txt"), "-o", str(tmp_path / "ledger")]
    command += ["--jobs", jobs]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # jobs in the background ignore it
    )
    time.sleep(8)  # seconds: the models are loaded by then, and the text takes minutes
    process.send_signal(sent)
    _, said = process.communicate(timeout=60)

    assert process.returncode == code
    assert said == f"Error: {told}; nothing was written, an old ledger is as it was\n"
    assert [path.name for path in (tmp_path / "ledger").iterdir()] == ["quotes.jsonl"]
    assert (tmp_path / "ledger" / "quotes.jsonl").read_bytes() == OLD


# What a terminal would obey


EVIL = "\x1b[31m\x9b2J\u202eevil\u2066\x07\r\x00\u2028\x85"


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    """Return a ledger that has what terminals obey in every field, the names of its documents and in their texts."""
    name = f"{EVIL}.txt"
    text, rows = hostile_rows(EVIL, name)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "evil.txt").write_text(text, encoding="utf-8")
    document = DocumentRow(name, None, outlet=EVIL, byline=EVIL, title=EVIL, error=EVIL, flags=(EVIL,), language=EVIL)
    speakers = (SpeakerRow(EVIL, EVIL, EVIL, EVIL, (NameRow(EVIL, 1, (name,)),), (EVIL,), (), 1),)
    prints = tuple(
        PrintRow(row.id, name, 1, 5, EVIL, EVIL, EVIL, date(2025, 12, day), EVIL, 0.5)
        for day, row in enumerate(rows, 1)
    )
    shown = tuple(AlertPrintRow(row.id, name, 1, 5, EVIL) for row in rows)
    alerts = (AlertRow(EVIL, shown, EVIL, (name,)),)
    utterance = UtteranceRow(rows[0].statements[0].utterance, rows[0].speaker, None, None, prints, alerts)
    run = Run(Engine(EVIL, {}), {"paths": [EVIL]}, datetime(2026, 11, 29, tzinfo=UTC))
    ledger = Ledger(tuple(rows), (document,), run=run, speakers=speakers, utterances=(utterance,))
    ledger.write(tmp_path / "ledger")
    return tmp_path / "ledger"


@pytest.mark.parametrize(
    "command",
    [
        ["explain", "LEDGER", "ROW"], ["explain", "LEDGER", "UTTERANCE"], ["explain", "LEDGER", EVIL],
        ["count", "LEDGER"], *(["count", "LEDGER", "--by", key] for key in ("outlet", "kind", "role", "byline", "relay",
        "type", "document", "language", "zone")), ["trace", "LEDGER"],
        ["trace", "LEDGER", "--alerts"], ["trace", "LEDGER", "--speaker", EVIL], ["find", "LEDGER", "evil"],
        ["find", "LEDGER", EVIL], ["unknowns", "LEDGER"], ["verify", "LEDGER", "NEWS"], ["diff", "LEDGER", "OLD"],
        ["diff", "OLD", "LEDGER", "--all"], ["check", "LEDGER", "--golden", "NEWS"], ["extract", f"{EVIL}.txt"],
        ["convert", "LEDGER", "-o", EVIL.replace("\x00", "")], ["count", EVIL.replace("\x00", "")],
        ["schema", EVIL],
    ],
    ids=lambda command: "-".join(command[:1] + [each for each in command[2:] if each.isidentifier()]),
)  # fmt: skip
def test_no_command_prints_what_a_terminal_obeys(command: list[str], evil: Path) -> None:
    old = evil.with_name("old")
    old.mkdir()
    (old / "quotes.jsonl").touch()
    row, *_ = (json.loads(line) for line in (evil / "quotes.jsonl").read_text(encoding="utf-8").split("\n") if line)
    places = {"LEDGER": evil, "NEWS": evil.parent / "news", "OLD": old, "ROW": row["id"]}
    places["UTTERANCE"] = row["statements"][0]["utterance"]
    result = quotes(*(places.get(each, each) for each in command))

    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert CONTROLS.findall(result.stdout) == []
    assert CONTROLS.findall(result.stderr) == []


# Streams that whoever calls has closed


@pytest.mark.stanza
@pytest.mark.weights
def test_a_run_goes_on_where_nobody_listens(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    command = f"exec {sys.executable} -m quotes extract {tmp_path / 'good.txt'} -o {tmp_path / 'ledger'} 2>&-"
    done = subprocess.run(["sh", "-c", command], timeout=120, check=False)

    assert done.returncode == 0
    assert (tmp_path / "ledger" / "quotes.jsonl").read_bytes()


def test_rows_for_a_closed_standard_output_are_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    command = f"exec {sys.executable} -m quotes extract {tmp_path / 'good.txt'} -o - >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stderr) == (2, "Error: standard output: is closed; name a file with -o\n")


READS = [
    ["explain", "q_"],
    ["count"],
    ["trace"],
    ["find", "talks"],
    ["verify", "news"],
    ["unknowns"],
    ["diff", "ledger"],
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a file that is always full")
@pytest.mark.parametrize("command", [["schema"], *READS[:-1]], ids=lambda command: command[0])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_standard_output_that_is_full_is_told_in_one_line(command: list[str], unbuffered: str, whole: Path) -> None:
    """Whether Python writes at once or as it ends."""
    name, *rest = command
    called = [sys.executable, "-m", "quotes", name, *([] if name == "schema" else ["ledger"]), *rest]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            called,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=whole.parent,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            check=False,
        )

    assert (done.returncode, done.stderr) == (
        2,
        "Error: standard output: can't be written (No space left on device); free the place first\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a file that is always full")
@pytest.mark.parametrize("command", [["find", "talks"], ["verify", "news"], ["find", "talks", "--by"]], ids=" ".join)
def test_a_log_that_is_full_ends_no_run(command: list[str], whole: Path) -> None:
    """What is said on standard error is lost, the command does what it was asked."""
    called = [sys.executable, "-m", "quotes", command[0], "ledger", *command[1:]]
    with open("/dev/full", "w") as full:
        done = subprocess.run(called, stdout=subprocess.PIPE, stderr=full, cwd=whole.parent, check=False)
    heard = subprocess.run(called, capture_output=True, cwd=whole.parent, check=False)

    assert (done.returncode, done.stdout) == (heard.returncode, heard.stdout)


@pytest.mark.parametrize("command", READS, ids=lambda command: command[0])
def test_letters_that_standard_output_has_not_are_escapes(command: list[str], whole: Path) -> None:
    name, *rest = command
    called = [sys.executable, "-m", "quotes", name, "ledger", *rest]
    western = os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}  # it has no “
    done = subprocess.run(called, capture_output=True, cwd=whole.parent, env=western, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert name != "explain" or b"\\u201c" in done.stdout


# Schemas


def test_schema_shows_what_a_line_of_a_file_holds() -> None:
    shown = CliRunner().invoke(main, ["schema", "utterances.jsonl"])

    assert shown.exit_code == 0
    assert json.loads(shown.output)["title"] == f"utterances.jsonl, version {SCHEMA}"
    assert CliRunner().invoke(main, ["schema"]).output == CliRunner().invoke(main, ["schema", "quotes"]).output


def test_schema_of_a_file_that_no_ledger_has() -> None:
    shown = CliRunner().invoke(main, ["schema", "quotes.xml"])

    assert shown.exit_code == 2
    assert "quotes.xml: no file of a ledger; name one of quotes.jsonl, documents.jsonl" in shown.output


@pytest.mark.parametrize(
    "command",
    [
        ("check", "{}"), ("explain", "{}", "q_1"), ("verify", "{}", "{}/../news"),
        ("golden", "{}", "--from", "{}/corrections.csv"),
    ],
    ids=lambda each: each[0],
)  # fmt: skip
def test_a_ledger_of_an_older_schema_is_told_by_every_command(command: tuple[str, ...], ledger: Path) -> None:
    (ledger / "run.json").write_text(json.dumps({"options": {"paths": ["news"]}}))
    (ledger / "corrections.csv").write_text("document,action,value\ntalks.txt,reviewed,\n")
    shown = CliRunner().invoke(main, [part.format(ledger) for part in command])

    assert shown.exit_code == 2
    assert f"quotes.jsonl: is a ledger of schema 1, this program reads {SCHEMA}" in shown.output
    assert "run quotes extract again" in shown.output


# Corrections


def test_a_file_of_corrections_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Nothing was said.", encoding="utf-8")
    (tmp_path / "mine.csv").write_text("name,age\n", encoding="utf-8")
    result = quotes("extract", tmp_path / "news.txt", "-o", tmp_path / "new", "--corrections", tmp_path / "mine.csv")

    assert result.exit_code == 2
    assert f"{tmp_path}/mine.csv: is no table of corrections; the first line names the columns" in result.stderr
    assert not (tmp_path / "new").exists()


def test_what_verify_says_of_a_row_that_somebody_changed(ledger: Path, row: Row) -> None:
    file = ledger / "quotes.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"type":"direct"', b'"type":"mixed"'))
    result = quotes("verify", ledger, ledger.parent / "news")

    assert result.exit_code == 1
    assert f"talks.txt: {row.id}: type is not as it was written" in result.stdout


def test_golden_files_of_what_nobody_reviewed(ledger: Path) -> None:
    (ledger / "corrections.jsonl").touch()
    result = quotes("golden", ledger, "--from", ledger / "corrections.jsonl", "-o", ledger.parent / "golden")

    assert result.exit_code == 2
    assert "corrections.jsonl: calls no document reviewed; golden files are of those alone" in result.stderr
