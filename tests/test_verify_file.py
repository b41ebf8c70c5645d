"""What somebody did to the files of a ledger, and what is said of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields

from conftest import attribution_of, document_of, utterance_of
from quotes.errors import RecordError
from quotes.identify import identify
from quotes.record.ledger import Ledger
from quotes.record.rows import DocumentRow, Extract, rows_of
from quotes.record.run import Engine, Run
from quotes.record.schema import SCHEMAS
from quotes.record.speakers import speaker_rows
from quotes.record.utterances import utterance_rows
from quotes.types import Drift, Speaker
from quotes.verify_file import file_troubles

PAGE = sha256(b"A page\n").hexdigest()
TEXT = "“The talks,” he said, “failed.”\n"
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
Lines = list[dict[str, Any]]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Return a ledger of three rows, each of a document."""
    attributions = [attribution_of(document_of(TEXT, f"{name}.txt")) for name in "abc"]
    attributions[2] = evolve(attributions[2], speaker=Speaker("Anna Berg", "person", "anna-berg"))
    utterances = [evolve(utterance_of(each), id=f"u_{number}") for number, each in enumerate(attributions)]
    drifts = {each.id: Drift(("fullest",)) for each in utterances}
    Ledger(
        rows_of(utterances),
        (
            *(DocumentRow(f"{name}.txt", None) for name in "abc"),
            DocumentRow("d.html", "0", PAGE, media_type="text/html"),
        ),
        (Extract(PAGE, "A page\n"),),
        run=Run(Engine("none", {"model": "1"}), {"paths": ["news"], "jobs": 1}, NOON, NOON, (("said", "a.txt", 1),)),
        speakers=speaker_rows(identify(attributions).identities),
        utterances=utterance_rows(utterances, drifts),
    ).write(tmp_path)
    return tmp_path


def tampered(ledger: Path, change: Callable[[Lines], object]) -> tuple[str, ...]:
    """Return what is said of a ledger whose rows somebody changed, but for the last line, which is always the same,
    and what is said of the statements."""
    file = ledger / "quotes.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    change(rows)
    dumped = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    file.write_text("".join(line + "\n" for line in dumped), encoding="utf-8")
    *told, last = (line for line in file_troubles(ledger) if "utterances.jsonl" not in line)

    assert last == f"{file}: is not the file that its run wrote; extract again, or correct rows in corrections.jsonl"
    return tuple(told)


def test_a_file_as_it_was_written(ledger: Path) -> None:
    assert file_troubles(ledger) == ()


def test_a_row_that_was_removed(ledger: Path) -> None:
    id = json.loads((ledger / "quotes.jsonl").read_text(encoding="utf-8").splitlines()[1])["id"]

    assert tampered(ledger, lambda rows: rows.pop(1)) == (f"b.txt: {id}: the row is gone",)


def test_a_row_that_was_doubled(ledger: Path) -> None:
    (told,) = tampered(ledger, lambda rows: rows.append(rows[0]))

    assert told.startswith("a.txt: q_")
    assert told.endswith(": stands 2 times")


def test_a_row_that_was_invented_with_an_id_of_its_own(ledger: Path) -> None:
    assert tampered(ledger, lambda rows: rows.append(rows[0] | {"id": "q_0"})) == (
        "a.txt: q_0: the run wrote no such row",
    )


def test_rows_in_another_order(ledger: Path) -> None:
    (told,) = tampered(ledger, lambda rows: rows.reverse())

    assert re.fullmatch(r"b\.txt: q_\w+: stands behind c\.txt: q_\w+, which a run writes later", told)


def test_two_rows_that_were_swapped(ledger: Path) -> None:
    (told,) = tampered(ledger, lambda rows: rows.insert(0, rows.pop(1)))

    assert re.fullmatch(r"a\.txt: q_\w+: stands behind b\.txt: q_\w+, which a run writes later", told)


def test_a_row_that_was_moved_to_another_document(ledger: Path) -> None:
    (gone, invented) = tampered(ledger, lambda rows: rows[0].update(document="z.txt"))

    assert gone.startswith("a.txt: q_")
    assert gone.endswith(": the row is gone")
    assert invented.startswith("z.txt: q_")
    assert invented.endswith(": the run wrote no such row")


def test_a_field_that_no_row_has(ledger: Path) -> None:
    assert tampered(ledger, lambda rows: rows[2].update(note="mine")) == (
        f"{ledger}/quotes.jsonl, line 3: is written otherwise, or holds what is no field of a row",
    )


def test_many_lines_that_are_written_otherwise_are_told_together(ledger: Path) -> None:
    """As an editor on Windows saves them."""
    file = ledger / "quotes.jsonl"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    lines = f"{file}, lines 1, 2, 3: are written otherwise, or hold what is no field of a row"

    assert file_troubles(ledger)[0] == lines


def test_rows_of_a_document_that_are_gone_or_invented_are_told_together(ledger: Path) -> None:
    ids = [f"q_{number}" for number in range(4)]
    told = tampered(ledger, lambda rows: rows.extend(rows[0] | {"id": id} for id in ids))

    assert told == ("a.txt: 4 rows that the run did not write: q_0, q_1, q_2 and 1 more",)


def test_without_the_statements_rows_are_not_told_apart(ledger: Path) -> None:
    (ledger / "utterances.jsonl").unlink()

    assert tampered(ledger, lambda rows: rows.pop()) == ()
    assert file_troubles(ledger)[-1] == f"{ledger}/utterances.jsonl: is gone; extract again"


def test_a_file_alone_is_held_against_nothing(ledger: Path) -> None:
    alone = ledger / "alone.jsonl"
    alone.write_bytes((ledger / "quotes.jsonl").read_bytes() * 2)

    assert len(file_troubles(alone)) == 3
    assert all(told.endswith("stands 2 times") for told in file_troubles(alone))


# All that a ledger's files hold, one thing after the other


def told(ledger: Path) -> str:
    """Return what is said of a ledger, also where it can't be read any more."""
    try:
        return "\n".join(file_troubles(ledger))
    except RecordError as error:
        return str(error)


def other(value: Any) -> Any:
    """Return another value, of the same kind where that can be."""
    if isinstance(value, dict):
        first = next(iter(value), "new")
        return value | {first: other(value.get(first))}
    if isinstance(value, list):
        return value[:-1] if value else ["new"]
    if isinstance(value, str):
        return value.replace("-12-", "-11-") if "-12-" in value else value + "x"
    return "new" if value is None else value + 1


def changed(file: Path, number: int, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a line of a file of JSON Lines, or the one value of a file of JSON."""
    lines = bool(file.suffix == ".jsonl")
    text = file.read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()] if lines else [json.loads(text)]
    change(rows[number])
    dumped = [json.dumps(row, ensure_ascii=False, indent=None if lines else 2) for row in rows]
    file.write_text("".join(f"{each}\n" for each in dumped), encoding="utf-8")


EVERY = [(file, field.name) for file, kind in SCHEMAS.items() for field in fields(kind)]


@pytest.mark.parametrize(("name", "field"), EVERY, ids=str)
def test_every_field_that_was_changed(name: str, field: str, ledger: Path) -> None:
    changed(ledger / name, 0, lambda row: row.update({field: other(row[field])}))

    assert (name if field != "schema" else "is a ledger of schema") in told(ledger)


@pytest.mark.parametrize(("name", "field"), EVERY, ids=str)
def test_every_field_that_was_removed(name: str, field: str, ledger: Path) -> None:
    changed(ledger / name, 0, lambda row: row.pop(field))

    assert (name if field != "schema" else "is a ledger of schema") in told(ledger)


@pytest.mark.parametrize("field", [each.name for each in fields(SCHEMAS["run.json"]) if each.name != "digest"])
def test_a_field_of_run_json_is_named(field: str, ledger: Path) -> None:
    changed(ledger / "run.json", 0, lambda row: row.update({field: other(row[field])}))
    said = told(ledger)

    assert f"{ledger}/run.json: {field} is not as it was written" in said or f"$.{field}" in said or "schema" in field


@pytest.mark.parametrize("name", ["documents.jsonl", "speakers.jsonl", "utterances.jsonl"])
@pytest.mark.parametrize("change", [list.pop, list.reverse, lambda lines: lines.append(lines[0]), list.clear])
def test_lines_beside_the_rows_that_are_gone_doubled_or_swapped(
    name: str, change: Callable[[list[str]], object], ledger: Path
) -> None:
    lines = (ledger / name).read_text(encoding="utf-8").splitlines(keepends=True)
    change(lines)
    (ledger / name).write_text("".join(lines), encoding="utf-8")

    assert f"{ledger}/{name}: is not the file that its run wrote; extract again" in told(ledger)


@pytest.mark.parametrize("name", ["documents.jsonl", "speakers.jsonl", "utterances.jsonl", f"texts/{PAGE}.txt"])
def test_a_file_that_is_gone(name: str, ledger: Path) -> None:
    (ledger / name).unlink()

    assert told(ledger).splitlines()[0] == f"{ledger}/{name}: is gone; extract again"


def test_a_kept_text_that_was_changed(ledger: Path) -> None:
    (ledger / "texts" / f"{PAGE}.txt").write_text("Another page\n")

    assert told(ledger) == f"{ledger}/texts/{PAGE}.txt: is not the text that was kept; extract again"


def test_a_ledger_whose_run_json_is_gone(ledger: Path) -> None:
    (ledger / "run.json").unlink()

    assert told(ledger) == (
        f"{ledger}/run.json: is gone, or can't be read; without it nothing tells what is missing here; extract again, "
        "or name the .jsonl file"
    )
    assert told(ledger / "quotes.jsonl") == ""


def test_a_run_json_of_before_there_was_a_digest(ledger: Path) -> None:
    (ledger / "run.json").write_text('{"schema": 3}')

    assert told(ledger).startswith(f"{ledger}/run.json: is not as its run wrote it, or of an earlier quotes (Object")


def test_a_field_that_run_json_has_not(ledger: Path) -> None:
    changed(ledger / "run.json", 0, lambda row: row.update(note="mine"))

    assert told(ledger) == f"{ledger}/run.json: is written otherwise, or holds what its run did not write"
