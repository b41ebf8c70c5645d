"""Candidates that report the very same words: the nearest plain verb wins."""

from __future__ import annotations

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage
from quotes.find.quotation_marks import MARKS_AND_SPACE
from quotes.lexicon.cues import Preposition
from quotes.spans import trimmed
from quotes.types import Span


def one_per_content(candidates: tuple[Candidate, ...], passage: Passage) -> tuple[Candidate, ...]:
    """Return the candidates without those that report the very words of another one; the nearest plain verb wins."""

    def rank(candidate: Candidate) -> tuple[bool, int, Span]:
        apart = min(
            abs(candidate.start - candidate.cue.head.span.end), abs(candidate.cue.head.span.start - candidate.end)
        )
        return isinstance(candidate.cue.entry, Preposition), apart, candidate.cue.head.span

    kept: dict[tuple[Span, ...], Candidate] = {}
    for candidate in sorted(candidates, key=rank):
        kept.setdefault(tuple(trimmed(passage.text, span, MARKS_AND_SPACE) for span in candidate.content), candidate)
    return tuple(sorted(kept.values(), key=lambda d: (d.start, d.end)))
