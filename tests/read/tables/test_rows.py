"""Rows to documents: src/quotes/read/tables/rows.py."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.read import read
from quotes.types import Document


def of_row(folder: Path, **row: Any) -> Document:
    """Return the document of a row."""
    (folder / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (document,) = read([folder / "a.jsonl"])
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(
    "ending", [".jsonl", ".json", ".csv", ".tsv", ".parquet", ".csv.gz", ".jsonl.xz", ".jsonl.zst"]
)
def test_a_table_that_pandas_writes(tmp_path: Path, ending: str) -> None:
    """Whatever it writes it as, the same documents are read of it."""
    row = {"title": "River rises", "text": "“No,” she said.\n\nIt rained.", "date": "2025-03-14", "author": "Ada Roy"}
    row |= {"url": "https://valleyherald.example/river", "source": "Valley Herald"}
    frame = pytest.importorskip("pandas").DataFrame([row, {**row, "title": None, "date": None}])
    file = tmp_path / f"a{ending}"
    if ending == ".parquet":
        frame.to_parquet(file)
    elif "json" in ending:
        frame.to_json(file, orient="records", lines=ending != ".json")
    else:
        frame.to_csv(file, index=False, sep="\t" if ending == ".tsv" else ",")
    first, second = read([file])

    assert isinstance(first, Document), first
    assert isinstance(second, Document), second
    assert (first.id, first.text) == (f"a{ending}#1", "River rises\n\n“No,” she said.\n\nIt rained.")
    assert (second.id, second.text) == (f"a{ending}#2", row["text"])
    stated = (first.metadata.site, first.metadata.address, str(first.metadata.published), first.metadata.credits)
    assert stated == ("Valley Herald", row["url"], "2025-03-14", ("Ada Roy",))
    assert (second.metadata.published, second.metadata.title) == (None, None)


def test_a_document_has_the_hash_of_its_text_and_is_kept_beside_the_ledger(tmp_path: Path) -> None:
    document = of_row(tmp_path, text="He spoke.", title="River")

    assert document.sha256 == document.text_sha256 == sha256(b"River\n\nHe spoke.").hexdigest()
    assert document.is_extract


def test_publisher_and_day_are_those_of_the_metadata(tmp_path: Path) -> None:
    """An outlet that is given as its host is known by it."""
    named = clean(of_row(tmp_path, text="He spoke.", source="Yonhap", date="2025-12-13"), load_lexicon())
    hosted = clean(of_row(tmp_path, text="He spoke.", domain="www.tass.com"), load_lexicon())

    assert named.outlet is not None
    assert (named.outlet.id, named.outlet.basis, str(named.published)) == ("yonhap", "metadata", "2025-12-13")
    assert hosted.outlet is not None
    assert (hosted.outlet.id, hosted.outlet.basis) == ("tass", "metadata")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (17, "17"),
        (17.0, "17"),
        ("f7ca-322d", "f7ca-322d"),
        (" a\n b ", "a b"),
        ("", "a.jsonl#1"),
        (None, "a.jsonl#1"),
        (True, "a.jsonl#1"),
        ({"oid": 1}, "a.jsonl#1"),
        ("a" * 201, "a.jsonl#1"),
    ],
)
def test_the_id_is_the_rows_own(tmp_path: Path, value: object, expected: str) -> None:
    assert of_row(tmp_path, text="He spoke.", id=value).id == expected


def test_markup_and_lists_are_made_paragraphs(tmp_path: Path) -> None:
    marked = of_row(tmp_path, text="<p>He <b>spoke</b> &amp;\nleft.</p><script>x</script><p>“No.”<br>It rained.")
    listed = of_row(tmp_path, text=["He spoke.", "She left."])

    assert marked.text == "He spoke & left.\n\n“No.”\n\nIt rained.\n"
    assert listed.text == "He spoke.\n\nShe left."
    assert of_row(tmp_path, text="If a < b and c > d, he said.").text == "If a < b and c > d, he said."


def test_a_text_that_the_service_cut_is_flagged(tmp_path: Path) -> None:
    """NewsAPI's mark is no word of the article."""
    document = of_row(tmp_path, content="“No,” he said. It rained… [+2134 chars]")

    assert (document.text, document.flags) == ("“No,” he said. It rained", ("cut",))


def test_a_field_that_is_empty_gives_way_to_the_next(tmp_path: Path) -> None:
    assert of_row(tmp_path, maintext="", text="He spoke.").text == "He spoke."
