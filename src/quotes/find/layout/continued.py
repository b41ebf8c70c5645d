"""Quotations without a cue of their own: second halves, and paragraphs that go on with the running speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import pairwise

from attrs import evolve

from quotes.find.candidate import Candidate, Source
from quotes.find.layout.addressed import speaks_to
from quotes.find.parts.content_end import with_marks
from quotes.find.passage import Passage, quotations_in, sentence_at, type_of
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Read, Setting, tags_in
from quotes.lexicon.cues import Verb
from quotes.placed import Placed, taken
from quotes.rule_names import ContentRule, Proposer, SourceRule, Step
from quotes.spans import contains, without
from quotes.trees import child, subtree
from quotes.types import Evidence, Span, Tag

MAX_CANDIDATES = 12  # candidates before a quotation of which it may be the second half
TAGGED = frozenset({ContentRule.TAGGED, ContentRule.TAGGED_INFINITIVE})  # without marks too unsure to go on with
CLAUSES = frozenset({ContentRule.CLAUSE_AFTER_CUE, ContentRule.CLAUSE_AFTER_THAT, ContentRule.BARE_CLAUSE_AFTER_CUE})
MAX_STRAY = 2  # tokens of a sentence between two halves that is none: a mark, a stop
SPEECH = 20  # words; a question to somebody who answers is shorter, or it is said to be asked
MIN_WORDS = 3  # shorter quotations without a cue are terms as a rule


def second_halves(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates with the quotations that follow them in the same paragraph: `"A," he said. "B."`"""
    found, passage = list(candidates), setting.passage
    claimed = {q.outer for candidate in candidates for span in candidate.content for q in quotations_in(passage, span)}
    for quotation in passage.quotations:
        place = (
            None
            if quotation.outer in claimed or not is_sentence(quotation, passage)
            else _candidate_before(quotation, found, passage)
        )
        if place is not None:
            step = Evidence(Step.SECOND_HALF, quotation.outer, "the quotation goes on behind its cue")
            is_quoted = _has_marks(found[place], passage)
            content = (*found[place].content, quotation.inner if is_quoted else quotation.outer)
            side, evidence = "around" if is_quoted else found[place].side, (*found[place].evidence, step)
            found[place] = evolve(found[place], content=content, evidence=evidence, side=side)
    return tuple(found)


def _candidate_before(quotation: Quotation, candidates: list[Candidate], passage: Passage) -> int | None:
    """Return the place of the candidate whose words end right before a quotation, or None.

    One with marks comes first; where none has any, the statement right before: `Kim said he won. “Really? Again?”`
    """
    near = [place for place in _near(quotation, candidates) if candidates[place].end <= quotation.outer.start]
    before = [place for place in near if _has_marks(candidates[place], passage)]
    before = before or [place for place in near if _ends_before(quotation, candidates[place], passage)]
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


def _has_marks(candidate: Candidate, passage: Passage) -> bool:
    return bool(quotations_in(passage, Span(candidate.start, candidate.end)))


def _ends_before(quotation: Quotation, candidate: Candidate, passage: Passage) -> bool:
    """Return whether somebody is told to have said something right before a quotation: `Kim said he won. “Really!”`."""
    told = candidate.proposer == Proposer.VERB and candidate.side == "after" and candidate.rule in CLAUSES
    asserted = told and getattr(candidate.cue.entry, "attitude", "") == "assertion"
    return asserted and passage.text[candidate.end : quotation.outer.start].strip() == "."


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


def running_speaker(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates; of a paragraph that is only a quotation, that the running speaker goes on in it."""
    passage, running = setting.passage, setting.before.running
    if running is None or candidates or passage.zone != "body":
        return candidates
    if not passage.quotations or not is_whole(passage.quotations[0], passage) or _has_asked(running, passage):
        return candidates
    speaking = _who_answers(running, setting)
    if speaking is None:
        return candidates
    if speaks_to(speaking, passage.span, setting):
        return candidates
    inner = tuple(q.inner for q in passage.quotations)
    note = "the paragraph is only a quotation: who spoke last goes on, or answers"
    step = Evidence(Step.RUNNING_SPEAKER, running.cue.spans[0], note)
    kept = tuple(flag for flag in running.flags if flag == "multi-paragraph")
    return (going_on(speaking, passage, content=inner, flags=("continued", *kept), step=step),)


def _who_answers(running: Candidate, setting: Setting) -> Candidate | None:
    """Return the running speaker; where it is told what he asked, whom he asked: `I asked Kos what it was for.`

    None where nobody is told to have been asked.
    """
    entry, sentence = running.cue.entry, running.cue.sentence
    if not isinstance(entry, Verb) or not entry.asks or "quotation" in running.rule:
        return running
    asked = child(sentence, running.cue.head, "obj", "iobj")
    if asked is None or asked.index < running.cue.head.index:
        return None
    below = subtree(sentence, asked)
    words = [t for t in below if not any(contains(span, t.span) for span in running.content)]
    span = Span(words[0].span.start, words[-1].span.end)
    return evolve(running, source=Source(asked, span, SourceRule.QUOTED_OBJECT), relays=())


def _has_asked(running: Candidate, passage: Passage) -> bool:
    """Return whether who spoke last closed with a question, which another one may answer: a dialogue.

    A long speech that is only said ends in a question that nobody is asked.
    """
    said = passage.text[running.end - 1 : running.end + 1] if running.content else ""
    is_open = "multi-paragraph" in running.flags or running.rule == ContentRule.QUOTATION_GOES_ON
    is_long = sum(len(passage.words(span).split()) for span in running.content) >= SPEECH
    is_speech = is_long and not getattr(running.cue.entry, "asks", False)
    return "?" in said and not is_open and not is_speech and running.proposer != Proposer.LAYOUT


def going_on(
    candidate: Candidate, passage: Passage, *, content: tuple[Span, ...], flags: tuple[str, ...], step: Evidence
) -> Candidate:
    """Return a candidate of another paragraph with words of this one as its content."""
    rule = ContentRule.QUOTATION_GOES_ON
    moved = evolve(candidate, passage=passage.index, content=content, rule=rule, side="continued")
    return evolve(moved, flags=flags, evidence=(step,))


def running_after(candidates: tuple[Candidate, ...], passage: Passage) -> Candidate | None:
    """Return the candidate whose speaker the next paragraph may go on with: the last one, quoted or not."""
    seen = (each for each in candidates if each.rule not in TAGGED or type_of(each.content, passage) == "direct")
    last = max(seen, key=lambda each: max(each.end, each.cue.head.span.end), default=None)
    if last is not None and any(q.runs_on for q in passage.quotations):
        return evolve(last, flags=("multi-paragraph",))
    return last


def earlier_cue(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates and the quotations that the tagger ties to a cue of a paragraph before."""
    passage = setting.passage
    others = taken(span for each in candidates for span in (*each.content, *each.cue.spans))
    return *candidates, *(
        found for tag in tags_in(passage.span, setting.tags) if (found := _under(tag, others, setting))
    )


def _under(tag: Tag, others: Placed[None], setting: Setting) -> Candidate | None:
    """Return what a run of content says under a cue of a paragraph before, where nobody has its words."""
    passage, earlier = setting.passage, setting.before.by_cue.get(tag.cue) if tag.cue is not None else None
    if earlier is None or tag.label != "content" or earlier.passage == passage.index or _has_asked(earlier, passage):
        return None
    span = with_marks(tag.span.start, tag.span.end, passage)
    if others.touch(span) or type_of((span,), passage) != "direct" or speaks_to(earlier, span, setting):
        return None
    step = Evidence(Step.TAGGED, earlier.cue.spans[0], "the tagger ties the quotation to this cue")
    return going_on(earlier, passage, content=(span,), flags=("continued",), step=step)


def with_next_told(read: tuple[Read, ...], told: Callable[[Passage, Setting], Candidate | None]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one that is only a quotation, what is `told` by the next one.

    `told` has the passage of the quotation, and the setting of the paragraph behind it.
    """
    body = [place for place, (setting, _) in enumerate(read) if setting.passage.zone == "body"]
    found = {place: _told_in_next(read[place], read[behind][0], told) for place, behind in pairwise(body)}
    return tuple(found.get(place, each) for place, each in enumerate(read))


def _told_in_next(read: Read, behind: Setting, told: Callable[[Passage, Setting], Candidate | None]) -> Read:
    setting, candidates = read
    passage = setting.passage
    goes_on = all(each.rule == ContentRule.QUOTATION_GOES_ON for each in candidates)
    if not passage.quotations or not goes_on or not is_whole(passage.quotations[0], passage):
        return read
    found = told(passage, behind)
    if found is None:
        return read
    content = tuple(quotation.inner for quotation in passage.quotations)
    return setting, (evolve(found, passage=passage.index, content=content),)


def is_whole(quotation: Quotation, passage: Passage) -> bool:
    """Return whether a paragraph opens with this quotation and holds no unquoted words to speak of."""
    if passage.text[passage.span.start : quotation.outer.start].strip():
        return False
    outside = without(passage.span, (other.outer for other in passage.quotations))
    return not any(c.isalnum() for part in outside for c in passage.words(part))
