"""Nouns that carry what is said or wanted: `his claim that ...`, `issued a warning that ...`, `a promise to ...`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate, Content, Cue, Source
from quotes.find.parts.cues import clause_tokens, infinitive_of, noun_cues, that_clause, that_of
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.passage import Passage
from quotes.find.setting import Setting
from quotes.lexicon.cues import Cues
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.trees import child, children, parent, relation
from quotes.types import Sentence, Span, Token

MAIN_VERBS = frozenset({"VBD", "VBN", "VBZ"})


def nouns(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield the speech and belief that the nouns of a sentence carry."""
    return (each for each in under_nouns(sentence, setting) if is_reported(each.cue.entry, each.rule))


def under_nouns(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the nouns of a sentence carry, speech or not; `the fear of war` is not war's."""
    passage = setting.passage
    for cue in noun_cues(passage, sentence, setting.cues):
        if (clause := noun_content(cue, passage, setting.cues)) is not None:
            source, content = clause
            if source.rule != SourceRule.OWNER_BEHIND_OF or names_a_source(source, passage, setting.lexicon):
                rule, side = content.rule, content.side
                yield Candidate(passage.index, cue, source, content.spans, rule, side, Proposer.NOUN)


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
    words = _before_main_verb(cue, clause, words)
    return (
        Content((Span(words[0].span.start, words[-1].span.end),), ContentRule.CLAUSE_OF_NOUN, "after")
        if words
        else None
    )


def _before_main_verb(cue: Cue, clause: Token, words: list[Token]) -> list[Token]:
    """Return the words of a clause without the main verb that the tree put into it: the claim that it failed `stung`.

    Only where the noun has none: the tree made it the root. It stands right behind the verb of the clause.
    """
    behind = cue.sentence.tokens[clause.index + 1 :][:1]
    if cue.head.head >= 0 or not behind or behind[0].xpos not in MAIN_VERBS:
        return words
    return [t for t in words if t.index <= clause.index]


def _to(cue: Cue) -> Content | None:
    mark = infinitive_of(cue.sentence, cue.head)
    if mark is None or "infinitive" not in getattr(cue.entry, "takes", ()):
        return None
    words = [t for t in clause_tokens(cue.sentence, cue.sentence.tokens[mark.head]) if t.index >= mark.index]
    return Content((Span(mark.span.start, words[-1].span.end),), ContentRule.INFINITIVE_OF_NOUN, "after")


def _owner(cue: Cue, passage: Passage) -> Source | None:
    owner, rule = child(cue.sentence, cue.head, "nmod:poss"), SourceRule.OWNER_OF_NOUN
    if owner is None:
        for other in children(cue.sentence, cue.head):
            case = child(cue.sentence, other, "case")
            if relation(other) == "nmod" and case is not None and case.lemma in ("by", "from", "of"):
                owner, rule = other, SourceRule.OWNER_BEHIND_OF if case.lemma == "of" else rule
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
    return Source(subject, noun_phrase(cue.sentence, subject, passage, avoiding=(verb,)), SourceRule.SUBJECT_OF_VERB)
