"""The running-text blocks of a text: its paragraphs, before anything is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from quotes.spans import BLANK, trimmed, words
from quotes.types import Span

LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")  # the mandatory breaks of Unicode (UAX 14)
BREAK = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
WRAP_LENGTHS = range(50, 91)  # characters; where mail and teletype text break their lines
MIN_WRAPPED = 3  # lines broken off; fewer tell nothing
MIN_WRAPPED_SHARE = 0.6
MOST_BARE = 4  # lines of marks alone, one below the other, that may yet be of an article
SPOKEN = re.compile(r"[^\W_]")
SHORT_OF_WIDTH = 0.7  # a shorter line with a stop at its end closes a paragraph of wrapped text
STOP = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def blocks_of(text: str) -> tuple[Span, ...]:
    """Return the blocks of `text` in order: lines, or paragraphs where the lines are hard-wrapped; blank ones none.

    Nor are lines of marks alone, where many stand one below the other: rules, pictures of letters, what a fault left. A
    few are: a paragraph's mark may stand in a line of its own.
    """
    groups = _groups(text)
    if not _is_wrapped(text, groups):
        return tuple(_without_bare(text, (line for group in groups for line in group)))
    width = max(line.end - line.start for group in groups for line in group)
    return tuple(block for group in groups for block in _joined(text, group, width))


def _groups(text: str) -> list[list[Span]]:
    """Return the lines, grouped as blank lines part them."""
    groups: list[list[Span]] = []
    end = None
    for found in LINE.finditer(text):
        line = trimmed(text, Span(*found.span()), BLANK)
        if line.start == line.end:
            continue
        if end is None or len(BREAK.findall(text, end, line.start)) > 1:
            groups.append([])
        groups[-1].append(line)
        end = line.end
    return groups


def _without_bare(text: str, lines: Iterable[Span]) -> Iterator[Span]:
    """Yield the lines but for those of a long run that has neither letter nor figure."""
    for has_words, some in groupby(lines, lambda line: SPOKEN.search(text, line.start, line.end) is not None):
        run = tuple(some)
        if has_words or len(run) <= MOST_BARE:
            yield from run


def _is_wrapped(text: str, groups: list[list[Span]]) -> bool:
    broken = [pair for group in groups for pair in pairwise(group)]
    wrapped = [line for line, after in broken if _breaks_off(text, line, after)]
    return len(wrapped) >= MIN_WRAPPED and len(wrapped) >= MIN_WRAPPED_SHARE * len(broken)


def _breaks_off(text: str, line: Span, after: Span) -> bool:
    """Return whether a line ends as a wrapped one does: at the usual width, where the next word had no room."""
    fits = line.end - line.start + 1 + len(words(text, after).split()[0]) <= WRAP_LENGTHS.start
    return line.end - line.start in WRAP_LENGTHS and not fits and not STOP.search(words(text, line))


def _joined(text: str, group: list[Span], width: int) -> list[Span]:
    blocks = [group[0]]
    for line, after in pairwise(group):
        is_last = line.end - line.start < SHORT_OF_WIDTH * width and STOP.search(words(text, line))
        if is_last:
            blocks.append(after)
        else:
            blocks[-1] = Span(blocks[-1].start, after.end)
    return blocks
