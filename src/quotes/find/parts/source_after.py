"""Sources that a preposition names: `X, according to Y`; `as reported by Y, X`; `in the words of Y, X`."""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import VERBAL
from quotes.find.parts.noun_phrase import INSIDE, NOMINAL, noun_phrase
from quotes.find.passage import Passage
from quotes.lexicon.cues import Preposition
from quotes.rule_names import SourceRule
from quotes.trees import ancestors, child
from quotes.types import Span, Token


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
    return Source(head, Span(tokens[start].span.start, max(span.end, head.span.end)), SourceRule.AFTER_PREPOSITION)


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
        if above.upos not in NOMINAL or "," in between or child(cue.sentence, above, "cop", "nsubj") is not None:
            break  # a noun that heads the clause: according to Kim the man was a spy
        head = above
    while (
        head.upos not in NOMINAL and head.index + 1 < len(tokens) and tokens[head.index + 1].upos in NOMINAL | {"ADJ"}
    ):
        head = tokens[head.index + 1]
    return head if head.upos in NOMINAL else None
