"""Articles that a page prints more than once: for another screen, for print, or by accident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from quotes.spans import words
from quotes.types import Region

MIN_PARAGRAPHS = 2  # that differ
MIN_CHARACTERS = 160  # of paragraphs on end that stood before; less is a refrain, a slogan, an answer given twice
CUT_OFF = ("…", "...")  # at the end of a teaser, which is the beginning of a paragraph
MIN_TEASER = 60  # characters


def with_repeats(text: str, parts: Sequence[Region]) -> tuple[Region, ...]:
    """Return `parts` with the paragraphs that stand word for word further up as furniture, and teasers of others."""
    lines = [_folded(words(text, part.span)) if part.zone == "body" else "" for part in parts]
    again = {number for run in _runs(lines) for number in run if _is_long(lines, run)}
    repeated = again | _teasers(lines)
    return tuple(evolve(part, zone="furniture") if n in repeated else part for n, part in enumerate(parts))


def _folded(line: str) -> str:
    return " ".join(line.casefold().split())


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the runs of lines that stood before in the same order; lines of other zones between are passed over."""
    first: dict[str, int] = {}
    run: list[int] = []
    for number, line in enumerate(lines):
        if not line:
            continue
        goes_on = line in first and (not run or first[lines[run[-1]]] < first[line])
        if not goes_on:
            yield tuple(run)
            run = []
        if line in first:
            run.append(number)
        first.setdefault(line, number)
    yield tuple(run)


def _is_long(lines: Sequence[str], run: Sequence[int]) -> bool:
    several = {lines[number] for number in run}
    return len(several) >= MIN_PARAGRAPHS and sum(map(len, several)) >= MIN_CHARACTERS


def _teasers(lines: Sequence[str]) -> set[int]:
    """Return the lines that break off, where another begins with the same words and goes on."""
    cut = {number: line.rstrip(".… ") for number, line in enumerate(lines) if line.endswith(CUT_OFF)}
    long = {number: line for number, line in cut.items() if len(line) >= MIN_TEASER}
    heads = {line[:MIN_TEASER] for line in long.values()}
    others = [line for line in lines if line[:MIN_TEASER] in heads]
    return {
        n for n, line in long.items() if any(other.startswith(line) and len(other) > len(lines[n]) for other in others)
    }
