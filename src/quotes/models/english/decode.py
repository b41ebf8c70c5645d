"""From scores to structures: the best allowed sequence of tags, the best tree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
NEVER = np.float32(-1e9)


def transitions(tags: tuple[str, ...]) -> tuple[Floats, Floats, Floats]:
    """Return what may follow what as (tags, tags), what may begin and what may end: 0 or NEVER.

    Knows BIO and BIOES: BIOES wherever a tag begins with E or S.
    """
    closed = any(tag[0] in "ES" for tag in tags)
    count = len(tags)
    inner = np.zeros((count, count), np.float32)
    begin, end = np.zeros(count, np.float32), np.zeros(count, np.float32)
    for row, tag in enumerate(tags):
        begin[row] = NEVER if tag[0] in "IE" else 0
        end[row] = NEVER if closed and tag[0] in "BI" else 0
        for column, other in enumerate(tags):
            if not _may_follow(tag, other, closed=closed):
                inner[row, column] = NEVER
    return inner, begin, end


def _may_follow(tag: str, other: str, *, closed: bool) -> bool:
    inside = other[0] in "IE"
    if closed and tag[0] in "BI":
        return inside and tag[2:] == other[2:]
    return not inside or (tag[0] in "BI" and tag[2:] == other[2:])


def best_tags(scores: Floats, rules: tuple[Floats, Floats, Floats]) -> Indices:
    """Return the best allowed tags of one sequence, given (words, tags) scores (Viterbi)."""
    inner, begin, end = rules
    best = scores[0] + begin
    back = np.zeros(scores.shape, np.int64)
    for index in range(1, len(scores)):
        paths = best[:, None] + inner
        back[index] = paths.argmax(0)
        best = paths.max(0) + scores[index]
    path = [int((best + end).argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return np.array(path[::-1])


def runs_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Return (first, last + 1, label) of the runs that BIO or BIOES tags make."""
    runs: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if prefix in ("I", "E") and runs and runs[-1][1] == index and runs[-1][2] == label:
            runs[-1] = (runs[-1][0], index + 1, label)
        elif prefix != "O":
            runs.append((index, index + 1, label))
    return runs
