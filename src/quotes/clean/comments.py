"""Readers' comments below an article, told from its prose by how they are written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import regex
from attrs import evolve

from quotes.lexicon.pages import Pages
from quotes.spans import words
from quotes.types import Region

OPENING_MARKS = " \"“”„‘’'«([{*•-–—…"
FIRST_LETTER = regex.compile(r"\p{L}")
STOP = regex.compile(r"[.!?…;:,][\"'”’»)\]]*$")
SENTENCE_END = regex.compile(r"[.!?…][\"'”’»)\]]*$")
QUOTED = regex.compile(r"“[^”]*”?|\"[^\"]*\"")  # one that never closes goes to the end: no mark is looked at twice
STRAIGHT = regex.compile(r"\"[^\"]*\"")
WORD = regex.compile(r"[\p{L}\p{N}'’]+")
LIST_ITEM = regex.compile(r"^[-–—•*·▪]|^\(?(?:\d{1,2}|[a-z])[.)]\s")
LOWER, UNCAPPED, UNSTOPPED, PROSE = 2, 2, 1, -2  # points
MIN_UNCAPPED_WORDS = 6
MIN_PROSE_WORDS = 12
THRESHOLD = 2  # points; a block with more speaks for comments, one with fewer against
MAX_SAY = 3  # points that one block adds or takes
MIN_EVIDENCE = 5  # points over the threshold, all blocks together
MIN_BLOCKS = 3  # that speak for it
MIN_MARKED = 2  # of them with more than a small letter at the start: a text broken into lines has that too
MIN_SHARE = 0.7  # of the blocks after the boundary
MIN_PROSE_BLOCKS = 2  # before the boundary
FORM = "comments-form"  # the kind of line that invites comments: what follows it is no article either
MIN_ARTICLE = 400  # characters of prose above a heading of comments


def with_headed_comments(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with what follows a heading of readers' comments as theirs."""
    heading = _heading([words(text, part.span) for part in parts], pages)
    if heading is None:
        return tuple(parts)
    return tuple(
        evolve(part, zone="comments") if number > heading and part.zone == "body" else part
        for number, part in enumerate(parts)
    )


def _heading(lines: Sequence[str], pages: Pages) -> int | None:
    """Return the number of the line that heads readers' comments, or None.

    Some prose stands above it; below it, no longer run of prose than above: a button in mid-article heads nothing.
    """
    prose = 0
    for number, line in enumerate(lines):
        kind = pages.line_kind(line)
        if kind and (kind.zone == "comments" or kind.name == FORM) and prose >= MIN_ARTICLE:
            below = [each for each in lines[number + 1 :] if _is_prose(each, pages)]
            return number if sum(map(len, below)) <= prose else None
        prose += len(line) if _is_prose(line, pages) else 0
    return None


def _is_prose(line: str, pages: Pages) -> bool:
    return points_of(line, pages) <= PROSE and pages.line_kind(line) is None


def with_chat(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with readers' comments that no heading announces, told by how they are written."""
    body = [number for number, part in enumerate(parts) if part.zone == "body"]
    start = comments_from([words(text, parts[number].span) for number in body], pages)
    if start is None:
        return tuple(parts)
    below = set(body[start:])
    return tuple(evolve(part, zone="comments") if n in below else part for n, part in enumerate(parts))


def comments_from(blocks: Sequence[str], pages: Pages) -> int | None:
    """Return the number of the block at which readers' comments begin and run to the end, or None.

    The boundary is where the blocks after it, together, look most like comments: small letters at the start, no
    capitals, laughter, emoji, chat spellings. An article that ends in ordinary prose has none.
    """
    if not blocks:
        return None
    points = [points_of(block, pages) for block in blocks]
    says = [max(-MAX_SAY, min(MAX_SAY, point - THRESHOLD)) for point in points]
    sums = list(accumulate(reversed(says)))[::-1]
    start = max(range(len(sums)), key=lambda number: (sums[number], -number))
    after = list(zip(blocks[start:], points[start:], strict=True))
    speaking = [(block, point) for block, point in after if point > THRESHOLD]
    marked = [block for block, _ in speaking if _is_marked(block, pages)]
    is_found = (
        sums[start] >= MIN_EVIDENCE
        and len(speaking) >= max(MIN_BLOCKS, MIN_SHARE * len(after))
        and len(marked) >= MIN_MARKED
        and sum(say < 0 for say in says[:start]) >= MIN_PROSE_BLOCKS
    )
    return start if is_found else None


def points_of(block: str, pages: Pages) -> int:
    """Return how much a block looks like a reader's comment, in points; edited prose has 0 or fewer."""
    bare = _unquoted(block)
    if LIST_ITEM.match(block):
        return PROSE
    starts_lower = _starts_lower(block)
    points = sum(mark.weight for mark in pages.comment_marks if mark.pattern.search(bare))
    points += LOWER * starts_lower + UNCAPPED * _is_uncapped(bare) + UNSTOPPED * (not STOP.search(block.rstrip()))
    is_prose = not starts_lower and len(WORD.findall(block)) >= MIN_PROSE_WORDS and not _is_uncapped(bare)
    return points + PROSE * is_prose


def _unquoted(block: str) -> str:
    """Return a block with a space for each quotation; one that never closes is none."""
    return QUOTED.sub(_outside, block)


def _outside(found: regex.Match[str]) -> str:
    words = found.group()
    is_open = words[0] == "“" and words[-1] != "”"
    return words[0] + STRAIGHT.sub(" ", words[1:]) if is_open else " "


def _starts_lower(block: str) -> bool:
    first = FIRST_LETTER.search(block.lstrip(OPENING_MARKS)[:1])
    return first is not None and first.group().islower()


def _is_uncapped(block: str) -> bool:
    """Return whether a block of some length has no capital letter at all."""
    return len(WORD.findall(block)) >= MIN_UNCAPPED_WORDS and block.lower() == block


def _is_marked(block: str, pages: Pages) -> bool:
    is_sentence = _is_uncapped(block) and bool(SENTENCE_END.search(block.rstrip()))
    return is_sentence or any(mark.pattern.search(_unquoted(block)) for mark in pages.comment_marks)
