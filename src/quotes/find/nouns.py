"""Nouns of speech that carry a clause: `his claim that ...`, `issued a warning that ...`."""

from __future__ import annotations

from quotes.find.cues import Cue, clause_tokens, that_clause, that_of
from quotes.find.draft import Content
from quotes.find.passage import Passage
from quotes.find.sources import Source, noun_phrase
from quotes.lexicon.cues import Cues
from quotes.trees import child, children, parent, relation
from quotes.types import Span

OF_OWNER = "owner behind of"  # the rule of a source that may be what the noun is about: the fear of war


def noun_content(cue: Cue, passage: Passage, cues: Cues) -> tuple[Source, Content] | None:
    """Return source and content of a noun cue, or None when the sentence names no source for it."""
    clause = that_clause(cue.sentence, cue.head)
    mark = that_of(cue.sentence, clause) if clause is not None else None
    source = _owner(cue, passage) or _maker(cue, passage, cues)
    if clause is None or mark is None or source is None:
        return None
    words = [t for t in clause_tokens(cue.sentence, clause) if t.index > mark.index and t.upos != "PUNCT"]
    if not words:
        return None
    return source, Content((Span(words[0].span.start, words[-1].span.end),), "clause of the noun", "after")


def _owner(cue: Cue, passage: Passage) -> Source | None:
    owner, rule = child(cue.sentence, cue.head, "nmod:poss"), "owner of the noun"
    if owner is None:
        for other in children(cue.sentence, cue.head):
            case = child(cue.sentence, other, "case")
            if relation(other) == "nmod" and case is not None and case.lemma in ("by", "from", "of"):
                owner, rule = other, OF_OWNER if case.lemma == "of" else rule
    if owner is None:
        return None
    return Source(owner, noun_phrase(cue.sentence, owner, passage, avoiding=(cue.head,)), rule)


def _maker(cue: Cue, passage: Passage, cues: Cues) -> Source | None:
    verb = parent(cue.sentence, cue.head)
    if verb is None or relation(cue.head) != "obj" or verb.lemma not in cues.light:
        return None
    subject = child(cue.sentence, verb, "nsubj")
    if subject is None or subject.deprel == "nsubj:pass":
        return None
    return Source(subject, noun_phrase(cue.sentence, subject, passage, avoiding=(verb,)), "subject of the verb")
