"""What is known, wanted, planned or ordered: attributions that are no speech, for scope `all`."""

from __future__ import annotations

from quotes.find.attitudes import INFINITIVE, is_reported
from quotes.find.candidate import Content, Cue, Source
from quotes.find.parts.content import content_of
from quotes.find.parts.content_infinitive import infinitive_after
from quotes.find.parts.content_phrase import phrase_with_quote
from quotes.find.passage import Passage
from quotes.lexicon.cues import Verb


def unspoken_content(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return what a verb says its source knows, wants or orders, or None; speech and belief are for the default."""
    assert isinstance(cue.entry, Verb)
    infinitive = None if is_reported(cue.entry, INFINITIVE) else infinitive_after(cue, source, passage, cues)
    if infinitive is not None or is_reported(cue.entry):
        return infinitive
    if (content := content_of(cue, source, passage, cues)) is not None:
        return content
    return phrase_with_quote(cue, source, passage, cues) if "phrase" in cue.entry.takes else None
