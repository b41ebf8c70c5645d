"""Who speaks where a court hears: `The inquest heard that it burned`; `Jurors were told that he lied`.

The text does not say who told it: the court stands for its hearing, and who only sits in it says nothing.
"""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.source_who_can_speak import nouns_of
from quotes.find.parts.sources import is_passive, takes_hearer
from quotes.find.setting import Setting
from quotes.lexicon.cues import Verb
from quotes.rule_names import SourceRule
from quotes.trees import child, children, relation
from quotes.types import Token


def court_that_is_told(cue: Cue, setting: Setting) -> Source | None:
    """Return the court that is the subject of `was told`, where it is not said by whom; None for another subject."""
    sentence = cue.sentence
    subject = child(sentence, cue.head, "nsubj")
    if subject is None or not takes_hearer(cue) or not is_passive(sentence, cue.head):
        return None
    if not nouns_of(subject) & setting.lexicon.nouns.finders:
        return None
    return Source(subject, noun_phrase(sentence, subject, setting.passage, avoiding=(cue.head,)), SourceRule.SUBJECT)


def who_is_heard(cue: Cue, source: Source, setting: Setting) -> Source | None:
    """Return the source of a cue, of what a court hears from whom it hears it: `heard from a doctor, Ana Berg, that`.

    None where those who hear are no court but people in it: jurors, the coroner.
    """
    nouns, words = setting.lexicon.nouns, nouns_of(source.head)
    if not words & nouns.finders or not _hears(cue):
        return source
    witness = next((t for t in children(cue.sentence, cue.head) if _is_witness(cue, t)), None)
    if witness is not None:
        span = noun_phrase(cue.sentence, witness, setting.passage, avoiding=(cue.head,))
        return Source(witness, span, SourceRule.AGENT)
    return None if words & nouns.roles.keys() else source


def _hears(cue: Cue) -> bool:
    is_told = takes_hearer(cue) and is_passive(cue.sentence, cue.head)
    return is_told or (isinstance(cue.entry, Verb) and cue.entry.hears)


def _is_witness(cue: Cue, token: Token) -> bool:
    case = child(cue.sentence, token, "case")
    return relation(token) == "obl" and case is not None and case.lemma == "from" and token.upos in ("NOUN", "PROPN")
