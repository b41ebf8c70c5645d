"""Where those write whose trade it is: `wrote columnist Jo Park in Tempo`; `Jo Park, a columnist for Tempo, wrote`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.outlet_phrase import DAYS, end_of_name, name_from, outlet_phrase
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.spans import entities_in, overlaps, trimmed
from quotes.trees import child, children, tokens_in
from quotes.types import Sentence, Span, StatedRelay, Token

WRITE = "write"
CLOSES = frozenset({",", ".", ";", "”", '"'})  # what may follow the name of an outlet that nothing else tells of
MAX_NAME = 6  # tokens from the head of a source to the preposition behind its name


def written_behind(source: Source, cue: Cue, setting: Setting) -> tuple[Source, StatedRelay | None]:
    """Return a source without where it writes behind its name, and that as relay: wrote Jo Park in `Le Monde`.

    Of a columnist any name may be one that is no country's, language's or day's.
    """
    mark = _mark_behind(source, cue, setting) if cue.head.lemma == WRITE else None
    if mark is None:
        return source, None
    sentence, first = cue.sentence, mark.index + 1
    named = outlet_phrase(sentence, first, setting)
    if named is None and _writer_in(source, cue, setting) is not None:
        named = _any_name(sentence, first, setting)
    if named is None:
        return source, None
    words = Span(source.span.start, min(source.span.end, mark.span.start))
    relay = StatedRelay(named, cue.spans, RelayRule.WRITTEN_IN)
    return evolve(source, span=trimmed(setting.passage.text, words, " ,")), relay


def _mark_behind(source: Source, cue: Cue, setting: Setting) -> Token | None:
    """Return the preposition right behind the name of a source that follows its verb: wrote Jo Park `in` Tempo."""
    tokens, start = cue.sentence.tokens, source.head.index
    if start < cue.head.index:
        return None
    for before, mark in zip(tokens[start : start + MAX_NAME], tokens[start + 1 :], strict=False):
        if mark.lemma in setting.relays.written_for:
            return mark if before.upos == "PROPN" and mark.index + 1 < len(tokens) else None
        if mark.upos != "PROPN":
            return None
    return None


def _any_name(sentence: Sentence, first: int, setting: Setting) -> Span | None:
    """Return the name at a word, closed by a mark or a day, that is no person's, country's, language's nor day's."""
    last, tokens = end_of_name(sentence, first, setting), sentence.tokens
    span = name_from(sentence, first, setting)
    if last is None or span is None or tokens[first].text in DAYS or last + 1 >= len(tokens):
        return None
    behind = tokens[last + 1 : last + 3]
    is_closed = behind[0].text in CLOSES or any(token.text in DAYS for token in behind)
    named = tuple(entities_in(setting.analysis.entities, span))
    is_people = setting.lexicon.countries.names_country_or_people(setting.passage.words(span))
    is_other = is_people or any(each.is_person or each.kind.upper() == "NORP" for each in named)
    return span if is_closed and not is_other else None


def column_of(cue: Cue, source: Source, setting: Setting) -> Iterator[StatedRelay]:
    """Yield the outlet whose columnist writes, if no other place is told: Jo Park, a columnist for `Tempo`, wrote."""
    writer = _writer_in(source, cue, setting) if cue.head.lemma == WRITE else None
    if writer is None or _is_elsewhere(cue, source, setting):
        return
    sentence = cue.sentence
    mark = sentence.tokens[writer.index + 1 : writer.index + 2]
    named = None
    if mark and mark[0].lemma in setting.relays.of_staff:
        named = outlet_phrase(sentence, mark[0].index + 1, setting)
        if named is None and mark[0].lemma in setting.relays.written_for:
            named = _any_name(sentence, mark[0].index + 1, setting)
    elif (first := tokens_in(sentence, source.span)[0]).index < writer.index:
        named = outlet_phrase(sentence, first.index, setting)
    if named is not None and named.end <= source.span.end and not overlaps(named, source.head.span):
        yield StatedRelay(named, cue.spans, RelayRule.WRITTEN_IN)


def _writer_in(source: Source, cue: Cue, setting: Setting) -> Token | None:
    """Return the word of a source that says that to write is somebody's trade: `columnist` Jo Park."""
    words = tokens_in(cue.sentence, source.span)
    return next((token for token in words if token.lemma.lower() in setting.relays.writers), None)


def _is_elsewhere(cue: Cue, source: Source, setting: Setting) -> bool:
    """Return whether it is told where or to whom somebody writes, behind the verb: wrote `on` X, `in` a letter."""
    places = setting.relays.written_for | setting.relays.to_whom
    for other in children(cue.sentence, cue.head):
        case = child(cue.sentence, other, "case")
        is_outside = not overlaps(other.span, source.span) and other.text not in DAYS
        if case is not None and case.lemma in places and is_outside:
            return True
    return False
