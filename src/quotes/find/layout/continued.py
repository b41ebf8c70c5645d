"""Quotations without a cue of their own: second halves, and paragraphs that go on with the running speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage, quotations_in, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.spans import without
from quotes.types import Evidence, Span

MAX_CANDIDATES = 12  # candidates before a quotation of which it may be the second half
MAX_STRAY = 2  # tokens of a sentence between two halves that is none: a mark, a stop
MIN_WORDS = 3  # shorter quotations without a cue are terms as a rule


def with_second_halves(candidates: tuple[Candidate, ...], passage: Passage) -> tuple[Candidate, ...]:
    """Return the candidates with the quotations that follow them in the same paragraph: `"A," he said. "B."`"""
    found = list(candidates)
    claimed = {q.outer for candidate in candidates for span in candidate.content for q in quotations_in(passage, span)}
    for quotation in passage.quotations:
        place = (
            None
            if quotation.outer in claimed or not is_sentence(quotation, passage)
            else _candidate_before(quotation, found, passage)
        )
        if place is not None:
            step = Evidence("second half", quotation.outer, "the quotation goes on behind its cue")
            content, evidence = (*found[place].content, quotation.inner), (*found[place].evidence, step)
            found[place] = evolve(found[place], content=content, evidence=evidence, side="around")
    return tuple(found)


def _candidate_before(quotation: Quotation, candidates: list[Candidate], passage: Passage) -> int | None:
    """Return the place of the candidate whose words end right before a quotation, or None."""
    before = [
        place
        for place in _near(quotation, candidates)
        if candidates[place].end <= quotation.outer.start
        and quotations_in(passage, Span(candidates[place].start, candidates[place].end))
    ]
    if not before:
        return None
    place = max(before, key=lambda place: candidates[place].end)
    candidate = candidates[place]
    stop = max(candidate.end, candidate.cue.tokens[-1].span.end, candidate.source.span.end if candidate.source else 0)
    between = passage.sentences[
        bisect_left(passage.sentences, stop, key=lambda s: s.span.start) : bisect_right(
            passage.sentences, quotation.outer.start, key=lambda s: s.span.end
        )
    ]
    return None if any(len(s.tokens) > MAX_STRAY for s in between) else place


def _near(quotation: Quotation, candidates: list[Candidate]) -> range:
    """Return the places of the last few candidates that begin before a quotation; they stand in order of content."""
    last = bisect_left(candidates, quotation.outer.start, key=lambda candidate: candidate.start)
    return range(max(0, last - MAX_CANDIDATES), last)


def is_sentence(quotation: Quotation, passage: Passage) -> bool:
    """Return whether a quotation begins a sentence and has words enough to be speech."""
    if len(passage.words(quotation.inner).split()) < MIN_WORDS:
        return False
    opening = sentence_at(passage, quotation.outer.start)
    return opening is not None and quotation.outer.start <= opening.span.start + 1


def continued(passage: Passage, candidates: tuple[Candidate, ...], running: Candidate | None) -> Candidate | None:
    """Return the candidate of a paragraph that is only a quotation: the running speaker goes on, or None."""
    if running is None or candidates:
        return None
    if not passage.quotations or not is_whole(passage.quotations[0], passage):
        return None
    inner = tuple(q.inner for q in passage.quotations)
    step = Evidence(
        "running speaker", running.cue.spans[0], "the paragraph is only a quotation: who spoke last goes on"
    )
    flags = ("continued", *(flag for flag in running.flags if flag == "multi-paragraph"))
    rule, side = "quotation goes on", "continued"
    return evolve(running, passage=passage.index, content=inner, rule=rule, side=side, flags=flags, evidence=(step,))


def is_whole(quotation: Quotation, passage: Passage) -> bool:
    """Return whether a paragraph opens with this quotation and holds no unquoted words to speak of."""
    if passage.text[passage.span.start : quotation.outer.start].strip():
        return False
    outside = without(passage.span, (other.outer for other in passage.quotations))
    return not any(c.isalnum() for part in outside for c in passage.words(part))
