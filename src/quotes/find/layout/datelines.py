"""A place and a mark before the news of a paragraph: `Durban – The road is open, police said`; `Doha: The fair began`.

What stands above an article `clean` knows, where a date, an agency or capitals tell it. Here it is told by the name
being a place's, so that towns that no list has are seen too, and briefs further down the page.
"""

from __future__ import annotations

from itertools import pairwise

import regex
from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage, sentence_at
from quotes.find.setting import Setting
from quotes.spans import entities_in, trimmed
from quotes.trees import FINITE, relation, tokens_in
from quotes.types import NamedEntity, Span

MAX_PLACE = 60  # code points of a place with its country
REGION = r"(?:,\s*\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]*){0,3})?"
DAY = r"(?:\d{1,2}\s\p{Lu}\p{L}+\.?\s\d{4}\s*:\s*)?"
DASH = r"\s(?P<dash>[-–—]|--|- -)\s"
MARK = regex.compile(rf"{REGION}(?:{DASH}|\.\s?[-–—]\s?|:\s|\s\|\s)\s*{DAY}(?=[\"“”‘’'«(]*[\p{{Lu}}\p{{N}}])")

GLUED = regex.compile(rf"{REGION}(?:\s?(?P<dash>[-–—])|(?P<dash>[-–—])\s)(?=[\"“”‘’'«(]*\p{{Lu}})")
DESCRIBES = frozenset({"amod", "compound", "flat", "nmod"})  # how a place hangs on the other half of Delhi-Mumbai


def behind_dateline(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph, none with words of the dateline that it begins with."""
    begin = _end_of_dateline(setting)
    if begin is None or setting.turn is not None:
        return candidates
    return tuple(cut for each in candidates if (cut := _cut(each, begin, setting.passage)) is not None)


def _end_of_dateline(setting: Setting) -> int | None:
    """Return where the words behind a dateline begin, None where a paragraph begins with none."""
    passage = setting.passage
    begin = trimmed(passage.text, passage.span).start
    opening = entities_in(setting.analysis.entities, Span(begin, min(begin + MAX_PLACE, passage.span.end)))
    place = next((each for each in opening if each.span.start == begin and each.is_place), None)
    mark = _mark_behind(place, setting) if place is not None else None
    if mark is None or (mark["dash"] and _closes(mark["dash"], mark.end(), passage)):
        return None
    return mark.end()


def _mark_behind(place: NamedEntity, setting: Setting) -> regex.Match[str] | None:
    """Return the mark of a dateline behind its place; also one with no space: `Pune-Police said`, `Pune -The road`."""
    text, end = setting.passage.text, setting.passage.span.end
    mark = MARK.match(text, place.span.end, end)
    if mark is not None:
        return mark
    glued = GLUED.match(text, place.span.end, end)
    return glued if glued is not None and _stands_alone(place, glued.end(), setting) else None


def _stands_alone(place: NamedEntity, begin: int, setting: Setting) -> bool:
    """Return whether a place is no half of a word with what stands behind its hyphen: no Delhi-Mumbai, Pune-Based."""
    sentence = sentence_at(setting.passage, place.span.start)
    inside = tokens_in(sentence, place.span) if sentence is not None else ()
    behind = entities_in(setting.analysis.entities, Span(begin, begin + 1))
    is_half = any(relation(t) in DESCRIBES and t.head > inside[-1].index for t in inside)
    return bool(inside) and not is_half and not any(each.is_place or each.kind.upper() == "NORP" for each in behind)


def _closes(dash: str, begin: int, passage: Passage) -> bool:
    """Return whether a second dash closes what the first one began: `Estonia – Baltic in all – will stay`."""
    sentence = sentence_at(passage, begin)
    tokens = [t for t in sentence.tokens if t.span.start >= begin] if sentence is not None else []
    behind = (after for token, after in pairwise(tokens) if token.text == dash)
    return any(token.xpos in FINITE for token in behind)


def _cut(candidate: Candidate, begin: int, passage: Passage) -> Candidate | None:
    """Return a candidate without what stands before `begin`; None where nothing is left of what is said."""
    content = tuple(_from(span, begin) for span in candidate.content if span.end > begin)
    source = candidate.source
    if source is not None and source.span.start < begin < source.span.end:
        span = trimmed(passage.text, _from(source.span, begin))
        inside = tokens_in(candidate.cue.sentence, span)
        within = {t.index for t in inside}
        source = evolve(source, span=span, head=next((t for t in inside if t.head not in within), source.head))
    return evolve(candidate, content=content, source=source) if content else None


def _from(span: Span, begin: int) -> Span:
    return Span(max(span.start, begin), span.end)
