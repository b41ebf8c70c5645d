"""A whole round, models and all: extract, correct, extract again, and so with a new paragraph in front of the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import quotes
from quotes.corrections import Anchor, Correction, anchor_of, append, plain
from quotes.record import Ledger, Row, jsonl_lines
from quotes.types import Span

TEXT = (
    "Anna Berg, the mayor of Velden, said that the old bridge would be closed in May.\n\n"
    "“We have no money for a new one,” she told reporters. The ferry will not run.\n\n"
    "Tom Reed said that the ferry was too slow for the morning.\n"
)
COPY = "The mayor is tired. Tom Reed said that the ferry was far too slow for the morning.\n"
FRONT = "It rained in Velden for the whole of the week.\n\n"


def anchored(row: Row, text: str) -> Anchor:
    """Return what finds a row again."""
    return anchor_of(text, Span(row.content[0].start, row.content[-1].end), text_sha256="then", zone=row.zone)


def decisions(rows: dict[str, Row]) -> list[Correction]:
    """Return what Ada decides of TEXT: speaker and cue of a row, one that is none, one that was missed, two names."""

    def on(words: str, action: str, **fields: Any) -> Correction:
        row = rows[words]
        return Correction(None, "ada", action, "a.txt", row.id, anchored(row, TEXT), **fields)

    missed = anchor_of(TEXT, Span(TEXT.index("The ferry will"), TEXT.index(" run.") + 5))
    return [
        on("the old bridge would be closed in May", "set", field="speaker", now="Eva Lind"),
        on("the old bridge would be closed in May", "set", field="cue", now=["said that"]),
        on("We have no money for a new one,", "reject"),
        Correction(None, "ada", "add", "a.txt", None, missed, now={"content": [plain(missed)], "source": "she"}),
        Correction(None, "ada", "same-speaker", was="Tom Reed", now="Thomas Reed"),
    ]


def seen(ledger: Ledger) -> list[tuple[Any, ...]]:
    """Return what the rows say, without their places."""
    return [
        (row.document, row.text, row.speaker.name, [part.text for part in row.cue], row.flags) for row in ledger.rows
    ]


@pytest.mark.stanza
def test_a_whole_round(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text(COPY, encoding="utf-8")
    extractor = quotes.Extractor()
    first = extractor.extract(tmp_path / "news")
    log = tmp_path / "corrections.jsonl"
    for each in decisions({row.text: row for row in first.rows if row.document == "a.txt"}):
        append(log, each)
    again = extractor.extract(tmp_path / "news", corrections=log)

    assert seen(again) == [
        ("a.txt", "the old bridge would be closed in May", "Eva Lind", ["said that"], ("corrected",)),
        ("a.txt", "The ferry will not run.", None, [], ("added", "corrected")),
        ("a.txt", "the ferry was too slow for the morning", "Thomas Reed", ["said"], ()),
        ("b.txt", "the ferry was far too slow for the morning", "Thomas Reed", ["said"], ()),
    ]
    assert again.rows[0].id == first.rows[0].id
    assert [row.quotes for row in again.documents] == [3, 1]
    assert (again.corrections.applied, again.corrections.rejected, again.corrections.not_applied) == (5, 1, ())

    (tmp_path / "news" / "a.txt").write_text(FRONT + TEXT, encoding="utf-8")
    moved = extractor.extract(tmp_path / "news", corrections=log)

    assert seen(moved) == seen(again)
    assert moved.corrections == again.corrections

    two = quotes.extract(tmp_path / "news", corrections=[log], jobs=2)
    assert b"".join(jsonl_lines(two.rows)) == b"".join(jsonl_lines(moved.rows))


@pytest.mark.stanza
def test_statements_are_parted_and_joined(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COPY, encoding="utf-8")
    extractor = quotes.Extractor()
    first = extractor.extract(tmp_path)
    (one,) = [row for row in first.rows if row.document == "b.txt"]
    other = next(row for row in first.rows if "ferry" in row.text and row.document == "a.txt")
    bridge = next(row for row in first.rows if "bridge" in row.text)
    assert one.statements[0].utterance == other.statements[0].utterance

    parted = Correction(None, "ada", "split", "b.txt", one.id, None, now={"document": "a.txt", "row": other.id})
    joined = Correction(None, "ada", "join", "b.txt", one.id, None, now={"document": "a.txt", "row": bridge.id})
    rows = {row.id: row for row in extractor.extract(tmp_path, corrections=[parted, joined]).rows}

    assert rows[one.id].statements[0].utterance != rows[other.id].statements[0].utterance
    assert rows[one.id].statements[0].utterance == rows[bridge.id].statements[0].utterance


@pytest.mark.stanza
def test_what_finds_nothing_and_an_accepted_row_below_the_threshold(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    extractor = quotes.Extractor(min_confidence=1.0)
    (first, *_) = quotes.extract(tmp_path, min_confidence=0).rows
    accepted = Correction(None, "ada", "accept", "a.txt", first.id)
    lost = [
        Correction(None, "ada", "reviewed", "gone.txt"),
        Correction(None, None, "set", None, "q_0", None, "kind", None, "group"),
        Correction(None, "ada", "same-speaker", was="Nobody Here", now="Anna Berg"),
        Correction(None, "ada", "undo", now="c_0"),
    ]
    ledger = extractor.extract(tmp_path, corrections=[accepted, *lost])

    assert [row.id for row in ledger.rows] == [first.id]
    assert ledger.corrections.not_applied == (
        "q_0: set kind: q_0 is too short to tell a row by; give 6 digits of its id or more",
        f"{lost[2].id}: same-speaker “Nobody Here” (by ada): no speaker of this run is called Nobody Here",
        f"{lost[3].id}: undo (by ada): no correction before it has this id",
        "gone.txt: is not among the documents of this run (1 correction)",
    )


@pytest.mark.stanza
def test_the_next_run_into_the_folder_applies_them_again(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from quotes.cli import main

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    arguments = ["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "ledger")]
    CliRunner().invoke(main, arguments)
    lines = (tmp_path / "ledger" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    table = f"id,field,value\n{json.loads(lines[0])['id']},speaker,Eva Lind\nq_0,speaker,\n"
    (tmp_path / "ledger" / "corrections.csv").write_text(table, encoding="utf-8")
    for _ in range(2):
        result = CliRunner().invoke(main, arguments)
        lines = (tmp_path / "ledger" / "quotes.jsonl").read_text(encoding="utf-8").splitlines()

        assert json.loads(lines[0])["speaker"]["name"] == "Eva Lind"
        assert "not applied: q_0: set speaker (by corrections.csv): q_0 is too short to tell a row by" in result.stderr
        assert f"1 correction applied, others not: {tmp_path}/ledger/corrections.csv" in result.stderr
        assert result.exit_code == 1
    assert CliRunner().invoke(main, ["verify", str(tmp_path / "ledger"), str(tmp_path / "a.txt")]).exit_code == 0
