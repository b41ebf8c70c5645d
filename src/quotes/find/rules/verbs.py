"""What verbs propose: `Kim said that ...`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quotes.find.attitudes import INFINITIVE, is_reported
from quotes.find.candidate import Candidate, Content, Cue, Source
from quotes.find.parts.content import content_of
from quotes.find.parts.content_infinitive import infinitive_after
from quotes.find.parts.content_phrase import phrase_with_quote
from quotes.find.parts.relays import outside, quoted_by, stated_relays
from quotes.find.parts.source_who_can_speak import can_speak
from quotes.find.parts.sources import source_of
from quotes.find.passage import Passage
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Verb
from quotes.spans import contains
from quotes.types import Analysis

ContentOf = Callable[[Cue, Source | None, Passage, tuple[Cue, ...]], Content | None]


def verb_candidates(
    cues: tuple[Cue, ...], content_of_cue: ContentOf, passage: Passage, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Candidate]:
    for cue in cues:
        source = source_of(cue, passage, cues)
        content = content_of_cue(cue, source, passage, cues)
        if content is None or source is None or not can_speak(source, cue, passage, lexicon):
            continue
        if not _swallows(content, source, cue):
            source, quoter = quoted_by(source, cue, passage, lexicon.cues)
            relays = outside(
                content.spans, *([quoter] if quoter else ()), *stated_relays(cue, source, passage, analysis, lexicon)
            )
            yield Candidate(passage.index, cue, source, content.spans, content.rule, content.side, relays)


def reported_content(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    assert isinstance(cue.entry, Verb)
    content = None
    if is_reported(cue.entry) and cue.entry.takes & {"clause", "quote"}:
        content = content_of(cue, source, passage, cues)
    if content is None and is_reported(cue.entry) and "phrase" in cue.entry.takes:
        content = phrase_with_quote(cue, source, passage, cues)
    if content is None and is_reported(cue.entry, INFINITIVE):
        content = infinitive_after(cue, source, passage, cues)
    return content


def _swallows(content: Content, source: Source, cue: Cue) -> bool:
    """Return whether a content would hold its own cue or source: then the reading is wrong."""
    return any(contains(span, source.span) or contains(span, cue.head.span) for span in content.spans)
