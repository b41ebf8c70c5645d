"""Whom somebody spoke to before they are said to say it: `Kim spoke to Tempo. He said`; `spoke to Tempo, saying`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.find.candidate import Cue, Source
from quotes.find.parts.outlet_phrase import outlet_phrase
from quotes.find.passage import sentence_before
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.trees import child, is_plainly_said, relation, subtree
from quotes.types import Sentence, Span, Token

MAX_BEHIND = 9  # tokens behind a verb of speaking: spoke late on Sunday by phone from Goma `to` AFP


def spoken_before(cue: Cue, source: Source | None, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield whom a source speaks to in the clause or the sentence before, where it goes on to say it to nobody else."""
    if source is not None and is_plainly_said(cue.sentence, cue.head):
        yield from _in_clause_before(cue, source, setting)
        yield from _in_sentence_before(cue, source, setting)


def _in_clause_before(cue: Cue, source: Source, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield whom the clause before has the same subject speak to: `Kim spoke to Tempo, saying that`; `and said`."""
    words = setting.relays
    for verb in cue.sentence.tokens[: cue.head.index]:
        if verb.xpos == "VBD" and child(cue.sentence, verb, "nsubj") is source.head:
            is_interview = verb.lemma in words.conversing or _gives_interview(cue.sentence, verb, setting)
            rule = RelayRule.INTERVIEW if is_interview else RelayRule.TOLD_TO
            if is_interview or verb.lemma in words.talking:
                yield from ((span, rule) for span in _outlets_behind(verb, words.talking_to, cue.sentence, setting))
            elif cue.head.xpos == "VBG" and verb.lemma in setting.cues.verbs:  # confirmed it to Tempo, saying
                yield from ((span, rule) for span in _outlets_behind(verb, words.said_to, cue.sentence, setting))


def _in_sentence_before(cue: Cue, source: Source, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield whom the sentence before has somebody speak to, who goes on here: `Kim spoke to Tempo. He said`.

    That sentence carries no words itself; `Kim gave an interview to Tempo` is one too.
    """
    before = sentence_before(setting.passage, cue.sentence)
    if before is None or cue.head.xpos != "VBD" or not _goes_on(source, before):
        return
    words = setting.relays
    for verb in before.tokens:
        is_interview = verb.lemma in words.conversing or _gives_interview(before, verb, setting)
        if verb.head < 0 and verb.xpos == "VBD" and is_interview:
            spans = _outlets_behind(verb, words.interview_with, before, setting)
            yield from ((span, RelayRule.INTERVIEW) for span in spans)


def _gives_interview(sentence: Sentence, verb: Token, setting: Setting) -> bool:
    """Return whether somebody gives an interview: `granted an interview`."""
    given = child(sentence, verb, "obj")
    return verb.lemma in setting.relays.granting and given is not None and given.lemma == "interview"


def _outlets_behind(verb: Token, marks: frozenset[str], sentence: Sentence, setting: Setting) -> Iterator[Span]:
    """Yield the outlets behind a verb and one of some prepositions, near to it, up to a comma."""
    for mark in sentence.tokens[verb.index + 1 : verb.index + MAX_BEHIND]:
        if mark.text == ",":
            return
        named = outlet_phrase(sentence, mark.index + 1, setting) if mark.lemma in marks else None
        if named is not None:
            yield named


def _goes_on(source: Source, before: Sentence) -> bool:
    """Return whether a source takes up the subject of the sentence before: he, or the surname."""
    subject = next((t for t in before.tokens if relation(t) == "nsubj" and before.tokens[t.head].head < 0), None)
    if subject is None:
        return False
    return takes_up(source.head, subtree(before, subject)) or source.head.text.lower() == "they"


def takes_up(word: Token, named: Iterable[Token]) -> bool:
    """Return whether a word for somebody may take up whom some words name: he, she, or one of them that is a name."""
    is_part = word.upos == "PROPN" and any(token.text == word.text for token in named)
    return is_part or word.text.lower() in ("he", "she")
