"""Quotation marks that a dump has lost: `?No,? he said`, `\ufffdNo,\ufffd he said`. Read as marks, never written.

A program that could not write a mark put U+FFFD or a question mark in its place, one for the letter or three for its
bytes. Such a one is read as a mark only where its place leaves no doubt: it stands before a word where nothing else
can, and another behind a comma or a stop, with none that opens between them. In a text that has such a pair, those
around a few words (`a ?miracle? of engineering`) and apostrophes (`don\ufffdt`) are read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from quotes.types import Document

MARKS_LOST = "marks-lost"
LOST = r"(?:\ufffd{1,3}|\?(?:\?\?)?)"
BEHIND = r"(?=$|[\s)\]—–:;,.-])"  # what may stand behind a mark that closes
MAYBE = re.compile(r"\ufffd|(?:^|[\s(\[—–])\?{1,3}[^\W_]", re.MULTILINE)  # a quick look
OPEN = re.compile(rf"(?<![^\s(\[—–-]){LOST}(?=[^\W_])")
SURE = re.compile(rf"(?<=[,.…]){LOST}{BEHIND}|(?<=[!?])\ufffd{{1,3}}{BEHIND}")
CLOSE = re.compile(rf"(?<=[\w,.…!?]){LOST}(?=$|\s+[a-z(]|[)\]—–:;,.])|(?<=[,.…!?]){LOST}{BEHIND}")
PLURAL = re.compile(r"s(?:\ufffd+|\?)\s")  # the workers? rights: an apostrophe, or a mark
APOSTROPHE = re.compile(r"(?<=[^\W\d_])[\ufffd?](?=(?:s|t|re|ve|ll|d|m)\b(?![=?\ufffd]))")
OPENING, CLOSING, ELISION = "“", "”", "’"
OPENS = "“‘"


@frozen
class Mark:
    """A place where a mark was lost, and which one; what has three characters has the mark next to its words."""

    start: int
    end: int
    mark: str

    @property
    def filled(self) -> str:
        """Return what is read there: as long as what stands there, so that no place changes."""
        space = " " * (self.end - self.start - 1)
        return space + self.mark if self.mark in OPENS else self.mark + space


def with_marks(document: Document) -> Document:
    """Return a document with the marks that its text has lost, flagged; as it is where none are sure.

    The text is as long as before, and for reading alone: what is written down comes from the text as it was.
    """
    marks = lost_marks(document.text)
    if not marks:
        return document
    parts, place = [], 0
    for each in marks:
        parts += [document.text[place : each.start], each.filled]
        place = each.end
    return evolve(document, text="".join((*parts, document.text[place:])), flags=(*document.flags, MARKS_LOST))


def lost_marks(text: str) -> tuple[Mark, ...]:
    """Return the marks that a text has lost for sure, in their order."""
    if not MAYBE.search(text):
        return ()
    lines = tuple(lines_in(text))
    if not any(SURE.search(text, *room) for line in lines for _, room in rooms_in(text, line)):
        return ()
    found = {mark.start: mark for line in lines for mark in pairs_in(text, line)}
    found |= {mark.start: mark for line, behind in pairwise(lines) for mark in running_on(text, line, behind)}
    for each in APOSTROPHE.finditer(text):
        found.setdefault(each.start(), Mark(*each.span(), ELISION))
    return tuple(found[start] for start in sorted(found))


def lines_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines stand that are not blank."""
    return (found.span() for found in re.finditer(r"\S[^\n\r]*", text))


def opening(text: str, line: tuple[int, int]) -> tuple[re.Match[str], ...]:
    """Return the places in a line where a mark that opens was lost."""
    return tuple(OPEN.finditer(text, *line))


def rooms_in(text: str, line: tuple[int, int]) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    """Yield each mark of a line that opens, with the room up to the next one: there it closes."""
    opens = opening(text, line)
    ends = [*(found.start() for found in opens[1:]), line[1]][: len(opens)]
    yield from ((found, (found.end(), end)) for found, end in zip(opens, ends, strict=True))


def pairs_in(text: str, line: tuple[int, int]) -> tuple[Mark, ...]:
    """Return the marks of the pairs in a line; none where one that opens does not close before the next.

    Nor around the next: `?They call it the ?miracle? of Elms,? he said.`
    """
    marks: list[Mark] = []
    rooms = rooms_in(text, line)
    for found, room in rooms:
        close = closed_by(text, room)
        inner = () if close else nested_in(text, next(rooms, None))
        if close is None and not inner:
            return ()
        last = [Mark(*close.span(), CLOSING)] if close else []
        marks += [Mark(*found.span(), OPENING), *last, *inner]
    return tuple(marks)


def nested_in(text: str, within: tuple[re.Match[str], tuple[int, int]] | None) -> tuple[Mark, ...]:
    """Return the marks of a quotation in another, and the one that closes the other; none where one is not there."""
    first = CLOSE.search(text, *within[1]) if within else None
    last = SURE.search(text, first.end(), within[1][1]) if within and first else None
    if not (within and first and last):
        return ()
    return (Mark(*within[0].span(), "‘"), Mark(*first.span(), "’"), Mark(*last.span(), CLOSING))


def closed_by(text: str, room: tuple[int, int]) -> re.Match[str] | None:
    """Return where a quotation closes: behind a comma or a stop, else at the only place where it may."""
    if sure := SURE.search(text, *room):
        return sure
    every = [each for each in CLOSE.finditer(text, *room) if not PLURAL.match(text, each.start() - 1)]
    return every[0] if len(every) == 1 else None


def running_on(text: str, line: tuple[int, int], behind: tuple[int, int]) -> Sequence[Mark]:
    """Return the mark that a line begins with where nothing closes in it, and the next line begins with one too."""
    opens = opening(text, line)
    after = OPEN.match(text, behind[0])
    if len(opens) != 1 or opens[0].start() != line[0] or not after or CLOSE.search(text, opens[0].end(), line[1]):
        return ()
    return (Mark(*opens[0].span(), OPENING),)
