"""What prepositions propose: `according to Kim`, `in the words of Kim`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Candidate
from quotes.find.parts.content_around import content_around
from quotes.find.parts.cues import preposition_cues
from quotes.find.parts.source_after import is_measure, source_after
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.passage import Passage
from quotes.find.rules.quoted_as_saying import Quoting, quoting_behind
from quotes.lexicon import Lexicon
from quotes.types import Sentence, Span


def preposition_candidates(sentence: Sentence, passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    for cue in preposition_cues(passage, sentence, lexicon.cues):
        source = source_after(cue, passage)
        if source is None or not names_a_source(source, passage, lexicon) or is_measure(cue, source):
            continue
        found = quoting_behind(cue, source, passage, lexicon.cues) or Quoting(cue, source, None)
        content = content_around(sentence, Span(cue.tokens[0].span.start, found.source.span.end), passage)
        if content is not None:
            relays = (found.relay,) if found.relay else ()
            yield Candidate(passage.index, found.cue, found.source, content.spans, content.rule, content.side, relays)
