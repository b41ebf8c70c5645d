"""The relays that a sentence states: told Reuters; in an interview with Y; quoted Z as saying; as gathered by W."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from attrs import evolve

from quotes.find.candidate import Content, Cue, Source
from quotes.find.parts.among_media import among_media
from quotes.find.parts.columnists import column_of
from quotes.find.parts.cues import has_finite_verb
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.outlet_phrase import (
    DAYS,
    QUOTATION_MARKS,
    behind_capital_article,
    end_of_name,
    journalist_of,
    name_from,
    outlet_phrase,
    outlet_that_prints,
    outlets_joined,
    short_form,
)
from quotes.find.parts.passed_through import MAX_BEFORE_OUTLET, is_piece, passed_through, shown_by
from quotes.find.parts.reached import reached_by
from quotes.find.parts.spoken_before import spoken_before
from quotes.find.parts.spokesmen import spoken_through
from quotes.find.parts.told_name import asked_by_name, told_name
from quotes.find.passage import Passage
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.spans import entities_in, overlaps, trimmed
from quotes.trees import FINITE, child, children, relation, tokens_in
from quotes.types import Sentence, Span, StatedRelay, Token

MAX_BEFORE = 6  # tokens before an occasion: in an exclusive 90-minute interview
DESCRIBED = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})  # what a noun phrase without a preposition is made of
PLACES = frozenset({"LOCATION", "LOC", "GPE", "FAC", "DATE"})
WHICH = frozenset({"that", "which"})  # what begins a relative clause
MAX_BEHIND = 9  # tokens behind an occasion: an interview that was broadcast late on Sunday `on` RTL


def stated_relays(cue: Cue, source: Source | None, setting: Setting) -> tuple[StatedRelay, ...]:
    """Return the outlets that the words around a cue name as hearers: the relays that passed the words on."""
    taken = [source.head.span] if source else []  # the rest of it may tell: Gohar, who spoke to Dawn, said
    taken += [source.span] if source and is_piece(source, setting) else []
    found = [*passed_through(cue, source, setting), *shown_by(cue, source, setting)] if source else []
    found += column_of(cue, source, setting) if source else ()
    is_interview = _is_in_interview(cue, setting)
    taken += [relay.source for relay in found]
    spoken = (
        *_talking_to(cue, source, setting),
        *(reached_by(cue, source, setting) if source else ()),
        *_occasions(cue, setting),
        *spoken_before(cue, source, setting),
        *spoken_through(cue, setting),
    )
    for span, rule in (*_hearers(cue, setting), *among_media(cue, setting), *spoken):
        for part in (span, journalist_of(cue.sentence, span, setting)):
            if part is not None and not any(overlaps(part, other) for other in taken):
                in_interview = is_interview and rule not in (RelayRule.WRITTEN_IN, RelayRule.THROUGH)
                found.append(StatedRelay(part, cue.spans, RelayRule.INTERVIEW if in_interview else rule))
                taken.append(part)
    return tuple(found)


def _is_in_interview(cue: Cue, setting: Setting) -> bool:
    """Return whether what is told is told in an interview, by the words behind a cue: `told Tempo in an interview`."""
    for token in cue.sentence.tokens[cue.head.index + 1 :]:
        if token.lemma == "that" or token.text in (",", ";", ":") or token.text[0] in QUOTATION_MARKS:
            return False
        if token.lemma == "interview" and token.upos == "NOUN" and _is_occasion(cue.sentence, token, setting):
            return True
    return False


def _hearers(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield who is told: `told Reuters`; `said on Sky News`; `wrote in the Valley Herald`."""
    behind = cue.tokens[-1].index + 1
    if getattr(cue.entry, "dative", False):
        yield from _as(RelayRule.TOLD_TO, _told(cue, behind, setting))
        yield from _staff_of(cue, behind, setting)
        yield from _told_in_interview(cue, setting)
    yield from _fronted(cue, setting)
    marks = {behind, *(case.index for other in children(cue.sentence, cue.head) if (case := _case(cue, other)))}
    for index in sorted(marks):
        lemma = cue.sentence.tokens[index].lemma if index < len(cue.sentence.tokens) else ""
        if lemma in setting.relays.to_whom - setting.relays.from_whom:
            writes = cue.head.lemma == "write" and lemma in setting.relays.written_for
            rule = RelayRule.WRITTEN_IN if writes else RelayRule.TOLD_TO
            found = tuple(outlets_joined(cue.sentence, index + 1, setting))
            place = _edition(cue.sentence, index + 1, setting) if writes else None
            if writes and place is None and not found:
                place = _place_of_writing(cue, cue.head, cue.sentence.tokens[index], setting)
            yield from _as(rule, (place,) if place is not None else found)


def _edition(sentence: Sentence, index: int, setting: Setting) -> Span | None:
    """Return the name of a paper behind the day of which it is: wrote in Friday's `Avgi`; None for no such words."""
    day, *owned = sentence.tokens[index : index + 2] or (None,)
    first = index + 2
    if day is None or day.text not in DAYS or not owned or owned[0].xpos != "POS" or first >= len(sentence.tokens):
        return None
    return name_from(sentence, first, setting)


def _told(cue: Cue, index: int, setting: Setting) -> Iterator[Span]:
    """Yield the outlets behind a verb of telling; a name or an `it` that only stands like one, where there are none."""
    found = tuple(outlets_joined(cue.sentence, index, setting, hears=True)) or tuple(_with_outlet(cue, index, setting))
    name = (told_name(cue, setting) or _it_that_hears(cue, index, setting)) if not found else None
    yield from (name,) if name is not None else found


def _it_that_hears(cue: Cue, index: int, setting: Setting) -> Span | None:
    """Return the pronoun of a thing that is told, which may be an outlet's: told `it` that it rained; None for none.

    Not what is told itself: told it like it was, told it to the crew.
    """
    it, *behind = cue.sentence.tokens[index : index + 3] or (None,)
    if it is None or it.text != "it" or it.head != cue.head.index or relation(it) not in ("iobj", "obj"):
        return None
    follows = behind[0] if behind else it
    is_how = relation(follows) == "mark" and follows.lemma != "that"
    is_whom = follows.lemma in setting.relays.talking_to and behind[-1].text not in DAYS
    return None if is_how or is_whom else it.span


def _with_outlet(cue: Cue, index: int, setting: Setting) -> Iterator[Span]:
    """Yield somebody who is told, and the outlet behind whose they are: told `Jo Park` of `AFP` that it rained."""
    tokens = cue.sentence.tokens
    name = list(takewhile(lambda t: t.upos == "PROPN" and t.text[0].isupper(), tokens[index:]))
    mark = tokens[name[-1].index + 1] if len(name) > 1 and name[-1].index + 1 < len(tokens) else None
    if mark is not None and mark.lemma in setting.relays.of_staff:
        outlet = outlet_phrase(cue.sentence, mark.index + 1, setting)
        person = Span(name[0].span.start, name[-1].span.end)
        yield from (person, outlet) if outlet is not None else ()


def _told_in_interview(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield who is told in an interview, a name that is no person's or place's: told `Der Morgen` in an interview."""
    told = child(cue.sentence, cue.head, "obj", "iobj")
    if told is not None and told.upos == "PROPN" and told.index > cue.head.index and _is_in_interview(cue, setting):
        span = noun_phrase(cue.sentence, told, setting.passage, avoiding=(cue.head,))
        kinds = {entity.kind.upper() for entity in entities_in(setting.analysis.entities, span)}
        if _is_institution(told, span, setting) and not kinds & PLACES:
            yield span, RelayRule.INTERVIEW


def _fronted(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield the outlet that opens a sentence as the place where its verb speaks: `On Fox News, Kim said`."""
    first, *behind = cue.sentence.tokens
    comma = next((token.index for token in behind if token.text == ","), None)
    if first.lemma.lower() not in setting.relays.in_front or comma is None or comma > cue.head.index:
        return
    span = outlet_phrase(cue.sentence, 1, setting)
    inside = tokens_in(cue.sentence, span) if span is not None else ()
    if span is not None and any(token.head == cue.head.index for token in inside if relation(token) == "obl"):
        yield span, RelayRule.TOLD_TO


def _staff_of(cue: Cue, index: int, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield the outlets whose journalists are told: told reporters `from the BBC and AFP`, a reporter `for Dawn`."""
    words = cue.sentence.tokens[index : index + 3]
    staff, *behind = (words[1:] if words and words[0].upos == "DET" else words) or [cue.head]
    if behind and staff.lemma.lower() in setting.lexicon.nouns.roles and behind[0].lemma in setting.relays.of_staff:
        yield from _as(RelayRule.TOLD_TO, outlets_joined(cue.sentence, behind[0].index + 1, setting))


def _case(cue: Cue, other: Token) -> Token | None:
    """Return the preposition before what is said to, with or on somebody, behind the cue."""
    return child(cue.sentence, other, "case") if relation(other) == "obl" and other.index > cue.head.index else None


def _as(rule: RelayRule, spans: Iterable[Span]) -> Iterator[tuple[Span, RelayRule]]:
    """Yield each of some outlets with the rule that makes relays of them."""
    return ((span, rule) for span in spans)


def _talking_to(cue: Cue, source: Source | None, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield who is spoken to beside a cue: `Speaking to Reuters, she said`; `Gohar, who spoke to Dawn, said`."""
    for verb in cue.sentence.tokens:
        before = cue.sentence.tokens[verb.index - 1].text.lower() if verb.index else ""
        if verb.lemma in setting.relays.talking and verb is not cue.head and (verb.xpos == "VBG" or before == "who"):
            for mark in cue.sentence.tokens[verb.index + 1 : verb.index + MAX_BEHIND]:
                if mark.text == "," or mark.lemma == "that":
                    break
                if mark.lemma in setting.relays.to_whom:
                    spans = outlets_joined(cue.sentence, mark.index + 1, setting)
                    named = tuple(_as(_rule_of_talk(verb, mark, setting), spans))
                    if (
                        not named
                        and verb.lemma in setting.relays.conversing
                        and mark.lemma in setting.relays.interview_with
                    ):
                        name = _asked_by(cue.sentence, mark.index + 1, setting)
                        named = ((name, RelayRule.INTERVIEW),) if name is not None else ()
                    place = None if named else _place_of_writing(cue, verb, mark, setting)
                    yield from named or (((place, RelayRule.WRITTEN_IN),) if place else ())


def _asked_by(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return the name to whom somebody speaks that only its article or place tells to be an outlet's: `The Herald`."""
    short = short_form(sentence, start, setting) or behind_capital_article(sentence, start, setting)
    return short or asked_by_name(sentence, start, setting)


def _rule_of_talk(verb: Token, mark: Token, setting: Setting) -> RelayRule:
    """Return the rule for whom somebody speaks or talks to, an interview; for where somebody writes, another."""
    if verb.lemma == "write" and mark.lemma in setting.relays.written_for:
        return RelayRule.WRITTEN_IN
    is_interview = verb.lemma in setting.relays.conversing and mark.lemma in setting.relays.talking_to
    return RelayRule.INTERVIEW if is_interview else RelayRule.TOLD_TO


def _occasions(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield the outlets of `in an interview with X`, `in comments to X`, `in remarks aired on X` beside a cue."""
    for noun in cue.sentence.tokens:
        words = {noun.lemma, _hyphenated(cue.sentence, noun)}
        is_told = noun.upos in ("NOUN", "PROPN") and words & setting.lexicon.nouns.interviews
        if not is_told or not _is_occasion(cue.sentence, noun, setting):
            continue
        rule = RelayRule.INTERVIEW if noun.lemma == "interview" else RelayRule.COMMENTS_TO
        if (published := _published_by(cue, noun, setting)) is not None:
            yield published, RelayRule.WRITTEN_IN
        span = _outlet_behind(cue.sentence, noun, setting)
        if span is None and rule == RelayRule.INTERVIEW:
            span = _interviewer(cue, noun, setting)
        if words & setting.lexicon.nouns.pieces:
            span, rule = span or _publisher(cue, noun, setting), RelayRule.WRITTEN_IN
        if span is not None:
            yield span, rule


def _hyphenated(sentence: Sentence, noun: Token) -> str:
    """Return a noun with what hyphens tie to it: op-ed."""
    start = noun.index
    while start > 1 and sentence.tokens[start - 1].text == "-":
        start -= 2
    return "".join(token.text for token in sentence.tokens[start : noun.index + 1]).lower()


def _is_occasion(sentence: Sentence, noun: Token, setting: Setting) -> bool:
    """Return whether a preposition stands before a noun and what describes it: in a recent interview."""
    for token in reversed(sentence.tokens[max(0, noun.index - MAX_BEFORE) : noun.index]):
        if token.lemma.lower() in setting.relays.before_occasion:
            return True
        if token.upos in ("PUNCT", "ADP", "SCONJ") and token.text != "-":
            return False
    return False


def _outlet_behind(sentence: Sentence, noun: Token, setting: Setting) -> Span | None:
    """Return the first outlet behind a preposition in the words that say more of an occasion."""
    for mark in sentence.tokens[noun.index + 1 : noun.index + MAX_BEHIND]:
        is_end = mark.text in (",", ";", ":") or mark.text[0] in QUOTATION_MARKS
        if is_end or mark.lemma == "that" or mark.xpos in ("VBD", "VBZ"):
            return None
        span = outlet_phrase(sentence, mark.index + 1, setting) if mark.lemma in setting.relays.to_whom else None
        if span is None and mark.lemma in setting.relays.interview_with:
            span = short_form(sentence, mark.index + 1, setting)
        if span is not None:
            return span
    return None


def _interviewer(cue: Cue, noun: Token, setting: Setting) -> Span | None:
    """Return who asks in `an interview with X`, a name that is no person's, country's or day's: X passes it on."""
    for mark in cue.sentence.tokens[noun.index + 1 : noun.index + 2]:
        for other in children(cue.sentence, noun):
            is_with = mark.lemma in setting.relays.interview_with and child(cue.sentence, other, "case") is mark
            if is_with and other.upos == "PROPN":
                span = noun_phrase(cue.sentence, other, setting.passage, avoiding=(cue.head,))
                return span if _is_institution(other, span, setting) else None
    return None


def _publisher(cue: Cue, noun: Token, setting: Setting) -> Span | None:
    """Return where a piece of writing stands, a name that is no person's or place's: `a column for Tempo`."""
    marks = cue.sentence.tokens[noun.index + 1 : noun.index + 3]
    if len(marks) < 2 or marks[0].lemma not in setting.relays.piece_for or marks[1].upos not in ("PROPN", "DET"):
        return None
    return _institution_behind(cue, marks[0], children(cue.sentence, noun), setting)


def _published_by(cue: Cue, noun: Token, setting: Setting) -> Span | None:
    """Return who published an interview or comments, whatever its name: `in an interview published by Der Morgen`.

    An outlet too that does so in a relative clause: `in an interview that Der Morgen will carry`.
    """
    tokens = cue.sentence.tokens
    for verb in children(cue.sentence, noun):
        if relation(verb) == "acl" and verb.lemma in setting.relays.publishing:
            subject = child(cue.sentence, verb, "nsubj")
            first = noun.index + (2 if tokens[noun.index + 1].lemma in WHICH else 1)
            if subject is not None and first <= subject.index < verb.index:
                return outlet_phrase(cue.sentence, first, setting) or name_from(cue.sentence, first, setting)
    for verb in tokens[noun.index + 1 : noun.index + MAX_BEHIND]:
        if verb.text in (",", ";", ":") or verb.lemma == "that" or verb.text[0] in QUOTATION_MARKS:
            return None
        behind = tokens[verb.index + 1 : verb.index + MAX_BEFORE_OUTLET]
        mark = next((t for t in behind if t.lemma in setting.relays.published_by), None)
        if verb.xpos == "VBN" and verb.lemma in setting.relays.publishing and mark is not None:
            near = tokens[mark.index + 1 : mark.index + MAX_BEHIND]
            named = outlet_phrase(cue.sentence, mark.index + 1, setting)
            return named or _institution_behind(cue, mark, near, setting)
    return None


def _place_of_writing(cue: Cue, verb: Token, mark: Token, setting: Setting) -> Span | None:
    """Return where somebody writes, a name with an article that is no person's or place's: `in the Ruvo Courier`.

    Or without one, a body's by the recognizer: `Writing in Marine Letters`.
    """
    behind = cue.sentence.tokens[mark.index + 1 : mark.index + 2]
    if verb.xpos != "VBG" or verb.lemma != "write" or mark.lemma not in setting.relays.written_for:
        return None
    if not behind:
        return None
    if behind[0].upos != "DET":
        is_body = any(entity.is_body for entity in entities_in(setting.analysis.entities, behind[0].span))
        return _paper_named(cue.sentence, behind[0], setting) if is_body else None
    near = cue.sentence.tokens[mark.index + 1 : mark.index + MAX_BEHIND]
    return _institution_behind(cue, mark, near, setting)


def _paper_named(sentence: Sentence, first: Token, setting: Setting) -> Span | None:
    """Return the words of a name from a word on, where it is no body's by them, nor owns what follows; or None."""
    last = end_of_name(sentence, first.index, setting)
    if last is None or any(t.xpos == "POS" for t in sentence.tokens[first.index : last + 2]):
        return None
    words = {token.text.lower() for token in sentence.tokens[first.index : last + 1]}
    span = Span(first.span.start, sentence.tokens[last].span.end)
    return None if words & setting.lexicon.nouns.organizations else span


def _institution_behind(cue: Cue, mark: Token, near: Iterable[Token], setting: Setting) -> Span | None:
    """Return the first name among some tokens before which a preposition stands, if no person's, place's or day's."""
    for other in near:
        if other.upos == "PROPN" and child(cue.sentence, other, "case") is mark:
            span = noun_phrase(cue.sentence, other, setting.passage, avoiding=(cue.head,))
            kinds = {entity.kind.upper() for entity in entities_in(setting.analysis.entities, span)}
            return span if _is_institution(other, span, setting) and not kinds & PLACES else None
    return None


def _is_institution(head: Token, span: Span, setting: Setting) -> bool:
    """Return whether a phrase names neither a person, a country nor a day: who gives it an interview, it passes on."""
    words = setting.passage.text[span.start : span.end]
    if head.text in DAYS or setting.lexicon.countries.country_named(words) is not None:
        return False
    return not any(entity.is_person for entity in entities_in(setting.analysis.entities, span))


def behind_hearer(content: Content, cue: Cue, setting: Setting) -> Content:
    """Return a content without the outlet it begins with: who is told needs no mark. `told the daily work began`."""
    behind = cue.sentence.tokens[cue.tokens[-1].index + 1 :][:1]
    if not getattr(cue.entry, "dative", False) or not behind or content.spans[0].start < behind[0].span.start:
        return content
    hearer = outlet_phrase(cue.sentence, behind[0].index, setting, hears=True)
    if hearer is not None and hearer.end <= content.spans[0].start:
        return content
    rest = tuple(t for t in cue.sentence.tokens if hearer and hearer.end <= t.span.start < content.spans[0].end)
    if hearer is None or len(rest) < 2 or rest[0].upos in ("VERB", "AUX", "PUNCT"):
        return content  # she told the BBC was wrong
    if not has_finite_verb(cue.sentence, rest):
        return content
    first = rest[1] if rest[0].lemma == "that" else rest[0]
    return evolve(content, spans=(Span(first.span.start, content.spans[0].end), *content.spans[1:]))


def from_hearer(spans: tuple[Span, ...], cue: Cue, setting: Setting) -> tuple[Span, ...]:
    """Return a content with its subject, which the tree took for part of who is told: `told Reuters shareholders fled`.

    It begins with a verb, and nothing but nouns and what describes them stands between the outlet and it.
    """
    tokens, behind = cue.sentence.tokens, cue.tokens[-1].index + 1
    first = next((t for t in tokens if t.span.start >= spans[0].start and t.upos != "PUNCT"), None)
    if not getattr(cue.entry, "dative", False) or first is None or first.xpos not in FINITE or first.index <= behind:
        return spans
    hearer = outlet_phrase(cue.sentence, behind, setting, hears=True)
    between = [t for t in tokens[behind : first.index] if hearer and t.span.start >= hearer.end and t.upos != "PUNCT"]
    if not between or any(t.upos not in DESCRIBED for t in between) or between[-1].upos not in ("NOUN", "PROPN"):
        return spans
    return Span(between[0].span.start, spans[0].end), *spans[1:]


def outside(content: tuple[Span, ...], *relays: StatedRelay) -> tuple[StatedRelay, ...]:
    """Return the relays that stand outside a content."""
    return tuple(relay for relay in relays if not any(overlaps(relay.source, span) for span in content))


def quoted_by(source: Source, cue: Cue, setting: Setting) -> tuple[Source, StatedRelay | None]:
    """Return a source without a `quoted by Y` behind it, and Y as the relay that it is: `Kim, quoted by TASS, said`."""
    tokens, passage, cues = cue.sentence.tokens, setting.passage, setting.cues
    for verb, behind in pairwise(tokens):
        entry = cues.verbs.get(verb.lemma)
        quotes = entry is not None and entry.quoting and verb.xpos == "VBN" and behind.head >= 0
        if not quotes or not _describes(verb, source, cue, passage) or child(cue.sentence, verb, "mark") is not None:
            continue
        quoter = outlet_that_prints(verb, cue.sentence, setting)
        if quoter is None and behind.text.lower() == "by":
            quoter = noun_phrase(cue.sentence, tokens[behind.head], passage, avoiding=cue.tokens)
        if quoter is None:
            continue
        relay = StatedRelay(quoter, (verb.span,), RelayRule.QUOTED_BY)
        opens = _opening(verb, cue.sentence)
        words = Span(source.span.start, max(source.head.span.end, min(source.span.end, opens.span.start)))
        return evolve(source, span=trimmed(passage.text, words, " ,(—–-")), relay
    return source, None


def _opening(verb: Token, sentence: Sentence) -> Token:
    """Return the first word of what says by whom somebody is quoted: `quoted by`, `who was quoted by`."""
    first = verb
    while first.index and (before := sentence.tokens[first.index - 1]).head == verb.index:
        if relation(before) not in ("aux", "nsubj"):
            break
        first = before
    return first


def told_behind(source: Source, cue: Cue, setting: Setting) -> tuple[Source, StatedRelay | None]:
    """Return a source without the outlet that hears it, and that as relay: `said the father of the girl to N12`."""
    tokens = cue.sentence.tokens
    inside = [t for t in tokens if source.head.span.end <= t.span.start < source.span.end]
    verbs = {t.index for t in inside if t.upos == "VERB"}  # interviewed on Radio Salt: what the source is told of
    marks = [t for t in inside if t.lemma in setting.relays.said_to and tokens[t.head].head not in verbs]
    for mark in marks if source.head.index > cue.head.index else ():
        span = outlet_phrase(cue.sentence, mark.index + 1, setting)
        if span is not None and span.end >= source.span.end:
            words = trimmed(setting.passage.text, Span(source.span.start, mark.span.start), " ,")
            return evolve(source, span=words), StatedRelay(span, cue.spans, RelayRule.TOLD_TO)
    return source, None


def _describes(verb: Token, source: Source, cue: Cue, passage: Passage) -> bool:
    """Return whether a participle says more of a source: inside it, right behind it, or in the tree."""
    if source.head.index >= verb.index or cue.sentence.tokens[verb.index - 1].text.lower() == "as":
        return False  # `as quoted by` is a preposition of the lexicon
    between = passage.text[source.span.end : verb.span.start]
    return verb.head in (source.head.index, cue.head.index) or not between.strip(" ,(—–-")
