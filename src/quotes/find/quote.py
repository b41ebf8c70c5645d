"""The type of a quote, by the marks alone, and its exact spans."""

from __future__ import annotations

from attrs import evolve

from quotes.find.attitudes import attitude_of
from quotes.find.candidate import Candidate
from quotes.find.passage import Passage, inside_marks, quotations_in, type_of
from quotes.rule_names import ContentRule
from quotes.spans import bracketed, disjoint, trimmed
from quotes.types import Evidence, Quote, Span


def quote_of(candidate: Candidate, passage: Passage) -> Quote:
    """Return the finished quote: direct when all its words stand in marks, mixed when some do, else indirect."""
    candidate = _with_brackets(candidate, passage)
    content = disjoint(trimmed(passage.text, part) for part in candidate.content)
    kind = type_of(content, passage)
    if kind == "direct":
        content = disjoint(inside_marks(span, passage) for span in content)
    evidence = (
        Evidence(candidate.rule, candidate.cue.spans[0], passage.words(candidate.cue.spans[0])),
        *_source_step(candidate),
        *candidate.evidence,
    )
    return Quote(
        content=content,
        cue=candidate.cue.spans,
        source=candidate.source.span if candidate.source else None,
        type=kind,
        rule=candidate.rule,
        source_rule=candidate.source.rule if candidate.source else None,
        sentence=candidate.cue.sentence.index,
        attitude=attitude_of(candidate.cue.entry, candidate.rule),
        relays=candidate.relays,
        flags=tuple(sorted({*candidate.flags, *_flags(candidate, content, kind, passage)})),
        evidence=evidence,
    )


def _with_brackets(candidate: Candidate, passage: Passage) -> Candidate:
    """Return a candidate whose source and content end behind a bracket that they open: `Tsao Chung-yu (曹忠猷)`."""
    content = tuple(bracketed(passage.text, span) for span in candidate.content)
    if candidate.source is None:
        return evolve(candidate, content=content)
    source = evolve(candidate.source, span=bracketed(passage.text, candidate.source.span))
    return evolve(candidate, content=content, source=source)


def _source_step(candidate: Candidate) -> tuple[Evidence, ...]:
    return (Evidence(candidate.source.rule, candidate.source.span),) if candidate.source else ()


def _flags(candidate: Candidate, content: tuple[Span, ...], kind: str, passage: Passage) -> set[str]:
    flags = set()
    if len(content) > 1:
        flags.add("split")
    for quotation in (q for span in content for q in quotations_in(passage, span)):
        if not quotation.closed:
            flags.add("multi-paragraph" if quotation.runs_on else "unbalanced-marks")
    inverted = candidate.source is not None and candidate.source.span.start > candidate.cue.head.span.start
    in_front = candidate.rule in (ContentRule.CLAUSE_BEFORE_CUE, ContentRule.CLAUSE_AROUND_CUE)
    if kind == "indirect" and inverted and in_front:
        flags.add("unmarked")
    return flags
