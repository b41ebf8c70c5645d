"""Nouns that carry what is said or wanted: `his claim that ...`, `issued a warning that ...`, `a promise to ...`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.attitudes import NOUN_INFINITIVE
from quotes.find.candidate import Candidate, Content, Cue, Source
from quotes.find.parts.cues import clause_tokens, infinitive_of, noun_cues, that_clause, that_of
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.passage import Passage
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Cues
from quotes.trees import child, children, parent, relation
from quotes.types import Sentence, Span

OF_OWNER = "owner behind of"  # the rule of a source that may be what the noun is about: the fear of war


def noun_content(cue: Cue, passage: Passage, cues: Cues) -> tuple[Source, Content] | None:
    """Return source and content of a noun cue, or None when the sentence names no source for it."""
    source = _owner(cue, passage) or _maker(cue, passage, cues)
    content = _that(cue) or _to(cue)
    return None if source is None or content is None else (source, content)


def _that(cue: Cue) -> Content | None:
    clause = that_clause(cue.sentence, cue.head)
    mark = that_of(cue.sentence, clause) if clause is not None else None
    if clause is None or mark is None:
        return None
    words = [t for t in clause_tokens(cue.sentence, clause) if t.index > mark.index and t.upos != "PUNCT"]
    return Content((Span(words[0].span.start, words[-1].span.end),), "clause of the noun", "after") if words else None


def _to(cue: Cue) -> Content | None:
    mark = infinitive_of(cue.sentence, cue.head)
    if mark is None or "infinitive" not in getattr(cue.entry, "takes", ()):
        return None
    words = [t for t in clause_tokens(cue.sentence, cue.sentence.tokens[mark.head]) if t.index >= mark.index]
    return Content((Span(mark.span.start, words[-1].span.end),), NOUN_INFINITIVE, "after")


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


def noun_candidates(sentence: Sentence, passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    for cue in noun_cues(passage, sentence, lexicon.cues):
        if (clause := noun_content(cue, passage, lexicon.cues)) is not None:
            source, content = clause
            if source.rule != OF_OWNER or names_a_source(source, passage, lexicon):
                yield Candidate(passage.index, cue, source, content.spans, content.rule, content.side)
