"""The database, as sqlite3 and Datasette see it: every row and place, keys that hold, words that are found."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields_dict
from datasette.app import Datasette

from quotes.errors import RecordError
from quotes.record import jsonl_lines, read_ledger, read_utterances
from quotes.record.rows import Row
from quotes.record.views.tables import ELSEWHERE
from viewed import HARD, hard, papers, places, view_of


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return view_of(papers(tmp_path), tmp_path / "papers.db")


def asked(database: Path, sql: str) -> list[Any]:
    with sqlite3.connect(database) as connection:
        return connection.execute(sql).fetchall()


def served(database: Path, path: str) -> Any:
    """Return what Datasette answers to a request."""
    metadata = json.loads(database.with_name("metadata.json").read_bytes())
    datasette = Datasette([str(database)], metadata=metadata)
    answer = asyncio.run(datasette.client.get(path))
    assert answer.status_code == 200, answer.text
    return answer.json() if ".json" in path else answer.text


def test_keys_hold_and_the_file_is_whole(database: Path) -> None:
    assert asked(database, "PRAGMA foreign_key_check") == []
    assert asked(database, "PRAGMA integrity_check") == [("ok",)]
    assert sorted(path.name for path in database.parent.iterdir()) == ["ledger", "metadata.json", "papers.db"]


def test_every_row_with_its_places(database: Path) -> None:
    rows = read_ledger(database.parent / "ledger")
    spans = asked(
        database, "SELECT row, spans.start, spans.end, spans.text FROM spans JOIN quotes ON quote = quotes.id"
    )

    assert asked(database, "SELECT row, text FROM quotes ORDER BY id") == [(row.id, row.text) for row in rows]
    assert sorted(spans) == sorted((row.id, *place) for row in rows for place in places(row))


def test_places_count_characters_of_the_text(tmp_path: Path) -> None:
    spans = asked(view_of(hard(), tmp_path / "hard.db"), "SELECT start, end, text FROM spans")

    assert len(spans) == 6
    assert [HARD[start:end] for start, end, _ in spans] == [text for _, _, text in spans]


def test_statements_prints_and_alerts(database: Path) -> None:
    utterances = read_utterances(database.parent / "ledger")
    prints = "SELECT utterance, row, prints.start, relation FROM prints JOIN quotes ON quote = quotes.id"
    words = (
        "SELECT prints.text FROM prints JOIN quotes ON quote = quotes.id WHERE utterance = 'u_dam' ORDER BY quotes.id"
    )
    alerts = "SELECT utterance, kind, one_text, other_text FROM alerts"

    assert sorted(asked(database, prints)) == sorted(
        (one.id, each.row, each.start, each.relation) for one in utterances for each in one.prints
    )
    assert asked(database, alerts) == [
        (one.id, each.kind, *(side.text for side in each.prints)) for one in utterances for each in one.alerts
    ]
    assert asked(database, "SELECT count(*) FROM statements") == [(5,)]
    assert [text for (text,) in asked(database, words)] == [
        row.text for row in read_ledger(database.parent / "ledger")
    ][:4]


def test_who_speaks_under_which_names_and_why_they_are_one(database: Path) -> None:
    names = "SELECT speakers.name, speaker_names.name FROM speakers JOIN speaker_names ON speaker = speakers.id"

    assert asked(database, names) == [("Ada Roy", "Ada Roy"), ("Ada Roy", "A. Roy")]
    assert asked(database, "SELECT rule, name, other_name FROM merges") == [("shared words", "Ada Roy", "A. Roy")]
    assert asked(database, "SELECT name, basis FROM relays") == [("Reuters", "stated")]


def test_what_stands_around_the_words(database: Path) -> None:
    assert asked(database, "SELECT before, after FROM quotes WHERE text LIKE 'The ferry%'") == [("“", "” she said.")]


def test_words_are_found(database: Path) -> None:
    search = "SELECT quotes.row FROM quotes_fts JOIN quotes ON quotes.id = quotes_fts.rowid WHERE quotes_fts MATCH "

    assert len(asked(database, search + "'\"old dam\"'")) == 4
    assert len(asked(database, search + "'ferry AND hour'")) == 1


def test_every_field_of_a_row_is_in_a_column_or_a_table_of_its_own(database: Path) -> None:
    columns = {name for _, name, *_ in asked(database, "PRAGMA table_info(quotes)")}

    assert fields_dict(Row).keys() - columns <= ELSEWHERE


def test_the_same_ledger_gives_the_same_bytes(database: Path) -> None:
    again = view_of(database.parent / "ledger", database.with_name("again.db"))

    assert again.read_bytes() == database.read_bytes()


def test_datasette_shows_titles_facets_and_labels(database: Path) -> None:
    page = served(database, "/papers/quotes?_facet=speaker")
    facets = served(database, "/papers/quotes.json?_facet=speaker&_facet=type")["facet_results"]
    found = served(database, "/papers/quotes.json?_search=ferry&_shape=array")

    assert "Who said what" in page
    assert [(each["label"], each["count"]) for each in facets["speaker"]["results"]] == [("Ada Roy", 5)]
    assert {each["value"] for each in facets["type"]["results"]} == {"indirect", "direct"}
    assert [row["text"] for row in found] == ["The ferry is free, and it runs every half hour,"]


@pytest.mark.parametrize("query", ["through_whom", "same_statement", "whom_outlets_quote"])
def test_datasette_answers_the_questions_that_are_prepared(database: Path, query: str) -> None:
    assert served(database, f"/papers/{query}.json?_shape=array")


def test_one_file_alone_is_a_database_too(tmp_path: Path) -> None:
    alone = tmp_path / "alone.jsonl"
    alone.write_bytes((papers(tmp_path) / "quotes.jsonl").read_bytes())
    database = view_of(alone, tmp_path / "alone.db")

    assert asked(database, "PRAGMA foreign_key_check") == []
    assert asked(database, "SELECT id, prints FROM utterances ORDER BY id") == [("u_dam", 4), ("u_ferry", 1)]
    assert asked(database, "SELECT count(*) FROM prints") == [(0,)]


def test_files_that_do_not_fit_together_are_told(tmp_path: Path) -> None:
    ledger = papers(tmp_path)
    rows = read_ledger(ledger)
    (ledger / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(rows[1:])))
    with pytest.raises(RecordError) as error:
        view_of(ledger, tmp_path / "papers.db")
    astray = [evolve(row, statements=(evolve(row.statements[0], utterance="u_gone"),)) for row in rows]
    (ledger / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(astray)))
    with pytest.raises(RecordError) as other:
        view_of(ledger, tmp_path / "papers.db")

    assert str(error.value) == (
        f"{tmp_path}/papers.db: the files of the ledger do not fit together "
        "(NOT NULL constraint failed: prints.quote); run quotes extract again, or give its quotes.jsonl alone, "
        "copied to another folder"
    )
    assert "row 1 of statements names one of utterances that the ledger lacks; run quotes" in str(other.value)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]
