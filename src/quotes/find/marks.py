"""Quotation marks of one paragraph, paired.

Double marks (straight, curly, low, doubled apostrophes, guillemets) and single ones (straight, curly). A curly mark
says itself whether it opens; a straight one is read by its neighbours. A mark without a partner is left out, so that
one odd mark costs nothing but itself; a quotation that stays open while the next paragraph opens with a mark runs to
the end of its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quotes.spans import overlaps
from quotes.types import Span

DOUBLE = regex.compile(r"[“”„‟\"«»＂]|''|``|‘‘|’’")
OPENERS = frozenset({"“", "„", "‟", "``", "«", "‘‘"})
CLOSERS = frozenset({"”", "»", "’’"})
BEFORE_OPEN = frozenset(" \t\u00a0\u2009\u200a\u202f([{—–-/:‘'…\"“")
AFTER_CLOSE = frozenset(" \t\u00a0\u2009\u200a\u202f)]}—–-/.,;:!?…’'\"”*")
SINGLE_OPEN = regex.compile(r"(?<![\w.,!?’'])[‘'](?=[\w“\"(…])")
SINGLE_CLOSE = regex.compile(r"(?<=[\w.,!?…)”\"])[’'](?!\w)")
# 'em, 'tis, '90s: an apostrophe that stands for letters left out
ELIDED = regex.compile(r"[‘’'](?:em|tis|twas|til|cause|bout|n|\d0s)\b", regex.IGNORECASE)
PLURAL_POSSESSIVE = regex.compile(r"s[’'] \p{Ll}")


@frozen(order=True)
class Quotation:
    """One quotation: `outer` with its marks, `inner` without.

    `closed` is False when the closing mark is missing and the quotation runs to the end of its paragraph; `runs_on`
    when that is because the next paragraph goes on with it.
    """

    outer: Span
    inner: Span
    closed: bool = True
    runs_on: bool = False


def quotations(text: str, paragraph: Span, following: Span | None = None) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in order.

    `following` is the next paragraph: when it opens with a mark, an unclosed quotation is held to go on there.
    """
    runs_on = following is not None and opens_with_mark(text, following)
    double = tuple(_doubles(text, paragraph, runs_on=runs_on))
    single = tuple(q for q in _singles(text, paragraph) if not any(overlaps(q.outer, d.outer) for d in double))
    return tuple(sorted((*double, *single)))


def opens_with_mark(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph begins with a mark that may open a quotation."""
    found = DOUBLE.match(text, paragraph.start, paragraph.end)
    return bool(found and found.group() not in CLOSERS)


def _doubles(text: str, paragraph: Span, *, runs_on: bool) -> Iterator[Quotation]:
    start: tuple[int, int] | None = None
    for found in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        role = _role(text, paragraph, found.start(), found.end(), is_open=start is not None)
        if role == "close" and start is not None:
            yield Quotation(Span(start[0], found.end()), Span(start[1], found.start()))
            start = None
        elif role == "open":
            if start is not None and (part := _unclosed(text, start, found.start())):
                yield part
            start = (found.start(), found.end())
    if start is not None and (runs_on or start[0] == paragraph.start):
        end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
        yield Quotation(Span(start[0], end), Span(start[1], end), closed=False, runs_on=runs_on)


def _unclosed(text: str, start: tuple[int, int], next_open: int) -> Quotation | None:
    """Return the quotation whose closing mark is missing when it ended a sentence before the next opening mark."""
    end = start[1] + len(text[start[1] : next_open].rstrip())
    if text[end - 1] in ".!?…," and end - start[1] > 1:
        return Quotation(Span(start[0], end), Span(start[1], end), closed=False)
    return None


def _role(text: str, paragraph: Span, start: int, end: int, *, is_open: bool) -> str:
    mark = text[start:end]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    may_open = before in BEFORE_OPEN and not after.isspace()
    may_close = not before.isspace() and after in AFTER_CLOSE
    if mark in OPENERS:
        return "open" if not is_open or may_open or not may_close else "close"
    if mark in CLOSERS:
        return "close" if is_open or not may_open or may_close else "open"
    if is_open:
        return "close" if not may_open or may_close else "open"
    if before.isdigit() and not may_open:
        return "none"  # 6" pipe
    return "open" if may_open or not may_close else "none"


def _singles(text: str, paragraph: Span) -> Iterator[Quotation]:
    position = paragraph.start
    while opening := SINGLE_OPEN.search(text, position, paragraph.end):
        position = opening.end()
        if ELIDED.match(text, opening.start()):
            continue
        closing = _single_close(text, opening.end(), paragraph.end)
        if closing is None:
            continue
        yield Quotation(Span(opening.start(), closing + 1), Span(opening.end(), closing))
        position = closing + 1


def _single_close(text: str, start: int, end: int) -> int | None:
    """Return where a single quotation closes: not at a plural possessive while another mark follows."""
    stop = SINGLE_OPEN.search(text, start, end)
    limit = stop.start() if stop else end
    marks = [found.start() for found in SINGLE_CLOSE.finditer(text, start, limit)]
    for mark in marks:
        if not (PLURAL_POSSESSIVE.match(text, mark - 1) and mark != marks[-1]):
            return mark
    return None
