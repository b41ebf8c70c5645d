"""What a preposition attributes: the clause around `according to X`."""

from __future__ import annotations

from quotes.find.candidate import Content
from quotes.find.parts.content_before import clause_before, quotation_before, rest_of_clause
from quotes.find.parts.cues import has_finite_verb
from quotes.find.passage import Passage, quotations_in
from quotes.types import Sentence, Span


def content_around(sentence: Sentence, aside: Span, passage: Passage) -> Content | None:
    """Return what stands around the words that say who says it: the clause before them, behind them, or both."""
    start, end = aside.start, aside.end
    begin = next((t.index for t in sentence.tokens if t.span.start >= end), len(sentence.tokens))
    quoted = quotation_before(start, passage)
    before = quoted or _clause_up_to(sentence, start, passage) or clause_before(start, sentence, passage, whole=False)
    rest = rest_of_clause(sentence, begin, before.spans[0], passage) if before is not None else None
    if before is not None and rest is not None:
        return Content((*before.spans, rest), "clause around the preposition", "around")
    whole = quoted or _clause_up_to(sentence, start, passage)
    if whole is not None:
        return Content(whole.spans, whole.rule.replace("cue", "preposition"), "before")
    after = _clause_behind(sentence, end, passage)
    return Content((after,), "clause after the preposition", "after") if after else None


def _clause_up_to(sentence: Sentence, stop: int, passage: Passage) -> Content | None:
    """Return the clause before a preposition, with or without a comma between."""
    found = clause_before(stop, sentence, passage)
    if found is not None:
        return found
    words = tuple(t for t in sentence.tokens if t.span.end <= stop and t.upos != "PUNCT")
    if len(words) < 3 or not has_finite_verb(sentence, words):
        return None
    return Content((Span(words[0].span.start, words[-1].span.end),), "clause before the cue", "before")


def _clause_behind(sentence: Sentence, end: int, passage: Passage) -> Span | None:
    rest = [t for t in sentence.tokens if t.span.start >= end]
    words = [t for t in rest if t.upos != "PUNCT"]
    if not rest or rest[0].text not in (",", ":") or len(words) < 3:
        return None
    first, last = words[0], rest[-1]
    while rest and last.upos == "PUNCT" and last.text not in (")", "?", "!", '"', "”", "’"):
        rest = rest[:-1]
        last = rest[-1]
    if words[0].xpos in ("WP", "WDT") or not has_finite_verb(sentence, tuple(words)):
        return None
    start = first.span.start
    for quotation in quotations_in(passage, first.span):
        if quotation.inner.start <= start < quotation.inner.end and rest[0].span.end <= quotation.outer.start:
            start = quotation.outer.start
    return Span(start, last.span.end)
