"""JSON Schemas of the files of a ledger, made from the classes that are written. SCHEMAS: file -> class."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from quotes.errors import RecordError
from quotes.record.reading import DOCUMENTS, QUOTES, RUN_FILE, SPEAKERS, UTTERANCES
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow
from quotes.record.run import SCHEMA, RunRow

DIALECT = "https://json-schema.org/draft/2020-12/schema"  # what msgspec writes
SCHEMAS: Mapping[str, type] = {  # of JSON Lines, the schema is of one line
    QUOTES: Row,
    DOCUMENTS: DocumentRow,
    SPEAKERS: SpeakerRow,
    UTTERANCES: UtteranceRow,
    RUN_FILE: RunRow,
}


def schema_json(file: str) -> bytes:
    """Return the JSON Schema of a file of the ledger, or of each line of it, indented; `file` with or without suffix.

    Raises RecordError naming the files that there are.
    """
    named = {name: name for name in SCHEMAS} | {name.partition(".")[0]: name for name in SCHEMAS}
    if file not in named:
        raise RecordError(f"{file}: no file of a ledger; name one of {', '.join(SCHEMAS)}")
    head = {"$schema": DIALECT, "title": f"{named[file]}, version {SCHEMA}"}
    return msgspec.json.format(msgspec.json.encode(head | msgspec.json.schema(SCHEMAS[named[file]])), indent=2) + b"\n"
