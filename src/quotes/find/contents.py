"""What was said: the spans that a cue reports, after it, before it, or on both sides.

Two witnesses are asked: the dependency tree (`ccomp`, `parataxis`; Universal Dependencies v2) and the surface
(quotation marks, `that`, commas). Where both speak the marks win: they are the writer's own.
"""

from __future__ import annotations

from quotes.find.after import content_after, first_after
from quotes.find.before import content_before, group_start
from quotes.find.cues import Cue
from quotes.find.draft import Content
from quotes.find.ends import with_marks
from quotes.find.passage import Passage
from quotes.find.sources import Source
from quotes.types import Span

MAX_TO_SECOND_HALF = 8  # words of cue and source between two halves of a quotation


def content_of(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return what a verb cue reports, or None. `cues` are all verb cues of the sentence."""
    after = content_after(cue, source, passage, cues)
    before = content_before(cue, source, passage, quoted=True)
    if before is not None and after is not None and _is_sentence_of_its_own(cue, source, passage, before):
        before = None
    if before is not None:
        if after is not None and after.rule == "quotation after the cue" and _resumes(cue, source, passage, after):
            return Content((*before.spans, *after.spans), "quotation around the cue", "around")
        return before
    if after is not None:
        return after
    before = content_before(cue, source, passage, quoted=False)
    if before is None:
        return None
    rest = _rest_of_split_clause(cue, source, passage, before)
    return Content((*before.spans, rest), "clause around the cue", "around") if rest else before


def _is_sentence_of_its_own(cue: Cue, source: Source | None, passage: Passage, before: Content) -> bool:
    """Return whether a quotation ended its own sentence: `He has "no plan." Trump called it ...` is not Trump's."""
    quoted = passage.text[before.spans[-1].start : group_start(cue, source)].rstrip(" \t\"“”'’")
    return quoted.endswith((".", "!", "?", "…"))


def _rest_of_split_clause(cue: Cue, source: Source | None, passage: Passage, before: Content) -> Span | None:
    """Return the second half of a clause that its cue interrupts: `The talks, he said, failed.`"""
    sentence = cue.sentence
    begin = first_after(cue, source)
    rest = sentence.tokens[begin:]
    while rest and rest[0].text != "," and rest[0].upos in ("ADV", "NOUN", "PROPN", "ADP", "DET", "NUM"):
        rest = rest[1:]
    if len(rest) < 3 or rest[0].text != ",":
        return None
    words = [t for t in rest if t.upos != "PUNCT"]
    if not words or words[0].xpos == "VBG" or words[0].upos == "CCONJ":
        return None
    first_half = {t.index for t in sentence.tokens if before.spans[0].start <= t.span.start < before.spans[0].end}
    top = next((t for t in words if t.head not in {w.index for w in words}), None)
    ties = top is not None and (top.head in first_half or any(sentence.tokens[i].head == top.index for i in first_half))
    if not ties:
        return None
    return with_marks(words[0].span.start, words[-1].span.end, passage)


def _resumes(cue: Cue, source: Source | None, passage: Passage, after: Content) -> bool:
    """Return whether a quotation goes on right behind its cue: `"A," he said, "B."`"""
    begin = cue.sentence.tokens[first_after(cue, source) - 1].span.end
    between = passage.text[begin : after.spans[0].start]
    return len(between.split()) <= MAX_TO_SECOND_HALF
