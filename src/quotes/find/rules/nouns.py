"""Nouns that carry what is said or wanted: `his claim that ...`, `issued a warning that`, `denied a report that`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate, Content, Cue, Source
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import clause_tokens, is_denied, is_none, verb_cues
from quotes.find.parts.noun_clause import behind, infinitive_of, noun_cues, right_behind, words_said
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.passed_through import shown_by
from quotes.find.parts.said_so import that_was, words_told
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.parts.sources import source_of
from quotes.find.passage import Passage, is_quoted
from quotes.find.setting import Setting
from quotes.lexicon.cues import Cues
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.trees import child, parent, relation
from quotes.types import Sentence, Span


def nouns(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield the speech and belief that the nouns of a sentence carry."""
    yield from (each for each in under_nouns(sentence, setting) if is_reported(each.cue.entry, each.rule))
    told = that_was(sentence, setting)
    if told is not None and is_reported(told[0].entry, ContentRule.QUOTATION_BEFORE_CUE):
        for content in words_told(sentence, setting.passage):
            rule, proposer = ContentRule.QUOTATION_BEFORE_CUE, Proposer.NOUN
            yield Candidate(setting.passage.index, *told, content, rule, "before", proposer)


def under_nouns(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the nouns of a sentence carry, speech or not; `the fear of war` is not war's."""
    passage = setting.passage
    for cue in noun_cues(passage, sentence, setting.cues):
        if (clause := noun_content(cue, passage, setting.cues)) is not None:
            cue, source, content = clause
            if source.rule != SourceRule.OWNER_BEHIND_OF or names_a_source(source, passage, setting.lexicon):
                rule, side, relays = content.rule, content.side, shown_by(cue, source, setting)
                yield Candidate(passage.index, cue, source, content.spans, rule, side, Proposer.NOUN, relays=relays)


def noun_content(cue: Cue, passage: Passage, cues: Cues) -> tuple[Cue, Source, Content] | None:
    """Return cue, source and content of a noun cue, or None when the sentence names no source for it.

    Where it names nobody but who denies it, the cue is the verb: `the minister denied allegations that ...`.
    """
    content = _that(cue, passage) or _to(cue)
    if content is None or is_none(cue.sentence, cue.head):
        return None
    source = _owner(cue, passage) or _maker(cue, passage, cues)
    if source is not None:
        return cue, source, content
    denied = _denied(cue, passage, cues)
    return (*denied, content) if denied is not None else None


def _denied(cue: Cue, passage: Passage, cues: Cues) -> tuple[Cue, Source] | None:
    """Return the verb that denies what a noun tells, with its source: `denied claims that`, `were denied by Kim`."""
    verb = parent(cue.sentence, cue.head)
    is_denied_of = relation(cue.head) == "obj" or cue.head.deprel == "nsubj:pass"
    if verb is None or not is_denied_of or verb.lemma not in cues.denying or is_quoted(passage, verb):
        return None
    if is_denied(cue.sentence, verb, cues):
        return None
    denying = Cue(cue.sentence, verb, (verb,), cues.verbs.get(verb.lemma, cue.entry))
    source = source_of(denying, passage, tuple(verb_cues(passage, cue.sentence, cues)))
    return None if source is None else (denying, source)


def _that(cue: Cue, passage: Passage) -> Content | None:
    words = words_said(cue.sentence, cue.head)
    if not words:
        return None
    span = with_marks(words[0].span.start, words[-1].span.end, passage)
    return Content((span,), ContentRule.CLAUSE_OF_NOUN, "after")


def _to(cue: Cue) -> Content | None:
    mark = infinitive_of(cue.sentence, cue.head)
    if mark is None or "infinitive" not in getattr(cue.entry, "takes", ()):
        return None
    words = [t for t in clause_tokens(cue.sentence, cue.sentence.tokens[mark.head]) if t.index >= mark.index]
    return Content((Span(mark.span.start, words[-1].span.end),), ContentRule.INFINITIVE_OF_NOUN, "after")


def _owner(cue: Cue, passage: Passage) -> Source | None:
    owner, rule = child(cue.sentence, cue.head, "nmod:poss"), SourceRule.OWNER_OF_NOUN
    if owner is None:
        owner = behind(cue.sentence, cue.head, ("by", "from"))
    if owner is None:
        owner = right_behind(cue.sentence, cue.head, ("by", "from"))
    if owner is None:
        owner, rule = behind(cue.sentence, cue.head, ("of",)), SourceRule.OWNER_BEHIND_OF
    if owner is None:
        return None
    avoiding = (cue.head, *words_said(cue.sentence, cue.head))
    return Source(owner, noun_phrase(cue.sentence, owner, passage, avoiding=avoiding), rule)


def _maker(cue: Cue, passage: Passage, cues: Cues) -> Source | None:
    verb = parent(cue.sentence, cue.head)
    if verb is None or relation(cue.head) != "obj" or verb.lemma not in cues.light:
        return None
    if is_denied(cue.sentence, verb, cues):
        return None
    subject = child(cue.sentence, verb, "nsubj")
    if subject is None or subject.deprel == "nsubj:pass":
        return None
    return Source(subject, noun_phrase(cue.sentence, subject, passage, avoiding=(verb,)), SourceRule.SUBJECT_OF_VERB)
