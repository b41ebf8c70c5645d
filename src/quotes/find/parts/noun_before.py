"""The noun that a relative clause is about, where what is said lacks its subject: `a levy that Kim says is needed`."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.parts.cues import WH, has_finite_verb
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.passage import is_quoted
from quotes.find.setting import Setting
from quotes.spans import contains
from quotes.trees import child, children, parent, relation, tokens_in
from quotes.types import Sentence, Span, Token

PRONOUNS = frozenset({"WDT", "WP"})  # that, which, who; no whose, where


def with_nouns_before(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates, those that lack their subject with the noun that a relative clause has for it.

    Of `they pay a levy that Kim says is needed` Kim says: `a levy … is needed`.
    """
    return tuple(_with_noun(candidate, setting) for candidate in candidates)


def _with_noun(candidate: Candidate, setting: Setting) -> Candidate:
    cue, passage = candidate.cue, setting.passage
    noun = parent(cue.sentence, cue.head) if cue.head.deprel == "acl:relcl" else None
    if noun is None or candidate.source is None or noun.upos not in ("NOUN", "PROPN") or is_quoted(passage, noun):
        return candidate
    behind = tuple(span for span in candidate.content if span.start > cue.head.span.start)
    stop = _end_of_noun(cue.sentence, noun, candidate.source.span)
    if stop is None or not behind or not _lacks_subject(cue.sentence, cue.head, behind[0]):
        return candidate
    whole = noun_phrase(cue.sentence, noun, passage, avoiding=(cue.head,))
    words = [t for t in tokens_in(cue.sentence, whole) if t.index < stop]
    while words and words[-1].upos == "PUNCT":
        words.pop()
    if not words or any(is_quoted(passage, word) for word in words):
        return candidate
    return evolve(candidate, content=(Span(words[0].span.start, words[-1].span.end), *behind), side="around")


def _end_of_noun(sentence: Sentence, noun: Token, source: Span) -> int | None:
    """Return the index of the word behind a noun phrase, its pronoun or the source; None for no such clause."""
    between = [t for t in sentence.tokens if t.index > noun.index and t.span.start <= source.start]
    pronoun = next((t for t in between if t.xpos in WH), None)
    if pronoun is not None and (pronoun.xpos not in PRONOUNS or contains(source, pronoun.span)):
        return None
    first = pronoun or next((t for t in between if t.span.start == source.start), None)
    return first.index if first is not None else None


def _lacks_subject(sentence: Sentence, verb: Token, content: Span) -> bool:
    """Return whether what a verb reports is a finite clause whose subject does not stand behind the verb."""
    told = next((t for t in children(sentence, verb) if relation(t) == "ccomp" and t.index > verb.index), None)
    if told is None or not contains(content, told.span):
        return False
    subject = child(sentence, told, "nsubj", "csubj", "expl")
    own = [told, *(t for t in children(sentence, told) if relation(t) in ("aux", "cop"))]
    return (subject is None or subject.index < verb.index) and has_finite_verb(sentence, tuple(own))
