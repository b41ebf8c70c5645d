"""Quotations without a cue of their own: second halves, and paragraphs that go on with the running speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import evolve

from quotes.find.candidate import Draft
from quotes.find.passage import Passage, quotations_in, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.spans import without
from quotes.types import Evidence, Span

MAX_ROWS = 12  # rows before a quotation of which it may be the second half
MAX_STRAY = 2  # tokens of a sentence between two halves that is none: a mark, a stop
MIN_WORDS = 3  # shorter quotations without a cue are terms as a rule


def with_second_halves(drafts: tuple[Draft, ...], passage: Passage) -> tuple[Draft, ...]:
    """Return the rows with the quotations that follow them in the same paragraph: `"A," he said. "B."`"""
    rows = list(drafts)
    claimed = {q.outer for row in rows for span in row.content for q in quotations_in(passage, span)}
    for quotation in passage.quotations:
        place = (
            None
            if quotation.outer in claimed or not is_sentence(quotation, passage)
            else _row_before(quotation, rows, passage)
        )
        if place is not None:
            step = Evidence("second half", quotation.outer, "the quotation goes on behind its cue")
            content = (*rows[place].content, quotation.inner)
            rows[place] = evolve(rows[place], content=content, evidence=(*rows[place].evidence, step), side="around")
    return tuple(rows)


def _row_before(quotation: Quotation, rows: list[Draft], passage: Passage) -> int | None:
    """Return the place of the row whose words end right before a quotation, or None."""
    before = [
        place
        for place in _near(quotation, rows)
        if rows[place].end <= quotation.outer.start and quotations_in(passage, Span(rows[place].start, rows[place].end))
    ]
    if not before:
        return None
    place = max(before, key=lambda place: rows[place].end)
    row = rows[place]
    stop = max(row.end, row.cue.tokens[-1].span.end, row.source.span.end if row.source else 0)
    between = passage.sentences[
        bisect_left(passage.sentences, stop, key=lambda s: s.span.start) : bisect_right(
            passage.sentences, quotation.outer.start, key=lambda s: s.span.end
        )
    ]
    return None if any(len(s.tokens) > MAX_STRAY for s in between) else place


def _near(quotation: Quotation, rows: list[Draft]) -> range:
    """Return the places of the rows that begin before a quotation, the last few: rows stand in order of content."""
    last = bisect_left(rows, quotation.outer.start, key=lambda row: row.start)
    return range(max(0, last - MAX_ROWS), last)


def is_sentence(quotation: Quotation, passage: Passage) -> bool:
    """Return whether a quotation begins a sentence and has words enough to be speech."""
    if len(passage.words(quotation.inner).split()) < MIN_WORDS:
        return False
    opening = sentence_at(passage, quotation.outer.start)
    return opening is not None and quotation.outer.start <= opening.span.start + 1


def continued(passage: Passage, drafts: tuple[Draft, ...], running: Draft | None) -> Draft | None:
    """Return the row of a paragraph that is only a quotation: the running speaker goes on, or None."""
    if running is None or drafts:
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
