"""Where tagger and tree see different words as content of one cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex
from attrs import evolve

from quotes.find.attitudes import INFINITIVE
from quotes.find.candidate import Candidate
from quotes.find.passage import Passage, type_of
from quotes.find.rules.tagger import WORD, Proposal, side_of
from quotes.spans import contains, overlaps
from quotes.types import Evidence, Span

LOOSE = frozenset({"quoted words in a phrase", INFINITIVE})  # rules that the tagger beats even where they differ little
SURE = 0.9  # score of a content from which the tagger reads better than the tree
ENDED = regex.compile(r"[,.!?][\"”’»']|[\"”’»'][,.!?]")


def with_tagger_content(
    candidates: Iterable[Candidate], passage: Passage, seen: Sequence[Proposal]
) -> Iterator[Candidate]:
    """Yield the candidates of rules, with the tagger's content where it is sure or reads the cue quite otherwise."""
    candidates = tuple(candidates)
    for candidate in candidates:
        each, other = next(((each, other) for each, other in seen if _is_same_cue(candidate, other)), (None, None))
        if each is not None and other is not None and _is_better_read(candidate, other, each.sure, passage):
            step = Evidence("tagged", other.content[0], "the tagger sees other words as content")
            yield evolve(candidate, content=other.content, side=other.side, evidence=(*candidate.evidence, step))
        elif other is not None:
            yield _with_halves(candidate, other, passage, candidates)
        else:
            yield candidate


def _with_halves(
    candidate: Candidate, other: Candidate, passage: Passage, candidates: Sequence[Candidate]
) -> Candidate:
    """Return a candidate with the words that the tagger ties to its cue on the other side, where no candidate has them.

    `"A," he said. "B."`; `To understand it, Roberts said, one should see it.`
    """
    taken = [span for each in candidates for span in (*each.content, *each.cue.spans, *_source_spans(each))]
    more = [
        span
        for span in other.content
        if not any(overlaps(span, one) for one in taken) and _is_half(span, candidate, passage)
    ]
    if not more:
        return candidate
    step = Evidence("second half", more[0], "the tagger ties these words to the same cue")
    content = tuple(sorted((*candidate.content, *more)))
    return evolve(
        candidate, content=content, side=side_of(content, candidate.cue), evidence=(*candidate.evidence, step)
    )


def _source_spans(candidate: Candidate) -> tuple[Span, ...]:
    return (candidate.source.span,) if candidate.source else ()


def _is_half(span: Span, candidate: Candidate, passage: Passage) -> bool:
    """Return whether words can be the other half of a candidate: quoted as it is, or across the cue in its sentence."""
    if type_of((span,), passage) == type_of(candidate.content, passage) == "direct":
        return True
    across = (span.start < candidate.cue.head.span.start) != (candidate.start < candidate.cue.head.span.start)
    return across and contains(candidate.cue.sentence.span, span)


def _is_same_cue(candidate: Candidate, other: Candidate) -> bool:
    return any(overlaps(one, two) for one in candidate.cue.spans for two in other.cue.spans)


def _is_better_read(candidate: Candidate, other: Candidate, sure: float, passage: Passage) -> bool:
    """Return whether the tagger's content is to be preferred to a rule's; never to the quotation marks.

    Where the two differ on PolNeAR's dev part, a tagger that is sure is right twice as often as the tree (2026-11).
    """
    mine, theirs = (_words(each.content, passage) for each in (candidate, other))
    if mine == theirs or candidate.rule.startswith("quotation") or type_of(candidate.content, passage) == "direct":
        return False
    if candidate.source is not None and any(overlaps(span, candidate.source.span) for span in other.content):
        return False
    if mine <= theirs and ENDED.search(passage.text, candidate.end - 2, candidate.end + 1):
        return False  # the quotation marks end the clause
    return sure >= SURE or candidate.rule in LOOSE or not (mine <= theirs or theirs <= mine)


def _words(content: tuple[Span, ...], passage: Passage) -> set[int]:
    """Return where the words of a content begin."""
    return {word.start() for span in content for word in WORD.finditer(passage.text, span.start, span.end)}
