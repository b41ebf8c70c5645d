"""Sources that a preposition names: `X, according to Y`; `as reported by Y, X`; `in the words of Y, X`."""

from __future__ import annotations

from itertools import takewhile

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import VERBAL
from quotes.find.parts.noun_phrase import INSIDE, NOMINAL, noun_phrase
from quotes.find.parts.outlet_phrase import ADDRESS
from quotes.find.passage import Passage
from quotes.lexicon.cues import Preposition
from quotes.rule_names import SourceRule
from quotes.trees import ancestors, child, parent
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
    ends = max(span.end, head.span.end, _end_of_address(tokens[start], passage))
    return Source(head, Span(tokens[start].span.start, ends), SourceRule.AFTER_PREPOSITION)


def _end_of_address(first: Token, passage: Passage) -> int:
    """Return where an address on the web ends that begins with a word: kompas`.com`; 0 where none does."""
    found = ADDRESS.match(passage.text, first.span.start)
    return found.end() if found is not None and found.start() == first.span.start else 0


def is_measure(cue: Cue, source: Source) -> bool:
    """Return whether a preposition counts by what follows: `per person`, `per 100,000 people`, `a 25 per cent rise`."""
    tokens = cue.sentence.tokens
    first = next(token for token in tokens if token.span.start == source.span.start)
    bare = first is source.head and first.xpos == "NN"
    is_counted = first.upos == "NOUN" and tokens[max(cue.tokens[0].index - 1, 0)].upos == "NUM"
    counts = bare or is_counted or first.text[0].isdigit()
    return counts and isinstance(cue.entry, Preposition) and cue.entry.rate


def says_how(sentence: Sentence, place: int, norms: frozenset[str]) -> bool:
    """Return whether `according to` at a place says how something is done: `they will be dealt with according to law`.

    It stands right behind a verb, or behind the particle of one, and what follows is one of `norms`.
    """
    before = sentence.tokens[place - 1] if place and sentence.tokens[place].text == "according" else None
    verb = before if before is None or before.upos == "VERB" else parent(sentence, before)
    if before is None or verb is None or verb.upos != "VERB" or before.upos not in ("VERB", "ADP", "ADV"):
        return False
    words = list(takewhile(lambda t: t.upos in INSIDE, sentence.tokens[place + 2 :]))
    named = next((t for t in words if t.lemma.lower() in norms), None)
    behind = sentence.tokens[named.index + 1 : named.index + 2] if named is not None else ()
    return named is not None and not any(t.upos in ("NOUN", "PROPN", "PART") for t in behind)


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
