"""The tables of the database in SQL, what is indexed, and the full-text search."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import fields

from quotes.record.rows import DocumentRow, Row

# of a Row, what stands in columns of other names, or in tables of its own; all else is a column of `quotes`
ELSEWHERE = frozenset((
    "id", "document", "document_sha256", "content", "cue", "source", "speaker", "relay", "said_on", "evidence",
    "statements",
))  # fmt: skip
KINDS = {"int": "INTEGER", "int | None": "INTEGER", "float": "REAL", "float | None": "REAL"}  # others: TEXT


def columns_of(kind: type, left_out: Iterable[str] = ()) -> str:
    """Return the columns of SQL for the fields of a kind of row."""
    kept = (each for each in fields(kind) if each.name not in left_out)
    return ", ".join(f'"{each.name}" {KINDS.get(str(each.type), "TEXT")}' for each in kept)


TABLES = f"""
CREATE TABLE "speakers" (
    "id" TEXT PRIMARY KEY, "name" TEXT, "kind" TEXT, "wikidata" TEXT, "roles" TEXT, "rows" INTEGER
);
CREATE TABLE "speaker_names" (
    "id" INTEGER PRIMARY KEY, "speaker" TEXT NOT NULL REFERENCES "speakers" ("id"), "name" TEXT, "rows" INTEGER,
    "documents" TEXT
);
CREATE TABLE "merges" (
    "id" INTEGER PRIMARY KEY, "speaker" TEXT NOT NULL REFERENCES "speakers" ("id"), "rule" TEXT, "name" TEXT,
    "other_name" TEXT, "document" TEXT, "start" INTEGER, "end" INTEGER
);
CREATE TABLE "documents" ("id" INTEGER PRIMARY KEY, {columns_of(DocumentRow)});
CREATE TABLE "quotes" (
    "id" INTEGER PRIMARY KEY, "row" TEXT NOT NULL, "document" INTEGER NOT NULL REFERENCES "documents" ("id"),
    "speaker" TEXT REFERENCES "speakers" ("id"), "speaker_name" TEXT, "speaker_kind" TEXT, "speaker_role" TEXT,
    "speaker_reason" TEXT, "speaker_confidence" REAL, "cue" TEXT, "source" TEXT, "relay" TEXT, "said_day" TEXT,
    "said_first" TEXT, "said_last" TEXT, "before" TEXT, "after" TEXT, "start" INTEGER, "end" INTEGER,
    {columns_of(Row, ELSEWHERE)}
);
CREATE TABLE "spans" (
    "id" INTEGER PRIMARY KEY, "quote" INTEGER NOT NULL REFERENCES "quotes" ("id"), "part" TEXT NOT NULL,
    "number" INTEGER NOT NULL, "start" INTEGER, "end" INTEGER, "text" TEXT
);
CREATE TABLE "relays" (
    "id" INTEGER PRIMARY KEY, "quote" INTEGER NOT NULL REFERENCES "quotes" ("id"), "position" INTEGER NOT NULL,
    "name" TEXT, "kind" TEXT, "entity" TEXT, "wikidata" TEXT, "basis" TEXT, "start" INTEGER, "end" INTEGER, "text" TEXT
);
CREATE TABLE "evidence" (
    "id" INTEGER PRIMARY KEY, "quote" INTEGER NOT NULL REFERENCES "quotes" ("id"), "number" INTEGER NOT NULL,
    "rule" TEXT, "start" INTEGER, "end" INTEGER, "note" TEXT
);
CREATE TABLE "utterances" (
    "id" TEXT PRIMARY KEY, "speaker" TEXT REFERENCES "speakers" ("id"), "speaker_name" TEXT, "first" TEXT, "last" TEXT,
    "prints" INTEGER, "alerts" INTEGER
);
CREATE TABLE "statements" (
    "id" INTEGER PRIMARY KEY, "quote" INTEGER NOT NULL REFERENCES "quotes" ("id"), "number" INTEGER NOT NULL,
    "utterance" TEXT NOT NULL REFERENCES "utterances" ("id"), "start" INTEGER, "end" INTEGER, "text" TEXT
);
CREATE TABLE "prints" (
    "id" INTEGER PRIMARY KEY, "utterance" TEXT NOT NULL REFERENCES "utterances" ("id"),
    "quote" INTEGER NOT NULL REFERENCES "quotes" ("id"), "start" INTEGER, "end" INTEGER, "text" TEXT, "type" TEXT,
    "speaker_name" TEXT, "outlet" TEXT, "published" TEXT, "relation" TEXT, "confidence" REAL
);
CREATE TABLE "alerts" (
    "id" INTEGER PRIMARY KEY, "utterance" TEXT NOT NULL REFERENCES "utterances" ("id"), "kind" TEXT, "note" TEXT,
    "one" INTEGER NOT NULL REFERENCES "quotes" ("id"), "one_start" INTEGER, "one_end" INTEGER, "one_text" TEXT,
    "other" INTEGER NOT NULL REFERENCES "quotes" ("id"), "other_start" INTEGER, "other_end" INTEGER, "other_text" TEXT,
    "also" TEXT
);
CREATE INDEX "quotes_row" ON "quotes" ("row");
"""
INDEXES = (
    ("documents", "document"), ("documents", "outlet"), ("quotes", "document"), ("quotes", "speaker"),
    ("quotes", "outlet"), ("quotes", "published"), ("spans", "quote"), ("relays", "quote"), ("relays", "name"),
    ("evidence", "quote"), ("statements", "quote"), ("statements", "utterance"), ("prints", "quote"),
    ("prints", "utterance"), ("alerts", "one"), ("alerts", "other"), ("alerts", "utterance"), ("speaker_names", "name"),
    ("speaker_names", "speaker"), ("merges", "speaker"), ("utterances", "speaker"),
)  # fmt: skip
SEARCH = """
CREATE VIRTUAL TABLE "quotes_fts" USING fts5 (
    "text", "speaker_name", "source", content="quotes", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO "quotes_fts" ("quotes_fts") VALUES ('rebuild');
INSERT INTO "quotes_fts" ("quotes_fts") VALUES ('optimize');
"""
