"""From paragraph to paragraph: who still speaks, and what a colon left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from quotes.find.attitudes import TAGGED, TAGGED_INFINITIVE
from quotes.find.candidate import Candidate
from quotes.find.layout.announced import colon_at_paragraph_end, with_opening_after_colon
from quotes.find.layout.continued import continued
from quotes.find.layout.transcripts import sure_of_turns, turns_of, with_turn
from quotes.find.paragraph import candidates_beyond, candidates_of
from quotes.find.parts.source_who_can_speak import can_speak
from quotes.find.passage import Passage, passages
from quotes.find.quotation_marks import MARKS_AND_SPACE, Quotation
from quotes.find.quote import quote_of
from quotes.find.rules.tagger import announced, continued_under_earlier_cue
from quotes.lexicon import Lexicon
from quotes.models.confidence.model import with_confidence
from quotes.types import Analysis, Quote, Span


def find_quotes(analysis: Analysis, lexicon: Lexicon, *, scope: str = "reported") -> tuple[Quote, ...]:
    """Return the quotes of an article in the order of their content.

    Offsets are code points of the document's text. Zones are not judged here: each quote stands where it was found.
    Scope `reported` is speech and belief; `all` adds every other attribution and takes nothing away.
    """
    found: list[Quote] = []
    running: Candidate | None = None
    pending: Candidate | None = None  # what a colon announced
    told: dict[int, Candidate] = {}  # candidates by where their cues begin
    every = tuple(passages(analysis))
    turns = turns_of(every, analysis, lexicon)
    for passage in every:
        candidates = with_turn(candidates_of(passage, analysis, lexicon), turns.get(passage.index))
        candidates = with_opening_after_colon(candidates, passage, pending)
        if passage.zone == "body" and (more := continued(passage, candidates, running)) is not None:
            candidates = (more,)
        candidates = (*candidates, *continued_under_earlier_cue(passage, candidates, analysis.tags, told))
        waiting = announced(passage, analysis.tags, lexicon.cues)
        told.update((span.start, candidate) for candidate in (*waiting, *candidates) for span in candidate.cue.spans)
        beyond = candidates_beyond(passage, candidates, analysis, lexicon) if scope == "all" else ()
        marked = _with_words_for_marks(passage, candidates)
        found.extend(_each_once(quote_of(candidate, marked) for candidate in (*candidates, *beyond)))
        if passage.zone == "body":  # a caption between two paragraphs of one speech is no break
            running = _running(candidates, passage)
            pending = _colon_at_paragraph_end(passage, candidates, lexicon)
    return sure_of_turns(with_confidence(sorted(found, key=lambda q: (q.content, q.cue)), analysis))


def _each_once(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield the quotes of a paragraph that hold words, without those whose spans are all those of one before."""
    seen = set()
    for quote in quotes:
        if quote.content and (spans := (quote.content, quote.cue, quote.source)) not in seen:
            seen.add(spans)
            yield quote


def _running(candidates: tuple[Candidate, ...], passage: Passage) -> Candidate | None:
    """Return the candidate whose speaker the next paragraph may go on with: the last one, quoted or not."""
    seen = (candidate for candidate in candidates if candidate.rule not in (TAGGED, TAGGED_INFINITIVE))
    last = max(seen, key=lambda d: max(d.end, d.cue.head.span.end), default=None)
    if last is not None and any(q.runs_on for q in passage.quotations):
        return evolve(last, flags=("multi-paragraph",))
    return last


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


def _colon_at_paragraph_end(passage: Passage, candidates: tuple[Candidate, ...], lexicon: Lexicon) -> Candidate | None:
    """Return what a paragraph announces, where somebody speaks in it."""
    found = colon_at_paragraph_end(passage, candidates, lexicon.cues)
    if found is None or found.source is None or not can_speak(found.source, found.cue, passage, lexicon):
        return None
    return found
