"""The type of a quote, by the marks alone, and its exact spans."""

from __future__ import annotations

from attrs import evolve

from quotes.find.attitudes import attitude_of
from quotes.find.candidate import Draft
from quotes.find.passage import Passage, inside_marks, quotations_in, type_of
from quotes.spans import bracketed, trimmed
from quotes.types import Evidence, Quote, Span


def quote_of(draft: Draft, passage: Passage) -> Quote:
    """Return the finished quote: direct when all its words stand in marks, mixed when some do, else indirect."""
    draft = _with_brackets(draft, passage)
    content = tuple(sorted(span for part in draft.content if (span := trimmed(passage.text, part)).end > span.start))
    kind = type_of(content, passage)
    if kind == "direct":
        content = tuple(inside_marks(span, passage) for span in content)
    evidence = (
        Evidence(draft.rule, draft.cue.spans[0], passage.words(draft.cue.spans[0])),
        *_source_step(draft),
        *draft.evidence,
    )
    return Quote(
        content=content,
        cue=draft.cue.spans,
        source=draft.source.span if draft.source else None,
        type=kind,
        rule=draft.rule,
        sentence=draft.cue.sentence.index,
        attitude=attitude_of(draft.cue.entry, draft.rule),
        hands=draft.hands,
        flags=tuple(sorted({*draft.flags, *_flags(draft, content, kind, passage)})),
        evidence=evidence,
    )


def _with_brackets(draft: Draft, passage: Passage) -> Draft:
    """Return a draft whose source and content end behind a bracket that they open: `Tsao Chung-yu (曹忠猷)`."""
    content = tuple(bracketed(passage.text, span) for span in draft.content)
    if draft.source is None:
        return evolve(draft, content=content)
    source = evolve(draft.source, span=bracketed(passage.text, draft.source.span))
    return evolve(draft, content=content, source=source)


def _source_step(draft: Draft) -> tuple[Evidence, ...]:
    return (Evidence(draft.source.rule, draft.source.span),) if draft.source else ()


def _flags(draft: Draft, content: tuple[Span, ...], kind: str, passage: Passage) -> set[str]:
    flags = set()
    if len(content) > 1:
        flags.add("split")
    for quotation in (q for span in content for q in quotations_in(passage, span)):
        if not quotation.closed:
            flags.add("multi-paragraph" if quotation.runs_on else "unbalanced-marks")
    inverted = draft.source is not None and draft.source.span.start > draft.cue.head.span.start
    if kind == "indirect" and inverted and draft.rule in ("clause before the cue", "clause around the cue"):
        flags.add("unmarked")
    return flags
