"""Whole or not at all: what is on the disk when writing goes well, and when it does not."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve

from quotes.errors import RecordError
from quotes.record import DocumentRow, Engine, Ledger, Run, jsonl_lines, sink
from quotes.record.rows import Extract, document_row, rows_of
from quotes.record.targets import check_folder, write_files
from quotes.types import Utterance

RUN = Run(Engine("none", {"b": "2", "a": "1"}), {"paths": ["talks.txt"]}, datetime(2026, 11, 24, tzinfo=UTC))


@pytest.fixture
def ledger(utterance: Utterance) -> Ledger:
    (attribution,) = utterance.attributions
    return Ledger(rows_of([utterance]), (document_row(attribution.article, quotes=1),))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_holds_the_files_of_a_ledger(ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path / "new" / "ledger")(ledger, RUN)

    assert names(tmp_path / "new" / "ledger") == [
        "documents.jsonl",
        "quotes.csv",
        "quotes.jsonl",
        "run.json",
        "speakers.jsonl",
        "utterances.jsonl",
    ]


def test_texts_of_pages_are_kept_by_their_hash(ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path)(evolve(ledger, extracts=(Extract("abc", "“Ja,” he said.\n"),)), RUN)

    assert (tmp_path / "texts" / "abc.txt").read_bytes() == "“Ja,” he said.\n".encode()


@pytest.mark.parametrize("address", ["https://news.example/ledger", "s4://bucket/quotes.csv"])
def test_an_address_that_nothing_opens_is_no_folder(
    address: str, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(RecordError, match=f"^{address}: is no address that can be written; name a folder or a file"):
        ledger.write(address)
    assert names(tmp_path) == []


def test_a_file_where_the_texts_go_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "texts").write_text("mine")

    with pytest.raises(RecordError, match="texts: is a file, not a folder; name another place with -o"):
        sink(tmp_path)


def test_the_run_is_told_in_run_json(ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path)(ledger, RUN)
    run = json.loads((tmp_path / "run.json").read_bytes())

    assert list(run["models"]) == ["a", "b"]
    assert set(run["versions"]) >= {"quotes", "python", "stanza", "torch", "trafilatura"}
    assert run["counts"] == {"documents": 1, "done": 1, "failed": 0, "quotes": 1}
    assert run["skipped"] == {}
    assert run["options"] == {"paths": ["talks.txt"]}
    assert run["started"] == "2026-11-24T00:00:00Z"


def test_two_runs_write_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("one", "two"):
        sink(tmp_path / name)(ledger, RUN)

    for name in ("quotes.jsonl", "quotes.csv", "documents.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv", "out.parquet", "out.xlsx", "out.jsonld", "out.prov.json"])
def test_a_file_is_written_alone(name: str, ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path / name)(ledger, RUN)

    assert names(tmp_path) == [name]


def test_a_version_in_the_name_of_a_folder_is_no_suffix(ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path / "out.v2")(ledger, RUN)

    assert (tmp_path / "out.v2" / "quotes.jsonl").is_file()


def test_a_suffix_without_a_writer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as error:
        sink(tmp_path / "out.ods")
    endings = ".brat, .csv, .db, .jsonl, .jsonld, .parquet, .prov.json, .sqlite or .xlsx"
    remedy = f"end it in {endings}, or make a folder of that name first"
    assert str(error.value) == f"{tmp_path}/out.ods: no writer for .ods; {remedy}"


@pytest.mark.parametrize("name", ["ledger-2025.12.13", "out.2"])
def test_a_day_or_a_number_at_the_end_of_a_name_is_no_suffix(name: str, ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path / name)(ledger, RUN)

    assert (tmp_path / name / "quotes.jsonl").is_file()


def test_a_file_where_the_folder_should_be_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_text("mine")

    with pytest.raises(RecordError) as error:
        sink(tmp_path / "ledger")
    assert str(error.value) == f"{tmp_path}/ledger: is a file, not a folder; name another place with -o"
    with pytest.raises(RecordError, match="can't be written \\(Not a directory\\); free the place or name another"):
        check_folder(tmp_path / "ledger" / "below")


@pytest.mark.parametrize("name", ["a" * 300, "a" * 300 + ".csv", "a" * 300 + "/b"])
def test_a_name_that_is_too_long_is_refused_at_once(name: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="can't be written \\(File name too long\\); free the place or name another"):
        sink(tmp_path / name)


def test_a_folder_where_a_file_should_be_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "run.json").mkdir()

    with pytest.raises(RecordError) as error:
        sink(tmp_path)
    assert str(error.value) == f"{tmp_path}/run.json: is a folder, not a file; name another place with -o"


def test_a_folder_that_takes_no_files_is_refused_at_once() -> None:
    with pytest.raises(RecordError) as error:
        sink(Path("/proc/quotes"))
    assert str(error.value).startswith("/proc/quotes: can't be written (")


@pytest.mark.parametrize("name", ["", "out.jsonl", "out.csv"])
@pytest.mark.parametrize("documents", [(), (DocumentRow("a.txt", None, status="failed", error="a.txt: no"),)])
def test_a_ledger_of_nothing_readable_replaces_none_that_holds_rows(
    name: str, documents: tuple[DocumentRow, ...], ledger: Ledger, tmp_path: Path
) -> None:
    """Folder or file; where there is none, or one without rows, it is written."""
    place, nothing = tmp_path / "ledger" / name, Ledger((), documents)
    sink(place)(nothing, RUN)
    sink(place)(ledger, RUN)
    old = {path: path.read_bytes() for path in (tmp_path / "ledger").iterdir()}
    with pytest.raises(RecordError) as error:
        sink(place)(nothing, RUN)

    assert {path: path.read_bytes() for path in (tmp_path / "ledger").iterdir()} == old
    assert str(error.value) == (
        f"{place}: is left as it was, for it holds quotes and no document of this run could be read; see to the "
        "documents, name another place with -o, or remove it first"
    )


def test_a_ledger_without_quotes_of_a_readable_document_replaces_any(ledger: Ledger, tmp_path: Path) -> None:
    for each in (ledger, evolve(ledger, rows=())):
        sink(tmp_path)(each, RUN)

    assert (tmp_path / "quotes.jsonl").read_bytes() == b""


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_a_crash_leaves_the_old_files_and_no_others(trouble: BaseException, tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"new"
        raise trouble

    (tmp_path / "quotes.jsonl").write_bytes(b"old")
    with pytest.raises((RecordError, KeyboardInterrupt, ValueError)):
        write_files({tmp_path / "quotes.jsonl": [b"new"], tmp_path / "quotes.csv": broken()})

    assert names(tmp_path) == ["quotes.jsonl"]
    assert (tmp_path / "quotes.jsonl").read_bytes() == b"old"


def test_rows_are_one_line_each(ledger: Ledger, tmp_path: Path) -> None:
    sink(tmp_path)(ledger, RUN)

    assert (tmp_path / "quotes.jsonl").read_bytes() == b"".join(jsonl_lines(ledger.rows))
    assert (tmp_path / "documents.jsonl").read_bytes().count(b"\n") == 1
