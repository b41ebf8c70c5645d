"""Changes as lines and as JSON: src/quotes/summaries/changes_shown.py."""

from __future__ import annotations

import json

from attrs import evolve

from counted import NOBODY, named, passed_on, row
from quotes.record.rows import CorrectedRow, Part
from quotes.summaries import Change, Changes
from quotes.summaries.changes import change_of
from quotes.summaries.changes_shown import json_lines, lines_of

OLD = row("that it rains", NOBODY, at=10)
NEW = evolve(
    OLD, id="q_new", speaker=named("Ada \x1b[2JRoy"), content=(Part(10, 30, "that it rains here"),),
    relay=(passed_on("Elm Radio"), passed_on("Reuters")),
)  # fmt: skip


def changed(**changes: object) -> Change:
    found = change_of(OLD, evolve(OLD, **changes))
    assert found is not None
    return found


def test_a_row_field_by_field() -> None:
    change = change_of(OLD, NEW)
    assert change is not None

    assert list(lines_of(Changes((change,), 3))) == [
        f"changed  a.txt:10-30  q_new (was {OLD.id})  Ada \\u001b[2JRoy: “that it rains”",
        "    content: that it rains [10-23] → that it rains here [10-30]",
        "    relay: - → Elm Radio > Reuters",
        "    speaker.name: - → Ada \\u001b[2JRoy",
        "    speaker.id: - → s_ada_\\u001b[2jroy",
        "    speaker.reason: no person near before 'he' can be who speaks → -",
        "3 rows as before, 1 changed, 0 added, 0 removed "
        "(content 1, relay 1, speaker.id 1, speaker.name 1, speaker.reason 1)",
    ]


def test_rows_that_came_and_went() -> None:
    lines = list(lines_of(Changes((Change("added", None, OLD), Change("removed", OLD, None)), 0)))

    assert [line.split("  ")[0].strip() for line in lines[:2]] == ["added", "removed"]
    assert lines[0].endswith(f"{OLD.id}  speaker not known: “that it rains”")
    assert lines[2] == "0 rows as before, 0 changed, 1 added, 1 removed"


def test_what_stands_behind_is_shown_where_it_is_asked_for() -> None:
    found = Changes((changed(confidence=0.1),), 0)

    assert list(lines_of(found)) == [
        "0 rows as before, 0 changed, 0 added, 0 removed",
        "1 row more differ in confidence, evidence or statements alone; --all shows them",
    ]
    assert list(lines_of(found, behind=True))[1] == "    also confidence"


def test_json_has_both_versions() -> None:
    (line,) = json_lines([changed(type="direct")])
    told = json.loads(line)

    assert (told["change"], told["id"], told["was"]) == ("changed", OLD.id, OLD.id)
    assert told["fields"] == {"type": {"old": "indirect", "new": "direct"}}
    assert (told["old"]["type"], told["new"]["type"]) == ("indirect", "direct")


def test_what_has_changed_obeys_no_terminal() -> None:
    evil = evolve(OLD, id="q_\x1b[31m", document="a\x1b[2J.txt", text="It \x9b2J rains")
    change = change_of(evolve(OLD, id="q_\x1b[32m"), evil)
    assert change is not None

    assert not {"\x1b", "\x9b"} & set("".join(lines_of(Changes((change,), 0))))


def test_what_a_person_decided_is_said_in_words() -> None:
    change = changed(corrected=(CorrectedRow("set", "speaker", None, "ada"), CorrectedRow("accept", None, None, None)))

    assert "    corrected: - → set speaker by ada … accept" in lines_of(Changes((change,), 0))
