"""What a ledger does not know: offices whose holder is not named, outlets that the lexicon lacks, names left open.

Offices and outlets are what a lexicon of one's own can tell; see stubs.py for how they are written to be filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import define, field, frozen

from quotes.lexicon import Lexicon, load_lexicon
from quotes.lexicon.outlets import host_of
from quotes.record.rows import DocumentRow, Row
from quotes.record.streams import each_document, each_row
from quotes.summaries.offices import Office, office_in

QUOTED = re.compile(r"(['\"]).*?\1(?=\s|$)")  # the words that a reason repeats
ALONE = "a name of one word, and no full one in the text"
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
NO_SOURCE = "no source"


@frozen
class Unknown:
    """Something that is not known: how it is printed, why, how often, and in which document first.

    `office` is what the words say of an office, `domains` are the hosts of an outlet's documents. `first` and `last`
    are the days of the documents that state one.
    """

    name: str
    reason: str
    rows: int
    documents: int
    example: str
    office: Office | None = None
    domains: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


@frozen
class Unknowns:
    """What is not known, each kind by its frequency: offices and outlets (a lexicon helps), and `others` (none does).

    An outlet's `rows` are those that it is publisher, relay or speaker of; of an outlet that only publishes, 0 may be.
    """

    offices: tuple[Unknown, ...]
    outlets: tuple[Unknown, ...]
    others: tuple[Unknown, ...]


@define
class Seen:
    """What has been seen of one name."""

    name: str
    reason: str = ""
    office: Office | None = None
    rows: int = 0
    documents: set[str] = field(factory=set)
    domains: set[str] = field(factory=set)
    days: set[date] = field(factory=set)

    def add(self, document: str, day: date | None, *, rows: int = 1) -> None:
        """Count some rows of a document."""
        self.rows += rows
        self.documents.add(document)
        self.days.update([day] if day else [])

    def unknown(self) -> Unknown:
        """Return what was seen as a value."""
        first, last = (min(self.days), max(self.days)) if self.days else (None, None)
        return Unknown(
            self.name,
            self.reason,
            self.rows,
            len(self.documents),
            min(self.documents),
            self.office,
            tuple(sorted(self.domains)),
            first,
            last,
        )


def unknowns(ledger: str | PathLike[str], *, lexicon: Lexicon | None = None) -> Unknowns:
    """Return what a ledger does not know, by frequency; `lexicon` is the one that ships where none is given.

    Raises RecordError where the ledger can't be read. A ledger without documents.jsonl names no publishers.
    """
    lexicon = lexicon or load_lexicon()
    folder = Path(ledger)
    offices, outlets, others = Sorted(), Sorted(), Sorted()
    if folder.is_dir():
        for document in each_document(folder):
            add_publisher(document, outlets, lexicon)
    for row in each_row(folder):
        add_outlets(row, outlets, lexicon)
        add_speaker(row, offices, others, lexicon)
    return Unknowns(offices.by_frequency(), outlets.by_frequency(), others.by_frequency())


class Sorted:
    """Takes what is seen by its key, and gives it by frequency."""

    def __init__(self) -> None:
        self.seen: dict[str, Seen] = {}

    def at(self, key: str, make: Callable[[], Seen]) -> Seen:
        """Return what has been seen under a key, made where nothing was."""
        if key not in self.seen:
            self.seen[key] = make()
        return self.seen[key]

    def by_frequency(self) -> tuple[Unknown, ...]:
        """Return all that was seen: what most rows have first, then what most documents have, then by name."""
        every = (each.unknown() for each in self.seen.values())
        return tuple(sorted(every, key=lambda each: (-each.rows, -each.documents, each.name)))


def add_publisher(document: DocumentRow, outlets: Sorted, lexicon: Lexicon) -> None:
    """Count the publisher of a document where the lexicon does not have it: by its name, else by its host."""
    host = host_of(document.address or "")
    name = document.outlet or host
    if document.status != "ok" or not name or is_known(name, lexicon) or (host and lexicon.outlet_at(host)):
        return
    seen = outlets.at(name.casefold(), lambda: Seen(name, "publishes"))
    seen.add(document.document, document.published, rows=document.quotes)
    seen.domains.update([host] if host else [name] if HOST.fullmatch(name) else [])


def is_known(name: str, lexicon: Lexicon) -> bool:
    """Return whether the lexicon has an outlet of this name."""
    return lexicon.outlet_named(name) is not None or name in {each.name for each in lexicon.outlets}


def add_outlets(row: Row, outlets: Sorted, lexicon: Lexicon) -> None:
    """Count the outlets that passed a row on or speak in it, where the lexicon does not have them."""
    named = [(each.name, "passes on") for each in row.relay if each.kind == "outlet" and each.name != row.outlet]
    if row.speaker.kind == "outlet" and row.speaker.name:
        named.append((row.speaker.name, "is quoted"))
    for name, reason in named:
        if not is_known(name, lexicon):
            outlets.at(name.casefold(), lambda: Seen(name, reason)).add(row.document, row.published)  # noqa: B023


def add_speaker(row: Row, offices: Sorted, others: Sorted, lexicon: Lexicon) -> None:
    """Count a speaker whose name is not known: by the office, where the words tell one, else by the reason."""
    who, words = row.speaker, " ".join(row.source.text.split()) if row.source else ""
    office = office_in(words, lexicon) if who.name is None or who.kind == "anonymous" else None
    if office:
        reason = who.reason or "the text does not name who it is"
        key = f"{office.role}|{office.of}".casefold()
        offices.at(key, lambda: Seen(words, reason, office)).add(row.document, row.published)
    elif who.name is None:
        reason = QUOTED.sub("…", who.reason or "")
        others.at(f"{words}|{reason}".casefold(), lambda: Seen(words or NO_SOURCE, reason)).add(
            row.document, row.published
        )
    elif who.kind == "person" and len(who.name.split()) == 1 and (who.id or "s_").startswith("s_"):
        others.at(who.name, lambda: Seen(who.name or "", ALONE)).add(row.document, row.published)
