"""What a paragraph announces: `He said:`, and the quotation is the paragraph behind it."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.layout.continued import is_whole
from quotes.find.parts.cues import has_finite_verb, verb_cues
from quotes.find.parts.sources import source_of
from quotes.find.passage import Passage
from quotes.lexicon.cues import Cues, Verb
from quotes.types import Evidence

RULE = "quotation after the colon"


def colon_at_paragraph_end(passage: Passage, candidates: tuple[Candidate, ...], cues: Cues) -> Candidate | None:
    """Return a candidate without words for the verb that a paragraph's last colon belongs to; it has no words here."""
    sentence = passage.sentences[-1]
    if not passage.words(passage.span).rstrip().endswith(":"):
        return None
    verbs = tuple(verb_cues(passage, sentence, cues))
    taken = {token.span for candidate in candidates for token in candidate.cue.tokens}
    for cue in reversed(verbs):
        if has_finite_verb(sentence, sentence.tokens[cue.tokens[-1].index + 1 :]):
            return None
        if isinstance(cue.entry, Verb) and "quote" in cue.entry.takes and cue.head.span not in taken:
            source = source_of(cue, passage, verbs)
            return None if source is None else Candidate(passage.index, cue, source, (), RULE, "after")
    return None


def with_opening_after_colon(
    candidates: tuple[Candidate, ...], passage: Passage, announced: Candidate | None
) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph and, where it opens with a quotation that has no cue, what was announced."""
    opening = passage.quotations[0] if passage.quotations else None
    if announced is None or opening is None or passage.text[passage.span.start : opening.outer.start].strip():
        return candidates
    outside = (
        candidate
        for candidate in candidates
        if not opening.outer.start <= candidate.cue.head.span.start < opening.outer.end
    )
    if any(candidate.start < opening.outer.end for candidate in outside):
        return candidates
    whole = is_whole(opening, passage)
    content = tuple(quotation.inner for quotation in (passage.quotations if whole else (opening,)))
    step = Evidence("announced", announced.cue.spans[0], "the paragraph before ends in a colon")
    return (evolve(announced, passage=passage.index, content=content, evidence=(step,)), *candidates)
