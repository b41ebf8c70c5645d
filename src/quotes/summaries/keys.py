"""What rows can be counted by. KEYS: its name -> the labels of a row.

A label in brackets is none that the ledger has: nobody could be told, the text gives no name, the page states nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quotes.lexicon.outlets import host_of
from quotes.record.naming import NAMED, UNKNOWN, naming_of
from quotes.record.naming import UNNAMED as NOT_NAMED
from quotes.record.rows import BETWEEN_PARTS, DocumentRow, Row

UNRESOLVED = "(not resolved)"  # the name is not known, and the row says why
UNNAMED = "(unnamed)"  # the text gives no name: officials, residents, a source
UNSTATED = "(not stated)"
NONE = "(none)"
UNKNOWN_LABELS = frozenset({UNRESOLVED, UNNAMED, UNSTATED, NONE})

Labels = tuple[tuple[str, str], ...]  # what tells it apart, and how it is shown
Key = Callable[[Row, DocumentRow | None], Labels]


def one(label: str | None, instead: str = UNSTATED) -> Labels:
    """Return a label that stands for itself, or what stands for none."""
    return ((label, label),) if label else ((instead, instead),)


def speaker(row: Row, _: DocumentRow | None) -> Labels:
    """Return who speaks: one label for all whom the texts do not name, one for all whose name is not known."""
    who = row.speaker
    (label,) = naming(row, None)
    return ((who.id or who.name, who.name),) if who.name and label[0] == NAMED else (label,)


def naming(row: Row, _: DocumentRow | None) -> Labels:
    """Return whether the text names who speaks, as the audit of a report has it."""
    its = naming_of(row.speaker.name, row.speaker.kind)
    return one({UNKNOWN: UNRESOLVED, NOT_NAMED: UNNAMED}.get(its, its))


def kind(row: Row, _: DocumentRow | None) -> Labels:
    """Return what the speaker is: a person, an organization; not where the name is not known."""
    return one(row.speaker.kind if row.speaker.name else None, UNRESOLVED)


def speaker_id(row: Row, _: DocumentRow | None) -> Labels:
    """Return the speaker's id, as speakers.jsonl has it."""
    return one(row.speaker.id, UNRESOLVED if row.speaker.name is None else NONE)


def relay(row: Row, _: DocumentRow | None) -> Labels:
    """Return those who passed it on, each once, the publisher left out; a row may have several."""
    through = {each.id or each.name: each.name for each in row.relay if each.name != row.outlet}
    return tuple(through.items()) or one(None, NONE)


def address(_: Row, document: DocumentRow | None) -> Labels:
    """Return the host that the document was published at."""
    return one(host_of(document.address or "") if document else None)


def flag(row: Row, _: DocumentRow | None) -> Labels:
    """Return what is unusual about a row; it may be several things."""
    return tuple((each, each) for each in row.flags) or one(None, NONE)


def day(row: Row, _: DocumentRow | None) -> Labels:
    """Return the day of publication."""
    return one(f"{row.published:%Y-%m-%d}" if row.published else None)


def month(row: Row, _: DocumentRow | None) -> Labels:
    """Return the month of publication: 2025-12."""
    return one(f"{row.published:%Y-%m}" if row.published else None)


def year(row: Row, _: DocumentRow | None) -> Labels:
    """Return the year of publication."""
    return one(f"{row.published:%Y}" if row.published else None)


KEYS: Mapping[str, Key] = MappingProxyType(
    {
        "speaker": speaker,
        "naming": naming,
        "kind": kind,
        "role": lambda row, _: one(row.speaker.role, NONE),
        "outlet": lambda row, _: one(row.outlet),
        "relay": relay,
        "type": lambda row, _: one(row.type),
        "attitude": lambda row, _: one(row.attitude),
        "cue": lambda row, _: one(BETWEEN_PARTS.join(part.text.lower() for part in row.cue), NONE),
        "month": month,
        "day": day,
        "year": year,
        "document": lambda row, _: one(row.document),
        "language": lambda _, document: one(document.language if document else None),
        "byline": lambda _, document: one(document.byline if document else None),
        "host": address,
        "zone": lambda row, _: one(row.zone),
        "flag": flag,
        "speaker_id": speaker_id,
    }
)
OF_DOCUMENTS = frozenset({"language", "byline", "host"})  # that documents.jsonl tells
SEVERAL = frozenset({"relay", "flag"})  # of which a row may have more than one
