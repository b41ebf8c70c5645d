"""The quotes as a table for people: columns in an order to read them, values typed. CSV and XLSX are made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from quotes.record.csv import BETWEEN_FLAGS, BETWEEN_IDS, BETWEEN_RELAYS
from quotes.record.genders import Gender, genders_of
from quotes.record.rows import BETWEEN_PARTS, Row, SaidOnRow
from quotes.record.views.filed import Filed, Records

Cell = str | int | float | date | None
COLUMNS = (
    "speaker", "text", "outlet", "published", "role", "cue", "source", "relay", "before", "after", "type", "said_on",
    "speaker_kind", "why_unknown", "gender", "gender_words", "attitude", "confidence", "speaker_confidence", "flags",
    "document", "title", "byline", "address", "zone", "start", "end", "statements", "speaker_id", "wikidata", "id",
)  # fmt: skip
NUMBERS = frozenset({"start", "end", "confidence", "speaker_confidence"})  # in which 0 is a value
CONTEXT = 160  # characters before and after what was said: about a line and a half of a page
BETWEEN_WORDINGS = "; "
NOBODY = Gender(None, ())


@frozen
class Around:
    """What stands before and after some words of a text; empty where the text is not known."""

    before: str = ""
    after: str = ""


def people_rows(records: Records) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each row, in the order of COLUMNS; None is what is not known.

    Reads the rows twice: what the text says of a speaker's gender may stand in any of them.
    """
    genders = genders_of(records.rows())
    for each in records.filed():
        text = each.text() if each.rows else None
        yield from (cells_of(row, each, around(row, text), genders) for row in each.rows)


def cells_of(row: Row, filed: Filed, around: Around, genders: Mapping[str, Gender]) -> tuple[Cell, ...]:
    """Return the cells of one row, in the order of COLUMNS."""
    by_column = {**words_of(row), **speaker_of(row, genders), **place_of(row, filed)}
    by_column |= {"before": around.before, "after": around.after}
    return tuple(by_column[column] or None if column not in NUMBERS else by_column[column] for column in COLUMNS)


def words_of(row: Row) -> dict[str, Cell]:
    """Return what was said, and the words around it that tell who said it."""
    return {
        "text": row.text,
        "cue": BETWEEN_PARTS.join(part.text for part in row.cue),
        "source": row.source.text if row.source else None,
        "relay": BETWEEN_RELAYS.join(relay.name for relay in row.relay),
        "type": row.type,
        "attitude": row.attitude,
        "said_on": said_on(row.said_on),
        "confidence": row.confidence,
    }


def said_on(said: SaidOnRow | None) -> Cell:
    """Return the day, or the first and the last that it may be, as ISO 8601 writes an interval."""
    if said is None:
        return None
    return said.day.isoformat() if said.day else f"{said.first.isoformat()}/{said.last.isoformat()}"


def speaker_of(row: Row, genders: Mapping[str, Gender]) -> dict[str, Cell]:
    """Return who said it, and what the text says of them."""
    who = row.speaker
    gender = genders.get(who.id or "", NOBODY)
    return {
        "speaker": who.name,
        "role": who.role,
        "speaker_kind": who.kind,
        "why_unknown": who.reason,
        "gender": gender.said,
        "gender_words": BETWEEN_WORDINGS.join(gender.words),
        "speaker_confidence": who.confidence,
        "speaker_id": who.id,
        "wikidata": who.wikidata,
    }


def place_of(row: Row, filed: Filed) -> dict[str, Cell]:
    """Return where it stands, and the ids by which the rest of the ledger is found."""
    return {
        "outlet": row.outlet,
        "published": row.published,
        "document": row.document,
        "title": filed.document.title,
        "byline": filed.document.byline,
        "address": filed.document.address,
        "zone": row.zone,
        "start": row.content[0].start,
        "end": row.content[-1].end,
        "statements": BETWEEN_IDS.join(dict.fromkeys(each.utterance for each in row.statements)),
        "flags": BETWEEN_FLAGS.join(row.flags),
        "id": row.id,
    }


def around(row: Row, text: str | None) -> Around:
    """Return what stands before the first and after the last words of a content, whole words on one line.

    Nothing where the text is not known, or has other words at these places: it is not the one that was read.
    """
    first, last = row.content[0], row.content[-1]
    if text is None or any(text[part.start : part.end] != part.text for part in row.content):
        return Around()
    start, end = max(0, first.start - CONTEXT), min(len(text), last.end + CONTEXT)
    while 0 < start < first.start and not text[start - 1].isspace():
        start += 1
    while last.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Around(" ".join(text[start : first.start].split()), " ".join(text[last.end : end].split()))
