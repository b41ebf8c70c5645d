"""From paragraph to paragraph: who still speaks, what a colon left open, and the quotes that come of it."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.conflicts.same_words import each_once
from quotes.find.layout.ahead import with_cue_ahead
from quotes.find.layout.alone import of_person, quotation_alone
from quotes.find.layout.announced import announced_at_paragraph_end, talk_at_paragraph_end
from quotes.find.layout.beside import person_beside
from quotes.find.layout.continued import running_after
from quotes.find.layout.disclosed import with_disclosures
from quotes.find.layout.posts import posts_of
from quotes.find.layout.recordings import recordings_of
from quotes.find.layout.said_behind import with_speaker_behind
from quotes.find.layout.signatures import with_signature_behind
from quotes.find.layout.transcripts import sure_of_turns, turns_of
from quotes.find.paragraph import candidates_beyond, candidates_of
from quotes.find.passage import Passage, passages
from quotes.find.quotation_marks import MARKS_AND_SPACE, Quotation
from quotes.find.quote import quote_of
from quotes.find.rules.tagger import cues_without_content
from quotes.find.setting import Before, Read, Setting
from quotes.lexicon import Lexicon
from quotes.models.confidence.model import with_confidence
from quotes.types import Analysis, Quote, Span


def find_quotes(analysis: Analysis, lexicon: Lexicon, *, scope: str = "reported") -> tuple[Quote, ...]:
    """Return the quotes of an article in the order of their content.

    Offsets are code points of the document's text. Zones are not judged here: each quote stands where it was found.
    Scope `reported` is speech and belief; `all` adds every other attribution and takes nothing away.
    """
    found: list[Quote] = []
    read = with_cue_ahead(with_speaker_behind(with_signature_behind(tuple(paragraphs(analysis, lexicon)))))
    read = with_disclosures(read)
    for place, (setting, candidates) in enumerate(read):
        beyond = candidates_beyond(candidates, setting) if scope == "all" else ()
        marked = _with_words_for_marks(setting.passage, candidates)
        found.extend(each_once(quote_of(each, marked) for each in (*candidates, *beyond)))
        alone = quotation_alone(candidates, setting)
        found.extend((of_person(alone, person_beside(read, place)),) if alone is not None else ())
    return sure_of_turns(with_confidence(sorted(found, key=lambda q: (q.content, q.cue)), analysis))


def paragraphs(analysis: Analysis, lexicon: Lexicon) -> Iterator[Read]:
    """Yield each paragraph with its candidates, which the next one may go on with."""
    every = tuple(passages(analysis, lexicon))
    turns = {**turns_of(every, analysis, lexicon), **posts_of(every, lexicon), **recordings_of(every, lexicon)}
    by_cue: dict[int, Candidate] = {}
    before = Before(by_cue=MappingProxyType(by_cue))
    for passage in every:
        setting = Setting(passage, analysis, turns.get(passage.index), before)
        candidates = candidates_of(setting)
        yield setting, candidates
        some = (*cues_without_content(setting), *candidates)
        by_cue.update((span.start, each) for each in some for span in each.cue.spans)
        if passage.zone == "body":  # a caption between two paragraphs of one speech is no break
            running = talk_at_paragraph_end(candidates, setting) or running_after(candidates, passage)
            before = evolve(before, running=running, colon=announced_at_paragraph_end(candidates, setting))


def _with_words_for_marks(passage: Passage, candidates: tuple[Candidate, ...]) -> Passage:
    """Return the paragraph, a quotation that never closes as long as the words said that begin with it, or left out."""
    spans = [span for candidate in candidates for span in candidate.content]
    kept = (q if q.closed or q.runs_on else _as_long_as_words(q, spans, passage) for q in passage.quotations)
    return evolve(passage, quotations=tuple(quotation for quotation in kept if quotation is not None))


def _as_long_as_words(quotation: Quotation, spans: list[Span], passage: Passage) -> Quotation | None:
    start, end = quotation.outer.start, quotation.outer.end
    begun = [
        s.end for s in spans if start <= s.start < end and not passage.text[start : s.start].strip(MARKS_AND_SPACE)
    ]
    if not begun:
        return None
    end = min(end, max(begun))
    return evolve(quotation, outer=Span(start, end), inner=Span(quotation.inner.start, end))
