"""What was said: the spans that a cue reports, after it, before it, or on both sides.

Two witnesses are asked: the dependency tree (`ccomp`, `parataxis`; Universal Dependencies v2) and the surface
(quotation marks, `that`, commas). Where both speak the marks win: they are the writer's own.
"""

from __future__ import annotations

from quotes.find.after import content_after, first_after
from quotes.find.before import content_before, group_start, rest_of_clause
from quotes.find.cues import Cue
from quotes.find.draft import Content
from quotes.find.ends import with_marks
from quotes.find.passage import Passage
from quotes.find.sources import Source

MAX_TO_SECOND_HALF = 8  # words of cue and source between two halves of a quotation


def content_of(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return what a verb cue reports, or None. `cues` are all verb cues of the sentence."""
    after = content_after(cue, source, passage, cues)
    before = content_before(cue, source, passage, quoted=True)
    if before is not None and after is not None and _is_sentence_of_its_own(cue, source, passage, before):
        before = None
    if before is not None and after is not None and after.rule == "quotation after the cue":
        if _resumes(cue, source, passage, after):
            return Content((*before.spans, *after.spans), "quotation around the cue", "around")
        return before
    if before is not None:
        return _with_rest(cue, source, passage, before, "quotation around the cue") or before
    if after is not None:
        return after
    before = content_before(cue, source, passage, quoted=False)
    if before is not None:
        return _with_rest(cue, source, passage, before, "clause around the cue") or before
    half = content_before(cue, source, passage, quoted=False, whole=False)
    return _with_rest(cue, source, passage, half, "clause around the cue") if half else None


def _with_rest(cue: Cue, source: Source | None, passage: Passage, before: Content, rule: str) -> Content | None:
    """Return a content with the second half of its clause behind the cue, or None when there is none."""
    rest = rest_of_clause(cue.sentence, first_after(cue, source), before.spans[0], passage)
    if rest is None:
        return None
    first = with_marks(before.spans[0].start, before.spans[-1].end, passage)
    return Content((first, *before.spans[1:], rest), rule, "around")


def _is_sentence_of_its_own(cue: Cue, source: Source | None, passage: Passage, before: Content) -> bool:
    """Return whether a quotation ended its own sentence: `He has "no plan." Trump called it ...` is not Trump's."""
    quoted = passage.text[before.spans[-1].start : group_start(cue, source)].rstrip(" \t\"“”'’")
    return quoted.endswith((".", "!", "?", "…"))


def _resumes(cue: Cue, source: Source | None, passage: Passage, after: Content) -> bool:
    """Return whether a quotation goes on right behind its cue: `"A," he said, "B."`"""
    begin = cue.sentence.tokens[first_after(cue, source) - 1].span.end
    between = passage.text[begin : after.spans[0].start]
    return len(between.split()) <= MAX_TO_SECOND_HALF
