"""What prepositions propose: `according to Kim`, `in the words of Kim`; and whom their source quotes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Candidate, Source
from quotes.find.parts.content_around import content_around
from quotes.find.parts.cues import preposition_cues
from quotes.find.parts.outlet_phrase import outlet_phrase
from quotes.find.parts.relays import passed_through
from quotes.find.parts.source_after import is_measure, source_after
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.rules.citing import cited_behind
from quotes.find.setting import Setting
from quotes.rule_names import Proposer
from quotes.trees import tokens_in
from quotes.types import Sentence, Span


def prepositions(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the prepositions of a sentence attribute."""
    passage = setting.passage
    for cue in preposition_cues(passage, sentence, setting.cues):
        source = whole_outlet(source_after(cue, passage), sentence, setting)
        if source is None or not names_a_source(source, passage, setting.lexicon) or is_measure(cue, source):
            continue
        inner, quoted, relays = cited_behind(cue, source, setting) or (
            cue,
            source,
            passed_through(cue, source, setting),
        )
        content = content_around(sentence, Span(cue.tokens[0].span.start, quoted.span.end), passage)
        if content is not None:
            rule, side, proposer = content.rule, content.side, Proposer.PREPOSITION
            yield Candidate(passage.index, inner, quoted, content.spans, rule, side, proposer, relays=relays)


def whole_outlet(source: Source | None, sentence: Sentence, setting: Setting) -> Source | None:
    """Return a source with the name that the tree keeps apart from its kind: by the private daily `Tempo`."""
    if source is None:
        return None
    named = outlet_phrase(sentence, tokens_in(sentence, source.span)[0].index, setting)
    is_cut = named is not None and named.end > source.span.end and source.head.lemma in setting.lexicon.nouns.media
    return evolve(source, span=Span(source.span.start, named.end)) if named is not None and is_cut else source
