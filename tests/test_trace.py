"""Statements on their way, as they are shown: timeline, credits, changes, alerts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from quotes.errors import RecordError
from quotes.record.rows import AlertPrintRow, ApartRow, Part
from quotes.trace import (
    Chosen,
    bracketed,
    credited,
    diff_of,
    lines_of,
    read_kept,
    speakers_named,
    traces,
    utterance_named,
)
from quotes.types import OTHERS_DIFFER
from traced import SECOND, written


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return written(tmp_path / "ledger")


def shown(ledger: Path, *, as_json: bool = False, **chosen: object) -> list[str]:
    """Return the lines of what is asked for."""
    asked = Chosen(**chosen)  # type: ignore[arg-type]
    return list(lines_of(read_kept(ledger), asked, as_json=as_json, paint=None))


def test_a_statement_on_its_way(ledger: Path) -> None:
    lines = shown(ledger)

    assert lines[:10] == [
        "u_dam  Ada Roy  2026-05-04 to 2026-05-05  4 documents (3 texts)",
        "  2026-05-04  a.txt (Reuters): Ms Roy said  [fullest]",
        "      that the old dam would not hold until the end of May",
        "  2026-05-05  b.txt: Ms Roy said  [copy]",
        "      that the old dam would not hold until the end of May",
        "  2026-05-05  c.txt: Ms Roy admitted  [copy]",
        "      that the old dam would not hold until the end of May",
        "  no date     d.txt: Ms Roy said  [cut]",
        "      [-that-] the old dam would not hold [-until the end of May-]",
        "  ! source-dropped: b.txt “that the old dam would not hold until the end of May”, a.txt “Reuters”: Reuters is "
        "credited there, not here",
    ]
    assert lines[10].startswith("  ! cue-stronger: c.txt “admitted”, a.txt “said”: ")
    assert lines[11:] == [""]


def test_source_and_cue_stand_as_the_paper_has_them(ledger: Path) -> None:
    (row,) = [row for row in read_kept(ledger).utterances if row.id == "u_ferry"]
    inverted = evolve(read_kept(ledger).rows["e.txt", row.prints[0].row], cue=(Part(0, 12, "according to"),))

    assert credited(row.prints[0], inverted).said == "according to she"


def test_copies_of_a_text_are_folded_into_the_first_of_it(ledger: Path) -> None:
    lines = list(lines_of(read_kept(ledger), Chosen(copies="once"), as_json=False, paint=None))

    assert lines[:5] == [
        "u_dam  Ada Roy  2026-05-04 to 2026-05-05  4 documents (3 texts)",
        "  2026-05-04  a.txt (Reuters): Ms Roy said  [fullest]",
        "      that the old dam would not hold until the end of May",
        "      the same text: b.txt",
        "  2026-05-05  c.txt: Ms Roy admitted  [copy]",
    ]
    assert lines[8].startswith("  ! source-dropped: b.txt")  # what a copy changed is told all the same


def test_folded_copies_are_named_in_json_too(ledger: Path) -> None:
    each, once = (json.loads(*shown(ledger, as_json=True, copies=copies)) for copies in ("each", "once"))

    assert [printed["document"] for printed in each["prints"]] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert [printed["copies"] for printed in each["prints"]] == [[], [], [], []]
    assert [(printed["document"], printed["copies"]) for printed in once["prints"]] == [
        ("a.txt", ["b.txt"]), ("c.txt", []), ("d.txt", []),
    ]  # fmt: skip
    assert each["texts"] == once["texts"] == 3


def test_alerts_alone(ledger: Path) -> None:
    lines = shown(ledger, alerts=True)

    assert [line.split(":")[0] for line in lines] == ["source-dropped", "    Ada Roy", "cue-stronger", "    Ada Roy"]
    assert lines[1] == "    Ada Roy: u_dam"


def test_one_statement_may_stand_in_one_document(ledger: Path) -> None:
    lines = shown(ledger, utterance="u_ferry")

    assert lines[0] == "u_ferry  Ada Roy  2026-05-05  1 document"
    assert lines[2] == "      The ferry is free, and it runs every half hour,"


@pytest.mark.parametrize(("since", "some"), [(SECOND, True), (date(2026, 5, 6), False)])
def test_since_a_day(ledger: Path, since: date, some: bool) -> None:
    assert bool(shown(ledger, since=since)) is some


def test_by_one_speaker(ledger: Path) -> None:
    assert shown(ledger, speakers=frozenset({"s_ada"}))
    assert shown(ledger, speakers=frozenset({"s_ben"})) == []


def test_json_has_the_row_and_what_is_shown_of_it(ledger: Path) -> None:
    (line,) = shown(ledger, as_json=True)
    told = json.loads(line)

    assert told["id"] == "u_dam"
    assert told["prints"][0]["through"] == ["Reuters"]
    assert told["prints"][3]["diff"][0] == ["cut", "that"]
    assert [alert["kind"] for alert in told["alerts"]] == ["source-dropped", "cue-stronger"]


@pytest.mark.parametrize("name", ["Ada Roy", "ada roy", "A. Roy", "Roy"])
def test_a_speaker_by_any_name(ledger: Path, name: str) -> None:
    assert speakers_named(ledger, name) == {"s_ada"}


def test_a_name_that_nobody_bears(ledger: Path) -> None:
    with pytest.raises(RecordError, match="nobody is called Ida Roi; the nearest are Ada Roy"):
        speakers_named(ledger, "Ida Roi")


def test_a_statement_by_the_beginning_of_its_id(ledger: Path) -> None:
    kept = read_kept(ledger)

    assert utterance_named(kept, "dam", ledger) == "u_dam"
    with pytest.raises(RecordError, match="2 statements begin with 'u_'"):
        utterance_named(kept, "u_", ledger)
    with pytest.raises(RecordError, match=r"no statement u_x; utterances\.jsonl has 2 ids"):
        utterance_named(kept, "u_x", ledger)


def test_a_diff_in_words() -> None:
    pieces = diff_of("We will not wait any longer, she said", "We will never wait, she said")

    assert " ".join(bracketed(*piece) for piece in pieces) == (
        "We will [-not-] {+never+} wait, [-any longer,-] she said"
    )  # the words of the print, with its own marks


def test_what_has_little_in_common_has_no_diff() -> None:
    assert list(diff_of("The dam holds for now", "Nobody has to leave the valley")) == []


def test_what_is_nearly_the_same_statement_is_told_with_the_reason(ledger: Path) -> None:
    one, other = AlertPrintRow("q_1", "a.txt", 0, 9, "the  dam\n"), AlertPrintRow("q_2", "b.txt", 4, 9, "a dam")
    row = ApartRow("u_wall", OTHERS_DIFFER, 0.614, (one, other))
    kept = read_kept(ledger)
    parted = [evolve(each, apart=(row,)) if each.id == "u_dam" else each for each in kept.utterances]

    lines = tuple(
        lines_of(evolve(kept, utterances=tuple(parted)), Chosen(utterance="u_dam"), as_json=False, paint=None)
    )

    assert lines[-2] == "  ~ not u_wall (0.61), for other prints of the two differ: a.txt “the dam”, b.txt “a dam”"


def test_of_many_that_are_nearly_the_same_the_likeliest_are_shown_and_the_others_called(ledger: Path) -> None:
    prints = AlertPrintRow("q_1", "a.txt", 0, 9, "the dam"), AlertPrintRow("q_2", "b.txt", 4, 9, "a dam")
    rows = tuple(ApartRow(f"u_{number}", OTHERS_DIFFER, 0.9 - number / 10, prints) for number in range(5))
    kept = read_kept(ledger)
    parted = tuple(evolve(each, apart=rows) if each.id == "u_dam" else each for each in kept.utterances)

    lines = tuple(lines_of(evolve(kept, utterances=parted), Chosen(utterance="u_dam"), as_json=False, paint=None))

    assert [line[:9] for line in lines[-5:-2]] == ["  ~ not u"] * 3
    assert lines[-2] == "  ~ nor u_3 (0.60), u_4 (0.50)"


@pytest.mark.parametrize(
    ("file", "was", "now", "told"),
    [
        ("utterances", '"fullest"', '"copy"', "utterances.jsonl: no print of u_dam is the fullest; "),
        ("quotes", '"document":"b.txt"', '"document":"z.txt"', "utterances.jsonl: b.txt: q_"),
    ],
)
def test_files_that_somebody_changed_are_told(file: str, was: str, now: str, told: str, ledger: Path) -> None:
    path = ledger / f"{file}.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")

    with pytest.raises(RecordError) as error:
        list(traces(read_kept(ledger), Chosen()))
    assert str(error.value).startswith(told)
    assert str(error.value).endswith("; run quotes extract again") or "is no row of quotes.jsonl; " in str(error.value)
