"""Verbs that the lexicon does not know as speech, between a quotation and who says it: `"Never," tutted Jo Park.`

Whatever stands there is a cue: a comma, a question or an exclamation mark ends the quotation, and the very next words
are a verb and a name, or a name and a verb. Behind a full stop a new sentence begins, which need not be about speech.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.source_who_can_speak import is_known
from quotes.find.passage import Passage, is_name, quotations_in
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.lexicon.cues import Learned, Verb
from quotes.rule_names import SourceRule
from quotes.spans import cover
from quotes.trees import relation
from quotes.types import Sentence, Token

PAST = frozenset({"VBD", "VBZ", "VBN"})  # the tagger of words takes a rare `tutted` for a participle
RELATIVE = frozenset({"WP", "WDT"})  # a woman who lives there told
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PRON"})  # before and in a name: her neighbour Paul Day
SPEAKS = frozenset({"PROPN", "PRON"})
MAX_WORDS = 8  # of who says it
GOES_ON = (",", "?", "!", "…", "—", "–")  # how a quotation ends whose sentence goes on


def rare_verbs(sentence: Sentence, setting: Setting) -> Iterator[tuple[Cue, Source, Quotation]]:
    """Yield verbs that no entry knows beside a quotation, with who says it and the quotation."""
    passage = setting.passage
    for quotation in quotations_in(passage, sentence.span):
        if quotation.closed and _goes_on(quotation, sentence, passage):
            behind = tuple(t for t in sentence.tokens if t.span.start >= quotation.outer.end)
            behind = behind[1:] if behind and behind[0].text == "," else behind
            found = _verb_and_name(behind, sentence, setting) or _name_and_verb(behind, sentence, setting)
            if found is not None:
                yield (*found, quotation)


def _goes_on(quotation: Quotation, sentence: Sentence, passage: Passage) -> bool:
    """Return whether a quotation opens its sentence, or ends in one, and has a mark behind which that goes on."""
    lead = passage.text[sentence.span.start : quotation.outer.start].strip()
    inside = passage.words(quotation.inner).rstrip()
    comma_behind = passage.text[quotation.outer.end : quotation.outer.end + 1] == ","
    return not lead and not is_name(quotation, passage) and (inside.endswith(GOES_ON) or comma_behind)


def _verb_and_name(behind: tuple[Token, ...], sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return cue and source of `tutted shopkeeper Lidia Moroz`."""
    verb = behind[0] if behind else None
    if verb is None:
        return None
    if (entry := _of_two_words(behind, setting)) is not None:
        speaker = _somebody(_words_of_name(behind[2:]), setting, SourceRule.INVERTED)
        if speaker is None:
            return None
        whole = noun_phrase(sentence, speaker.head, setting.passage, avoiding=behind[:2])
        return Cue(sentence, verb, behind[:2], entry), evolve(speaker, span=whole)
    if not _is_rare(verb, setting):
        return None
    source = _source(_words_of_name(behind[1:]), setting, SourceRule.INVERTED)
    return (_cue(sentence, verb), source) if source is not None else None


def _of_two_words(behind: tuple[Token, ...], setting: Setting) -> Verb | None:
    """Return what the lexicon says of a verb and its particle, which the tree takes for a preposition: chipped in."""
    verb, particle = behind[0], behind[1] if len(behind) > 1 else None
    if particle is None or relation(particle) != "case" or verb.xpos not in PAST:
        return None
    entry = setting.cues.verbs.get(f"{verb.lemma.lower()} {particle.lemma.lower()}")
    return entry if entry is not None and "quote" in entry.takes else None


def _name_and_verb(behind: tuple[Token, ...], sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return cue and source of `Rita Orr hedged`, where the sentence ends with that, or a comma or a phrase follows."""
    words = _words_of_name(behind)
    rest = behind[len(words) :][:2]
    if not rest or not _is_rare(rest[0], setting) or rest[0].xpos == "VBN":
        return None
    if len(rest) > 1 and rest[1].upos not in ("PUNCT", "ADV", "ADP"):
        return None  # a verb with an object: “Titanic,” James Cameron directed two films
    source = _source(words, setting, SourceRule.BEHIND_QUOTATION)
    return (_cue(sentence, rest[0]), source) if source is not None else None


def _is_rare(verb: Token, setting: Setting) -> bool:
    """Return whether a word is a verb in the past that the lexicon does not know to stand beside a quotation."""
    entry = setting.cues.verbs.get(verb.lemma.lower())
    known = entry is not None and ("quote" in entry.takes or entry.bare)
    is_past = verb.xpos in PAST or (verb.text.endswith("ed") and verb.xpos == "JJ")
    return is_past and verb.upos != "AUX" and not (known and verb.xpos != "VBN")


def _words_of_name(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words in front that can be a name with what somebody is."""
    last = next((place for place, token in enumerate(tokens) if not _names(token)), len(tokens))
    return tokens[:last]


def _names(token: Token) -> bool:
    return token.upos in NAMING and token.xpos not in RELATIVE


def _source(words: tuple[Token, ...], setting: Setting, rule: SourceRule) -> Source | None:
    """Return somebody whom words name, by a name, a pronoun or what somebody is; not a day, not a thing."""
    is_place = any(relation(word) == "obl" for word in words)
    return _somebody(words, setting, rule) if not is_place else None


def _somebody(words: tuple[Token, ...], setting: Setting, rule: SourceRule) -> Source | None:
    if not 0 < len(words) <= MAX_WORDS:
        return None
    inside = {word.index for word in words}
    head = next((word for word in words if word.head not in inside and word.upos != "DET"), words[-1])
    source = Source(head, cover(word.span for word in words), rule)
    named = any(word.upos in SPEAKS for word in words) and words[0].upos != "ADV"
    return source if named or is_known(source, setting.lexicon) else None


def _cue(sentence: Sentence, verb: Token) -> Cue:
    return Cue(sentence, verb, (verb,), Learned(verb.lemma.lower(), "assertion"))
