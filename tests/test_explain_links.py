"""Why prints are one statement, and names one speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import RecordError
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


def test_the_beginning_of_an_id_is_enough(ledger: Path) -> None:
    assert shown(ledger, "s_a") == shown(ledger, "s_ada")
    assert shown(ledger, "u_da") == shown(ledger, "u_dam")


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("s_", "2 speakers begin with 's_': s_ada, s_bo; give more of it"),
        ("s_9", r"no speaker s_9; speakers\.jsonl has 2 ids"),
    ],
)
def test_a_beginning_of_several_speakers_or_of_none_is_told(wanted: str, message: str, ledger: Path) -> None:
    with (ledger / "speakers.jsonl").open("a") as file:
        file.write('{"id": "s_bo", "name": "Bo Lim", "kind": "person", "wikidata": null, "names": [], "roles": [], ')
        file.write('"merged": [], "rows": 1}\n')

    with pytest.raises(RecordError, match=message):
        explained(ledger, wanted, [])


def test_the_words_are_left_out_where_the_text_has_gone(ledger: Path) -> None:
    (ledger / "news" / "b.txt").unlink()

    assert shown(ledger, "s_ada")[-1] == "  1. shared words: Ada Roy = A. Roy: b.txt [0:6]"


def test_the_id_of_a_row_is_not_for_here(ledger: Path) -> None:
    for wanted in ("q_1", "ad", "3f9"):
        assert explained(ledger, wanted, []) is None
