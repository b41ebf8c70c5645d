"""Candidates that report the very same words: the nearest plain verb wins."""

from __future__ import annotations

from quotes.find.candidate import Draft
from quotes.find.passage import Passage
from quotes.find.quotation_marks import MARKS_AND_SPACE
from quotes.lexicon.cues import Preposition
from quotes.spans import trimmed
from quotes.types import Span


def one_per_content(drafts: tuple[Draft, ...], passage: Passage) -> tuple[Draft, ...]:
    """Return the rows without those that report the very words of another one; the nearest plain verb wins."""

    def rank(draft: Draft) -> tuple[bool, int, Span]:
        apart = min(abs(draft.start - draft.cue.head.span.end), abs(draft.cue.head.span.start - draft.end))
        return isinstance(draft.cue.entry, Preposition), apart, draft.cue.head.span

    kept: dict[tuple[Span, ...], Draft] = {}
    for draft in sorted(drafts, key=rank):
        kept.setdefault(tuple(trimmed(passage.text, span, MARKS_AND_SPACE) for span in draft.content), draft)
    return tuple(sorted(kept.values(), key=lambda d: (d.start, d.end)))
