"""Candidates that report the very same words: the nearest plain verb wins, an outlet behind it passes them on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quotes.find.candidate import Candidate
from quotes.find.conflicts.nesting import is_reporter, passed_on
from quotes.find.quotation_marks import MARKS_AND_SPACE
from quotes.find.setting import Setting
from quotes.lexicon.cues import Preposition
from quotes.placed import taken
from quotes.rule_names import ContentRule, Proposer
from quotes.spans import contains, trimmed
from quotes.types import Quote, Span


def one_per_content(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates without those that report the very words of another one; the nearest plain verb wins."""
    text = setting.passage.text
    kept: dict[tuple[Span, ...], Candidate] = {}
    own = _where_nobody_else_speaks(tuple(_without_denied_nouns(candidates)))
    for candidate in sorted(own, key=_nearest_verb_first):
        words = tuple(trimmed(text, span, MARKS_AND_SPACE) for span in candidate.content)
        nearer = kept.setdefault(words, candidate)
        if nearer is not candidate and _reports_behind(candidate, nearer, setting):
            kept[words] = passed_on(nearer, (candidate,))
    return tuple(sorted(kept.values(), key=lambda each: (each.start, each.end)))


def _reports_behind(outer: Candidate, inner: Candidate, setting: Setting) -> bool:
    """Return whether an outlet reports what somebody before it says: `“We lost,” Kim said, Yonhap reported.`"""
    if outer.side != "before" or inner.side != "before" or outer.source is None or inner.source is None:
        return False
    behind = inner.cue.sentence is outer.cue.sentence and outer.source.span.start >= inner.cue.head.span.end
    is_verb = not isinstance(outer.cue.entry, Preposition)
    return behind and is_verb and inner.source.span.end <= outer.source.span.start and is_reporter(outer, setting)


def _without_denied_nouns(candidates: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """Yield the candidates, of `denied allegations that X` the one with X alone."""
    denied: defaultdict[Span, list[Candidate]] = defaultdict(list)
    for each in candidates:
        if each.proposer == Proposer.NOUN:
            denied[each.cue.head.span].append(each)
    for each in candidates:
        same = (one for one in denied.get(each.cue.head.span, ()) if one is not each)
        if not any(contains(Span(each.start, each.end), Span(one.start, one.end)) for one in same):
            yield each


def _where_nobody_else_speaks(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates, a sentence before that of a cue where no other candidate has a cue or words in it.

    `Kim said it rained. This was confirmed by Lee`: Kim alone.
    """
    before = [each for each in candidates if _is_sentence_before(each)]
    others = (each for each in candidates if each not in before) if before else ()
    own = taken(span for each in others for span in (*each.content, *each.cue.spans))
    return tuple(each for each in candidates if each not in before or not own.touch(each.content[0]))


def _is_sentence_before(candidate: Candidate) -> bool:
    is_clause = candidate.rule == ContentRule.CLAUSE_BEFORE_CUE and candidate.proposer == Proposer.VERB
    return is_clause and candidate.end <= candidate.cue.sentence.span.start


def _nearest_verb_first(candidate: Candidate) -> tuple[bool, int, Span]:
    cue = candidate.cue.head.span
    distance = min(abs(candidate.start - cue.end), abs(cue.start - candidate.end))
    return isinstance(candidate.cue.entry, Preposition), distance, cue


def each_once(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield the quotes of a paragraph that hold words, without those whose spans are all those of one before."""
    seen = set()
    for quote in quotes:
        if quote.content and (spans := (quote.content, quote.cue, quote.source)) not in seen:
            seen.add(spans)
            yield quote
