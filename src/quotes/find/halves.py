"""Quotations without a cue of their own: second halves, and paragraphs that go on with the running speaker."""

from __future__ import annotations

from attrs import evolve

from quotes.find.draft import Draft
from quotes.find.marks import Quotation
from quotes.find.passage import Passage, quotations_in
from quotes.spans import overlaps, without
from quotes.types import Evidence, Span

MIN_WORDS = 3  # shorter quotations without a cue are terms as a rule


def with_second_halves(drafts: tuple[Draft, ...], passage: Passage) -> tuple[Draft, ...]:
    """Return the rows with the quotations that follow them in the same paragraph: `"A," he said. "B."`"""
    rows = list(drafts)
    if not rows:
        return drafts
    for quotation in passage.quotations:
        if not _is_free(quotation, rows, passage):
            continue
        before = [row for row in rows if row.end <= quotation.outer.start and _is_quoted_row(row, passage)]
        if not before:
            continue
        row = max(before, key=lambda r: r.end)
        stop = max(row.end, row.cue.tokens[-1].span.end, row.source.span.end if row.source else 0)
        between = [s for s in passage.sentences if s.span.start >= stop and s.span.end <= quotation.outer.start]
        if any(len(s.tokens) > 2 for s in between):
            continue
        step = Evidence("second half", quotation.outer, "the quotation goes on behind its cue")
        halves = evolve(row, content=(*row.content, quotation.inner), evidence=(*row.evidence, step), side="around")
        rows[rows.index(row)] = halves
    return tuple(rows)


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


def _is_free(quotation: Quotation, rows: list[Draft], passage: Passage) -> bool:
    if len(passage.words(quotation.inner).split()) < MIN_WORDS:
        return False
    if any(overlaps(quotation.outer, span) for row in rows for span in row.content):
        return False
    return any(s.span.start <= quotation.outer.start <= s.span.start + 1 for s in passage.sentences)


def _is_quoted_row(row: Draft, passage: Passage) -> bool:
    return bool(quotations_in(passage, Span(row.start, row.end)))
