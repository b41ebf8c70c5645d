"""JSON: src/quotes/read/tables/objects.py."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.read.tables import objects
from quotes.types import Document

ONE, OTHER = {"id": "1", "text": "He said “no”, and left."}, {"id": "2", "text": "She stayed, or {so} it’s said."}
BOTH = [("1", ONE["text"]), ("2", OTHER["text"])]


def items(folder: Path, data: str, asked: Asked | None = None) -> list[tuple[str, str]]:
    """Return the id of each object's document with its text, or with what is said of it."""
    (folder / "a.json").write_text(data, encoding="utf-8")
    return [
        (item.id, item.text) if isinstance(item, Document) else (item.document, item.message)
        for item in read([folder / "a.json"], asked=asked or Asked())
    ]


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([ONE, OTHER]),
        json.dumps([ONE, OTHER], indent=4),
        f"{json.dumps(ONE)}\n{json.dumps(OTHER)}\n",
        f"{json.dumps(ONE, indent=2)}{json.dumps(OTHER, indent=2)}",
        json.dumps({"status": "ok", "tags": ["a"], "articles": [ONE, OTHER]}),
        json.dumps({"response": {"total": 2, "results": [ONE, OTHER]}}),
    ],
    ids=["list", "indented", "lines", "one behind the other", "of an API", "deeper"],
)
def test_objects_are_documents_wherever_they_stand(tmp_path: Path, data: str) -> None:
    assert items(tmp_path, data) == BOTH


def test_one_object_with_a_text_is_one_document(tmp_path: Path) -> None:
    """Whatever lists it holds besides."""
    assert items(tmp_path, json.dumps({"images": [{"url": "a.png"}], **ONE}, indent=1)) == BOTH[:1]
    assert (
        items(
            tmp_path,
            json.dumps({"parts": [{"a": 1}, {"a": 2}], "id": "1", "said": {"all": ONE["text"]}}),
            Asked(fields={"text": "said.all"}),
        )
        == BOTH[:1]
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"[{json.dumps(ONE)}, {json.dumps(OTHER)}, {{]", "a.json, character 119: no JSON from there on (Expecting"),
        (json.dumps([ONE, OTHER, {"text": "cut"}])[:-4], "a.json, character 119: no JSON from there on (Unterminated"),
    ],
)
def test_where_the_json_breaks_off_what_came_before_stands(tmp_path: Path, data: str, said: str) -> None:
    *found, (name, message) = items(tmp_path, data)

    assert found == BOTH
    assert name == "a.json#3"
    assert message.startswith(said)
    assert message.endswith("; mend it, or save one object a line (.jsonl)")


@pytest.mark.parametrize("data", ["", " \n", "[]", "nothing"])
def test_a_file_without_objects_is_told(tmp_path: Path, data: str) -> None:
    assert items(tmp_path, data)[-1][0] == "a.json"


def test_what_is_no_object_is_told_once(tmp_path: Path) -> None:
    assert [name for name, _ in items(tmp_path, "[1, 2]")] == ["a.json#1", "a.json#2"]


def test_a_list_is_read_object_by_object(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts in which the file is read may cut it anywhere."""
    monkeypatch.setattr(objects, "CHUNK", 3)

    assert list(objects.values_in("a", StringIO(json.dumps([ONE, OTHER, ONE])))) == [ONE, OTHER, ONE]


def test_an_object_that_is_too_long_is_not_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(objects, "CHUNK", 8)
    monkeypatch.setattr(objects, "MAX_OBJECT", 90)

    assert items(tmp_path, json.dumps([ONE, {"text": "word " * 99}]))[1][1].startswith("a.json, character 59: no JSON")
