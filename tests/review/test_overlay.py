"""Rows with what people decided laid over them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from quoted import listed, part_in, row_in
from quotes.corrections import Added, Anchor, Correction, Named, Through, anchor_of, plain
from quotes.record.rows import Row, Who
from quotes.review.overlay import Ground, overlaid
from quotes.types import Span

TALKS = "“We 🙂 will leave,” Anna Berg said. “Now.” RIA reports that Jan Kos said they would stay here.\n"
KOS = Who("Jan Kos", "person", "s_kos", None, "minister", None, 0.9)
GROUND = Ground(listed(TALKS), TALKS, {"Jan Kos": KOS})
AT = datetime(2026, 11, 28, tzinfo=UTC)
ROW = row_in(TALKS, "We 🙂 will leave, … Now.", source="Anna Berg")


def anchor(words: str) -> Anchor:
    start = TALKS.index(words)
    return anchor_of(TALKS, Span(start, start + len(words)), text_sha256=GROUND.document.text_sha256)


def set_to(field: str, now: Any, **fields: Any) -> Correction:
    its = {"row": ROW.id, "document": "talks.txt", **fields}
    return Correction(AT, "Anna", "set", field=field, now=plain(now), **its)


def only(*corrections: Correction, rows: tuple[Row, ...] = (ROW,), ground: Ground = GROUND) -> Row:
    (row,) = overlaid(rows, corrections, ground)
    return row


def test_nothing_is_decided() -> None:
    assert only() == ROW


@pytest.mark.parametrize(
    ("field", "now", "read"),
    [
        ("type", "mixed", lambda row: row.type == "mixed"),
        ("kind", "group", lambda row: (row.speaker.name, row.speaker.kind) == ("Anna Berg", "group")),
        ("speaker", None, lambda row: row.speaker.name is None and row.speaker.reason),
        ("speaker", "Jan Kos", lambda row: (row.speaker.id, row.speaker.role) == ("s_kos", "minister")),
        ("speaker", Named("TASS", "outlet"), lambda row: (row.speaker.name, row.speaker.kind) == ("TASS", "outlet")),
        ("source", anchor("RIA"), lambda row: row.source == part_in(TALKS, "RIA")),
        ("source", None, lambda row: row.source is None),
        ("cue", [anchor("reports")], lambda row: row.cue == (part_in(TALKS, "reports"),)),
        ("content", [anchor("🙂 will")], lambda row: row.content == (part_in(TALKS, "🙂 will"),)),
        ("content", ["Now."], lambda row: row.text == "Now."),
        ("relay", [Through("RIA", words=anchor("RIA"))], lambda row: row.relay[0].text == "RIA"),
    ],
)  # fmt: skip
def test_a_field_that_is_set(field: str, now: Any, read: Any) -> None:
    row = only(set_to(field, now))

    assert read(row)
    assert (row.id, row.flags, row.corrected[0].by) == (ROW.id, ("corrected",), "Anna")


def test_words_that_are_no_longer_there_change_nothing() -> None:
    assert only(set_to("content", [Anchor("0" * 64, "words of another text")])) == ROW


def test_a_row_under_another_id_is_found_by_its_words() -> None:
    whole = "We 🙂 will leave,” Anna Berg said. “Now."
    row = only(set_to("type", "mixed", row="q_of_another_version", anchor=anchor(whole)))

    assert row.type == "mixed"


def test_a_rejected_row_is_there_still() -> None:
    assert only(Correction(AT, "Anna", "reject", "talks.txt", ROW.id)) == ROW


def test_an_added_row_stands_where_its_words_do() -> None:
    now = Added((anchor("they would stay here"),), (anchor("reports"),), speaker=Named("Jan Kos"))
    added = Correction(AT, "Anna", "add", "talks.txt", "q_1", anchor("they would stay here"), now=plain(now))
    rows = overlaid([ROW], [added], GROUND)

    assert [row.text for row in rows] == [ROW.text, "they would stay here"]
    assert (rows[1].id, rows[1].type, rows[1].speaker.id, rows[1].confidence) == ("q_1", "indirect", "s_kos", 1.0)


def test_an_added_row_that_the_ledger_has_by_now_is_not_there_twice() -> None:
    now = Added((anchor("they would stay here"),))
    added = Correction(AT, "Anna", "add", "talks.txt", "q_1", now=plain(now))
    made_anew = row_in(TALKS, "they would stay here", source="Jan Kos")

    assert overlaid([made_anew], [added], GROUND) == (made_anew,)


def test_two_names_are_one() -> None:
    row = only(Correction(AT, "Anna", "same-speaker", was="Anna Berg", now="Jan Kos"))

    assert (row.speaker.name, row.speaker.id) == ("Jan Kos", "s_kos")


def test_without_the_text_the_speaker_is_set_all_the_same() -> None:
    ground = Ground(listed(TALKS), None, {})
    row = only(set_to("speaker", "Jan Kos"), set_to("content", [anchor("Now.")]), ground=ground)

    assert (row.speaker.name, row.text) == ("Jan Kos", ROW.text)
