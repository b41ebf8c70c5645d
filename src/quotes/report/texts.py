"""The texts of a ledger's documents, from where they were read or from what the ledger kept; or why there is none."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from attrs import define, field, frozen

from quotes.read import Asked, read
from quotes.read.encoding import decoded
from quotes.record.rows import DocumentRow
from quotes.types import PLAIN, Document

REMEDY = "name the files or their folder with --documents"
ABSENT = f"is not where it was; {REMEDY}"
MOST_NAMED = 3  # documents of one trouble


@frozen
class FoundText:
    """A document's text; None where it is not to be had, and then `reason` says why."""

    text: str | None
    reason: str = ""


@define
class Lacking:
    """Documents whose texts are not to be had: the first of those that are gone, why of the others, how many."""

    gone: list[str] = field(factory=list)
    others: list[str] = field(factory=list)
    all_gone: int = 0
    all_others: int = 0

    def add(self, reason: str) -> None:
        """Take the reason for one more document."""
        name = reason.removesuffix(f": {ABSENT}")
        if name != reason:
            self.all_gone += 1
            self.gone.extend([name] if self.all_gone <= MOST_NAMED else [])
        else:
            self.all_others += 1
            self.others.extend([reason] if self.all_others <= MOST_NAMED else [])

    def lines(self, more: str) -> Iterator[str]:
        """Yield what is to be said: of all that are gone once, of the others each, and `more` of those not named."""
        if self.all_gone == 1:
            yield f"without its text: {self.gone[0]}: {ABSENT}"
        elif self.gone:
            others = f" and {self.all_gone - MOST_NAMED:,} more" if self.all_gone > MOST_NAMED else ""
            yield f"without their texts: {', '.join(self.gone)}{others}: are not where they were; {REMEDY}"
        yield from (f"without its text: {reason}" for reason in self.others)
        if self.all_others > MOST_NAMED:
            yield f"and {self.all_others - MOST_NAMED:,} more without their texts: {more}"


def text_of(row: DocumentRow, roots: Sequence[Path], kept: Mapping[str, Document]) -> FoundText:
    """Return the text that the rows of a document count in, looked for under `roots`: documents, or their folders.

    `kept` are the texts that the ledger has itself, by the SHA-256 of their files. A file that has changed since is
    no text of these rows: their places would point at other words.
    """
    if row.sha256 and row.sha256 in kept:
        return FoundText(kept[row.sha256].text)
    places = [place for place in dict.fromkeys(places_of(row.document, roots)) if place.is_file()]
    hashes = []
    for place in places:
        data = bytes_of(place)
        hashes.append(sha256(data).hexdigest())
        text = text_in(data, row, place) if hashes[-1] == row.sha256 else None
        if text is not None:
            return FoundText(text)
    return FoundText(None, reason(row, places, hashes))


def bytes_of(place: Path) -> bytes:
    """Return what a file holds; nothing where it can't be read."""
    try:
        return place.read_bytes()
    except OSError:
        return b""


def text_in(data: bytes, row: DocumentRow, place: Path) -> str | None:
    """Return the text of a file that has not changed, None where it can't be read.

    How a text file was decoded stands in its row; to read it all over would tell its language again, which takes twenty
    times as long.
    """
    if row.media_type == PLAIN and row.encoding:
        return decoded(data, row.encoding)
    found = [each.text for each in read([place], asked=Asked(max_chars=sys.maxsize)) if isinstance(each, Document)]
    return found[0] if found else None


def places_of(name: str, roots: Iterable[Path]) -> Iterable[Path]:
    """Return where a document of this name may be."""
    return (place for root in roots for place in (root, root / name, root.parent / name))


def reason(row: DocumentRow, places: Sequence[Path], hashes: Sequence[str]) -> str:
    """Return why a document's text can't be shown, and what to do about it."""
    if row.error:
        return row.error
    named = [place for place in places if place.as_posix().endswith(row.document)]
    if not named:
        return f"{row.document}: {ABSENT}"
    now = f", is {hashes[0]}" if hashes else ""
    return f"{named[0]}: has changed since the ledger was made (its SHA-256 was {row.sha256}{now}); extract it again"
