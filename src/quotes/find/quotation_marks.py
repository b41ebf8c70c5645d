"""Quotation marks of one paragraph, paired.

Double marks (straight, curly, low, doubled apostrophes, guillemets, corners) and single ones (straight, curly, low). A
curly mark says itself whether it opens; a straight one is read by its neighbours; a run of straight ones (CSV, a slip)
is one mark. Marks of another kind inside a quotation are its own words. A mark without a partner is left out, so that
one odd mark costs nothing but itself; a quotation that stays open while the next paragraph opens with a mark, or that
opened the paragraph or stood behind a colon, runs to the end of its paragraph. A mark turned the wrong way is known by
who speaks right behind it: `“We won, “he said.” We go on.”`
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

import regex
from attrs import frozen

from quotes.lexicon.contents import load_contents
from quotes.spans import contains, overlaps
from quotes.types import Span

DOUBLE = regex.compile(r"[“”„‟«»‹›「」『』＂]|\"+|''|``|‘‘|’’")
KINDS = ("“”„‟", "«»", "‹›", "「」", "『』", "`'‘’", '"＂')
OPENERS = frozenset({"“", "„", "‟", "``", "«", "‹", "「", "『", "‘‘"})
CLOSERS = frozenset({"”", "»", "›", "」", "』", "’’"})
BEFORE_OPEN = frozenset(" \t\u00a0\u2009\u200a\u202f([{—–-/:‘'…\"“")
AFTER_CLOSE = frozenset(" \t\u00a0\u2009\u200a\u202f)]}—–-/.,;:!?…’'\"”*")
FEET = regex.compile(r"\d['’]\s?\d{1,2}(?=\")")  # 6'2" tall
ANNOUNCED = regex.compile(r"[:,]\s*")  # before a quotation that is taken for one even where it never closes
MAX_NESTED = 20  # marks from one inside a quotation to the end of the quotation
SINGLE_OPEN = regex.compile(r"(?<![\w.,!?’'])[‘'‚](?=[\w“\"(…])")
SINGLE_CLOSE = regex.compile(r"(?<=[\w.,!?…)”\"])(?<![‘’']n)[’'](?!\w)")
LOW_CLOSE = regex.compile(r"(?<=[\w.,!?…)”\"])[‘’'](?!\w)")
# 'em, 'tis, '90s, rock 'n' roll: an apostrophe that stands for letters left out
ELIDED = regex.compile(r"[‘’'](?:em|tis|twas|til|cause|bout|n|\d0s)\b", regex.IGNORECASE)
PLURAL_POSSESSIVE = regex.compile(r"s[’'] \p{Ll}")
MARKS_AND_SPACE = " \t\u00a0\"“”„‟＂'‘’‚«»‹›「」『』`.,"


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
    runs_on = following is not None and SINGLE_OPEN.match(text, following.start, following.end) is not None
    single = tuple(q for q in _singles(text, paragraph, runs_on=runs_on) if _is_outermost(q, double))
    inside = (d for d in double if not any(overlaps(d.outer, q.outer) for q in single))
    return tuple(sorted((*inside, *single)))


def _is_outermost(single: Quotation, double: tuple[Quotation, ...]) -> bool:
    """Return whether double marks stand inside single ones, or apart: `'He said "no" to me,' said Kim.`"""
    return all(contains(single.inner, d.outer) for d in double if overlaps(single.outer, d.outer))


def opens_with_mark(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph begins with a mark that may open a quotation."""
    found = DOUBLE.match(text, paragraph.start, paragraph.end)
    return bool(found and found.group() not in CLOSERS)


def _doubles(text: str, paragraph: Span, *, runs_on: bool) -> Iterator[Quotation]:
    start: tuple[int, int] | None = None
    behind = paragraph.start  # what stands before it is read
    turned = dict(_turned(text, paragraph))
    for found in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        role = _role(text, paragraph, found.start(), found.end(), is_open=start is not None)
        if turned.get(found.start()) == ("open" if start is None else "close"):
            role = turned[found.start()]
        if found.start() < behind:
            continue
        if role == "close" and start is not None:
            yield Quotation(Span(start[0], found.end()), Span(start[1], found.start()))
            start = None
        elif role == "open":
            if start is not None and (nested := _end_of_nested(text, paragraph, Span(*start), Span(*found.span()))):
                behind = nested
                continue
            if start is not None and (part := _unclosed(text, start, found.start())):
                yield part
            start = (found.start(), found.end())
    if start is not None and (runs_on or _opens_after_colon(text, paragraph, start[0])):
        end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
        yield Quotation(Span(start[0], end), Span(start[1], end), closed=False, runs_on=runs_on)


def _turned(text: str, paragraph: Span) -> Iterator[tuple[int, str]]:
    """Yield the marks before and behind who speaks that may be printed the wrong way, with what each does."""
    for found in _speaks_between().finditer(text, paragraph.start, paragraph.end):
        yield found.start("closing"), "close"
        if found["opening"]:
            yield found.start("opening"), "open"


@cache
def _speaks_between() -> regex.Pattern[str]:
    """Return the pattern of who speaks behind a mark with a space before it, with the mark that may follow."""
    verbs = "|".join(sorted(load_contents().said))
    who = r"(?:he|she|they|the \p{Ll}+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})"
    mark = r"[“”\"]"
    opening = rf"(?:[.,](?P<opening>{mark})(?= \p{{Lu}})|[.,]|$)"
    return regex.compile(rf"(?<=[\w,.?!…] )(?P<closing>{mark}){who} (?:{verbs}){opening}", regex.MULTILINE)


def _end_of_nested(text: str, paragraph: Span, outer: Span, mark: Span) -> int | None:
    """Return where the pair ends that a mark of another kind opens inside a quotation which still closes, or None."""
    mine, other = _kind(text[outer.start]), _kind(text[mark.start])
    if mine == other:
        return None
    ends = None
    for found in islice(DOUBLE.finditer(text, mark.end, paragraph.end), MAX_NESTED):
        kind = _kind(found.group()[0])
        if ends is None and kind == other and found.group() not in OPENERS:
            ends = found.end()
        elif kind == mine:
            return ends
    return None


def _kind(mark: str) -> str:
    return next(kind for kind in KINDS if mark in kind)


def _opens_after_colon(text: str, paragraph: Span, start: int) -> bool:
    """Return whether a mark that never closes opens its paragraph or stands behind a colon or a comma."""
    before = text[paragraph.start : start].rstrip()
    ended = text[paragraph.start : paragraph.end].rstrip()[-1:] in (".", "!", "?", "…")
    return not before or (ended and ANNOUNCED.fullmatch(text, paragraph.start + len(before) - 1, start) is not None)


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
    if len(mark) > 1 and before.isspace() and after.isspace():
        return "none"  # marks around nothing
    if mark == '"' and FEET.search(text, max(paragraph.start, start - 5), end):
        return "none"
    if mark in OPENERS:
        return "open" if not is_open or may_open or not may_close else "close"
    if mark in CLOSERS:
        return "close" if is_open or not may_open or may_close else "open"
    if is_open:
        return "close" if not may_open or may_close else "open"
    if before.isdigit() and not may_open:
        return "none"  # 6" pipe
    return "open" if may_open or not may_close else "none"


def _singles(text: str, paragraph: Span, *, runs_on: bool) -> Iterator[Quotation]:
    position, opened = paragraph.start, None
    while opening := SINGLE_OPEN.search(text, position, paragraph.end):
        position = opening.end()
        if ELIDED.match(text, opening.start()):
            continue
        closing = _single_close(text, opening.start(), paragraph.end)
        if closing is None:
            opened = opening
            continue
        yield Quotation(Span(opening.start(), closing + 1), Span(opening.end(), closing))
        position, opened = closing + 1, None
    if runs_on and opened is not None:
        end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
        yield Quotation(Span(opened.start(), end), Span(opened.end(), end), closed=False, runs_on=True)


def _single_close(text: str, start: int, end: int) -> int | None:
    """Return where a single quotation closes: not at a plural possessive while another mark follows."""
    stops = (
        found.start() for found in SINGLE_OPEN.finditer(text, start + 1, end) if not ELIDED.match(text, found.start())
    )
    closes = LOW_CLOSE if text[start] == "‚" else SINGLE_CLOSE
    marks = [found.start() for found in closes.finditer(text, start + 1, next(stops, end))]
    for mark in marks:
        if not (PLURAL_POSSESSIVE.match(text, mark - 1) and mark != marks[-1]):
            return mark
    return None
