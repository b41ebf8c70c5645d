"""Where something was said, told in the next sentence: `Kim has said it rained. She disclosed this on Radio Ruvo.`"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.parts.outlet_phrase import outlet_phrase
from quotes.find.parts.spoken_before import takes_up
from quotes.find.setting import Read, Setting
from quotes.lexicon.occasions import load_occasions
from quotes.rule_names import RelayRule
from quotes.trees import child, is_plainly_said, tokens_in
from quotes.types import Sentence, StatedRelay, Token


def with_disclosures(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates: what the sentences around such a one say comes through its outlet.

    That are the words of the sentence before, of the same speaker, and those with which he or she goes on behind it.
    """
    told = tuple(each for setting, _ in read for each in _disclosures(setting))
    return tuple((setting, tuple(_through(each, told) for each in candidates)) for setting, candidates in read)


def _disclosures(setting: Setting) -> Iterator[tuple[Sentence, Token, StatedRelay]]:
    """Yield the sentences that say where `this` was said, with who said it and the outlet."""
    for sentence in setting.passage.sentences:
        verb = next((token for token in sentence.tokens if token.head < 0), None)
        who, this = (child(sentence, verb, "nsubj"), child(sentence, verb, "obj")) if verb else (None, None)
        if verb is None or who is None or this is None or this.text.lower() != "this" or not _tells(verb):
            continue
        marks = (token for token in sentence.tokens[this.index + 1 :] if token.lemma in setting.relays.to_whom)
        outlets = (outlet_phrase(sentence, mark.index + 1, setting) for mark in marks)
        span = next((span for span in outlets if span is not None), None)
        if span is not None:
            yield sentence, who, StatedRelay(span, (verb.span,), RelayRule.INTERVIEW)


def _tells(verb: Token) -> bool:
    """Return whether a verb tells what was said: disclosed this, said this, made this known; not denied this."""
    return verb.xpos == "VBD" and verb.lemma in load_occasions().disclosing


def _through(candidate: Candidate, told: tuple[tuple[Sentence, Token, StatedRelay], ...]) -> Candidate:
    cue, source = candidate.cue, candidate.source
    for sentence, who, relay in told:
        apart = cue.sentence.index - sentence.index
        if source is None or candidate.relays or abs(apart) != 1 or not _is_same(candidate, who):
            continue
        goes_on = cue.head.xpos == "VBD" and is_plainly_said(cue.sentence, cue.head)
        if apart < 0 or (goes_on and cue.sentence.paragraph == sentence.paragraph):
            return evolve(candidate, relays=(relay,))
    return candidate


def _is_same(candidate: Candidate, who: Token) -> bool:
    """Return whether a speaker may be who disclosed it: a name that both have, or he or she."""
    assert candidate.source is not None
    named = tokens_in(candidate.cue.sentence, candidate.source.span)
    return takes_up(who, named) or takes_up(candidate.source.head, ())
