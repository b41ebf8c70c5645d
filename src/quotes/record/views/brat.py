"""brat standoff: a folder with a .txt and a .ann of each document, in the form that PolNeAR has.

Spans are Source, Cue and Content; an event ties them, `Attribution`, or `Attribution-no-source`. No span of brat runs
over a line's end, so one that does is written in parts. A note at the event says who is meant and the row's id.
https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from attrs import define

from quotes.errors import RecordError
from quotes.record.csv import BETWEEN_RELAYS
from quotes.record.rows import Part, Row
from quotes.record.targets import Files, check_folder
from quotes.record.views.filed import Filed, Manner, Records

SETTINGS = "annotation.conf"
CONFIGURATION = """\
# quotes: the kinds of spans and events in this folder
[entities]
Source
Cue
Content
[relations]
[events]
Attribution\tContent*:Content, Cue*:Cue, Source?:Source
Attribution-no-source\tContent*:Content, Cue*:Cue
[attributes]
"""
# what every system takes in the name of a file, and brat in an address
UNSAFE = re.compile(r"[^\w.,()\[\]+=@ -]|^[. ]|[. ]$|\.(?=\.)")
LONGEST = 100  # characters of a name of a file: bytes count, with room for what is added
DIGITS = 12  # hexadecimal, of the hash that tells names apart


def brat_files(records: Records, folder: Path, manner: Manner) -> Files:
    """Return the folder, to be made at `folder`."""
    return {folder: partial(write_folder, records, manner, folder)}


def check_brat(folder: Path) -> None:
    """Raise RecordError where `folder` can't be made, or would take the place of what brat_files did not write."""
    check_folder(folder)
    if folder.is_dir() and any(folder.iterdir()) and settings_at(folder) != CONFIGURATION:
        raise RecordError(f"{folder}: is a folder of something else; name another place, or move it")


def settings_at(folder: Path) -> str:
    """Return what a folder says of its annotations."""
    try:
        return (folder / SETTINGS).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def write_folder(records: Records, manner: Manner, folder: Path, place: Path) -> None:
    """Make the folder at `place`; what is told calls it `folder`. A document without its text is left out, and told."""
    place.mkdir()
    (place / SETTINGS).write_text(CONFIGURATION, encoding="utf-8", newline="")
    taken: set[str] = set()
    left_out = 0
    for each in records.filed():
        text = each.text()
        if text is None:
            left_out += bool(each.rows)
            continue
        name = file_name(each.document.document, taken)
        write(place / f"{name}.txt", [text])
        write(place / f"{name}.ann", annotation_lines(each, text))
    if left_out:
        manner.tell(f"{folder}: {left_out:,} of the documents with quotes are left out, for their texts are not known")


def write(file: Path, parts: Iterable[str]) -> None:
    """Write a text of several parts, its line ends as they are."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(parts)


def file_name(document: str, taken: set[str]) -> str:
    """Return what the files of a document are called, alike for no two: its name, where it can be that of a file."""
    name = UNSAFE.sub("_", document.removesuffix(".txt"))
    if name != document.removesuffix(".txt") or len(name.encode()) > LONGEST or not name:
        short = name.encode()[:LONGEST].decode("utf-8", "ignore")
        name = f"{short}_{sha256(document.encode()).hexdigest()[:DIGITS]}"
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}_{number}"
    taken.add(free.casefold())
    return free


def annotation_lines(filed: Filed, text: str) -> Iterator[str]:
    """Yield the lines of a document's .ann.

    Raises RecordError where a row has other words than the text at its place: brat would show others.
    """
    lines = Lines(text, filed.document.document)
    return chain.from_iterable(lines.of_row(number, row) for number, row in enumerate(filed.rows, start=1))


@define
class Lines:
    """The lines of one .ann: spans are numbered through. `document` is what messages call it."""

    text: str
    document: str
    spans: int = 0

    def of_row(self, number: int, row: Row) -> Iterator[str]:
        """Yield the spans of one row, its event, and a note."""
        parts = [("Content", row.content), ("Cue", row.cue), ("Source", (row.source,) if row.source else ())]
        roles = []
        for role, spans in parts:
            if spans:
                yield self.span(role, spans)
                roles.append(f"{role}:T{self.spans}")
        kind = "Attribution" if row.source else "Attribution-no-source"
        yield self.span(kind, row.cue or ((row.source,) if row.source else row.content[:1]))
        yield f"E{number}\t{kind}:T{self.spans} {' '.join(roles)}\n"
        yield f"#{number}\tAnnotatorNotes E{number}\t{note(row)}\n"

    def span(self, kind: str, parts: Iterable[Part]) -> str:
        """Return the line of one span."""
        self.spans += 1
        pieces = [piece for part in parts for piece in self.pieces(part)]
        places = ";".join(f"{start} {end}" for start, end in pieces)
        return f"T{self.spans}\t{kind} {places}\t{' '.join(self.text[start:end] for start, end in pieces)}\n"

    def pieces(self, part: Part) -> Iterator[tuple[int, int]]:
        """Yield the places of some words, line by line."""
        if self.text[part.start : part.end] != part.text:
            raise RecordError(
                f"{self.document}, characters {part.start} to {part.end}: the text has other words there than the "
                "ledger; run quotes verify, or quotes extract again"
            )
        for line in re.finditer(r"[^\r\n]+", part.text):
            yield part.start + line.start(), part.start + line.end()


def note(row: Row) -> str:
    """Return who is meant, through whom it came, and where the ledger has it."""
    who = row.speaker.name if row.speaker.name is not None else f"not known ({row.speaker.reason})"
    through = f"; through {BETWEEN_RELAYS.join(relay.name for relay in row.relay)}" if row.relay else ""
    return " ".join(f"{row.id}: {who}, {row.type}{through}".split())
