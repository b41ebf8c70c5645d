"""Infinitives: what somebody wants, plans or tells others to do: `wants to win`, `told her to go`."""

from __future__ import annotations

from quotes.find.candidate import Content, Cue, Speaking
from quotes.find.parts.content_after import first_after, to_of_hearers
from quotes.find.parts.content_end import last_of_clause, with_marks
from quotes.find.parts.noun_phrase import NOMINAL
from quotes.find.parts.sources import takes_hearer
from quotes.find.passage import quotations_in
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule
from quotes.trees import children, relation, subtree
from quotes.types import Token


def infinitive_after(speaking: Speaking) -> Content | None:
    """Return the infinitive that a verb takes, from `to` on; from who is to do it on, where that is no hearer."""
    cue = speaking.cue
    if not isinstance(cue.entry, Verb) or "infinitive" not in cue.entry.takes:
        return None
    begin = first_after(cue, speaking.source)
    for head in children(cue.sentence, cue.head):
        mark = _to(cue, head)
        if relation(head) in ("xcomp", "ccomp") and mark is not None and mark.index >= begin:
            first = _negated(speaking, head, mark) if takes_hearer(cue) else _doer(speaking, head, begin, mark)
            last = last_of_clause(speaking, mark, head)
            if last is not None and last.index > mark.index:
                whole = with_marks(first.span.start, last.span.end, speaking.passage)
                return Content((whole,), ContentRule.INFINITIVE_AFTER_CUE, "after")
    return None


def infinitive_of_hearers(speaking: Speaking) -> Content | None:
    """Return what hearers are told to do behind a relative clause of theirs: told states that grow rice | to “stop”."""
    to = to_of_hearers(speaking.cue)
    last = last_of_clause(speaking, to, None) if to is not None else None
    if to is None or last is None or last.index <= to.index:
        return None
    whole = with_marks(to.span.start, last.span.end, speaking.passage)
    is_marked = bool(quotations_in(speaking.passage, whole))
    rule = ContentRule.QUOTED_WORDS_IN_PHRASE if is_marked else ContentRule.INFINITIVE_AFTER_CUE
    return Content((whole,), rule, "after")


def _to(cue: Cue, head: Token) -> Token | None:
    """Return the `to` of an infinitive."""
    marks = (t for t in children(cue.sentence, head) if relation(t) in ("mark", "aux") and t.lemma == "to")
    return next((t for t in marks if t.index < head.index), None)


def _doer(speaking: Speaking, head: Token, begin: int, mark: Token) -> Token:
    """Return the first word of who is to do it, which stands between verb and `to`; else `to`."""
    cue = speaking.cue
    for above in (cue.head, head):
        for noun in children(cue.sentence, above):
            if relation(noun) in ("obj", "iobj", "nsubj") and noun.upos in NOMINAL and begin <= noun.index < mark.index:
                return next(t for t in subtree(cue.sentence, noun) if t.index >= begin)
    return _negated(speaking, head, mark)


def _negated(speaking: Speaking, head: Token, mark: Token) -> Token:
    """Return the `not` before a `to`, or the `to`."""
    cues, before = speaking.passage.lexicon.cues, speaking.cue.sentence.tokens[mark.index - 1]
    return before if before.head == head.index and before.lemma in cues.negations else mark
