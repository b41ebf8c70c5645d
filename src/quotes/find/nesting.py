"""Outer and inner attributions: when somebody reports only that somebody else said something, one row stays.

The inner row is kept and the outer source becomes a hand (GUIDE: relay). An outer row stays beside it when it carries
content of its own. Beliefs inside somebody's words stay with them.
"""

from __future__ import annotations

from attrs import evolve

from quotes.find.draft import Draft
from quotes.lexicon.cues import Preposition
from quotes.spans import contains, without
from quotes.trees import ancestors, relation
from quotes.types import Evidence, Hand, Span

MAX_WORDS_BESIDES = 2  # a day, a hearer
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})


def nest(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the rows of a paragraph with outer sources folded into the hands of what they pass on."""
    kept = list(drafts)
    for outer in drafts:
        for inner in drafts:
            if inner is outer or inner.cue.head is outer.cue.head or not _holds(outer, inner):
                continue
            kept = _settled(kept, outer, inner)
    return tuple(kept)


def _holds(outer: Draft, inner: Draft) -> bool:
    span = Span(outer.start, outer.end)
    return contains(span, Span(inner.start, inner.end)) and contains(span, inner.cue.head.span)


def _settled(kept: list[Draft], outer: Draft, inner: Draft) -> list[Draft]:
    here = [d for d in kept if d.cue.head is inner.cue.head]
    if not here or not any(d.cue.head is outer.cue.head for d in kept) or outer.source is None:
        return kept
    if inner.cue.entry.attitude == "belief" or not _is_speech(inner):
        return [d for d in kept if d is not here[0]]
    if _speaks_of_self(outer, inner) or (inner.source and inner.source.span == outer.source.span):
        return [d for d in kept if d is not here[0]]
    hand = Hand(outer.source.span, outer.cue.spans, "outer source")
    step = Evidence("outer source", outer.source.span, "passes on what the inner source said")
    passed = evolve(here[0], hands=(hand, *here[0].hands), evidence=(*here[0].evidence, step))
    kept = [passed if d is here[0] else d for d in kept]
    if is_main(outer, inner):
        kept = [d for d in kept if d.cue.head is not outer.cue.head]
    return kept


def _is_speech(inner: Draft) -> bool:
    phrase = inner.rule == "quoted words in a phrase"
    return inner.cue.entry.attitude == "assertion" and inner.source is not None and not phrase


def _speaks_of_self(outer: Draft, inner: Draft) -> bool:
    """Return whether the inner source is most likely the outer one: `Kim said he told reporters that ...`."""
    if isinstance(outer.cue.entry, Preposition) or outer.side != "after" or inner.source is None:
        return False
    return inner.source.head.text.lower() in PRONOUNS


def is_main(outer: Draft, inner: Draft) -> bool:
    """Return whether the inner cue is the main verb of what the outer source says: nothing much stands beside it."""
    if _words_besides(outer, inner) <= MAX_WORDS_BESIDES:
        return True
    cue = inner.cue
    inside = {t.index for t in outer.cue.sentence.tokens if outer.start <= t.span.start < outer.end}
    if outer.cue.sentence.index != cue.sentence.index:
        return True
    if relation(cue.head) in ("acl", "conj", "amod", "advcl"):
        return False
    return not any(a.index in inside and a.upos in ("VERB", "ADJ", "NOUN") for a in ancestors(cue.sentence, cue.head))


def _words_besides(outer: Draft, inner: Draft) -> int:
    """Return how many words of the outer content are neither the inner content nor its cue and source."""
    taken = [*inner.content, *inner.cue.spans, *([inner.source.span] if inner.source else [])]
    parts = [part for span in outer.content for part in without(span, taken)]
    return sum(
        1 for part in parts for t in outer.cue.sentence.tokens
        if part.start <= t.span.start < part.end and t.upos in ("VERB", "NOUN", "PROPN", "ADJ", "NUM", "PRON")
    )  # fmt: skip
