"""metadata.json beside a database: what Datasette shows it by. Titles, what columns hold, facets, and three questions.

A file of this name that is there already keeps all that it says of other databases.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quotes.errors import RecordError

METADATA = "metadata.json"

TABLES: dict[str, dict[str, Any]] = {
    "quotes": {
        "title": "Who said what",
        "description": "One attribution in one document a row: what was said, who said it, and through whom it came.",
        "facets": ["speaker", "outlet", "type", "speaker_kind", {"array": "flags"}],
        "sort_desc": "confidence",
        "label_column": "text",
        "fts_table": "quotes_fts",
        "fts_pk": "id",
        "columns": {
            "row": "the row's id in quotes.jsonl",
            "speaker": "who is meant, over all documents",
            "speaker_name": "the same, by name; empty where it is not known, and speaker_reason says why",
            "source": "who says it, as printed",
            "cue": "the words that make it a quote",
            "relay": "through whom it came, the publisher first",
            "start": "where it begins in the document's text, in characters from 0",
            "confidence": "of the rows at 0.9, nine in ten have content, cue and source right",
        },
    },
    "documents": {"title": "Documents", "facets": ["outlet", "status", "language"], "label_column": "document"},
    "speakers": {"title": "Speakers", "facets": ["kind"], "sort_desc": "rows", "label_column": "name"},
    "speaker_names": {"title": "Names of speakers"},
    "merges": {"title": "Why two names are one", "facets": ["rule"]},
    "spans": {"title": "The words of each quote, with their places", "facets": ["part"]},
    "relays": {"title": "Through whom it came", "facets": ["name", "kind", "basis"], "label_column": "name"},
    "evidence": {"title": "Why each quote is there", "facets": ["rule"]},
    "utterances": {
        "title": "Statements, wherever they were printed",
        "facets": ["speaker"],
        "sort_desc": "prints",
        "label_column": "id",
    },
    "statements": {"title": "Which statements a quote holds"},
    "prints": {"title": "Each statement in each document", "facets": ["relation", "outlet"]},
    "alerts": {"title": "What changed between two prints", "facets": ["kind"]},
}
QUERIES: dict[str, dict[str, str]] = {
    "through_whom": {
        "title": "Who said it, and through whom",
        "sql": (
            "SELECT speaker_name, relay, count(*) AS quotes FROM quotes WHERE relay IS NOT NULL "
            "GROUP BY speaker_name, relay ORDER BY quotes DESC, speaker_name, relay"
        ),
    },
    "same_statement": {
        "title": "The same statement in several documents",
        "sql": (
            "SELECT utterances.id, utterances.speaker_name, documents.document, prints.outlet, prints.relation, "
            "prints.text FROM utterances JOIN prints ON prints.utterance = utterances.id "
            "JOIN quotes ON quotes.id = prints.quote JOIN documents ON documents.id = quotes.document "
            "WHERE utterances.prints > 1 ORDER BY utterances.prints DESC, utterances.id, documents.document"
        ),
    },
    "whom_outlets_quote": {
        "title": "Whom each outlet quotes",
        "sql": (
            "SELECT coalesce(outlet, 'not stated') AS outlet, coalesce(speaker_name, 'not known') AS speaker, "
            "count(*) AS quotes FROM quotes GROUP BY 1, 2 ORDER BY 1, quotes DESC, 2"
        ),
    },
}


def metadata_json(file: Path) -> bytes:
    """Return metadata.json for the database `file`, with what the one that is there says of others.

    Raises RecordError where that one is no metadata of Datasette.
    """
    place = file.with_name(METADATA)
    known = metadata_at(place)
    database = {"title": f"Quotes: {file.stem}", "tables": TABLES, "queries": QUERIES}
    known["databases"] = dict(sorted((known.get("databases", {}) | {file.stem: database}).items()))
    return (json.dumps(known, indent=2, ensure_ascii=False) + "\n").encode()


def metadata_at(place: Path) -> dict[str, Any]:
    """Return what a file of metadata says, nothing where there is none."""
    try:
        known = json.loads(place.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise taken(place) from error
    if not isinstance(known, dict) or not isinstance(known.get("databases", {}), dict):
        raise taken(place)
    return known


def taken(place: Path) -> RecordError:
    """Return the error for a metadata.json that is something else."""
    return RecordError(
        f"{place}: is there, and is no metadata of Datasette, which goes under this name beside a database; "
        "name the database in another folder, or move that file"
    )
