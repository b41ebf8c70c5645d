"""What prepositions propose: `according to Kim`, `in the words of Kim`; and whom their source quotes."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Candidate
from quotes.find.parts.content_around import content_around
from quotes.find.parts.cues import preposition_cues
from quotes.find.parts.source_after import is_measure, source_after
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.rules.quoted_as_saying import Quoting, quoting_behind
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
        found = quoting_behind(cue, source, passage, setting.cues) or Quoting(cue, source, None)
        content = content_around(sentence, Span(cue.tokens[0].span.start, found.source.span.end), passage)
        if content is not None:
            relays, proposer = (found.relay,) if found.relay else (), Proposer.PREPOSITION
            rule, side = content.rule, content.side
            yield Candidate(passage.index, found.cue, found.source, content.spans, rule, side, proposer, relays=relays)
