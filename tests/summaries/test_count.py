"""What a ledger comes to: src/quotes/summaries/count.py."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counted import NOBODY, document, ledger_of, named, passed_on, row
from quotes.errors import OptionError, RecordError
from quotes.report.audit import NO_OUTLET
from quotes.report.ledger import page_of, shelf_at
from quotes.summaries import Chosen, Count, count

ADA = named("Ada Roy")
OFFICIALS, SOURCES = named("Officials", "anonymous"), named("Two sources", "anonymous")
ROWS = (
    row("It rains in the valley.", ADA),
    row("It pours.", ADA, at=30),
    row("It pours.", ADA, "b.txt", outlet="Daily Echo", published=date(2026, 4, 30)),
    row("It is wet.", OFFICIALS, "b.txt", at=30, outlet="Daily Echo", published=date(2026, 4, 30)),
    row("It is dry.", SOURCES, "c.txt", outlet=None, published=None, relay=(passed_on("Reuters"), passed_on("AP"))),
    row("It was.", NOBODY, "c.txt", at=30, outlet=None, published=None),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "ledger", *ROWS)


def shown(found: Count) -> list[tuple[object, ...]]:
    return [(*line.labels, line.rows) for line in found.lines]


def test_who_is_not_named_and_who_is_not_known_are_told_apart(ledger: Path) -> None:
    """Whom a text calls officials is one line, whoever they are; whose name could not be told another."""
    assert shown(count(ledger)) == [("Ada Roy", 3), ("(unnamed)", 2), ("(not resolved)", 1)]


def test_a_group_is_unnamed_as_the_audit_of_a_report_has_it(tmp_path: Path) -> None:
    some = row("It is hot.", named("Residents", "group"), "d.txt"), row("It is.", named("Residents", "group"), "e.txt")
    ledger = ledger_of(tmp_path / "ledger", *ROWS, *some)
    audit = page_of(shelf_at(ledger, ()), "ledger").audit
    assert audit is not None
    names = {"unnamed": "(unnamed)", "unknown": "(not resolved)"}
    told = {
        (outlet.name if outlet.name != NO_OUTLET else "(not stated)", names.get(share.label, share.label)): (
            share.rows,
            share.words,
        )
        for outlet in audit.outlets[1:]
        for share in outlet.statuses
    }

    assert {line.labels: (line.rows, line.words) for line in count(ledger, "outlet,naming").lines} == told
    assert shown(count(ledger)) == [("(unnamed)", 4), ("Ada Roy", 3), ("(not resolved)", 1)]


def test_words_and_documents_are_counted_too(ledger: Path) -> None:
    found = count(ledger)

    assert [(line.words, line.documents) for line in found.lines] == [(9, 2), (6, 2), (2, 1)]
    assert (found.total.rows, found.total.words, found.total.documents) == (6, 17, 3)


@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ("outlet", [("(not stated)", 2), ("Daily Echo", 2), ("Valley Herald", 2)]),
        ("kind", [("person", 3), ("anonymous", 2), ("(not resolved)", 1)]),
        ("naming", [("named", 3), ("(unnamed)", 2), ("(not resolved)", 1)]),
        ("type", [("indirect", 6)]),
        ("month", [("(not stated)", 2), ("2026-04", 2), ("2026-05", 2)]),
        ("relay", [("(none)", 5), ("AP", 1), ("Reuters", 1)]),
        ("document", [("a.txt", 2), ("b.txt", 2), ("c.txt", 2)]),
        ("language", [("en", 6)]),
        ("cue", [("said", 6)]),
        ("byline", [("(not stated)", 6)]),
        ("host", [("(not stated)", 6)]),
        ("flag", [("(none)", 6)]),
    ],
)
def test_each_way_of_counting(by: str, lines: list[tuple[object, ...]], ledger: Path) -> None:
    assert shown(count(ledger, by)) == lines


def test_several_at_once(ledger: Path) -> None:
    assert shown(count(ledger, "speaker, outlet"))[:3] == shown(count(ledger, ["speaker", "outlet"]))[:3] == [
        ("Ada Roy", "Valley Herald", 2), ("(not resolved)", "(not stated)", 1), ("(unnamed)", "(not stated)", 1),
    ]  # fmt: skip


def test_the_publisher_is_no_relay(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "ledger", row("It rains.", ADA, relay=(passed_on("Valley Herald"),)))

    assert shown(count(ledger, "relay")) == [("(none)", 1)]


def test_two_of_one_name_are_two(tmp_path: Path) -> None:
    one, other = named("Jan Kos", id="s_1"), named("Jan Kos", id="s_2")
    ledger = ledger_of(tmp_path / "ledger", row("It rains.", one), row("It pours.", other), row("No.", ADA))

    assert shown(count(ledger)) == [("Ada Roy", 1), ("Jan Kos [s_1]", 1), ("Jan Kos [s_2]", 1)]


def test_copies_count_once_or_each(tmp_path: Path) -> None:
    documents = (document("a.txt"), document("b.txt", copy_of="a.txt"), document("c.txt"))
    ledger = ledger_of(tmp_path / "ledger", *ROWS, documents=documents)

    assert shown(count(ledger, copies="each"))[0] == ("Ada Roy", 3)
    assert shown(count(ledger, copies="once"))[0] == ("Ada Roy", 2)
    assert [count(ledger, copies=each).copies for each in ("each", "once")] == [1, 1]  # type: ignore[arg-type]


def test_copies_are_told_by_the_file_of_documents(ledger: Path) -> None:
    (ledger / "documents.jsonl").unlink()

    assert count(ledger).total.rows == 6
    with pytest.raises(RecordError, match=r"documents\.jsonl: can't be read"):
        count(ledger, copies="once")


def test_some_rows_alone(ledger: Path) -> None:
    assert shown(count(ledger, "outlet", chosen=Chosen(speaker="roy"))) == [("Valley Herald", 2), ("Daily Echo", 1)]


@pytest.mark.parametrize("by", ["speakers", "", ",", ("speaker", "mood")])
def test_what_nothing_is_counted_by(by: str | tuple[str, ...], ledger: Path) -> None:
    with pytest.raises(OptionError, match=r"nothing is counted by .*; there are speaker, naming, kind, role, outlet"):
        count(ledger, by)


def test_no_rows(tmp_path: Path) -> None:
    found = count(ledger_of(tmp_path / "ledger"))

    assert (found.lines, found.total.rows) == ((), 0)
