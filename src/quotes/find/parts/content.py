"""What was said: the spans that a cue reports, after it, before it, or on both sides.

Two witnesses are asked: the dependency tree (`ccomp`, `parataxis`; Universal Dependencies v2) and the surface
(quotation marks, `that`, commas). Where both speak the marks win: they are the writer's own.
"""

from __future__ import annotations

from quotes.find.candidate import Content, Cue, Source
from quotes.find.parts.content_after import content_after, first_after
from quotes.find.parts.content_before import content_before, group_start, rest_of_clause
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import has_finite_verb
from quotes.find.passage import Passage
from quotes.rule_names import ContentRule
from quotes.spans import contains
from quotes.trees import children, relation, subtree

MAX_TO_SECOND_HALF = 8  # words of cue and source between two halves of a quotation


def content_of(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return what a verb cue reports, or None. `cues` are all verb cues of the sentence."""
    after = content_after(cue, source, passage, cues)
    before = content_before(cue, source, passage, quoted=True)
    if before is not None and after is not None and not _is_reported_before(cue, source, passage, before):
        before = None
    if before is not None and after is not None and after.rule == ContentRule.QUOTATION_AFTER_CUE:
        if _resumes(cue, source, passage, after):
            return Content((*before.spans, *after.spans), ContentRule.QUOTATION_AROUND_CUE, "around")
        return before
    if before is not None:
        return _with_rest(cue, source, passage, before, ContentRule.QUOTATION_AROUND_CUE) or before
    if after is not None:
        return after
    before = content_before(cue, source, passage, quoted=False)
    if before is not None:
        return _with_rest(cue, source, passage, before, ContentRule.CLAUSE_AROUND_CUE) or before
    half = content_before(cue, source, passage, quoted=False, whole=False)
    return _with_rest(cue, source, passage, half, ContentRule.CLAUSE_AROUND_CUE) if half else None


def _with_rest(cue: Cue, source: Source | None, passage: Passage, before: Content, rule: ContentRule) -> Content | None:
    """Return a content with the second half of its clause behind the cue, or None when there is none."""
    begin = _behind_own_words(cue, first_after(cue, source), before)
    rest = rest_of_clause(cue.sentence, begin, before.spans[0], passage)
    if rest is None:
        return None
    first = with_marks(before.spans[0].start, before.spans[-1].end, passage)
    return Content((first, *before.spans[1:], rest), rule, "around")


def _behind_own_words(cue: Cue, begin: int, before: Content) -> int:
    """Return the index behind what describes the speaking: `"The talks," he said, his voice breaking, "failed."`"""
    sentence = cue.sentence
    half = {t.index for t in sentence.tokens if before.spans[0].start <= t.span.start < before.spans[-1].end}
    for clause in children(sentence, cue.head):
        own = {t.index for t in subtree(sentence, clause)}
        ties = any(sentence.tokens[i].head in own for i in half) or own & half
        if relation(clause) == "advcl" and min(own) >= begin and not ties:
            begin = max(begin, max(own) + (sentence.tokens[max(own)].text != ","))
    return begin


def _is_reported_before(cue: Cue, source: Source | None, passage: Passage, before: Content) -> bool:
    """Return whether a content before a cue is this cue's, where another one follows it."""
    if before.rule == ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE:
        words = tuple(t for t in cue.sentence.tokens if contains(before.spans[0], t.span))
        if not has_finite_verb(cue.sentence, words):
            return False  # on “Fox News Sunday,” Pence said ...
    return not _is_sentence_of_its_own(cue, source, passage, before)


def _is_sentence_of_its_own(cue: Cue, source: Source | None, passage: Passage, before: Content) -> bool:
    """Return whether a quotation ended its own sentence: `He has "no plan." Trump called it ...` is not Trump's."""
    quoted = passage.text[before.spans[-1].start : group_start(cue, source)].rstrip(" \t\"“”'’")
    return quoted.endswith((".", "!", "?", "…"))


def _resumes(cue: Cue, source: Source | None, passage: Passage, after: Content) -> bool:
    """Return whether a quotation goes on right behind its cue: `"A," he said, "B."`"""
    begin = cue.sentence.tokens[first_after(cue, source) - 1].span.end
    between = passage.text[begin : after.spans[0].start]
    return len(between.split()) <= MAX_TO_SECOND_HALF
