"""Golden files of what was reviewed: a ledger of echo.py's document, and what a person said of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from echo import DOCUMENT, HEAD, ROWS, TEXT, row, written_in
from quotes.corrections import Correction, append
from quotes.evaluate import check
from quotes.evaluate.golden import GoldenError, load_golden
from quotes.evaluate.reviewed import Reviewed, write_reviewed

LISTED = DOCUMENT | {"media_type": "text/plain", "encoding": "utf-8"}
WHOLE = [{"zone": "headline", "start": 0, "end": 7}, {"zone": "body", "start": 8, "end": len(TEXT)}]
SOME = {"id": "q_1", "corrected": [{"action": "accept", "field": None, "at": None, "by": "ada"}]}


def decided(action: str, document: str = "echo.txt", **fields: Any) -> Correction:
    """Return a decision of Ada's."""
    return Correction(None, "ada", action, document, **fields)


def reviewed(folder: Path, *corrections: Correction, rows: Any = ROWS, **options: Any) -> Reviewed:
    """Return what becomes of a ledger in a folder, and of what a person said of it."""
    if not (folder / "texts").exists():
        write = written_in(folder)
        write("ledger/documents.jsonl", LISTED | {"zones": WHOLE})
        write("ledger/quotes.jsonl", *rows)
        for each in corrections:
            append(folder / "log.jsonl", each)
    return write_reviewed(
        folder / "ledger", [folder / "log.jsonl"], folder / "new", documents=[folder / "texts"], **options
    )


def test_a_reviewed_document_is_a_golden_file(tmp_path: Path) -> None:
    made = reviewed(tmp_path, decided("reviewed"))
    (page,) = load_golden(tmp_path / "new", tmp_path / "texts").pages

    assert made == Reviewed((tmp_path / "new" / "echo.jsonl",), ())
    assert (page.document.document, page.document.sha256) == ("echo.txt", HEAD["sha256"])
    assert page.document.note == "reviewed in a ledger, by ada"
    assert [(fact.need, fact.content, fact.speaker, fact.relay) for fact in page.facts] == [
        ("must", ("the bridge would close",), "Ada Roy", ("Daily Echo",)),
        ("must", ("It is old,",), "Ada Roy", ()),
    ]
    assert check(tmp_path / "ledger", tmp_path / "new").scores["f1"] == 1.0


def test_what_says_nothing_is_not_written(tmp_path: Path) -> None:
    reviewed(tmp_path, decided("reviewed"))
    _, first, *_ = (tmp_path / "new" / "echo.jsonl").read_text(encoding="utf-8").splitlines()

    assert list(json.loads(first)) == [
        "need", "content", "cue", "source", "type", "speaker", "kind", "content_at", "cue_at", "source_at", "relay",
    ]  # fmt: skip


def test_a_golden_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    reviewed(tmp_path, decided("reviewed"))
    file = tmp_path / "new" / "echo.jsonl"
    file.write_text("mine\n", encoding="utf-8")

    assert reviewed(tmp_path) == Reviewed((), (f"{file}: is there already; --replace writes it anew",))
    assert file.read_text(encoding="utf-8") == "mine\n"
    assert reviewed(tmp_path, replace=True).files == (file,)


def test_only_what_was_reviewed_whole(tmp_path: Path) -> None:
    with pytest.raises(GoldenError, match="calls no document reviewed; golden files are of those alone"):
        reviewed(tmp_path, decided("accept", row="q_1"))


@pytest.mark.parametrize(
    ("correction", "rows", "told"),
    [
        (decided("accept", row="q_1"), ROWS, ("without “accept” of q_1; extract again first",)),
        (decided("reject", row="q_1"), ROWS, ("without “reject” of q_1; extract again first",)),
        (decided("set", row="q_1", field="type", now="mixed"), ROWS, ("without “set type” of q_1",)),
        (decided("accept", row="q_1"), [ROWS[0] | SOME], ()),
        (decided("reject", row="q_3"), ROWS, ()),
        (decided("reviewed", "gone.txt"), ROWS, ("gone.txt: ",)),
    ],
)
def test_a_ledger_that_was_made_before_the_corrections(
    correction: Correction, rows: Any, told: tuple[str, ...], tmp_path: Path
) -> None:
    made = reviewed(tmp_path, decided("reviewed"), correction, rows=rows)

    assert len(made.left_out) == len(told)
    assert all(part in line for part, line in zip(told, made.left_out, strict=True))


def test_statements_that_stand_twice_may_be_linked(tmp_path: Path) -> None:
    twice = [each | {"statements": [{"utterance": "u_1", "start": 0, "end": 1}]} for each in ROWS]
    reviewed(tmp_path, decided("reviewed"), rows=twice)
    (page,) = load_golden(tmp_path / "new").pages

    assert [(fact.utterance, fact.may_link) for fact in page.facts] == [(None, ("u_1",))] * 2


def test_what_is_not_in_the_body_or_not_said_is_left_out(tmp_path: Path) -> None:
    rows = [row("Bridge", "said", "Ada Roy", zone="headline"), row("It is old,", "added", "she", attitude="fact")]
    reviewed(tmp_path, decided("reviewed"), rows=rows)
    (page,) = load_golden(tmp_path / "new").pages

    assert page.facts == ()
