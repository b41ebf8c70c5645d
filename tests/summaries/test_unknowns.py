"""What a ledger does not know: src/quotes/summaries/unknowns.py."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import evolve

from counted import NOBODY, document, ledger_of, named, passed_on, row
from quotes.record.rows import Part, Row
from quotes.summaries import unknowns

ADA = named("Ada Roy")


def by(source: str, text: str, name: str = "a.txt", **changes: object) -> Row:
    """Return a row of nobody whose name is known, with its source as printed."""
    return evolve(row(text, NOBODY, name), source=Part(50, 50 + len(source), source), **changes)


def test_offices_are_one_however_they_are_printed(tmp_path: Path) -> None:
    rows = (
        by("the Lowland Rail director", "It rains.", "a.txt", published=date(2026, 5, 4)),
        by("The director of Lowland Rail", "It pours.", "b.txt", published=date(2026, 4, 1)),
        by("the mayor of Springfield", "It snows.", "b.txt"),
    )
    found = unknowns(ledger_of(tmp_path / "ledger", *rows)).offices

    assert [(each.name, each.rows, each.documents) for each in found] == [
        ("the Lowland Rail director", 2, 2),
        ("the mayor of Springfield", 1, 1),
    ]
    assert (found[0].first, found[0].last, found[0].example) == (date(2026, 4, 1), date(2026, 5, 4), "a.txt")


def test_an_office_as_printed_is_not_known_either(tmp_path: Path) -> None:
    """Whoever is called by the office alone has that for a name."""
    name = "the Lowland Rail director"
    office = row("It rains.", named(name, "anonymous"), source=Part(9, 34, name))

    assert [each.name for each in unknowns(ledger_of(tmp_path / "ledger", office)).offices] == [
        "the Lowland Rail director"
    ]


def test_outlets_that_the_lexicon_lacks(tmp_path: Path) -> None:
    rows = (
        row("It rains.", ADA, relay=(passed_on("Reuters"), passed_on("Elm Radio"), passed_on("Board", "organization"))),
        row("It pours.", named("Elm Radio", "outlet"), at=40),
    )
    documents = (
        document("a.txt", outlet="Valley Herald", address="https://www.valleyherald.example/a", quotes=2),
        document("b.txt", outlet="BBC News", address="https://www.bbc.com/b", quotes=1),
        document("c.txt", address="https://elmpost.example/c"),
        document("d.txt", address="https://www.bbc.co.uk/d", outlet="The Beeb"),
        document("e.txt", status="failed", address="https://gone.example"),
    )
    found = unknowns(ledger_of(tmp_path / "ledger", *rows, documents=documents)).outlets

    assert [(each.name, each.rows, each.documents, each.domains) for each in found] == [
        ("Elm Radio", 2, 1, ()),
        ("Valley Herald", 2, 1, ("valleyherald.example",)),
        ("elmpost.example", 0, 1, ("elmpost.example",)),
    ]


def test_an_address_that_is_none_has_no_host(tmp_path: Path) -> None:
    documents = (document("a.txt", address="http://[31m]/a"), document("b.txt", address="http://[::zz"))

    assert unknowns(ledger_of(tmp_path / "ledger", documents=documents)).outlets == ()


def test_names_that_no_lexicon_tells(tmp_path: Path) -> None:
    reason = "'{}' may be Ted Crane or Heidi Crane"
    rows = (
        row("It rains.", named("Kostin")),
        by("Crane", "It pours.", speaker=evolve(NOBODY, reason=reason.format("Crane"))),
        by("crane", "It snows.", speaker=evolve(NOBODY, reason=reason.format("crane"))),
        row("No.", evolve(NOBODY, reason="the text names no source here"), source=None),
        row("Yes.", named("Ada Roy")),
        row("Well.", named("Residents", "anonymous")),
    )
    found = unknowns(ledger_of(tmp_path / "ledger", *rows)).others

    assert [(each.name, each.rows, each.reason) for each in found] == [
        ("Crane", 2, "… may be Ted Crane or Heidi Crane"),
        ("Kostin", 1, "a name of one word, and no full one in the text"),
        ("no source", 1, "the text names no source here"),
    ]


def test_a_file_of_quotes_alone(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "ledger", row("It rains.", named("Kostin")))

    assert len(unknowns(ledger / "quotes.jsonl").others) == 1
