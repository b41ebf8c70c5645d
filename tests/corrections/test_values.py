from __future__ import annotations

from typing import Any

import pytest

from quotes.corrections import Added, Anchor, Correction, Named, Printed, Through, plain, value_of
from quotes.errors import CorrectionError

WORDS = Anchor("0" * 64, "they would stay", before="Anna said ", after=".", zone="body", start=10)


def decided(action: str, **fields: Any) -> Correction:
    """Return a decision of Ada's on the row q_1 of a.txt."""
    return Correction(None, "ada", action, **{"document": "a.txt", "row": "q_1", **fields})


@pytest.mark.parametrize(
    ("field", "now", "value"),
    [
        ("speaker", "Anna Berg", "Anna Berg"),
        ("speaker", None, None),
        ("speaker", {"name": "Anna Berg", "kind": "person"}, Named("Anna Berg", "person")),
        ("kind", "group", "group"),
        ("type", "mixed", "mixed"),
        ("source", plain(WORDS), WORDS),
        ("cue", [], ()),
        ("content", [plain(WORDS), "and go"], (WORDS, "and go")),
        ("relay", [{"name": "Reuters"}], (Through("Reuters"),)),
    ],
)
def test_what_a_field_may_be_set_to(field: str, now: Any, value: Any) -> None:
    assert value_of(decided("set", field=field, now=now)) == value


def test_a_row_that_is_added() -> None:
    now = {"content": [plain(WORDS)], "speaker": {"name": None, "kind": "anonymous"}}

    assert value_of(decided("add", row=None, now=now)) == Added((WORDS,), speaker=Named(None, "anonymous"))


def test_a_print_that_is_joined() -> None:
    other = Printed("b.txt", "q_2", WORDS)

    assert value_of(decided("join", anchor=WORDS, now=plain(other))) == other


@pytest.mark.parametrize(
    ("action", "fields", "trouble"),
    [
        ("frob", {}, "no action is called 'frob'; there are accept, reject,"),
        ("accept", {"row": None}, "accept says of no row; give its id, or its document and words"),
        ("set", {}, "set of no field: set alone names a field, one of speaker, kind,"),
        ("set", {"field": "zone"}, "set of zone: set alone names a field"),
        ("accept", {"field": "kind"}, "accept of kind: set alone names a field"),
        (
            "set",
            {"field": "kind", "now": "robot"},
            "set kind: 'robot' in `now` is none of person, organization, outlet, document, group, anonymous",
        ),
        ("set", {"field": "type", "now": None}, "set type: None in `now` is none of direct, mixed, indirect"),
        (
            "set",
            {"field": "speaker", "now": {"name": "Anna", "kind": "robot"}},
            "set speaker: kind 'robot' is none of person, organization, outlet, document, group, anonymous in `now`",
        ),
        (
            "set",
            {"field": "relay", "now": [{"name": "TASS", "basis": "heard"}]},
            "set relay: basis 'heard' is none of dateline, metadata, stated, document - at `$[0]` in `now`; docs/",
        ),
        ("add", {"now": {"content": ["x"], "type": "odd"}}, "add: type 'odd' is none of direct, mixed, indirect"),
        ("add", {"now": {"content": ["x"], "attitude": "odd"}}, "add: attitude 'odd' is none of assertion, belief, "),
        ("add", {"now": {"content": []}}, "add: content has no words"),
        ("join", {}, "join says of no other row; give its id in `now`"),
        ("same-speaker", {"was": "Anna Berg", "now": ""}, "same-speaker needs the one name in `was` and the other, "),
        ("not-same-speaker", {"was": "Anna Berg"}, "not-same-speaker needs the one name in `was` and the other in "),
        ("accept", {"now": "yes"}, "accept takes no value in `now`; leave it out"),
        ("add", {"now": {}}, "add: Object missing required field `content`"),
        ("add", {"document": None}, "add says of no document; give its name"),
        ("reviewed", {"document": None}, "reviewed says of no document"),
        ("same-speaker", {"now": "Anna Berg"}, "same-speaker needs the one name in `was`"),
    ],
)
def test_what_says_nothing_that_can_be_done(action: str, fields: dict[str, Any], trouble: str) -> None:
    with pytest.raises(CorrectionError) as error:
        decided(action, **fields)

    assert str(error.value).startswith(trouble)


def test_an_id_is_of_all_that_is_said() -> None:
    one, other = decided("set", field="kind", now="group"), decided("set", field="kind", now="person")

    assert one.id == decided("set", field="kind", now="group").id
    assert one.id != other.id
