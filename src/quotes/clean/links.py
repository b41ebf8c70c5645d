"""What a site puts beside an article: lists of other articles, words to its readers, what stands below the end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile
from math import inf

import regex
from attrs import evolve

from quotes.clean.prose import is_finished, is_item, is_sentence, is_signed_off, stands_alone
from quotes.lexicon.pages import Pages
from quotes.spans import words
from quotes.types import Region

FURNITURE = dict.fromkeys(("comments", "links", "end"), "furniture")  # what such headings are themselves
SOURCES = "sources"  # the lexicon's name for the heading of what a fact-check rests on
TITLE = regex.compile(r"“[^“”]*”|\"[^\"]*\"")
QUOTE = regex.compile(r"[“”\"]")
WORD = regex.compile(r"[\p{L}'’]+")
ENOUGH_POINTS = 2  # for words to readers with furniture on either side
PLENTY_POINTS = 3  # with furniture on one side alone
RIGHTS = ("all-rights", "copyright")  # the lexicon's names for lines of who owns the text
MAX_BELOW_RIGHTS = 0.5  # of the letters of the article; more are another article
FAR = 8  # lines of furniture on end, below which any point is enough
MAX_LAST_LINES = 2  # that stand alone between the last sentence and the furniture; more are the article's list


def with_links(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with the lines below a heading of links as furniture, down to the next sentence.

    Below one of sources entries have stops too (`Souza, Ana. Phone interview. 8 Aug. 2024.`), but no verbs.
    """
    zoned, is_open, closes = [], False, is_finished
    for part in parts:
        line = words(text, part.span)
        kind = pages.line_kind(line)
        if kind and kind.zone in FURNITURE:
            is_open = kind.zone == "links"
            closes = partial(_is_telling, pages=pages) if kind.name == SOURCES else is_finished
        elif part.zone == "body" and closes(line):
            is_open = False
        zoned.append(evolve(part, zone="furniture") if is_open and part.zone == "body" else part)
    return tuple(zoned)


def with_end(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with what stands below a line that ends the article as furniture, or below its last copyright.

    Such are notes to editors, what a service says of itself. Where somebody says something there, the article goes on.
    """
    lines = [words(text, part.span) for part in parts]
    kinds = [pages.line_kind(line) for line in lines]
    ends = [number for number, kind in enumerate(kinds) if kind and kind.zone == "end"]
    rights = [number for number, kind in enumerate(kinds) if kind and kind.name in RIGHTS]
    letters = [len(line) if part.zone == "body" else 0 for part, line in zip(parts, lines, strict=True)]
    last = [number for number in rights[-1:] if sum(letters[number:]) <= MAX_BELOW_RIGHTS * sum(letters)]
    below = min((number for number in (*ends, *last) if any(letters[:number])), default=len(parts))
    quiet = takewhile(lambda number: not _quotes(lines[number], pages), range(below, len(parts)))
    closed = {number for number in quiet if parts[number].zone == "body"}
    return tuple(evolve(part, zone="furniture") if n in closed else part for n, part in enumerate(parts))


def _is_telling(line: str, pages: Pages) -> bool:
    """Return whether a line is a sentence with a verb of its own, titles in quotation marks aside."""
    found = WORD.findall(TITLE.sub(" ", line))  # as printed: May is no verb
    return is_finished(line) and not (pages.verbs | pages.saying).isdisjoint(found)


def with_appeals(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with what a site tells its readers as furniture, where it stands beside other furniture."""
    zoned = list(parts)
    for number, part in [*enumerate(parts), *reversed([*enumerate(parts)])]:
        if zoned[number].zone == "body" and _points_of(words(text, part.span), pages) >= _enough(zoned, number):
            zoned[number] = evolve(part, zone="furniture")
    return tuple(zoned)


def _enough(parts: Sequence[Region], number: int) -> float:
    """Return how many points make a line words to readers, by the furniture around it."""
    near = reversed(parts[max(0, number - FAR) : number])
    above = list(takewhile(lambda part: part.zone == "furniture", near))
    is_above_furniture = number + 1 == len(parts) or parts[number + 1].zone == "furniture"
    if len(above) >= FAR:
        return 1
    if above and is_above_furniture:
        return ENOUGH_POINTS
    return PLENTY_POINTS if above or is_above_furniture else inf


def appeals(line: str, pages: Pages) -> bool:
    """Return whether a line sounds so much like a site that speaks to its readers that nothing need stand beside it."""
    return _points_of(line, pages) >= PLENTY_POINTS


def _points_of(line: str, pages: Pages) -> int:
    """Return how much a paragraph sounds like a site that speaks to its readers; one that quotes somebody does not."""
    return 0 if _quotes(line, pages) else sum(mark.weight for mark in pages.appeal_marks if mark.pattern.search(line))


def _quotes(line: str, pages: Pages) -> bool:
    """Return whether a line quotes somebody: it has quotation marks, or a verb of saying."""
    return QUOTE.search(line) is not None or not pages.saying.isdisjoint(WORD.findall(line.lower()))


def with_tail(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with what stands among the furniture below the last sentence as furniture too."""
    lines = [words(text, part.span) for part in parts]
    body = [number for number, part in enumerate(parts) if part.zone == "body"]
    last = max((number for number in body if is_sentence(lines[number], pages) or is_item(lines[number])), default=None)
    furniture = [number for number, part in enumerate(parts) if part.zone == "furniture"]
    if last is None or not furniture or furniture[-1] < last:
        return tuple(parts)
    first = next(number for number in furniture if number > last)
    between = [number for number in body if last < number < first]
    is_list = len(between) > MAX_LAST_LINES or lines[last].endswith(":") or is_item(lines[last])
    kept = {number for number in between if is_list or _closes(lines[number], pages)}
    strays = {number for number in body if number > last} - kept
    return tuple(evolve(part, zone="furniture") if n in strays else part for n, part in enumerate(parts))


def _closes(line: str, pages: Pages) -> bool:
    """Return whether a line may close an article: a short sentence, or one with letters that sign it off."""
    return not stands_alone(line, pages) or is_signed_off(line)
