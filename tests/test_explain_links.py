"""Why prints are one statement, and names one speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.explain_links import explained
from traced import written


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return written(tmp_path / "ledger")


def shown(ledger: Path, id: str) -> list[str]:
    """Return the lines that explain an id."""
    return list(explained(ledger, id, [ledger / "news"]) or ())


def test_what_ties_prints_together(ledger: Path) -> None:
    lines = shown(ledger, "u_dam")

    assert lines[0] == "u_dam  Ada Roy  4 prints"
    assert lines[1].startswith("fullest   a.txt (Reuters), row q_")
    assert lines[3] == "copy"
    assert lines[4].startswith("          b.txt, row q_")
    assert (
        lines[6] == "          12 words in common, of 12 here and 12 there; 1 day apart; one speaker (Ms Roy / Ms Roy)"
    )
    assert lines[-1].startswith("alert     cue-stronger: c.txt")


def test_why_names_are_one_speaker(ledger: Path) -> None:
    assert shown(ledger, "s_ada") == [
        "s_ada  Ada Roy: person, 5 rows",
        "role      British minister",
        "names",
        "  Ada Roy: 4 rows in a.txt, c.txt",
        "  A. Roy: 1 row in b.txt",
        "one speaker because",
        "  1. shared words: Ada Roy = A. Roy: b.txt [0:6] “Ms Roy”",
    ]


def test_the_words_are_left_out_where_the_text_has_gone(ledger: Path) -> None:
    (ledger / "news" / "b.txt").unlink()

    assert shown(ledger, "s_ada")[-1] == "  1. shared words: Ada Roy = A. Roy: b.txt [0:6]"


def test_the_id_of_a_row_is_not_for_here(ledger: Path) -> None:
    assert explained(ledger, "q_1", []) is None
