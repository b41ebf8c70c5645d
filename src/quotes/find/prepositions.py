"""Sources that a preposition names: `X, according to Y`; `as reported by Y, X`; `in the words of Y, X`."""

from __future__ import annotations

from quotes.find.before import clause_before, quotation_before, rest_of_clause
from quotes.find.cues import VERBAL, Cue, has_finite_verb
from quotes.find.draft import Content
from quotes.find.passage import Passage, quotations_in
from quotes.find.sources import INSIDE, NOMINAL, Source, noun_phrase
from quotes.lexicon.cues import Preposition
from quotes.trees import ancestors
from quotes.types import Sentence, Span, Token


def source_after(cue: Cue, passage: Passage) -> Source | None:
    """Return the noun phrase behind a preposition, or None."""
    tokens = cue.sentence.tokens
    start = cue.tokens[-1].index + 1
    if start >= len(tokens) or tokens[start].upos not in INSIDE - {"ADP", "PART"}:
        return None
    head = _head_from(cue, start)
    if head is None:
        return None
    span = noun_phrase(cue.sentence, head, passage, avoiding=cue.tokens)
    return Source(
        head, Span(tokens[start].span.start, max(span.end, head.span.end)), "noun phrase after the preposition"
    )


def is_measure(cue: Cue, source: Source) -> bool:
    """Return whether a preposition counts by what follows: `per person`, `per 100,000 people`."""
    first = next(token for token in cue.sentence.tokens if token.span.start == source.span.start)
    bare = first is source.head and first.xpos == "NN"
    return (bare or first.text[0].isdigit()) and isinstance(cue.entry, Preposition) and cue.entry.rate


def _head_from(cue: Cue, start: int) -> Token | None:
    tokens = cue.sentence.tokens
    head = tokens[start]
    for above in ancestors(cue.sentence, head):
        if above.index < start or above.upos in VERBAL:
            break
        between = [t.text for t in tokens[min(head.index, above.index) : max(head.index, above.index)]]
        if above.upos not in NOMINAL or "," in between:
            break
        head = above
    while (
        head.upos not in NOMINAL and head.index + 1 < len(tokens) and tokens[head.index + 1].upos in NOMINAL | {"ADJ"}
    ):
        head = tokens[head.index + 1]
    return head if head.upos in NOMINAL else None


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
