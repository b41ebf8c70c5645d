"""What is compared: the same words by one speaker, in one document or in many.

Statements are rows of numbers: their words too, by a number for each word that is met. So a million of them take little
more than their words do; what is not asked again is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quotes.link.columns import MEMORY, Room, column_of
from quotes.link.stems import Wording, wording_of
from quotes.link.vocabulary import Known
from quotes.sequences import Made
from quotes.spans import words
from quotes.types import Attribution, Quote, Span, Statement

KNOWN = 4096  # contents whose wording is kept: copies of one text come one after the other
AT_ONCE = 8192  # statements that are written together
ID_DIGITS = 16  # hexadecimal
IS_NAME, IS_DENIED, TIMES = 1, 2, 2  # of a stem in its text: two flags, and by how many bits its times are moved
ROW = np.dtype([
    ("attribution", "i8"), ("start", "i4"), ("end", "i4"),  # the statement
    ("document", "i4"), ("source", "i4"),  # what its place is told by: ranks of the document, and of the attribution
    ("text", "i4"), ("rank", "i4"), ("depth", "f8"), ("day", "i4"),  # where and when it stands
    ("who", "i8"), ("key", "i8"),  # what it is gathered by
    ("speaker", "i8"), ("called", "i8"), ("is_weak", "?"), ("is_indirect", "?"),
    ("wording", "i8"), ("digest", "u8"), ("weekdays", "u1"), ("modals", "u2"),
    ("words", "i4"), ("stems", "i4"), ("counts", "i4"), ("different", "i4"),  # how many there are
])  # fmt: skip
PLACE = ("document", "source", "start", "end")  # what a statement's place is told by
Integers = NDArray[np.signedinteger[Any]]


@frozen(eq=False)
class Said:
    """A statement and where it stands. `text` names its document by what it says."""

    statement: Statement
    text: str


@frozen(eq=False)
class Worded:
    """The same words by one speaker, in one document or in many. `said` stand in order of place."""

    said: tuple[Said, ...]


@frozen(eq=False)
class Sayings:
    """All statements, a row each, in no order of interest; `order` puts them in order of their places.

    `places` are the ranks of their places, one for those that are equal. What each says stands in `flat`, one behind
    the other: `words`, `stems` and `counts` by the numbers that `known` has ranks of, and in `told` what its text tells
    of each stem. A count is the number of what is counted, and that of the number. `keys` tell which rows of one
    speaker are gathered; `about` has what each text tells of, and `about_lengths` how many of these are each text's.
    """

    attributions: Sequence[Attribution]
    rows: NDArray[Any]
    order: Integers
    places: Integers
    keys: Integers
    flat: Mapping[str, Integers]
    known: Known

    def statement_at(self, row: int) -> Statement:
        """Return the statement of a row."""
        found = self.rows[row]
        return Statement(self.attributions[found["attribution"]], Span(int(found["start"]), int(found["end"])))


@frozen(eq=False)
class Every(Made[Worded]):
    """The same words of one speaker together, in order of their first place: `prints` are the rows of each.

    Those of `n` begin at `starts[n]`, with `first[n]`.
    """

    said: Sayings
    prints: Integers
    starts: Integers
    first: Integers

    def __len__(self) -> int:
        return len(self.starts) - 1

    def at(self, place: int) -> Worded:
        """Return the words at a place."""
        return Worded(tuple(map(self.said_at, self.rows_at(place))))

    def rows_at(self, place: int) -> list[int]:
        """Return the rows of the words at a place, in their order."""
        rows: list[int] = self.prints[self.starts[place] : self.starts[place + 1]].tolist()
        return rows

    def said_at(self, row: int) -> Said:
        """Return the statement of a row."""
        statement = self.said.statement_at(row)
        return Said(statement, statement.attribution.article.document.text_sha256)

    def texts_at(self, place: int) -> frozenset[int]:
        """Return the texts that print the words at a place."""
        return frozenset(self.said.rows["text"][self.rows_at(place)].tolist())

    def told(self, name: str, places: Sequence[int]) -> list[Any]:
        """Return what the first rows of the words at some places have in a column."""
        found: list[Any] = self.said.rows[name][self.first[places]].tolist() if len(places) else []
        return found

    @property
    def copies(self) -> Integers:
        """Return how many print each."""
        return np.diff(self.starts)


def of_source(attribution: Attribution) -> tuple[object, ...]:
    """Return what the attributions of one document are sorted by."""
    quote = attribution.quote
    source = (quote.source.start, quote.source.end) if quote.source else (-1, -1)
    return quote.content, quote.cue, source, attribution.speaker.name or ""


@lru_cache(KNOWN)
def known_wording(content: str) -> Wording:
    """Return what a content says, made once for those that come again soon."""
    return wording_of(content)


def digest_of(text: str, quote: Quote, span: Span) -> str:
    """Return a number for one find, in hexadecimal: of text and spans, whatever the file and the speaker are called."""
    groups = (quote.content, quote.cue, (quote.source,) if quote.source else (), (span,))
    spans = "|".join(",".join(f"{each.start}-{each.end}" for each in group) for group in groups)
    return sha256(f"{text}|{spans}".encode()).hexdigest()[:ID_DIGITS]


def content_of(statement: Statement) -> str:
    """Return the words of a statement, its parts joined."""
    text = statement.attribution.article.document.text
    return " … ".join(words(text, part) for part in statement.content)


def place_of(statement: Statement) -> tuple[object, ...]:
    """Return what statements are sorted by: it tells any two apart that differ."""
    document = statement.attribution.article.document
    return document.id, document.sha256, *of_source(statement.attribution), statement.span


def worded(said: Sayings, room: Room = MEMORY) -> Every:
    """Return the same words of one speaker together, in order of their first place.

    One in all texts is who says them and what, where the words are few one in texts of one event, or one place.
    """
    rows, order = said.rows, said.order
    who, key = rows["who"][order], said.keys[order]
    by_key = np.lexsort((key, who))  # of one key in order of place
    is_new = np.ones(len(order), np.bool_)
    is_new[1:] = (np.diff(who[by_key]) != 0) | (np.diff(key[by_key]) != 0)
    starts = np.flatnonzero(is_new)
    lengths = np.diff(np.append(starts, len(order)))
    groups = np.argsort(by_key[starts])  # by their first place
    ends = np.cumsum(lengths[groups])
    where = np.arange(len(order)) + np.repeat(starts[groups] - (ends - lengths[groups]), lengths[groups])
    prints = column_of(room, np.int64, len(order), lambda some: order[by_key[where[some]]], AT_ONCE)
    return Every(said, prints, np.concatenate([[0], ends]).astype(np.int64), prints[ends - lengths[groups]])
