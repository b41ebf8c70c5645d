"""From scores to structures: the best allowed sequence of tags, the best tree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from quotes.models.english.chain import Chain

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
NEVER = np.float32(-1e9)


def transitions(tags: tuple[str, ...], chain: Chain) -> tuple[Floats, Floats, Floats]:
    """Return how well tags follow each other, (tags, tags), begin and end; NEVER where they may not.

    Knows BIO and BIOES: BIOES wherever a tag begins with E or S.
    """
    closed = any(tag[0] in "ES" for tag in tags)
    inner, begin, end = (part.detach().float().numpy().copy() for part in (chain.inner, chain.begin, chain.end))
    for row, tag in enumerate(tags):
        if tag[0] in "IE":
            begin[row] = NEVER
        if closed and tag[0] in "BI":
            end[row] = NEVER
        for column, other in enumerate(tags):
            if not _may_follow(tag, other, closed=closed):
                inner[row, column] = NEVER
    return inner, begin, end


def _may_follow(tag: str, other: str, *, closed: bool) -> bool:
    inside = other[0] in "IE"
    if closed and tag[0] in "BI":
        return inside and tag[2:] == other[2:]
    return not inside or (tag[0] in "BI" and tag[2:] == other[2:])


def best_tags(scores: Floats, inside: NDArray[np.bool_], rules: tuple[Floats, Floats, Floats]) -> Indices:
    """Return the best allowed tags of some sequences (Viterbi, 1967), given (sequences, words, tags) scores.

    `inside` says which words are there; what is given for the others means nothing.
    """
    inner, begin, end = rules
    longest = scores.shape[1]
    best = scores[:, 0] + begin
    back = np.empty((longest, *best.shape), np.int64)
    for index in range(1, longest):
        paths = best[:, :, None] + inner
        back[index] = paths.argmax(1)
        best = np.where(inside[:, index, None], paths.max(1) + scores[:, index], best)
    out = np.empty(inside.shape, np.int64)
    out[:, -1] = (best + end).argmax(1)
    rows = np.arange(len(scores))
    for index in range(longest - 1, 0, -1):
        before = back[index][rows, out[:, index]]
        out[:, index - 1] = np.where(inside[:, index], before, out[:, index])
    return out


def numbers_of(ranges: Sequence[tuple[int, int]]) -> Indices:
    """Return the numbers of the words of each sequence (first, length), padded with -1."""
    places = np.arange(max(length for _, length in ranges))
    firsts, lengths = (np.array(column)[:, None] for column in zip(*ranges, strict=True))
    return np.where(places < lengths, firsts + places, -1)


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
