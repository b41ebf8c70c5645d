"""What was said: the spans that a cue reports, after it, before it, or on both sides.

Two witnesses are asked: the dependency tree (`ccomp`, `parataxis`; Universal Dependencies v2) and the surface
(quotation marks, `that`, commas). Where both speak the marks win: they are the writer's own.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quotes.find.candidate import Content, Cue, Speaking
from quotes.find.parts.content_after import content_after, first_after
from quotes.find.parts.content_before import (
    clause_before_cue,
    group_start,
    half_before_cue,
    in_relative_clause,
    quotation_before_cue,
    rest_of_clause,
)
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import has_finite_verb
from quotes.find.parts.said_while import tells_of_speaking
from quotes.find.passage import quotations_in
from quotes.rule_names import ContentRule
from quotes.spans import contains
from quotes.trees import FINITE, child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

CLAUSES = frozenset({ContentRule.CLAUSE_AFTER_CUE, ContentRule.BARE_CLAUSE_AFTER_CUE})  # no `that`, no marks
MAX_TO_SECOND_HALF = 8  # words of cue and source between two halves of a quotation


@frozen
class Sides:
    """A cue with its source, and what stands behind it and in quotation marks before it, where that is its content."""

    speaking: Speaking
    after: Content | None
    quotation: Content | None


def content_of(speaking: Speaking) -> Content | None:
    """Return what a verb cue reports, by the first of WAYS, or None."""
    after = content_after(speaking)
    before = quotation_before_cue(speaking.cue, speaking.source, speaking.passage)
    is_free = before is not None and _is_reported_before(speaking, before) and not _is_of_verb_before(speaking, before)
    if after is not None and not is_free:
        before = None
    sides = Sides(speaking, after, before)
    return next((found for way in WAYS if (found := way(sides)) is not None), None)


def quotation_with_quotation_behind(sides: Sides) -> Content | None:
    """Return a quotation before the cue where another follows it, with that one if it goes on: `"A," he said, "B."`"""
    before, after = sides.quotation, sides.after
    if before is None or after is None or after.rule != ContentRule.QUOTATION_AFTER_CUE:
        return None
    if not _resumes(sides.speaking, after):
        return before
    return Content((*before.spans, *after.spans), ContentRule.QUOTATION_AROUND_CUE, "around")


def quotation_with_rest(sides: Sides) -> Content | None:
    """Return a quotation before the cue, with the rest of its clause behind it where there is one."""
    before = sides.quotation
    return None if before is None else _with_rest(sides, before, ContentRule.QUOTATION_AROUND_CUE) or before


def what_follows(sides: Sides) -> Content | None:
    """Return the clause or the quotation behind the cue, with a clause in front of it: `While X, he said, Y`."""
    return _with_clause_in_front(sides) or _with_open_half(sides) or sides.after


def _with_open_half(sides: Sides) -> Content | None:
    """Return a quotation behind its cue with the half in front that ends in its auxiliary: `It was, he said, “late”`.

    Both are said, whatever the tree makes of the first half.
    """
    after, cue = sides.after, sides.speaking.cue
    if after is None or after.rule != ContentRule.QUOTATION_AFTER_CUE or sides.speaking.source is None:
        return None
    tokens, passage = cue.sentence.tokens, sides.speaking.passage
    start = group_start(cue, sides.speaking.source)
    *half, comma = [t for t in tokens if t.span.end <= start] or [cue.head]
    quotation = next((q for q in quotations_in(passage, after.spans[0]) if q.inner.start == after.spans[0].start), None)
    is_half = len(half) > 1 and comma.text == "," and half[-1].upos == "AUX" and half[-1].xpos in FINITE
    if quotation is None or not is_half or any(t.upos == "VERB" or t.text == "," for t in half):
        return None
    if not _resumes(sides.speaking, after) or not passage.words(quotation.inner)[:1].islower():
        return None
    first = Span(half[0].span.start, half[-1].span.end)
    return Content((first, quotation.outer, *after.spans[1:]), ContentRule.CLAUSE_AROUND_CUE, "around")


def _with_clause_in_front(sides: Sides) -> Content | None:
    """Return a clause in front that commas part from the rest behind its cue: `While X, Kim said, Y`; both are said.

    The cue with its source is an aside there, though the tree hangs both clauses on it.
    """
    after, cue = sides.after, sides.speaking.cue
    if after is None or after.rule not in CLAUSES or sides.speaking.source is None:
        return None
    sentence, begin = cue.sentence, first_after(cue, sides.speaking.source)
    start = group_start(cue, sides.speaking.source)
    front = [t for t in sentence.tokens if t.span.end <= start]
    words = [t for t in front if t.upos != "PUNCT"]
    is_aside = sentence.tokens[begin].text == "," and front and front[-1].text == ","
    if not is_aside or not words or sentence.tokens[begin + 1].upos == "PUNCT":
        return None
    if not _goes_with_main_clause(sentence, words[0], cue) and not _lacks_its_clause(sides, begin, tuple(words)):
        return None
    span = with_marks(words[0].span.start, words[-1].span.end, sides.speaking.passage)
    return Content((span, *after.spans), ContentRule.CLAUSE_AROUND_CUE, "around")


def _goes_with_main_clause(sentence: Sentence, first: Token, cue: Cue) -> bool:
    """Return whether words begin with a conjunction whose clause hangs on the cue or behind: `While X, he said, Y`."""
    clause = parent(sentence, first) if first.upos == "SCONJ" else None
    return clause is not None and relation(clause) == "advcl" and clause.head >= cue.head.index


def _lacks_its_clause(sides: Sides, begin: int, words: tuple[Token, ...]) -> bool:
    """Return whether a clause before an aside ends in its verb, of which a `that` behind is part: `He thinks, she
    said, that it rained`.
    """
    sentence = sides.speaking.cue.sentence
    is_open = words[-1].xpos in FINITE or (words[-1].upos == "ADJ" and child(sentence, words[-1], "cop") is not None)
    opens = words[0].index == 0 and child(sentence, words[-1], "nsubj", "expl") is not None
    return opens and is_open and sentence.tokens[begin + 1].lemma == "that"


def clause_with_rest(sides: Sides) -> Content | None:
    """Return the clause before the cue, with its rest behind it where there is one: `The talks failed, he said.`"""
    speaking = sides.speaking
    before = clause_before_cue(speaking.cue, speaking.source, speaking.passage)
    return None if before is None else _with_rest(sides, before, ContentRule.CLAUSE_AROUND_CUE) or before


def halves_of_clause(sides: Sides) -> Content | None:
    """Return a clause that the cue cuts in two, neither of which is one by itself: `The talks, he said, failed.`"""
    speaking = sides.speaking
    half = half_before_cue(speaking.cue, speaking.source, speaking.passage)
    return _with_rest(sides, half, ContentRule.CLAUSE_AROUND_CUE) if half else None


WAYS: tuple[Callable[[Sides], Content | None], ...] = (  # the marks win over the tree, what follows over what precedes
    quotation_with_quotation_behind,
    quotation_with_rest,
    what_follows,
    clause_with_rest,
    halves_of_clause,
)


def _with_rest(sides: Sides, before: Content, rule: ContentRule) -> Content | None:
    """Return a content with the second half of its clause behind the cue, or None when there is none."""
    cue, passage = sides.speaking.cue, sides.speaking.passage
    begin = _behind_own_words(cue, first_after(cue, sides.speaking.source), before)
    rest = rest_of_clause(cue.sentence, begin, before.spans[0], passage)
    if rest is None or _is_all_another_reports(sides.speaking, rest) or _is_all_according_to(cue.sentence, rest):
        return None
    if tells_of_speaking(cue, sides.speaking.source, before.spans[0], rest, passage):
        return None
    before, rest = in_relative_clause(cue.sentence, begin, before, rest)
    first = with_marks(before.spans[0].start, before.spans[-1].end, passage)
    return Content((first, *before.spans[1:], rest), rule, "around")


def _is_all_another_reports(speaking: Speaking, rest: Span) -> bool:
    """Return whether words are another cue with its source, and no more: `“We lost,” he said, Lusa reported.`"""
    sentence = speaking.cue.sentence
    words = [t for t in sentence.tokens if contains(rest, t.span) and t.upos != "PUNCT"]
    verb = next((cue.head for cue in speaking.cues if cue.head in words), None)
    subject = child(sentence, verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or subtree(sentence, subject)[0] is not words[0]:
        return False
    between = [t for t in words if subject.index < t.index < verb.index and t.upos in ("VERB", "AUX")]
    objects = [t for t in children(sentence, verb) if t.index > verb.index and relation(t) in ("obj", "ccomp", "xcomp")]
    return not between and not objects


def _is_all_according_to(sentence: Sentence, rest: Span) -> bool:
    """Return whether words only tell who passes it on, whatever the tree makes of it: `he said, according to Lusa`."""
    words = [t for t in sentence.tokens if contains(rest, t.span) and t.upos != "PUNCT"]
    if len(words) < 2 or words[0].text.lower() != "according" or words[1].text.lower() != "to":
        return False
    return not any(t.upos in ("VERB", "AUX") for t in words[2:])


def _behind_own_words(cue: Cue, begin: int, before: Content) -> int:
    """Return the index behind what describes the speaking: `"The talks," he said, his voice breaking, "failed."`"""
    sentence = cue.sentence
    half = {t.index for t in sentence.tokens if before.spans[0].start <= t.span.start < before.spans[-1].end}
    for clause in children(sentence, cue.head):
        own = {t.index for t in subtree(sentence, clause)}
        ties = any(sentence.tokens[i].head in own for i in half) or own & half
        if relation(clause) == "advcl" and min(own) >= begin and not ties:
            begin = max(begin, max(own) + (sentence.tokens[max(own)].text != ","))
    return begin


def _is_reported_before(speaking: Speaking, before: Content) -> bool:
    """Return whether a content before a cue is this cue's, where another one follows it."""
    if before.rule == ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE:
        sentence = speaking.cue.sentence
        words = tuple(t for t in sentence.tokens if contains(before.spans[0], t.span))
        if not has_finite_verb(sentence, words):
            return False  # on “Fox News Sunday,” Pence said ...
    return not _is_sentence_of_its_own(speaking, before)


def _is_of_verb_before(speaking: Speaking, before: Content) -> bool:
    """Return whether a content is that of a verb which this one only goes on: `“We lost,” he said, and added that`."""
    cue, above = speaking.cue, [speaking.cue.head]
    while relation(above[-1]) == "conj" and (verb := parent(cue.sentence, above[-1])) is not None:
        above.append(verb)
    first = {each.index for each in above[1:] if each.span.start >= before.spans[-1].end}
    return any(other.head.index in first for other in speaking.cues)


def _is_sentence_of_its_own(speaking: Speaking, before: Content) -> bool:
    """Return whether a quotation ended its own sentence: `He has "no plan." Trump called it ...` is not Trump's."""
    end = group_start(speaking.cue, speaking.source)
    quoted = speaking.passage.text[before.spans[-1].start : end].rstrip(" \t\"“”'’")
    return quoted.endswith((".", "!", "?", "…"))


def _resumes(speaking: Speaking, after: Content) -> bool:
    """Return whether a quotation goes on right behind its cue: `"A," he said, "B."`"""
    begin = speaking.cue.sentence.tokens[first_after(speaking.cue, speaking.source) - 1].span.end
    between = speaking.passage.text[begin : after.spans[0].start]
    return len(between.split()) <= MAX_TO_SECOND_HALF
