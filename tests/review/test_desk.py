"""A ledger on the desk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoted import row_in
from quotes.corrections import LOG, Correction, append
from quotes.errors import RecordError
from quotes.review.desk import changes_behind, desk_at
from quotes.review.page import review_page
from served import ledger_at

TALKS = "“We will leave,” Anna Berg said. Jan Kos said they would stay.\n"
BERG = row_in(TALKS, "We will leave,", source="Anna Berg")
KOS = row_in(TALKS, "they would stay", source="Jan Kos", confidence=0.4)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_at(tmp_path, {"talks.txt": TALKS}, [BERG, KOS])


def test_a_page_begins_with_what_was_decided_before(ledger: Path) -> None:
    append(
        ledger / LOG,
        Correction(None, "Ben", "set", "talks.txt", BERG.id, field="speaker", was="Anna Berg", now="Anna Bergmann"),
    )
    page = review_page(desk_at(ledger), "Anna")

    assert page.review is not None
    assert [(each.by, each.was, each.now) for each in page.review.decisions] == [("Ben", "Anna Berg", "Anna Bergmann")]
    assert [row.speaker.name for row in page.rows] == ["Anna Bergmann", "Jan Kos"]
    assert [each.row for each in page.review.work] == [KOS.id]


def test_what_is_worth_a_look_stays_so_when_it_was_looked_at(ledger: Path) -> None:
    append(ledger / LOG, Correction(None, "Ben", "accept", "talks.txt", KOS.id))
    page = review_page(desk_at(ledger), "Anna")

    assert page.review is not None
    assert len(page.review.work) == 1


def test_the_command_that_applies_it(ledger: Path) -> None:
    page = review_page(desk_at(ledger), "Anna")

    assert page.review is not None
    assert page.review.again == f"quotes extract {ledger.parent / 'news'} -o {ledger}"


def test_a_correction_of_a_document_that_is_gone_is_no_trouble(ledger: Path) -> None:
    append(ledger / LOG, Correction(None, "Ben", "reject", "gone.txt", "q_1"))
    changes = changes_behind(desk_at(ledger), 0)

    assert (changes.total, changes.decisions[0].document, changes.rows) == (1, None, ())


def test_a_correction_by_the_id_alone(ledger: Path) -> None:
    append(ledger / LOG, Correction(None, "Ben", "set", row=BERG.id, field="type", now="mixed"))
    page = review_page(desk_at(ledger), "Anna")

    assert [row.type for row in page.rows] == ["mixed", "direct"]


def test_a_ledger_that_is_one_file(tmp_path: Path, ledger: Path) -> None:
    desk = desk_at(ledger / "quotes.jsonl", [tmp_path / "news"])

    assert desk.log == ledger / LOG
    assert json.dumps([row.text for row in review_page(desk, "Anna").rows])


def test_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="can't be read"):
        desk_at(tmp_path / "none")
