"""An attribution with one field as a person set it, and a row that a person added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, frozen

from quotes.corrections.placing import Astray, span_of, spans_of, words_span
from quotes.corrections.values import (
    CONTENT,
    CUE,
    KIND,
    RELAY,
    ROLE,
    SOURCE,
    SPEAKER,
    TYPE,
    Added,
    Correction,
    Named,
    Through,
    value_of,
)
from quotes.record.rows import id_of
from quotes.rule_names import Step
from quotes.spans import words
from quotes.types import (
    Article,
    Attribution,
    ByHand,
    Decision,
    Evidence,
    Quote,
    Relay,
    Span,
    Speaker,
)

SURE = 1.0  # confidence of what a person says
CORRECTED, ACCEPTED, ADDED = "corrected", "accepted", "added"  # flags
NOBODY_KNOWS = "a person looked, and the text does not say"
MARKS = {"“": "”", '"': '"', "‘": "’", "«": "»"}  # an opening mark right before a content, and what closes it


@frozen
class Ground:
    """What a correction stands on: the article, the speakers that the run knows by name, and its number."""

    article: Article
    speakers: Mapping[str, Speaker]
    number: int


def accepted(attribution: Attribution, correction: Correction, ground: Ground) -> Attribution:
    """Return a row that a person found right as it stands: all of it is sure."""
    quote, speaker = attribution.quote, attribution.speaker
    sure = evolve(speaker, confidence=SURE) if speaker.name is not None else speaker
    note = f"accepted; its confidence was {quote.confidence:.2f}"
    changed = evolve(attribution, quote=evolve(quote, confidence=SURE), speaker=sure)
    return by_hand(attribution, changed, correction, ground, note=note, flag=ACCEPTED)


def with_field(attribution: Attribution, correction: Correction, ground: Ground) -> Attribution:
    """Return a row with the field that a correction sets. Raises Astray where its words are not in the text."""
    field = correction.field or ""
    changed = CHANGES[field](attribution, value_of(correction), ground)
    note = f"{field} was {was_of(attribution, field) or 'none'}"
    return by_hand(attribution, changed, correction, ground, note=note, flag=CORRECTED)


def with_speaker(attribution: Attribution, value: Named | str | None, ground: Ground) -> Attribution:
    """Return the row by another speaker; what is not said of them is taken from where the run has the same name."""
    named = value if isinstance(value, Named) else Named(value)
    speaker = speaker_named(named, attribution.speaker, ground)
    by_hand = attribution.by_hand.decisions if attribution.by_hand else ()
    if named.role is None and any(each.field == ROLE for each in by_hand):  # whose role it is was said before the name
        speaker = evolve(speaker, role=attribution.speaker.role)
    return evolve(attribution, speaker=speaker)


def speaker_named(named: Named, before: Speaker, ground: Ground) -> Speaker:
    """Return the speaker of a name that a person gave, where another one was before."""
    if named.name is None:
        return Speaker(None, named.kind or before.kind, reason=NOBODY_KNOWS)
    known = before if before.name == named.name else ground.speakers.get(named.name)
    return Speaker(
        named.name,
        named.kind or (known.kind if known else kind_of_unknown(before)),
        id=named.id or (known.id if known else None),
        wikidata=named.wikidata or (known.wikidata if known else None),
        role=named.role or (before.role if before.name == named.name else None),
        confidence=SURE,
    )


def kind_of_unknown(before: Speaker) -> str:
    """Return the kind of a name that the run has nowhere else: a person, or a body where a body had it before."""
    return before.kind if before.name is not None and before.kind in ("organization", "group") else "person"


def with_kind(attribution: Attribution, value: str, _: Ground) -> Attribution:
    """Return the row with another kind of speaker."""
    sure = SURE if attribution.speaker.name is not None else None
    return evolve(attribution, speaker=evolve(attribution.speaker, kind=value, confidence=sure))


def with_role(attribution: Attribution, value: str | None, _: Ground) -> Attribution:
    """Return the row with another role of its speaker, as the row has it; None where it says none."""
    return evolve(attribution, speaker=evolve(attribution.speaker, role=value))


def with_type(attribution: Attribution, value: str, _: Ground) -> Attribution:
    """Return the row with another type."""
    return evolve(attribution, quote=evolve(attribution.quote, type=value))


def with_source(attribution: Attribution, value: Any, ground: Ground) -> Attribution:
    """Return the row with another source."""
    document = ground.article.document
    source = None if value is None else span_of(value, document, words_span(attribution))
    return evolve(attribution, quote=evolve(attribution.quote, source=source))


def with_cue(attribution: Attribution, value: Any, ground: Ground) -> Attribution:
    """Return the row with another cue, which may be none."""
    cue = spans_of(value, ground.article.document, words_span(attribution)) if value else ()
    return evolve(attribution, quote=evolve(attribution.quote, cue=cue))


def with_content(attribution: Attribution, value: Any, ground: Ground) -> Attribution:
    """Return the row with another content, in the zone where that begins: a person is sure of it."""
    if not value:
        raise Astray("a row has some content; reject it if it is no quote")
    content = spans_of(value, ground.article.document, words_span(attribution))
    quote = evolve(attribution.quote, content=content, confidence=SURE)
    return evolve(attribution, quote=quote, zone=zone_at(ground.article, content[0].start))


def with_relay(attribution: Attribution, value: Any, ground: Ground) -> Attribution:
    """Return the row with another chain of relays; those that it had before are as they were."""
    chain = tuple(Through(name.strip()) for name in value.split(">")) if isinstance(value, str) else value
    before = {relay.name: relay for relay in attribution.relays}
    near = words_span(attribution)
    return evolve(attribution, relays=tuple(relay_given(each, before, ground, near) for each in chain))


def relay_given(given: Through, before: Mapping[str, Relay], ground: Ground, near: Span | None) -> Relay:
    """Return one relay that a person gave."""
    if given.name in before and given == Through(given.name):
        return before[given.name]
    span = span_of(given.words, ground.article.document, near) if given.words is not None else None
    known = ground.speakers.get(given.name)
    same = known if known and known.kind == given.kind else Speaker(given.name, given.kind)
    return Relay(given.name, given.kind, given.basis, given.id or same.id, given.wikidata or same.wikidata, span)


CHANGES: Mapping[str, Callable[[Attribution, Any, Ground], Attribution]] = {
    SPEAKER: with_speaker,
    KIND: with_kind,
    ROLE: with_role,
    TYPE: with_type,
    SOURCE: with_source,
    CUE: with_cue,
    CONTENT: with_content,
    RELAY: with_relay,
}


def was_of(attribution: Attribution, field: str) -> str:
    """Return what stood in a field, as words."""
    quote, text = attribution.quote, attribution.article.document.text
    spans = {CUE: quote.cue, CONTENT: quote.content, SOURCE: (quote.source,) if quote.source else ()}
    if field in spans:
        return " … ".join(f"[{span.start}:{span.end}] {' '.join(words(text, span).split())}" for span in spans[field])
    if field == RELAY:
        return " > ".join(relay.name for relay in attribution.relays)
    speaker = attribution.speaker
    return {SPEAKER: speaker.name, KIND: speaker.kind, ROLE: speaker.role, TYPE: quote.type}[field] or ""


def added(correction: Correction, ground: Ground) -> Attribution:
    """Return the row that a person added. Raises Astray where its words are not in the text."""
    given, document = value_of(correction), ground.article.document
    assert isinstance(given, Added)
    content = spans_of(given.content, document, None)
    if not content:
        raise Astray("it has no content")
    near = Span(content[0].start, content[-1].end)
    quote = Quote(
        content=content,
        cue=spans_of(given.cue, document, near),
        source=None if given.source is None else span_of(given.source, document, near),
        type=given.type or type_by_marks(document.text, content),
        rule=Step.BY_HAND,
        sentence=-1,
        attitude=given.attitude,
        confidence=SURE,
    )
    nobody = Speaker(None, "anonymous", reason=NOBODY_KNOWS)
    made = Attribution(
        article=ground.article,
        zone=zone_at(ground.article, content[0].start),
        quote=quote,
        speaker=speaker_named(given.speaker, nobody, ground) if given.speaker else nobody,
        relays=tuple(relay_given(each, {}, ground, near) for each in given.relay),
    )
    return evolve(by_hand(made, made, correction, ground, note="added", flag=CORRECTED), flags=(ADDED, CORRECTED))


def check_type(text: str, content: tuple[Span, ...], given: str) -> None:
    """Raise Astray where a content is said to be mixed, and all of its words stand in quotation marks.

    Marks do not tell it from one that is indirect: they may be around a title, or a word at a distance.
    """
    if given == "mixed" and type_by_marks(text, content) == "direct":
        raise Astray(
            "all its words stand in quotation marks, so that it is direct; set its content too, if it has more"
        )


def type_by_marks(text: str, content: tuple[Span, ...]) -> str:
    """Return the type of a content by the marks right around its parts and in them."""
    around = [MARKS.get(text[span.start - 1 : span.start]) == text[span.end : span.end + 1] for span in content]
    if all(around):
        return "direct"
    return (
        "mixed" if any(around) or any(mark in words(text, span) for span in content for mark in MARKS) else "indirect"
    )


def zone_at(article: Article, start: int) -> str:
    """Return the zone of the document in which a place is."""
    return next((each.zone for each in article.regions if each.span.start <= start < each.span.end), "body")


def by_hand(
    before: Attribution, changed: Attribution, correction: Correction, ground: Ground, *, note: str, flag: str
) -> Attribution:
    """Return a changed row that says so: who decided what and when, under the id that it had before."""
    decision = Decision(correction.action, correction.field, correction.at, correction.by, ground.number)
    known = before.by_hand or ByHand(id_of(before), ())
    step = Evidence(Step.BY_HAND, step_span(changed, correction), f"{note}{by_whom(correction)}")
    return evolve(
        changed,
        flags=tuple(sorted({*changed.flags, flag})),
        evidence=(*changed.evidence, step),
        by_hand=evolve(known, decisions=(*known.decisions, decision)),
    )


def step_span(changed: Attribution, correction: Correction) -> Span | None:
    """Return the words that the step of evidence points at: those that were set, the whole content where none were."""
    quote = changed.quote
    if correction.field in (SPEAKER, KIND, ROLE, SOURCE):
        return quote.source
    if correction.field in (CUE, RELAY):
        return quote.cue[0] if quote.cue else None
    return quote.content[0]


def by_whom(correction: Correction) -> str:
    """Return who decided and when, as the end of a note; what is not known is left out."""
    day = f"{correction.at:%Y-%m-%d}" if correction.at else ""
    told = ", ".join(part for part in (correction.by and f"by {correction.by}", day) if part)
    return f"; {told}" if told else ""
