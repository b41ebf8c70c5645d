"""A ledger on the disk as other formats: the same as when it was written, whole or not at all, in little memory."""

import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve

from conftest import Parsed
from quoted import listed, row_in
from quotes.convert import convert
from quotes.errors import RecordError
from quotes.extractor import Extractor
from quotes.record import WRITERS, Engine, Run, jsonl_lines, read_ledger
from quotes.record.rows import Extract
from quotes.record.run import SCHEMA
from sharded import SAYS
from viewed import HARD, MANNER, hard, papers

RUN = Run(Engine("none", {}), {"paths": []}, datetime(2026, 11, 24, tzinfo=UTC))


def contents(place: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of each file of a folder."""
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return {file.name if place.is_dir() else "": file.read_bytes() for file in files}


@pytest.mark.parametrize("suffix", WRITERS)
def test_it_is_written_as_when_the_ledger_was_made(suffix: str, tmp_path: Path) -> None:
    """The text of a page is kept beside the ledger; that of a file is read again."""
    text = hard().documents[0].text_sha256 or ""
    made = evolve(hard(), extracts=(Extract(text, HARD),), run=RUN)
    page = evolve(made, documents=(evolve(made.documents[0], media_type="text/html"), made.documents[1]))
    page.write(tmp_path / "ledger")
    page.write(tmp_path / f"made{suffix}")
    told = convert(tmp_path / "ledger", tmp_path / f"later{suffix}", manner=MANNER)

    assert told == ()
    assert contents(tmp_path / f"made{suffix}") == contents(tmp_path / f"later{suffix}")


def test_quotes_csv_of_a_ledger_is_the_table_for_people(tmp_path: Path) -> None:
    evolve(hard(), run=RUN).write(tmp_path / "ledger")
    hard().write(tmp_path / "alone.csv")

    assert (tmp_path / "ledger" / "quotes.csv").read_bytes() == (tmp_path / "alone.csv").read_bytes()


def test_texts_that_are_gone_are_told_and_the_rest_is_written(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    for file in (ledger / "news").iterdir():
        file.unlink()
    told = convert(ledger, tmp_path / "papers.csv", manner=MANNER)

    named = "without their texts: a.txt, b.txt, c.txt and 2 more: are not where they were"
    assert told == (f"{named}; name the files or their folder with --documents",)
    assert (tmp_path / "papers.csv").read_bytes().count(b"u_dam") == 4


def test_a_ledger_of_this_folder_is_of_use_from_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`cd news; quotes extract . -o ../out/ledger`: no path leads from the ledger to the news but by that folder."""
    (tmp_path / "news").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(next(iter(SAYS)), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "news")
    Extractor(analyzer=Parsed(SAYS)).extract(".").write(tmp_path / "out" / "ledger")
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert convert(tmp_path / "out" / "ledger", tmp_path / "talks.csv", manner=MANNER) == ()
    (tmp_path / "news").rename(tmp_path / "moved")
    assert convert(tmp_path / "out" / "ledger", tmp_path / "talks.csv", manner=MANNER) == (
        "without its text: talks.txt: is not where it was; name the files or their folder with --documents",
    )


def test_documents_may_have_moved(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    (ledger / "news").rename(tmp_path / "moved")

    assert convert(ledger, tmp_path / "papers.csv", manner=MANNER, documents=[tmp_path / "moved"]) == ()


def test_rows_in_any_order_are_all_written(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    rows = read_ledger(ledger)
    for name in ("quotes", "documents"):
        lines = (ledger / f"{name}.jsonl").read_bytes().splitlines(keepends=True)
        (ledger / f"{name}.jsonl").write_bytes(b"".join(reversed(lines)))
    convert(ledger, tmp_path / "again.jsonl", manner=MANNER)

    assert read_ledger(tmp_path / "again.jsonl") == rows


# A ledger that is broken, old, or not there


def broken(ledger: Path, name: str, line: bytes) -> None:
    with (ledger / f"{name}.jsonl").open("ab") as file:
        file.write(line + b"\n")


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("quotes", b"{", "quotes.jsonl, line 6: no row of a ledger ("),
        (
            "quotes",
            b'{"id": "q_1", "utterance": "u_1"}',
            f"quotes.jsonl: is a ledger of schema 1, this program reads {SCHEMA}; ",
        ),
        ("documents", b"[]", "documents.jsonl, line 6: "),
        ("speakers", b"\xff", "speakers.jsonl, line 2: no line of a ledger ("),
        ("utterances", b"{}", "utterances.jsonl, line 3: no line of a ledger ("),
    ],
)
def test_a_broken_line_is_told_by_its_place_and_nothing_is_written(
    name: str, line: bytes, message: str, tmp_path: Path
) -> None:
    ledger = papers(tmp_path)
    convert(ledger, tmp_path / "old.db", manner=MANNER)
    old = (tmp_path / "old.db").read_bytes()
    broken(ledger, name, line)

    with pytest.raises(RecordError) as error:
        convert(ledger, tmp_path / "old.db", manner=MANNER)
    assert f"{ledger}/{message}" in str(error.value)
    assert "run quotes extract again" in str(error.value)
    assert (tmp_path / "old.db").read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger", "metadata.json", "old.db"]


def test_a_ledger_of_another_schema_is_told(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    (ledger / "run.json").write_text(json.dumps({"schema": SCHEMA + 1}))

    with pytest.raises(RecordError, match="it was written by a newer quotes; update this one"):
        convert(ledger, tmp_path / "papers.db", manner=MANNER)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone", "gone: is not there; name a ledger of quotes extract, its folder or its quotes.jsonl"),
        ("ledger/news", "ledger/news/quotes.jsonl: is not there; name a ledger of quotes extract, its folder or its "),
        ("papers.csv", "papers.csv: is no ledger but a view of one; name the folder that holds quotes.jsonl"),
    ],
)
def test_what_is_no_ledger_is_told(name: str, message: str, tmp_path: Path) -> None:
    convert(papers(tmp_path), tmp_path / "papers.csv", manner=MANNER)

    with pytest.raises(RecordError) as error:
        convert(tmp_path / name, tmp_path / "out.db", manner=MANNER)
    assert str(error.value).startswith(f"{tmp_path}/{message}")


@pytest.mark.parametrize("name", ["quotes.jsonl", "quotes.csv", "speakers.jsonl"])
def test_a_view_does_not_take_the_place_of_its_ledger(name: str, tmp_path: Path) -> None:
    """Nor of its table, which has the words around each quote, where the texts are gone."""
    ledger = papers(tmp_path)
    (ledger / "quotes.csv").touch()
    was = (ledger / name).read_bytes()

    with pytest.raises(RecordError, match=rf"{name}: is the ledger itself; name another place with -o"):
        convert(ledger, ledger / name, manner=MANNER)
    assert (ledger / name).read_bytes() == was


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
@pytest.mark.parametrize("suffix", WRITERS)
def test_a_disk_without_room_is_told_in_a_line(suffix: str, tmp_path: Path) -> None:
    """As a file that may be no larger than 200 bytes: of every format some is."""
    ledger = papers(tmp_path)
    limit = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200)); from quotes.cli import main; main()"
    )
    command = [sys.executable, "-c", limit, "convert", ledger, "-o", tmp_path / f"out{suffix}"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)

    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith(f"Error: {tmp_path}/out{suffix}: can't be written (")
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]


# A long ledger


def long_ledger(folder: Path, documents: int) -> Path:
    """Return a ledger of many documents of twenty rows each."""
    text = "“No,” said Ada. " * 20
    row, document = row_in(text, "No,", source="Ada"), listed(text)

    def names() -> Iterator[tuple[str, str]]:
        return ((f"{number:06}.txt", sha256(str(number).encode()).hexdigest()) for number in range(documents))

    folder.mkdir()
    with (folder / "quotes.jsonl").open("wb") as file:
        for name, digest in names():
            rows = [evolve(row, document=name, document_sha256=digest, id=f"q_{name}_{n}") for n in range(20)]
            file.writelines(jsonl_lines(rows))
    with (folder / "documents.jsonl").open("wb") as file:
        file.writelines(jsonl_lines(evolve(document, document=name, sha256=digest) for name, digest in names()))
    return folder


def peak(work: Callable[[], object]) -> int:
    """Return how many bytes work takes at its height."""
    gc.collect()
    tracemalloc.start()
    result = work()
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del result
    return highest


@pytest.mark.parametrize("suffix", [".csv", ".db", ".xlsx", ".jsonld"])
def test_a_long_ledger_is_not_held(suffix: str, tmp_path: Path) -> None:
    short, long = long_ledger(tmp_path / "short", 3), long_ledger(tmp_path / "long", 200)
    convert(short, tmp_path / f"short{suffix}", manner=MANNER)  # what is loaded once is loaded
    held = peak(lambda: read_ledger(long))

    assert peak(lambda: convert(long, tmp_path / f"long{suffix}", manner=MANNER)) < held / 2
