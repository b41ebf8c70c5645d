"""A ledger held against golden files, on one small document."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from quotes.errors import RecordError
from quotes.evaluate import check
from quotes.evaluate.golden import GoldenError, load_golden

TEXT = "Bridge\n\nAda Roy said the bridge would close, the Daily Echo reported. “It is old,” she added.\n"
SOMEBODY = {"id": None, "wikidata": None, "role": None, "reason": None}
NOWHERE = {"id": None, "wikidata": None, "start": None, "end": None, "text": None}


def place(words: str) -> list[int]:
    """Return where the words stand in TEXT."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def part(words: str) -> dict[str, Any]:
    """Return the words as a row has them."""
    return {"start": place(words)[0], "end": place(words)[1], "text": words}


def fact(content: str, cue: str, source: str, **changes: Any) -> dict[str, Any]:
    """Return a golden fact about Ada Roy."""
    made = {"need": "must", "content": [content], "cue": [cue], "source": source, "type": "indirect"}
    made |= {"speaker": "Ada Roy", "kind": "person"}
    return made | {"content_at": [place(content)], "cue_at": [place(cue)], "source_at": place(source)} | changes


def row(content: str, cue: str, source: str, **changes: Any) -> dict[str, Any]:
    """Return a ledger row about Ada Roy."""
    made = {"id": "q_1", "document": "echo.txt", "document_sha256": "0", "zone": "body", "outlet": None}
    made |= {"type": "indirect", "attitude": "assertion", "text": content, "content": [part(content)]}
    made |= {"cue": [part(cue)], "source": part(source), "speaker": {"name": "Ada Roy", "kind": "person", **SOMEBODY}}
    made |= {"relay": [{"name": "Daily Echo", "kind": "outlet", "basis": "stated", **NOWHERE}], "published": None}
    return made | {"confidence": 0.9, "evidence": [], "utterance": "u_1", "flags": []} | changes


CLOSE = ("the bridge would close", "said", "Ada Roy")
OLD = ("It is old,", "added", "she")
ZONES = [
    {"zone": "headline", "starts": "Bridge", "ends": "Bridge", "at": [0, 6]},
    {"zone": "body", "starts": "Ada", "ends": "added.", "at": [8, len(TEXT) - 1]},
]
HEAD = {"document": "echo.txt", "sha256": sha256(TEXT.encode()).hexdigest(), "outlet": "Daily Echo", "published": None}
FACTS = [fact(*CLOSE, relay=["Daily Echo"]), fact(*OLD, type="direct")]
ROWS = [row(*CLOSE), row(*OLD, id="q_2", type="direct", relay=[], utterance="u_2")]
DOCUMENT = {
    "document": "echo.txt",
    "sha256": HEAD["sha256"],
    "outlet": "The Daily Echo",
    "zones": [
        {"zone": "headline", "start": 0, "end": 7},
        {"zone": "body", "start": 8, "end": 70},
        {"zone": "body", "start": 71, "end": len(TEXT)},
    ],
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""

    def written(name: str, *lines: dict[str, Any]) -> Path:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return file

    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "echo.txt").write_text(TEXT, encoding="utf-8")
    written("golden/echo.jsonl", HEAD | {"zones": ZONES}, *FACTS)
    written("golden/floors.json", {"recall": 1.0, "precision": 0.9})
    written("ledger/quotes.jsonl", *ROWS)
    written("ledger/documents.jsonl", DOCUMENT)
    return written


def differences(tmp_path: Path) -> list[str]:
    """Return what `check` says is different."""
    report = check(tmp_path / "ledger", tmp_path / "golden").report
    return [line for line in report.splitlines() if line.startswith("echo.txt")]


def test_the_same_on_both_sides_is_perfect(tmp_path: Path, write: Callable[..., Path]) -> None:
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert result.passed
    assert {score for score in result.scores.values() if score is not None} == {1.0}
    assert "no differences" in result.report


def test_a_missed_fact_lowers_recall_below_its_floor(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", ROWS[0])
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert not result.passed
    assert result.scores["recall"] == 0.5
    assert differences(tmp_path) == ["echo.txt: MISSED [Ada Roy] 'It is old,'"]
    assert "recall                0.500  1.000  BELOW" in result.report


def test_a_row_that_is_no_fact_lowers_precision(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", *ROWS, row("Bridge", "said", "Ada Roy", id="q_3"))

    assert differences(tmp_path) == ["echo.txt: NOT IN GOLDEN [Ada Roy] 'Bridge' (q_3)"]


def test_what_may_be_found_is_neither_asked_for_nor_a_fault(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"need": "may"}, FACTS[1])

    assert check(tmp_path / "ledger", tmp_path / "golden").scores["precision"] == 1.0
    write("ledger/quotes.jsonl", ROWS[1])
    assert check(tmp_path / "ledger", tmp_path / "golden").scores["recall"] == 1.0


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        ({"type": "mixed"}, "type: wants 'indirect', has 'mixed'"),
        ({"cue": [part("reported")]}, "cue: wants 'said', has 'reported'"),
        ({"source": None}, "source: wants 'Ada Roy', has None"),
        ({"relay": []}, "stated relay: wants ['Daily Echo'], has []"),
        ({"content": [part("bridge would close")], "text": "bridge would close"}, "exact content: wants"),
    ],
)
def test_a_wrong_field_is_told(
    change: dict[str, Any], difference: str, tmp_path: Path, write: Callable[..., Path]
) -> None:
    write("ledger/quotes.jsonl", ROWS[0] | change, ROWS[1])

    (told,) = differences(tmp_path)
    assert told.startswith(f"echo.txt: {difference}")


def test_an_alias_is_the_speaker_but_a_surname_is_not_the_full_name(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"aliases": ["Roy"]}, FACTS[1])
    write("ledger/quotes.jsonl", row(*CLOSE, speaker={"name": "Roy", "kind": "person", **SOMEBODY}), ROWS[1])
    scores = check(tmp_path / "ledger", tmp_path / "golden").scores

    assert (scores["speaker"], scores["speaker named"]) == (1.0, 0.5)


def test_an_unknown_speaker_is_accepted_only_where_golden_says_so(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/quotes.jsonl", row(*CLOSE, speaker={"name": None, "kind": "person", **SOMEBODY}), ROWS[1])
    asked = check(tmp_path / "ledger", tmp_path / "golden").scores["speaker"]
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | {"unknown_ok": True}, FACTS[1])

    assert (asked, check(tmp_path / "ledger", tmp_path / "golden").scores["speaker"]) == (0.5, 1.0)


def test_zones_are_compared_by_their_text_not_by_the_gaps(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/documents.jsonl", DOCUMENT | {"zones": [{"zone": "body", "start": 0, "end": len(TEXT)}]})

    (told,) = differences(tmp_path)
    assert told.startswith("echo.txt: zones: wants headline at [0, 6], has body at [0, 6]")


def test_a_publisher_that_was_guessed_is_told(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("ledger/documents.jsonl", DOCUMENT | {"outlet": "Reuters", "published": "2025-01-02"})

    assert differences(tmp_path) == [
        "echo.txt: outlet: wants 'Daily Echo', has 'Reuters'",
        "echo.txt: published: wants None, has '2025-01-02'",
    ]


def test_a_ledger_alone_has_no_scores_of_documents(tmp_path: Path, write: Callable[..., Path]) -> None:
    (tmp_path / "ledger" / "documents.jsonl").unlink()
    result = check(tmp_path / "ledger" / "quotes.jsonl", tmp_path / "golden")

    assert result.passed
    assert result.scores["zones"] is None


def test_facts_of_one_utterance_must_be_linked_and_others_must_not(tmp_path: Path, write: Callable[..., Path]) -> None:
    one = {"utterance": "close"}
    write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | one, FACTS[1])
    write("golden/copy.jsonl", HEAD | {"zones": ZONES, "document": "copy.txt"}, FACTS[0] | one, FACTS[1])
    copies = [made | {"document": "copy.txt", "utterance": "u_2"} for made in ROWS]
    write("ledger/quotes.jsonl", *ROWS, *copies)
    result = check(tmp_path / "ledger", tmp_path / "golden")

    assert result.scores["same utterance"] == 0.0
    assert "same utterance 'close' is not linked" in result.report
    assert "linked, not the same: 'the bridge would close' and 'It is old,'" in result.report


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"needs": "must"}, "line 2: no field is called needs; there are"),
        ({"need": "shall"}, "line 2: 'need' must be in"),
        ({"content_at": [[16, 30]]}, "line 2: content_at [16, 30] is not as long as 'the bridge would close'"),
        ({"content_at": []}, "line 2: content has 1 parts and content_at 0"),
        ({"content": ["Bridge"], "content_at": [[0, 6]]}, "line 2: content 'Bridge' is not in the body"),
        ({"cue_at": [[20, 24]]}, "cue [20, 24] is"),
        ({"utterance": "alone"}, "only one fact has the utterance 'alone'"),
    ],
)
def test_a_broken_line_is_named(
    change: dict[str, Any], message: str, tmp_path: Path, write: Callable[..., Path]
) -> None:
    file = write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | change)

    with pytest.raises(GoldenError) as told:
        load_golden(tmp_path / "golden", tmp_path / "texts")
    assert str(told.value).startswith(str(file))
    assert message in str(told.value)


def test_every_word_has_a_zone(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES[1:]}, *FACTS)

    with pytest.raises(GoldenError, match="'Bridge' is in no zone; give it one"):
        load_golden(tmp_path / "golden", tmp_path / "texts")


def test_a_text_that_was_changed_is_named(tmp_path: Path, write: Callable[..., Path]) -> None:
    (tmp_path / "texts" / "echo.txt").write_text("Bridges\n", encoding="utf-8")

    with pytest.raises(GoldenError, match=r"echo\.txt is another text"):
        load_golden(tmp_path / "golden", tmp_path / "texts")


def test_a_folder_without_golden_files_a_broken_ledger_and_a_floor_of_nothing(
    tmp_path: Path, write: Callable[..., Path]
) -> None:
    with pytest.raises(GoldenError, match="no golden files"):
        check(tmp_path / "ledger", tmp_path / "ledger" / "nothing")
    write("golden/floors.json", {"recal": 1.0})
    with pytest.raises(GoldenError, match="no score is called 'recal'"):
        check(tmp_path / "ledger", tmp_path / "golden")
    write("ledger/documents.jsonl", {"document": 3})
    with pytest.raises(RecordError, match=r"documents\.jsonl, line 1: no document of a ledger"):
        check(tmp_path / "ledger", tmp_path / "golden")
