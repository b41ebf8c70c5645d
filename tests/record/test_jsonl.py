"""One line a row, whatever stands in the text."""

import json

from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from quotes.record.jsonl import jsonl_lines, one_line
from quotes.record.rows import DocumentRow, Row, row_of
from quotes.types import Attribution

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def test_letters_outside_ascii_are_kept(attribution: Attribution) -> None:
    (line,) = jsonl_lines([row_of(attribution, [])])

    assert "The talks, … failed.".encode() in line
    assert json.loads(line)["published"] == "2025-12-13"


def test_fields_are_written_in_their_order(attribution: Attribution) -> None:
    (line,) = jsonl_lines([row_of(attribution, [])])
    written = json.loads(line)

    assert list(written) == [field.name for field in fields(Row)]
    assert list(written["content"][0]) == ["start", "end", "text"]
    assert list(written["speaker"]) == ["name", "kind", "id", "wikidata", "role", "reason", "confidence"]
    assert list(written["relay"][0]) == ["name", "kind", "id", "wikidata", "basis", "start", "end", "text"]
    assert list(written["evidence"][0]) == ["rule", "start", "end", "note"]
    assert list(json.loads(one_line(DocumentRow("a", None))))[:5] == [
        "document",
        "sha256",
        "text_sha256",
        "media_type",
        "encoding",
    ]


@given(ANY_TEXT)
def test_any_text_makes_one_line_that_reads_back(text: str) -> None:
    line = one_line({"text": text})

    assert len(line.decode().splitlines()) == 1
    assert json.loads(line) == {"text": text}


def test_line_and_paragraph_separators_are_escaped() -> None:
    assert one_line("a\u2028b\u2029c\x85d\x1be") == rb'"a\u2028b\u2029c\u0085d\u001be"' + b"\n"
