"""Words in what was said: src/quotes/summaries/search.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from counted import ledger_of, named, row
from quotes.errors import OptionError
from quotes.record.rows import Part
from quotes.summaries import Chosen, search
from quotes.summaries.search import found_lines, json_of

ADA = named("Ada Roy")
DAM = row("Turkey’s dam won’t hold until the “end of May”", ADA, at=100)
PARTS = row("The ferry is … free", ADA, "b.txt", content=(Part(5, 17, "The ferry is"), Part(30, 34, "free")))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "ledger", DAM, PARTS)


def words_at(ledger: Path, *words: str) -> list[tuple[str, int, str]]:
    return [(each.row.document, part.start, part.text) for each in search(ledger, words) for part in each.matches]


@pytest.mark.parametrize(
    ("words", "matches"),
    [
        (["DAM"], ["dam"]),
        (["turkey"], ["Turkey"]),
        (["won't hold"], ["won’t hold"]),
        (['"end of may"'], ["end of May"]),
        (["of the end"], []),
        (["end", "dam"], ["dam", "end"]),
        (["dam", "bridge"], []),
        (["turk*"], ["Turkey"]),
        (["turk"], []),
        (["until the en*"], ["until the “end"]),
        (["the", "the end"], ["the “end"]),
    ],
)
def test_words_are_found_as_they_are_printed(words: list[str], matches: list[str], ledger: Path) -> None:
    found = words_at(ledger, *words)

    assert [text for _, _, text in found if text not in ("The", "free")] == matches


def test_places_count_in_the_document(ledger: Path) -> None:
    assert words_at(ledger, "free") == [("b.txt", 30, "free")]
    assert words_at(ledger, "dam") == [("a.txt", 109, "dam")]
    assert [row.content[0].text[9:12] for row in (DAM,)] == ["dam"]


def test_words_of_two_parts_are_no_run(ledger: Path) -> None:
    assert words_at(ledger, "is free") == []
    assert words_at(ledger, "is", "free") == [("b.txt", 15, "is"), ("b.txt", 30, "free")]


def test_of_some_rows_alone(ledger: Path) -> None:
    assert list(search(ledger, "the", chosen=Chosen(speaker="nobody"))) == []
    assert [each.row.document for each in search(ledger, "the", chosen=Chosen(document="b.txt"))] == ["b.txt"]


@pytest.mark.parametrize(("words", "said"), [("", "no words to look for; give"), ("?!", r"'\?!': no words to look")])
def test_no_words(words: str, said: str, ledger: Path) -> None:
    with pytest.raises(OptionError, match=said):
        search(ledger, words)


def test_a_find_in_its_context(ledger: Path) -> None:
    (found,) = search(ledger, ["dam", "may"])

    assert list(found_lines(found, "<{}>".format)) == [
        f"a.txt:100-146  {DAM.id}  Valley Herald  2026-05-04",
        "    Ada Roy (said he): Turkey’s <dam> won’t hold until the “end of <May>”",
    ]


def test_what_is_far_from_the_words_is_left_out(tmp_path: Path) -> None:
    long = row("one " * 60 + "needle " + "two " * 80 + "needle " + "three " * 60, ADA, source=None, cue=())
    (found,) = search(ledger_of(tmp_path / "ledger", long), "needle")
    line = list(found_lines(found, "<{}>".format))[1]

    assert line.startswith("    Ada Roy: … one one ")
    assert line.endswith(" three …")
    assert " one <needle> two two" in line
    assert " two … two " in line
    assert len(line) < 600


def test_what_was_said_obeys_no_terminal(tmp_path: Path) -> None:
    evil = evolve(row("It \x1b[31m rains", named("A\x1b[2J")), id="q_\x1b[31m")
    (found,) = search(ledger_of(tmp_path / "ledger", evil), "rains")

    assert "\x1b" not in "".join(found_lines(found, str))


def test_a_find_as_json(ledger: Path) -> None:
    (found,) = search(ledger, "dam")
    told = json.loads(json_of(found))

    assert told["id"] == DAM.id
    assert told["matches"] == [{"start": 109, "end": 112, "text": "dam"}]
