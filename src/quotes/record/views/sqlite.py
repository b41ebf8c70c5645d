"""SQLite: the whole ledger in one file, its tables tied by foreign keys, with full-text search. Opens in Datasette.

The same ledger gives the same tables in the same order, and with one version of SQLite the same bytes. Rows go in one
document at a time. A column of several values is a list in JSON, as SQLite's json_each and Datasette's facets take it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from attrs import fields, fields_dict, frozen

from quotes.errors import RecordError
from quotes.record.csv import BETWEEN_RELAYS
from quotes.record.jsonl import ENCODER
from quotes.record.rows import (
    BETWEEN_PARTS,
    AlertPrintRow,
    DocumentRow,
    Part,
    PrintRow,
    Row,
    SpeakerRow,
    StatementRow,
    UtteranceRow,
    Who,
)
from quotes.record.run import SCHEMA
from quotes.record.targets import Files, unwritable
from quotes.record.views.datasette import METADATA, metadata_json
from quotes.record.views.filed import Filed, Manner, Records
from quotes.record.views.people import around
from quotes.record.views.tables import ELSEWHERE, INDEXES, SEARCH, TABLES

# which quote a print is of: utterances.jsonl names it by the row's id and the document's name
QUOTE_NAMED = (
    '(SELECT "quotes"."id" FROM "quotes" JOIN "documents" ON "documents"."id" = "quotes"."document" '
    'WHERE "quotes"."row" = ? AND "documents"."document" = ? ORDER BY 1)'
)


def sqlite_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the database, to be written to `file`, and beside it what Datasette shows it by.

    Raises RecordError where metadata.json is there already and is none.
    """
    return {
        file: partial(write_database, records, file=file),
        file.with_name(METADATA): [metadata_json(file)],
    }


def write_database(records: Records, place: Path, *, file: Path) -> None:
    """Write the database to `place`; messages call it `file`.

    Raises RecordError where the rows of the ledger do not fit together, or SQLite can't write.
    """
    try:
        with closing(sqlite3.connect(place, isolation_level=None)) as database:
            fill(database, records)
            check_keys(database, file)
    except sqlite3.IntegrityError as error:
        raise RecordError(f"{file}: the files of the ledger do not fit together ({error}); {AGAIN}") from error
    except sqlite3.Error as error:
        raise unwritable(file, error) from error


AGAIN = "run quotes extract again, or give its quotes.jsonl alone, copied to another folder"


def fill(database: sqlite3.Connection, records: Records) -> None:
    """Make the tables, fill them, and index what was filled. A file cut short is thrown away: it needs no journal."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"user_version = {SCHEMA}"):
        database.execute(f"PRAGMA {pragma}")
    database.executescript(TABLES)
    database.execute("BEGIN")
    put_speakers(database, records.speakers())
    put_documents(database, records.filed())
    put_utterances(database, records.utterances())
    for table, column in INDEXES:
        database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
    complete(database)
    database.execute("COMMIT")
    database.executescript(SEARCH)


def put(database: sqlite3.Connection, table: str, values: dict[str, Any], *, instead: str = "INSERT") -> None:
    """Put one row into a table."""
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    database.execute(f'{instead} INTO "{table}" ({names}) VALUES ({marks})', tuple(map(plain, values.values())))


def plain(value: Any) -> str | int | float | None:
    """Return a value as SQLite has it: an ISO date, a list or an object as JSON."""
    if value is None or isinstance(value, str | int | float):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else ENCODER.encode(value).decode()


def put_speakers(database: sqlite3.Connection, speakers: Iterable[SpeakerRow]) -> None:
    """Put each speaker with its names, and why some of these are one."""
    for each in speakers:
        own = ("id", "name", "kind", "wikidata", "roles", "rows")
        put(database, "speakers", {name: getattr(each, name) for name in own})
        for named in each.names:
            known = {"name": named.name, "rows": named.rows, "documents": named.documents}
            put(database, "speaker_names", {"speaker": each.id} | known)
        for merge in each.merged:
            where = {"document": merge.document, "start": merge.start, "end": merge.end}
            names = {"name": merge.names[0], "other_name": merge.names[1]}
            put(database, "merges", {"speaker": each.id, "rule": merge.rule} | names | where)


def put_documents(database: sqlite3.Connection, documents: Iterable[Filed]) -> None:
    """Put each document with its quotes, numbered in the order of the ledger."""
    numbers = count(1)
    for document, each in enumerate(documents, start=1):
        values = {field.name: getattr(each.document, field.name) for field in fields(DocumentRow)}
        put(database, "documents", {"id": document} | values)
        text = each.text() if each.rows else None
        for row in each.rows:
            put_quote(database, row, Place(next(numbers), document, text))


@frozen
class Place:
    """Where a row goes: the number of its quote, that of its document, and the document's text where it is known."""

    quote: int
    document: int
    text: str | None


def put_quote(database: sqlite3.Connection, row: Row, place: Place) -> None:
    """Put one row of the ledger, and what it holds."""
    put_speaker_of(database, row.speaker)
    put(database, "quotes", quote_values(row, place))
    for table, values in below_quote(row):
        put(database, table, {"quote": place.quote} | values)


def put_speaker_of(database: sqlite3.Connection, who: Who) -> None:
    """Put who is named in a row, if speakers.jsonl does not list them: a ledger may be one file alone."""
    if who.id:
        known = {"id": who.id, "name": who.name, "kind": who.kind, "wikidata": who.wikidata}
        put(database, "speakers", known, instead="INSERT OR IGNORE")


def quote_values(row: Row, place: Place) -> dict[str, Any]:
    """Return the columns of `quotes`."""
    who, said, near = row.speaker, row.said_on, around(row, place.text)
    return {
        "id": place.quote,
        "row": row.id,
        "document": place.document,
        "speaker": who.id,
        "speaker_name": who.name,
        "speaker_kind": who.kind,
        "speaker_role": who.role,
        "speaker_reason": who.reason,
        "speaker_confidence": who.confidence,
        "cue": BETWEEN_PARTS.join(part.text for part in row.cue),
        "source": row.source.text if row.source else None,
        "relay": BETWEEN_RELAYS.join(relay.name for relay in row.relay) or None,
        "said_day": said.day if said else None,
        "said_first": said.first if said else None,
        "said_last": said.last if said else None,
        "before": near.before or None,
        "after": near.after or None,
        "start": row.content[0].start,
        "end": row.content[-1].end,
        **{name: getattr(row, name) for name in fields_dict(Row) if name not in ELSEWHERE},
    }


def below_quote(row: Row) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what stands in other tables of a row: their names, and the values."""
    parts = {"content": row.content, "cue": row.cue, "source": (row.source,) if row.source else ()}
    if row.said_on:
        parts["said on"] = (Part(row.said_on.start, row.said_on.end, row.said_on.text),)
    for name, spans in parts.items():
        for number, span in enumerate(spans, start=1):
            yield "spans", {"part": name, "number": number, "start": span.start, "end": span.end, "text": span.text}
    for position, relay in enumerate(row.relay, start=1):
        values = {field: getattr(relay, field) for field in fields_dict(type(relay)) if field != "id"}
        yield "relays", {"position": position, "entity": relay.id} | values
    for number, step in enumerate(row.evidence, start=1):
        yield "evidence", {"number": number} | {field: getattr(step, field) for field in fields_dict(type(step))}
    for number, each in enumerate(row.statements, start=1):
        where = {"start": each.start, "end": each.end, "text": words_of(each, row)}
        yield "statements", {"number": number, "utterance": each.utterance} | where


def words_of(statement: StatementRow, row: Row) -> str:
    """Return the words of a statement that a row holds."""
    start, end = statement.start, statement.end
    pieces = (part.text[max(0, start - part.start) : max(0, end - part.start)] for part in row.content)
    return BETWEEN_PARTS.join(piece for piece in pieces if piece)


def put_utterances(database: sqlite3.Connection, utterances: Iterable[UtteranceRow]) -> None:
    """Put each statement with its prints and its alerts."""
    for each in utterances:
        put_speaker_of(database, each.speaker)
        who = {"speaker": each.speaker.id, "speaker_name": each.speaker.name}
        counts = {"prints": len(each.prints), "alerts": len(each.alerts)}
        put(database, "utterances", {"id": each.id, **who, "first": each.first, "last": each.last, **counts})
        for printed in each.prints:
            put_named(database, "prints", {"utterance": each.id} | print_values(printed), {"quote": printed})
        for alert in each.alerts:
            one, other = alert.prints
            values = {"utterance": each.id, "kind": alert.kind, "note": alert.note, "also": alert.also}
            spans = alert_span("one", one) | alert_span("other", other)
            put_named(database, "alerts", values | spans, {"one": one, "other": other})


def print_values(printed: PrintRow) -> dict[str, Any]:
    """Return the columns of `prints`, but those that tie it to others."""
    names = ("start", "end", "type", "outlet", "published", "relation", "confidence")
    return {name: getattr(printed, name) for name in names} | {"speaker_name": printed.speaker}


def alert_span(name: str, printed: AlertPrintRow) -> dict[str, Any]:
    """Return where one of the two prints of an alert shows it."""
    return {f"{name}_start": printed.start, f"{name}_end": printed.end, f"{name}_text": printed.text}


def put_named(
    database: sqlite3.Connection, table: str, values: dict[str, Any], quotes: dict[str, PrintRow | AlertPrintRow]
) -> None:
    """Put one row into a table, with the numbers of the quotes that some columns are of."""
    names = ", ".join(f'"{name}"' for name in (*values, *quotes))
    marks = ", ".join([*"?" * len(values), *[QUOTE_NAMED] * len(quotes)])
    where = [name for each in quotes.values() for name in (each.row, each.document)]
    database.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', (*map(plain, values.values()), *where))


def complete(database: sqlite3.Connection) -> None:
    """Put the words of each print; and the statements that only rows name, where there is no utterances.jsonl."""
    database.execute(
        'UPDATE "prints" SET "text" = (SELECT "text" FROM "statements" WHERE "statements"."quote" = "prints"."quote" '
        'AND "statements"."utterance" = "prints"."utterance" AND "statements"."start" = "prints"."start")'
    )
    (known,) = database.execute('SELECT count(*) FROM "utterances"').fetchone()
    if not known:
        database.execute(
            'INSERT INTO "utterances" ("id", "speaker", "speaker_name", "first", "last", "prints") '
            'SELECT "utterance", min("speaker"), min("speaker_name"), min("published"), max("published"), count(*) '
            'FROM "statements" JOIN "quotes" ON "quotes"."id" = "statements"."quote" GROUP BY "utterance" ORDER BY 1'
        )


def check_keys(database: sqlite3.Connection, file: Path) -> None:
    """Raise RecordError where a row names another that is not there."""
    astray = database.execute("PRAGMA foreign_key_check").fetchone()
    if astray:
        table, number, other, _ = astray
        raise RecordError(f"{file}: row {number} of {table} names one of {other} that the ledger lacks; {AGAIN}")
