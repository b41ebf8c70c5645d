"""The server as a browser asks it, and as others do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from quoted import row_in
from quotes.corrections import LOG
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Row
from served import HOST, TOKEN, client_of, decided, ledger_at, place_in, stamp_in, told_by

TALKS = "Talks end\n\n“We 🙂 will leave,” Anna Berg said. “Now.”\n\nRIA reports that Jan Kos said they would stay.\n"


def rows() -> list[Row]:
    return [
        row_in(TALKS, "We 🙂 will leave, … Now.", source="Anna Berg"),
        row_in(TALKS, "they would stay", source="Jan Kos", type="indirect", confidence=0.5),
    ]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_at(tmp_path, {"talks.txt": TALKS}, rows())


@pytest.fixture
def client(ledger: Path) -> Iterator[Any]:
    with client_of(ledger) as found:
        yield found


def decide(client: Any, **asked: Any) -> Any:
    """Send a decision on the first row, unless another is asked for; `seen` no other before it."""
    its = {"action": "accept", "document": "talks.txt", "row": rows()[0].id, "seen": 0, "stamp": stamp_in(client)}
    return client.post("decide", json={**its, **asked})


# Who may ask


def test_the_page_is_at_the_address_with_the_token(client: Any) -> None:
    answer = client.get("./")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "connect-src 'self'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/", "/decide", f"/{TOKEN[:-1]}/", f"/{TOKEN[:-1]}b/", f"/{TOKEN}x/changes", "//", "/ä/"]
)
def test_without_the_token_nothing_is_told(client: Any, path: str) -> None:
    answer = client.get(f"http://{HOST}{path}")

    assert answer.status_code == 403
    assert "talks" not in answer.text.lower()


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost:8000", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1:8000.evil.example", ""]
)
def test_another_host_is_refused(client: Any, host: str) -> None:
    assert client.get("./", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": f"https://{HOST}"},
        {"origin": "http://127.0.0.1:8001"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_may_not_decide(client: Any, ledger: Path, headers: dict[str, str]) -> None:
    its = {"action": "accept", "document": "talks.txt", "row": rows()[0].id, "seen": 0, "stamp": stamp_in(client)}

    assert client.post("decide", json=its, headers=headers).status_code == 403
    assert decided(ledger) == ()


def test_who_does_not_say_where_they_are_from_may_not_decide(client: Any, ledger: Path) -> None:
    del client.headers["origin"]

    assert decide(client).status_code == 403
    assert decided(ledger) == ()


def test_another_site_may_not_read(client: Any) -> None:
    assert client.get("./", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert "access-control-allow-origin" not in client.get("./").headers
    assert client.get("./").headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_form_of_another_page_can_send_is_refused(client: Any, ledger: Path, kind: str) -> None:
    answer = client.post("decide", content=b"{}", headers={"content-type": kind})

    assert answer.status_code == 415
    assert decided(ledger) == ()


# What is no decision


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b"{}", b"\xff\xfe", b'{"action":"drop"}', b'{"action":"accept","seen":"1"}',
        b"[" * 20_000, b'{"action":"accept","seen":0,"stamp":"x","surplus":1}',
    ],
)  # fmt: skip
def test_bad_json_is_refused(client: Any, ledger: Path, body: bytes) -> None:
    answer = client.post("decide", content=body, headers={"content-type": "application/json"})

    assert answer.status_code == 400
    assert "reload the page" in answer.json()["error"]
    assert decided(ledger) == ()


def test_too_much_is_refused(client: Any, ledger: Path) -> None:
    answer = decide(client, name="x" * 70_000)

    assert answer.status_code == 413
    assert decided(ledger) == ()


@pytest.mark.parametrize("after", ["", "-1", "1.5", "x", "9" * 30, "٣"])
def test_changes_behind_no_number(client: Any, after: str) -> None:
    assert client.get("changes", params={"after": after, "stamp": "x"}).status_code == 400


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"document": "other.txt"}, "no such document"),
        ({"row": "q_0"}, "no such row"),
        ({"action": "set"}, "nothing was changed"),
        ({"action": "set", "changes": [{"field": "type", "name": "loud"}]}, "type"),
        ({"action": "set", "changes": [{"field": "content"}]}, "reject it"),
        ({"action": "set", "changes": [{"field": "content", "places": [[3, 3]]}]}, "no words"),
        ({"action": "set", "changes": [{"field": "content", "places": [[5, 3]]}]}, "no words"),
        ({"action": "set", "changes": [{"field": "cue", "places": [[-5, 3]]}]}, "no words"),
        ({"action": "set", "changes": [{"field": "cue", "places": [[3, 9999]]}]}, "no words"),
        ({"action": "set", "changes": [{"field": "cue", "places": [[0, 5], [3, 9]]}]}, "overlap"),
        ({"action": "set", "changes": [{"field": "relay", "relay": [{"name": " "}]}]}, "has a name"),
        ({"action": "add"}, "has words"),
        ({"action": "same-speaker", "was": "Anna Berg", "name": "Anna Berg"}, "two names"),
        ({"action": "join"}, "the other print"),
        ({"action": "undo"}, "nothing was changed"),
    ],
)
def test_what_can_not_be_decided_is_told(client: Any, ledger: Path, asked: dict[str, Any], words: str) -> None:
    answer = decide(client, **asked)

    assert answer.status_code == 400
    assert words in answer.json()["error"]
    assert decided(ledger) == ()


# Deciding


def test_a_decision_is_on_the_disk_when_it_is_answered(client: Any, ledger: Path) -> None:
    answer = decide(client)

    assert answer.status_code == 200
    assert (ledger / LOG).read_bytes().endswith(b"\n")
    (saved,) = decided(ledger)
    assert (saved.action, saved.by, saved.row, saved.id) == ("accept", "Anna", rows()[0].id, answer.json()["saved"][0])


def test_the_row_is_shown_as_corrected(client: Any, ledger: Path) -> None:
    places = [place_in(TALKS, "🙂 will leave")]
    answer = decide(
        client,
        action="set",
        changes=[
            {"field": "speaker", "name": "Anna Bergmann", "kind": "person"},
            {"field": "content", "places": places},
        ],
    )

    (row,) = answer.json()["rows"]
    assert (row["speaker"]["name"], row["text"], row["content"]) == ("Anna Bergmann", "🙂 will leave", places)
    assert told_by(client)["rows"][0]["text"] == "🙂 will leave"
    assert [each.field for each in decided(ledger)] == ["speaker", "content"]


def test_a_window_hears_what_another_decided(client: Any) -> None:
    stamp = stamp_in(client)
    decide(client, action="set", changes=[{"field": "speaker", "name": "Anna Bergmann"}])
    heard = client.get("changes", params={"after": 0, "stamp": stamp}).json()

    assert (heard["total"], heard["decisions"][0]["by"], heard["rows"][0]["speaker"]["name"]) == (
        1,
        "Anna",
        "Anna Bergmann",
    )
    assert client.get("changes", params={"after": 1, "stamp": stamp}).json() == {"total": 1}


def test_a_decision_on_what_has_changed_is_told_and_not_saved(client: Any, ledger: Path) -> None:
    decide(client, action="set", changes=[{"field": "speaker", "name": "Anna Bergmann"}])
    answer = decide(client, action="reject")

    assert answer.status_code == 409
    assert "Anna has decided on this since (set speaker Anna Bergmann)" in answer.json()["clash"]
    assert answer.json()["rows"][0]["speaker"]["name"] == "Anna Bergmann"
    assert len(decided(ledger)) == 1
    assert decide(client, action="reject", seen=1).status_code == 200
    assert len(decided(ledger)) == 2


def test_decisions_that_are_gone_from_the_file_are_missed(client: Any, ledger: Path) -> None:
    decide(client)
    (ledger / LOG).write_bytes(b"")
    answer = decide(client, action="reject", seen=1)

    assert (answer.status_code, answer.json()["stale"]) == (409, True)
    assert decided(ledger) == ()


def test_decisions_on_two_rows_do_not_clash(client: Any, ledger: Path) -> None:
    assert decide(client).status_code == 200
    assert decide(client, row=rows()[1].id).status_code == 200
    assert decide(client, action="reviewed", row=None).status_code == 200


def test_a_row_that_was_missed_comes_and_goes(client: Any, ledger: Path) -> None:
    added = decide(
        client,
        action="add",
        row=None,
        changes=[
            {"field": "content", "places": [place_in(TALKS, "Talks end")]},
            {"field": "cue", "places": [place_in(TALKS, "reports")]},
            {"field": "speaker", "name": "RIA", "kind": "outlet"},
        ],
    )
    (row,) = added.json()["rows"]
    assert (row["text"], row["cue_words"], row["speaker"]["name"], row["type"]) == (
        "Talks end",
        "reports",
        "RIA",
        "indirect",
    )
    assert told_by(client)["rows"][0]["text"] == "Talks end"

    undone = decide(client, action="undo", undoes=added.json()["saved"], seen=1)
    assert undone.json()["gone"] == [{"document": 0, "id": row["id"]}]
    assert len(told_by(client)["rows"]) == 2


def test_an_undo_takes_a_decision_back_once(client: Any) -> None:
    (id,) = decide(client, action="set", changes=[{"field": "type", "name": "indirect"}]).json()["saved"]
    undone = decide(client, action="undo", undoes=[id], seen=1)
    again = decide(client, action="undo", undoes=[id], seen=2)

    assert (undone.json()["rows"][0]["type"], undone.json().get("stands", [])) == ("direct", [])
    assert (again.status_code, again.json()["clash"]) == (409, "this has been undone already")
    assert decide(client, action="undo", undoes=["c_0"], seen=2).status_code == 409


def test_two_names_are_one_in_every_document(tmp_path: Path) -> None:
    texts = {"a.txt": TALKS, "b.txt": TALKS.replace("Talks", "They")}
    ledger = ledger_at(
        tmp_path,
        texts,
        [row_in(text, "they would stay", source="Jan Kos", document=name) for name, text in texts.items()],
    )
    with client_of(ledger) as client:
        saved = decide(client, action="same-speaker", was="Jan Kos", name="Jan Kosinski", row=None)
        assert [row["speaker"]["name"] for row in saved.json()["rows"]] == ["Jan Kosinski", "Jan Kosinski"]
        undone = decide(client, action="undo", undoes=saved.json()["saved"], seen=1)

    assert [row["speaker"]["name"] for row in undone.json()["rows"]] == ["Jan Kos", "Jan Kos"]


def test_split_and_join_are_anchored_by_the_statement(client: Any, ledger: Path) -> None:
    other = {"document": "talks.txt", "row": rows()[1].id, "statement": "u_1"}
    decide(client, action="split", statement="u_1")
    decide(client, action="join", statement="u_1", other=other, seen=1)
    split, join = decided(ledger)

    assert (split.was, split.now, split.anchor and split.anchor.words) == (
        "u_1",
        None,
        "We 🙂 will leave,” Anna Berg said. “Now.",
    )
    assert (join.now["row"], join.now["anchor"]["words"]) == (rows()[1].id, "they would stay")


# The ledger under it


def test_a_ledger_that_was_made_anew_is_said_to_be(client: Any, ledger: Path) -> None:
    stamp = stamp_in(client)
    (ledger / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(rows()[:1])))

    assert client.get("changes", params={"after": 0, "stamp": stamp}).json()["stale"] is True
    answer = decide(client, stamp=stamp)
    assert (answer.status_code, answer.json()["stale"]) == (409, True)
    assert decided(ledger) == ()
    assert len(told_by(client)["rows"]) == 1


def test_a_file_of_corrections_with_a_torn_line_is_read_on(client: Any, ledger: Path) -> None:
    decide(client)
    with (ledger / LOG).open("ab") as log:
        log.write(b'{"at":"2026-11-')
    assert decide(client, row=rows()[1].id, seen=1).status_code == 200

    assert len(decided(ledger)) == 2
    assert "line 2" in told_by(client)["review"]["troubles"][0]


def test_without_its_text_a_row_can_be_judged_but_no_words_pointed_at(tmp_path: Path) -> None:
    ledger = ledger_at(tmp_path, {"talks.txt": TALKS}, rows())
    (tmp_path / "news" / "talks.txt").unlink()
    with client_of(ledger) as client:
        assert decide(client).status_code == 200
        answer = decide(client, action="set", changes=[{"field": "content", "places": [[0, 5]]}], seen=1)

    assert answer.status_code == 400
    assert "without its text" in answer.json()["error"]
    assert json.loads((ledger / LOG).read_text().splitlines()[0])["anchor"]["words"].startswith(
        "We 🙂 will leave, … Now."
    )


# A large ledger


def test_of_a_large_ledger_the_page_has_what_is_worth_a_look_and_asks_for_more(tmp_path: Path) -> None:
    text = "".join(f"“Word {number},” Anna Berg said.\n" for number in range(200))
    some = [row_in(text, f"Word {number},", source="Anna Berg") for number in range(199, -1, -1)]
    unsure = evolve(some[0], confidence=0.4)
    client = client_of(ledger_at(tmp_path, {"talks.txt": text}, [*some[1:], unsure]), most_letters=0)
    page, stamp = told_by(client), stamp_in(client)

    assert (page["total"], len(page["rows"]), page["rows"][0]["id"]) == (200, 150, unsure.id)
    assert "text" not in page["documents"][0]
    rest = client.get("rest", params={"stamp": stamp}).json()
    assert len(rest["rows"]["columns"]["id"]) == 50
    assert not {row["id"] for row in page["rows"]} & set(rest["rows"]["columns"]["id"])
    opened = client.get("document", params={"stamp": stamp, "number": 0}).json()
    assert (opened["document"]["text"], len(opened["rows"])) == (text, 200)
    assert client.get("rest", params={"stamp": "old"}).json()["stale"] is True
    assert client.get("document", params={"stamp": stamp, "number": 1}).status_code == 404


def test_of_a_large_ledger_decisions_are_shown_too(tmp_path: Path) -> None:
    ledger = ledger_at(tmp_path, {"talks.txt": TALKS}, rows())
    client = client_of(ledger, most_letters=0)
    decide(client, action="set", changes=[{"field": "speaker", "name": "Anna Bergmann"}])

    assert "Anna Bergmann" in {row["speaker"].get("name") for row in told_by(client)["rows"]}
    opened = client.get("document", params={"stamp": stamp_in(client), "number": 0}).json()
    assert "Anna Bergmann" in {row["speaker"].get("name") for row in opened["rows"]}


# A table of corrections beside the ledger


def test_a_table_is_shown_and_has_the_last_word(client: Any, ledger: Path) -> None:
    id = rows()[0].id
    (ledger / "corrections.csv").write_text(f"id,field,value\n{id},speaker,Anna Bergmann\nq_0,colour,red\n")
    page = told_by(client)

    assert page["rows"][0]["speaker"]["name"] == "Anna Bergmann"
    (told,) = page["review"]["table"]
    assert (told["source"], told["by"], told["row"]) == ("corrections.csv", "corrections.csv", id)
    assert told["id"] in page["review"]["stands"]
    assert "corrections.csv, line 3" in page["review"]["troubles"][0]
    answer = decide(client, action="set", changes=[{"field": "speaker", "name": "Anna Berg"}])
    assert (answer.status_code, decided(ledger)) == (400, ())
    assert "corrections.csv decides this" in answer.json()["error"]
    assert decide(client, action="accept").status_code == 200


def test_a_table_that_changes_makes_the_page_stale(client: Any, ledger: Path) -> None:
    stamp = stamp_in(client)
    (ledger / "corrections.csv").write_text("id,field,value\n")

    assert client.get("changes", params={"after": 0, "stamp": stamp}).json()["stale"] is True


def test_a_table_that_is_none_is_told(client: Any, ledger: Path) -> None:
    (ledger / "corrections.csv").write_bytes(b"\xff\xfe")

    assert "is no UTF-8" in told_by(client)["review"]["troubles"][0]


# A content in two, and names that are not one


def test_some_words_become_a_row_of_their_own(tmp_path: Path) -> None:
    text = "“We will leave, and the dam will hold,” said Anna Berg. More.\n"
    row = row_in(text, "We will leave, and the dam will hold,", source="Anna Berg")
    ledger = ledger_at(tmp_path, {"talks.txt": text}, [row])
    client = client_of(ledger)
    place = place_in(text, "and the dam will hold")
    answer = decide(client, action="cut", row=row.id, place=place)

    assert [each["text"] for each in answer.json()["rows"]] == ["We will leave", "and the dam will hold"]
    content, added = decided(ledger)
    assert (content.action, content.field, [each["words"] for each in content.now]) == (
        "set",
        "content",
        ["We will leave"],
    )
    assert (added.action, added.now["type"], added.now["speaker"]["name"]) == ("add", "direct", "Anna Berg")
    assert [each["words"] for each in (*added.now["content"], *added.now["cue"], added.now["source"])] == [
        "and the dam will hold",
        "said",
        "Anna Berg",
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("We will leave", ["and the dam will hold,"]),
        ("leave, and the dam", ["We will", "will hold,"]),
        ("the dam will hold,", ["We will leave, and"]),
    ],
)
def test_what_is_left_of_a_content(tmp_path: Path, words: str, left: list[str]) -> None:
    text = "“We will leave, and the dam will hold,” said Anna Berg. More.\n"
    row = row_in(text, "We will leave, and the dam will hold,", source="Anna Berg")
    client = client_of(ledger := ledger_at(tmp_path, {"talks.txt": text}, [row]))
    decide(client, action="cut", row=row.id, place=place_in(text, words))

    assert [each["words"] for each in decided(ledger)[0].now] == left


@pytest.mark.parametrize("words", ["We will leave, and the dam will hold,", "said", "hold,” said"])
def test_no_words_of_a_content_alone(tmp_path: Path, words: str) -> None:
    text = "“We will leave, and the dam will hold,” said Anna Berg. More.\n"
    row = row_in(text, "We will leave, and the dam will hold,", source="Anna Berg")
    client = client_of(ledger := ledger_at(tmp_path, {"talks.txt": text}, [row]))
    answer = decide(client, action="cut", row=row.id, place=place_in(text, words))

    assert (answer.status_code, decided(ledger)) == (400, ())
    assert "select some words of what was said" in answer.json()["error"]


def test_two_names_are_not_one(client: Any, ledger: Path) -> None:
    answer = decide(client, action="not-same-speaker", was="Anna Berg", name="A. Berg")

    assert answer.status_code == 200
    assert [(each.action, each.was, each.now) for each in decided(ledger)] == [
        ("not-same-speaker", "Anna Berg", "A. Berg")
    ]


def test_a_type_that_the_marks_speak_against_is_refused(client: Any) -> None:
    """The next run would not apply it."""
    refused = decide(client, action="set", changes=[{"field": "type", "name": "mixed"}])

    assert "all its words stand in quotation marks, so that it is direct" in refused.text
