"""Which field serves as what: src/quotes/read/tables/fields.py.

The tables of the first test have the columns that their makers document; their rows are of our own making.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

from quoted import row_in
from quotes.errors import ReadError
from quotes.read import Asked, Note, read
from quotes.read.tables.fields import USUAL, fields_taken
from quotes.record.csv import csv_lines
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow
from quotes.types import Document, Failure

TEXT = "The river rose by two metres, the mayor said."
ALL_THE_NEWS = {  # Kaggle, snapcrawl/all-the-news; version 1
    "": "0", "id": "17283", "title": "River rises", "publication": "New York Times", "author": "Ines Duarte",
    "date": "2016-12-31", "year": "2016.0", "month": "12.0", "url": "", "content": TEXT,
}  # fmt: skip
ALL_THE_NEWS_2 = {  # components.one, All the News 2.0
    "date": "2016-12-31 18:31:00", "year": "2016", "month": "12.0", "day": "31", "author": "Ines Duarte",
    "title": "River rises", "article": TEXT, "url": "https://www.vox.com/2016/12/31/river", "section": "",
    "publication": "Vox",
}  # fmt: skip
MEDIACLOUD = {  # mediacloud.org, the download of a search, with the text that a partner adds
    "stories_id": "1519", "publish_date": "2016-12-31 10:00:00", "title": "River rises",
    "url": "https://valleyherald.example/river", "language": "en", "ap_syndicated": "False", "media_id": "4",
    "media_name": "Valley Herald", "media_url": "https://valleyherald.example", "story_text": TEXT,
}  # fmt: skip
GDELT = {  # GDELT DOC 2.0 API, mode=ArtList, format=json; it gives addresses, the text is added to it
    "url": "https://valleyherald.example/river", "url_mobile": "", "title": "River rises",
    "seendate": "20161231T063000Z", "socialimage": "", "domain": "valleyherald.example", "language": "English",
    "sourcecountry": "United States", "fulltext": TEXT,
}  # fmt: skip
NEWSAPI = {  # newsapi.org, /v2/everything
    "source": {"id": None, "name": "Valley Herald"}, "author": "Ines Duarte", "title": "River rises",
    "description": "It rose.", "url": "https://valleyherald.example/river", "urlToImage": "",
    "publishedAt": "2016-12-31T18:31:00Z", "content": TEXT,
}  # fmt: skip
NEWS_PLEASE = {  # news-please, as CC-News is extracted with it
    "authors": ["Ines Duarte", "Jo Park"], "date_download": "2017-01-02 10:00:00", "date_modify": None,
    "date_publish": "2016-12-31 18:31:00", "description": "It rose.", "filename": "river.json", "image_url": None,
    "language": "en", "localpath": None, "maintext": TEXT, "source_domain": "valleyherald.example", "text": None,
    "title": "River rises", "title_page": None, "title_rss": None, "url": "https://valleyherald.example/river",
}  # fmt: skip
SIGNAL = {  # research.signal-ai.com, the Signal Media One-Million News Articles Dataset
    "id": "f7ca322d-c3e8", "content": TEXT, "title": "River rises", "media-type": "News",
    "source": "Valley Herald", "published": "2016-12-31T18:31:00Z",
}  # fmt: skip


def read_row(folder: Path, row: dict[str, Any], asked: Asked | None = None) -> Document:
    """Return the document of a row."""
    (folder / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (document,) = read([folder / "a.jsonl"], asked=asked or Asked())
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(
    ("row", "id", "site", "address", "credits"),
    [
        (ALL_THE_NEWS, "17283", "New York Times", None, ("Ines Duarte",)),
        (ALL_THE_NEWS_2, "a.jsonl#1", "Vox", "https://www.vox.com/2016/12/31/river", ("Ines Duarte",)),
        (MEDIACLOUD, "1519", "Valley Herald", "https://valleyherald.example/river", ()),
        (GDELT, "a.jsonl#1", None, "https://valleyherald.example/river", ()),
        (NEWSAPI, "a.jsonl#1", "Valley Herald", "https://valleyherald.example/river", ("Ines Duarte",)),
        (NEWS_PLEASE, "a.jsonl#1", None, "https://valleyherald.example/river", ("Ines Duarte, Jo Park",)),
        (SIGNAL, "f7ca322d-c3e8", "Valley Herald", None, ()),
    ],
    ids=["All the News", "All the News 2", "MediaCloud", "GDELT", "NewsAPI", "news-please", "Signal"],
)
def test_the_tables_that_people_have_are_read_as_they_are(
    tmp_path: Path, row: dict[str, Any], id: str, site: str | None, address: str | None, credits: tuple[str, ...]
) -> None:
    document = read_row(tmp_path, row)
    stated = document.metadata

    assert document.text == f"River rises\n\n{TEXT}"
    assert (document.id, stated.site, stated.address, stated.credits) == (id, site, address, credits)
    assert stated.title == "River rises"
    assert stated.published == date(2016, 12, 31)


def test_what_was_taken_is_told_once(tmp_path: Path) -> None:
    told: list[Note] = []
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(NEWS_PLEASE)}\n" * 3)
    list(read([tmp_path], asked=Asked(tell=told.append)))

    assert told == [
        Note(
            "a.jsonl",
            "text from maintext or text, title from title or title_page, url from url, published from date_publish, "
            "outlet from source_domain, author from authors",
        )
    ]


def test_fields_are_named_by_hand(tmp_path: Path) -> None:
    """Those alone are looked at then; an empty name is none; a name with stops goes into an object."""
    row = {"Full Text": TEXT, "text": "x", "id": 4, "title": "y", "paper": {"name": {"long": "Valley Herald"}}}
    asked = Asked(fields={"text": "Full Text", "id": "", "title": "", "outlet": "paper.name.long"})
    document = read_row(tmp_path, row, asked)

    assert (document.id, document.text, document.metadata.site) == ("a.jsonl#1", TEXT, "Valley Herald")


@pytest.mark.parametrize(
    ("columns", "asked", "message"),
    [
        (["id", "words"], {}, "a: no field that holds text, of id, words; name it with --field text=NAME"),
        (["id", "text"], {"text": "Text"}, "a: no field 'Text', of id, text; see to the --field"),
        (
            [f"c{number}" for number in range(14)], {},
            "a: no field that holds text, of c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 2 more; name it",
        ),
    ],
)  # fmt: skip
def test_a_table_without_what_is_needed_is_told(columns: list[str], asked: dict[str, str], message: str) -> None:
    with pytest.raises(ReadError) as error:
        fields_taken("a", columns, asked)

    assert str(error.value).startswith(message)


def test_names_are_known_whatever_their_case_and_punctuation() -> None:
    taken = fields_taken("a", ["Publish Date", "pubDate", "FULL_TEXT", "sourcecommonname"], {})

    assert taken.fields["published"] == ("Publish Date", "pubDate")
    assert taken.fields["text"] == ("FULL_TEXT",)
    assert taken.fields["outlet"] == ("sourcecommonname",)


def test_the_page_on_formats_names_the_fields() -> None:
    page = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")

    assert all(f"| `{role}` | {', '.join(names)} |\n" in page for role, names in USUAL.items())


@pytest.mark.parametrize("kind", [Row, DocumentRow, SpeakerRow, UtteranceRow])
def test_no_file_of_a_ledger_is_read_as_articles(kind: type) -> None:
    """Whatever it is called: run after run would quote what it quoted."""
    with pytest.raises(ReadError, match=r"^a: is a ledger that quotes wrote, and no article; leave it out$"):
        fields_taken("a", [field.name for field in fields(kind)], {})


def test_the_flat_view_of_a_ledger_is_not_read_as_articles(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"".join(csv_lines([row_in("We go, he said.", "We go", source="he")])))
    (found,) = read([file])

    assert isinstance(found, Failure)
    assert found.message == "a.csv: is a ledger that quotes wrote, and no article; leave it out"
