"""Two prints of a statement, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

SAME, ADDED, LEFT_OUT = "=", "+", "-"
WORD = re.compile(r"\s*\S+")  # with the white space before it
LIKE = 0.3  # of the words in common, below which marks of change hide what is said: no words are told apart then

Marked = tuple[tuple[str, str], ...]


def word_diff(words: str, fullest: str) -> Marked:
    """Return the words of a print as (mark, words), with those that only the fullest print has at their place.

    Case, marks at a word's edges or by themselves and curled or straight quotation marks are no difference. Two prints
    that share little are not told apart: then all words stand under one mark.
    """
    ours, theirs = WORD.findall(words), WORD.findall(fullest)
    matcher = SequenceMatcher(None, [plain(word) for word in ours], [plain(word) for word in theirs], autojunk=False)
    if matcher.ratio() < LIKE:
        return ((SAME, words),)
    return joined(
        (mark, "".join(part))
        for kind, start, end, begin, stop in matcher.get_opcodes()
        for mark, part in changes(kind, ours[start:end], theirs[begin:stop])
        if part
    )


def changes(kind: str, ours: Sequence[str], theirs: Sequence[str]) -> tuple[tuple[str, Sequence[str]], ...]:
    """Return one step of the way from the fullest print to this one."""
    return ((SAME, ours),) if kind == "equal" else ((LEFT_OUT, theirs), (ADDED, ours))


def plain(word: str) -> str:
    """Return a word as it is compared."""
    return re.sub(r"^\W+|\W+$", "", word.replace("’", "'").casefold())


def joined(parts: Iterable[tuple[str, str]]) -> Marked:
    """Return the parts, neighbours of one mark as one."""
    found: list[tuple[str, str]] = []
    for mark, words in parts:
        if found and found[-1][0] == mark:
            found[-1] = (mark, found[-1][1] + words)
        else:
            found.append((mark, words))
    return tuple(found)
