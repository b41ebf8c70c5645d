"""JSON Lines: src/quotes/read/tables/lines.py."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.types import Document, Failure

RIVER = {"id": "r-1", "title": "River rises", "text": "The river rose, the mayor said."}


def items(folder: Path, data: bytes | str, asked: Asked | None = None) -> list[tuple[str, str]]:
    """Return the id of each line's document with its text, or with what is said of it."""
    path = folder / "a.jsonl"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [
        (item.id, item.text) if isinstance(item, Document) else (item.document, item.message)
        for item in read([path], asked=asked or Asked())
    ]


def test_a_line_is_a_document(tmp_path: Path) -> None:
    """Its id is its own, or the file's with the number of the line; its title is the first line of its text."""
    lines = f"{json.dumps(RIVER)}\n\n{json.dumps({'body': 'She left.'})}"

    assert items(tmp_path, lines) == [
        ("r-1", "River rises\n\nThe river rose, the mayor said."),
        ("a.jsonl#3", "She left."),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "a.jsonl, line 2: no JSON (Expecting property name enclosed in double quotes: line 2 column 1 (char 2))"),
        ("[" * 100_000, "a.jsonl, line 2: no JSON ("),
        ('"text"', 'a.jsonl, line 2: a str, and no object; give each line as {"text": ...}'),
        ('{"title": "Tides"}', "a.jsonl, line 2: no text in text; leave it out"),
        ('{"text": null}', "a.jsonl, line 2: no text in text; leave it out"),
        ('{"text": NaN}', "a.jsonl, line 2: no text in text; leave it out"),
        ('{"text": " \\n"}', "a.jsonl, line 2: nothing but white space for a text; leave it out"),
        ('{"text": "a\\u0000b"}', "a.jsonl, line 2: binary (a NUL at character 1 of the text); leave it out"),
    ],
)
def test_a_line_that_holds_no_document_costs_itself(tmp_path: Path, line: str, message: str) -> None:
    """It is told by file and line, and those around it are read."""
    first, bad, last = items(tmp_path, f"{json.dumps(RIVER)}\n{line}\n{json.dumps(RIVER)}\n")

    assert first == last == ("r-1", "River rises\n\nThe river rose, the mayor said.")
    assert bad[0] == "a.jsonl#2"
    assert bad[1].startswith(message)


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    """It is not held: not more of it than a text may have."""
    long = json.dumps({"text": "word " * 400})
    first, bad, last = items(tmp_path, f"{json.dumps(RIVER)}\n{long}\n{json.dumps(RIVER)}", Asked(max_chars=99))

    assert first == last
    assert bad == (
        "a.jsonl#2",
        "a.jsonl, line 2: more than 800 characters, over the limit of 99 characters; split it, or raise --max-chars",
    )


def test_a_line_that_is_too_long_is_told_once_where_there_is_no_other(tmp_path: Path) -> None:
    """As in a packed file that is made to fill the memory."""
    ((name, said),) = items(tmp_path, "a" * 3_000, Asked(max_chars=99))

    assert name == "a.jsonl#1"
    assert said.startswith("a.jsonl, line 1: more than 800 characters, over the limit of 99 characters; ")


def test_a_file_of_broken_lines_is_given_up_after_the_first_hundred(tmp_path: Path) -> None:
    found = items(tmp_path, "no object\n" * 150)

    assert len(found) == 101
    assert found[-1] == (
        "a.jsonl",
        "a.jsonl: none of the first 100 rows can be read; see that it is what its name says",
    )


def test_a_text_that_is_too_long_is_refused_by_its_place(tmp_path: Path) -> None:
    assert items(tmp_path, json.dumps({"text": "word " * 25}), Asked(max_chars=99)) == [
        (
            "a.jsonl#1",
            "a.jsonl, line 1: 125 characters, over the limit of 99 characters; split it, or raise --max-chars",
        )
    ]


def test_bytes_that_are_no_utf8_are_decoded_as_a_file_of_their_own_would_be(tmp_path: Path) -> None:
    """A dump that was put together of several files has lines in several encodings."""
    lines = '{"text": "“No,” he said."}\n'.encode()
    lines += '{"text": "“No,” he said, and left the café at ten."}\n'.encode("cp1252")
    (tmp_path / "a.jsonl").write_bytes(lines)
    first, second = read([tmp_path])

    assert [(item.text, item.encoding) for item in (first, second)] == [
        ("“No,” he said.", "utf-8"),
        ("“No,” he said, and left the café at ten.", "cp1252"),
    ]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path, codec: str) -> None:
    assert items(tmp_path, (json.dumps(RIVER) + "\n").encode(codec))[0][0] == "r-1"


def test_half_a_character_is_written_as_one_that_is_not_known(tmp_path: Path) -> None:
    assert items(tmp_path, '{"text": "He spoke \\ud83d then."}') == [("a.jsonl#1", "He spoke \ufffd then.")]


def test_reading_is_lazy(tmp_path: Path) -> None:
    """Lines beyond those whose fields are looked at are read when their turn comes."""
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(RIVER)}\n" * 100_000)
    found: Iterator[Document | Failure] = read([tmp_path])
    next(found)
    (tmp_path / "a.jsonl").write_text("")

    assert len(list(found)) < 50_000
