"""W3C Web Annotation: JSON-LD that annotation tools read. An annotation a row, its target what was said.

Each place is told twice: by a TextPositionSelector, whose code points are those of the ledger, and by a
TextQuoteSelector with the words around it, which finds it again where the text has moved.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from quotes.record.jsonl import one_line
from quotes.record.rows import DocumentRow, Part, Row, Who
from quotes.record.targets import Files
from quotes.record.views.filed import Filed, Manner, Records

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# what the model has no word for: terms of our own, which no other vocabulary is asked to know
OWN = {
    "quotes": "urn:quotes:",
    "part": "quotes:part",
    "role": "quotes:role",
    "relay": {"@id": "quotes:relay", "@container": "@list"},
}
NEAR = 32  # characters of prefix and suffix, as Hypothesis and others write them
WIKIDATA = "http://www.wikidata.org/entity/"


def annotation_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the annotations, to be written to `file`."""
    return {file: annotation_lines(records)}


def annotation_lines(records: Records) -> Iterator[bytes]:
    """Yield a page of annotations, one a line."""
    head = {"@context": [CONTEXT, OWN], "id": "urn:quotes:ledger", "type": "AnnotationPage", "items": []}
    yield one_line(head).removesuffix(b"]}\n")
    before = b"\n"
    for each in records.filed():
        text = each.text() if each.rows else None
        for row in each.rows:
            yield before + one_line(annotation(row, each, text)).rstrip(b"\n")
            before = b",\n"
    yield b"\n]}\n"


def annotation(row: Row, filed: Filed, text: str | None) -> dict[str, Any]:
    """Return one row as an annotation: what was said is its target; who said it, and the words for that, its bodies."""
    source = source_of(filed.document)
    parts = [("cue", part) for part in row.cue] + ([("source", row.source)] if row.source else [])
    bodies = [*speaker_bodies(row.speaker), *(tag(word) for word in (row.type, row.attitude, *row.flags))]
    places = [place_of(part, source, text) | {"part": name} for name, part in parts]
    relays = {"relay": [relay.name for relay in row.relay]} if row.relay else {}
    return {
        "id": f"{source['id']}#{row.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*bodies, *places],
        "target": [place_of(part, source, text) for part in row.content],
        **relays,
    }


def source_of(document: DocumentRow) -> dict[str, str]:
    """Return the document that selectors count in: by the hash of its text, so that another text is another source."""
    known = document.text_sha256 or document.sha256 or ""
    name = quote(document.document, safe="")
    return {"id": f"urn:quotes:document:{name}:{known}", "type": "Text", "format": "text/plain"}


def place_of(part: Part, source: dict[str, str], text: str | None) -> dict[str, Any]:
    """Return where some words stand."""
    words: dict[str, Any] = {"type": "TextQuoteSelector", "exact": part.text}
    if text is not None and text[part.start : part.end] == part.text:
        words |= {"prefix": text[max(0, part.start - NEAR) : part.start], "suffix": text[part.end : part.end + NEAR]}
    position = {"type": "TextPositionSelector", "start": part.start, "end": part.end}
    return {"type": "SpecificResource", "source": source, "selector": [position, words]}


def speaker_bodies(who: Who) -> Iterator[dict[str, Any]]:
    """Yield who said it: by name, or why that is not known; and by Wikidata, where they are there."""
    name = who.name if who.name is not None else f"not known: {who.reason or 'no reason is given'}"
    role = {"role": who.role} if who.role else {}
    yield {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": name} | role
    if who.wikidata:
        yield {"type": "SpecificResource", "purpose": "identifying", "source": WIKIDATA + who.wikidata}


def tag(word: str) -> dict[str, str]:
    """Return a tag."""
    return {"type": "TextualBody", "purpose": "tagging", "value": word}
