"""What a paragraph announces: `He said:` or `According to Kim,`, and the quotation is the paragraph behind it."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.layout.continued import is_whole
from quotes.find.layout.name_and_colon import told_before_colon
from quotes.find.parts.cues import has_finite_verb, is_denied, preposition_cues, verb_cues
from quotes.find.parts.source_after import source_after
from quotes.find.parts.source_who_can_speak import can_speak, names_a_source
from quotes.find.parts.sources import is_finite, is_passive, source_of
from quotes.find.passage import is_quoted
from quotes.find.setting import Setting
from quotes.lexicon.cues import Learned, Verb
from quotes.rule_names import ContentRule, Proposer, Step
from quotes.spans import overlaps
from quotes.trees import parent, relation
from quotes.types import Evidence, Sentence, Token


def announced_at_paragraph_end(candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return a candidate without words for the cue that a paragraph's last sign belongs to, a colon or a comma."""
    passage, sentence = setting.passage, setting.passage.sentences[-1]
    if not passage.words(passage.span).rstrip().endswith((":", ",")):
        return None
    verbs = tuple(verb_cues(passage, sentence, setting.cues))
    taken = {token.span for candidate in candidates for token in candidate.cue.tokens}
    for cue in reversed(verbs):
        if has_finite_verb(sentence, sentence.tokens[cue.tokens[-1].index + 1 :]):
            return None
        if isinstance(cue.entry, Verb) and "quote" in cue.entry.takes and cue.head.span not in taken:
            return _announced(cue, source_of(cue, passage, verbs), setting)
    if not passage.words(passage.span).rstrip().endswith(":"):
        return _by_preposition(sentence, setting)
    return _by_preposition(sentence, setting) or _by_document(sentence, setting) or _by_clause(sentence, setting)


def _by_preposition(sentence: Sentence, setting: Setting) -> Candidate | None:
    """Return a candidate without words for the preposition that a sentence closes with: `According to Kim,`"""
    passage = setting.passage
    for cue in preposition_cues(passage, sentence, setting.cues):
        source = source_after(cue, passage)
        is_last = source is not None and not any(
            sign.isalnum() for sign in passage.text[source.span.end : passage.span.end]
        )
        if source is not None and is_last and names_a_source(source, passage, setting.lexicon):
            rule = ContentRule.QUOTATION_AFTER_COLON
            return Candidate(passage.index, cue, source, (), rule, "after", Proposer.LAYOUT)
    return None


def _by_document(sentence: Sentence, setting: Setting) -> Candidate | None:
    """Return a candidate without words for who made what is to be read: `The club issued the following statement:`"""
    nouns, cues = setting.lexicon.nouns, setting.cues
    words = {*nouns.documents, *cues.nouns}
    made = [t for t in sentence.tokens if relation(t) == "obj" and t.lemma.lower() in words]
    verb = parent(sentence, made[-1]) if made else None
    if verb is None or verb.lemma.lower() not in nouns.making or verb.upos != "VERB":
        return None
    if is_denied(sentence, verb, cues) or is_passive(sentence, verb) or is_quoted(setting.passage, verb):
        return None
    cue = Cue(sentence, verb, (verb,), cues.verbs.get(verb.lemma) or Learned(verb.lemma, "assertion"))
    return _announced(cue, source_of(cue, setting.passage), setting) if is_finite(cue) else None


def _by_clause(sentence: Sentence, setting: Setting) -> Candidate | None:
    """Return a candidate without words for a clause that tells how somebody speaks: `His answer was short:`"""
    colon = setting.passage.span.start + len(setting.passage.words(setting.passage.span).rstrip()) - 1
    found = told_before_colon(sentence, colon, setting)
    if found is None:
        return None
    place, rule = setting.passage.index, ContentRule.QUOTATION_BEHIND_CLAUSE
    return Candidate(place, found[0], found[1], (), rule, "after", Proposer.LAYOUT)


def talk_at_paragraph_end(candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return a candidate without words for the verb of speech that a paragraph's last sentence is about.

    `The mayor spoke to the paper about the bridge.` A quotation that is the next paragraph is hers. None where the
    sentence says what was said: then that is who goes on.
    """
    passage, sentence = setting.passage, setting.passage.sentences[-1]
    if any(overlaps(sentence.span, span) for each in candidates for span in (*each.content, *each.cue.spans)):
        return None
    verb = next((t for t in sentence.tokens if t.head < 0), None)
    if verb is None or not _tells_of_speech(sentence, verb, setting):
        return None
    entry = setting.cues.verbs.get(verb.lemma) or Learned(verb.lemma, "assertion")
    cue = Cue(sentence, verb, (verb,), entry)
    source = source_of(cue, passage) if is_finite(cue) else None
    is_somebody = source is not None and (
        source.head.upos in ("PROPN", "PRON") or source.head.lemma.lower() in setting.lexicon.nouns.roles
    )
    return _announced(cue, source, setting) if is_somebody else None


def _tells_of_speech(sentence: Sentence, verb: Token, setting: Setting) -> bool:
    """Return whether a verb says that somebody spoke, and is not denied: `spoke about it`, `thanked the fans`."""
    entry = setting.cues.verbs.get(verb.lemma)
    tells = isinstance(entry, Verb) and entry.takes >= {"quote", "clause"} and not entry.asks and not entry.dative
    judges = _judges(entry) and verb.lemma not in setting.cues.naming
    speaks = verb.lemma in setting.relays.talking or tells or judges
    outside = not is_quoted(setting.passage, verb) and not is_passive(sentence, verb)
    return speaks and outside and verb.upos == "VERB" and not is_denied(sentence, verb, setting.cues)


def _judges(entry: object) -> bool:
    """Return whether a verb is speech that is good or bad for somebody: thanked, praised, condemned."""
    return (
        isinstance(entry, Verb)
        and entry.takes >= {"quote", "phrase"}
        and "clause" not in entry.takes
        and not entry.asks
    )


def _announced(cue: Cue, source: Source | None, setting: Setting) -> Candidate | None:
    if source is None or not can_speak(source, cue, setting.passage, setting.lexicon):
        return None
    rule = ContentRule.QUOTATION_AFTER_COLON
    return Candidate(setting.passage.index, cue, source, (), rule, "after", Proposer.LAYOUT)


def opening_after_colon(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph and, where it opens with a quotation that has no cue, what was announced."""
    passage, announced = setting.passage, setting.before.colon
    opening = passage.quotations[0] if passage.quotations else None
    if announced is None or opening is None or passage.text[passage.span.start : opening.outer.start].strip():
        return candidates
    outside = (each for each in candidates if not opening.outer.start <= each.cue.head.span.start < opening.outer.end)
    if any(candidate.start < opening.outer.end for candidate in outside):
        return candidates
    whole = is_whole(opening, passage)
    content = tuple(quotation.inner for quotation in (passage.quotations if whole else (opening,)))
    step = Evidence(Step.ANNOUNCED, announced.cue.spans[0], "the paragraph before ends in a colon or a comma")
    return (evolve(announced, passage=passage.index, content=content, evidence=(step,)), *candidates)
