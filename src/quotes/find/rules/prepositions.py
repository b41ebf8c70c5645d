"""What prepositions propose: `according to Kim`, `in the words of Kim`; and whom their source quotes."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Candidate
from quotes.find.parts.content_around import content_around
from quotes.find.parts.cues import preposition_cues
from quotes.find.parts.relays import passed_through
from quotes.find.parts.source_after import is_measure, source_after
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.rules.citing import cited_behind
from quotes.find.setting import Setting
from quotes.rule_names import Proposer
from quotes.types import Sentence, Span


def prepositions(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the prepositions of a sentence attribute."""
    passage = setting.passage
    for cue in preposition_cues(passage, sentence, setting.cues):
        source = source_after(cue, passage)
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
