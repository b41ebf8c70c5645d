"""Stage 7: rows, and the files they are written to. WRITERS: suffix -> format, the views of a ledger."""

from __future__ import annotations

from quotes.record.jsonl import jsonl_lines
from quotes.record.ledger import Ledger
from quotes.record.reading import extracts_in, options_of, paths_read, read_ledger, read_speakers, read_utterances
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow, Written
from quotes.record.run import Engine, Run
from quotes.record.schema import SCHEMAS, schema_json
from quotes.record.sinks import FILES, Sink, sink, view_sink
from quotes.record.views import DIALECTS, FORMATS, WRITERS, Manner

__all__ = (
    "DIALECTS", "FILES", "FORMATS", "SCHEMAS", "WRITERS", "DocumentRow", "Engine", "Ledger", "Manner", "Row", "Run",
    "Sink", "SpeakerRow", "UtteranceRow", "Written", "extracts_in", "jsonl_lines", "options_of", "paths_read",
    "read_ledger", "read_speakers", "read_utterances", "schema_json", "sink", "view_sink",
)  # fmt: skip
