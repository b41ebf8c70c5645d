"""What a new ledger has otherwise than an old one: src/quotes/summaries/changes.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from counted import NOBODY, ledger_of, named, row
from quotes.errors import RecordError
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Part, Row
from quotes.summaries import Changes, compare

ADA = named("Ada Roy")
RAIN = row("that it rains in the valley", ADA, at=10)
SNOW = row("that it snows", NOBODY, "b.txt", at=10)


def between(tmp_path: Path, old: tuple[Row, ...], new: tuple[Row, ...]) -> Changes:
    return compare(ledger_of(tmp_path / "old", *old), ledger_of(tmp_path / "new", *new))


def told(found: Changes) -> list[tuple[object, ...]]:
    return [(each.kind, each.row.document, *(name for name, _, _ in each.fields)) for each in found.changes]


def test_nothing_has_changed(tmp_path: Path) -> None:
    assert between(tmp_path, (RAIN, SNOW), (RAIN, SNOW)) == Changes((), 2)


def test_a_speaker_is_told_field_by_field(tmp_path: Path) -> None:
    found = between(tmp_path, (RAIN, SNOW), (RAIN, evolve(SNOW, speaker=named("Jan Kos"))))
    (change,) = found.changes

    assert (change.kind, found.same) == ("changed", 1)
    assert change.fields[0] == ("speaker.name", None, "Jan Kos")
    assert change.behind == ("speaker.confidence",)
    assert found.fields == {"speaker.id": 1, "speaker.name": 1, "speaker.reason": 1}


def test_rows_that_are_new_or_gone(tmp_path: Path) -> None:
    found = between(tmp_path, (RAIN,), (SNOW,))

    assert told(found) == [("removed", "a.txt"), ("added", "b.txt")]
    assert dict(found.counts) == {"added": 1, "removed": 1, "changed": 0, "behind": 0}


def test_a_content_that_is_longer_is_the_same_find(tmp_path: Path) -> None:
    longer = row("that it rains in the valley and pours", ADA, at=10)
    found = between(tmp_path, (RAIN,), (longer,))

    assert told(found) == [("changed", "a.txt", "text", "content", "cue", "source")]
    assert [(each.old and each.old.id, each.new and each.new.id) for each in found.changes] == [(RAIN.id, longer.id)]


def test_the_nearest_is_the_same_find(tmp_path: Path) -> None:
    """Of two that overlap with an old one; the other is new."""
    part, whole = row("it rains", ADA, at=15), row("that it rains in the valley and", ADA, at=10)
    found = between(tmp_path, (RAIN,), (part, whole))

    assert [(each.kind, each.row.text) for each in found.changes] == [("changed", whole.text), ("added", "it rains")]


def test_rows_apart_are_two(tmp_path: Path) -> None:
    assert told(between(tmp_path, (RAIN,), (row("that it rains in the valley", ADA, at=90),))) == [
        ("removed", "a.txt"), ("added", "a.txt"),
    ]  # fmt: skip


def test_of_a_text_that_has_changed_the_words_count(tmp_path: Path) -> None:
    """A paragraph was put before it: every place is another, and every id."""
    moved = evolve(row("that it rains in the valley", ADA, at=90), document_sha256="new")
    other = evolve(row("that nobody came", ADA, at=10), document_sha256="new")
    found = between(tmp_path, (RAIN,), (moved, other))

    assert told(found) == [("added", "a.txt"), ("changed", "a.txt", "content", "cue", "source")]


def test_what_stands_behind_a_row_is_told_apart(tmp_path: Path) -> None:
    found = between(tmp_path, (RAIN, SNOW), (evolve(RAIN, confidence=0.5, statements=()), SNOW))

    assert [(each.fields, each.behind, each.is_seen) for each in found.changes] == [
        ((), ("confidence", "statements"), False)
    ]
    assert found.counts["behind"] == 1
    assert found.counts["changed"] == 0


def test_two_files_of_one_name(tmp_path: Path) -> None:
    other = evolve(row("that it pours", ADA, at=10), document_sha256="other")

    assert between(tmp_path, (RAIN, other), (RAIN, other)).changes == ()


def test_rows_in_no_order_are_told(tmp_path: Path) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_bytes(b"".join(jsonl_lines([SNOW, RAIN])))

    with pytest.raises(RecordError, match=r"a\.txt stands behind b\.txt"):
        compare(file, file)


def test_split_contents_overlap_part_by_part(tmp_path: Path) -> None:
    split = row("it rains … in the valley", ADA, content=(Part(15, 23, "it rains"), Part(60, 73, "in the valley")))
    found = between(tmp_path, (RAIN,), (split,))

    assert [each.kind for each in found.changes] == ["changed"]
