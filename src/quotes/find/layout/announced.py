"""What a paragraph announces: `He said:`, and the quotation is the paragraph behind it."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.layout.continued import is_whole
from quotes.find.parts.cues import has_finite_verb, verb_cues
from quotes.find.parts.source_who_can_speak import can_speak
from quotes.find.parts.sources import source_of
from quotes.find.setting import Setting
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, Proposer, Step
from quotes.types import Evidence


def colon_at_paragraph_end(candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return a candidate without words for the verb that a paragraph's last colon belongs to; it has no words here."""
    passage, sentence = setting.passage, setting.passage.sentences[-1]
    if not passage.words(passage.span).rstrip().endswith(":"):
        return None
    verbs = tuple(verb_cues(passage, sentence, setting.cues))
    taken = {token.span for candidate in candidates for token in candidate.cue.tokens}
    for cue in reversed(verbs):
        if has_finite_verb(sentence, sentence.tokens[cue.tokens[-1].index + 1 :]):
            return None
        if isinstance(cue.entry, Verb) and "quote" in cue.entry.takes and cue.head.span not in taken:
            return _announced(cue, source_of(cue, passage, verbs), setting)
    return None


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
    step = Evidence(Step.ANNOUNCED, announced.cue.spans[0], "the paragraph before ends in a colon")
    return (evolve(announced, passage=passage.index, content=content, evidence=(step,)), *candidates)
