"""The lines of a page of PDF to paragraphs: by the space between them, and by whether the next word had no room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import quantiles
from typing import Any

from attrs import evolve, frozen

SAME_LINE = 2.0  # points of height within which two pieces stand on one line
WIDE = 1.35  # times the usual space between lines; more parts paragraphs
INDENT = 6.0  # points by which the first line of a paragraph may be set in
ROOM = 0.8  # of the longest lines' letters; a line whose next word would have fitted in that was ended on purpose
SHORT = 0.7  # of those letters; a shorter line with a stop at its end closes a paragraph
STOP = re.compile(r"[.!?…:][\"'”’»)\]]*$")
HYPHEN = re.compile(r"[^\W\d_]-$")


@frozen
class Line:
    """A line and where it begins on its page: points from the left and from the bottom."""

    text: str
    left: float
    bottom: float


def paragraphs_of(page: Any) -> tuple[str, ...]:
    """Return the paragraphs of a page of pypdf, each on one line; the lines as they are where their places are unsure.

    Words that a hyphen parts at the end of a line are one again, unless the page has them with the hyphen elsewhere.
    """
    found: list[Line] = []

    def take(text: str, matrix: Sequence[float], text_matrix: Sequence[float], *_: object) -> None:
        if text.strip():
            x, y = text_matrix[4], text_matrix[5]
            left, bottom = x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]
            found.append(Line(text.replace("\n", ""), left, bottom))

    whole = page.extract_text(visitor_text=take)
    lines = tuple(lines_of(found))
    if letters("".join(line.text for line in lines)) != letters(whole):
        return tuple(line.strip() for line in whole.splitlines() if line.strip())
    return tuple(joined(group, whole) for group in groups_of(lines))


def letters(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def lines_of(pieces: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that pieces make which stand beside each other."""
    line: Line | None = None
    for piece in pieces:
        if line and abs(piece.bottom - line.bottom) < SAME_LINE:
            line = evolve(line, text=line.text + piece.text)
        else:
            yield from (line,) if line else ()
            line = piece
    yield from (line,) if line else ()


def groups_of(lines: Sequence[Line]) -> Iterator[list[str]]:
    """Yield the lines of each paragraph."""
    if not lines:
        return
    gaps = sorted(gap for one, other in pairwise(lines) if (gap := one.bottom - other.bottom) > 0)
    usual = quantiles(gaps, n=4)[0] if len(gaps) > 1 else 0.0
    width = max(len(line.text.strip()) for line in lines)
    group = [lines[0].text.strip()]
    for line, after in pairwise(lines):
        if is_parted(line, after, usual) or is_ended(line.text.strip(), after.text.strip(), width):
            yield group
            group = []
        group.append(after.text.strip())
    yield group


def is_parted(line: Line, after: Line, usual: float) -> bool:
    """Return whether space parts two lines: more of it than usual, or that of a first line set in."""
    is_indented = after.left - line.left > INDENT and STOP.search(line.text.strip()) is not None
    return line.bottom - after.bottom > WIDE * usual or is_indented


def is_ended(line: str, after: str, width: int) -> bool:
    """Return whether a line was ended on purpose: the next word had room, or it is short and has a stop."""
    first = after.split()[0] if after else ""
    return len(line) + 1 + len(first) <= ROOM * width or (len(line) < SHORT * width and bool(STOP.search(line)))


def joined(lines: Sequence[str], whole: str) -> str:
    """Return the lines of a paragraph as one."""
    text = lines[0]
    for after in lines[1:]:
        if not HYPHEN.search(text):
            text = f"{text} {after}"
        elif after[:1].islower() and f"{text.split()[-1]}{after.split()[0]}" not in whole:
            text = text[:-1] + after
        else:
            text += after
    return text
