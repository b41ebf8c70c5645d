"""One pass over an article, left to right: each source is followed to who is meant."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.models.speakers.model import judged
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.coreference.pronouns import likeliest
from quotes.resolve.coreference.tracked import mentions_of
from quotes.resolve.forms.channel import channel
from quotes.resolve.forms.heard import (
    behind_capital_article,
    behind_medium,
    heard,
    heard_within_more,
    it_that_hears,
    written_in,
)
from quotes.resolve.forms.speakers import speaker_of
from quotes.resolve.hearings import told_to_court
from quotes.resolve.inner_names import at_own_nouns
from quotes.resolve.interviews import with_interviews
from quotes.resolve.one_name import id_of
from quotes.resolve.page import page_of
from quotes.resolve.reference import Choose, Context, Reference, ResolvedMention, unknown
from quotes.resolve.relays import as_outlet, not_whom_it_cites, relays_of
from quotes.resolve.said_on import said_on
from quotes.resolve.shared_names import where_told
from quotes.rule_names import HEARING, TELLING, RelayRule, Step
from quotes.spans import contains, words
from quotes.trees import head_of
from quotes.types import Analysis, Attribution, Quote, Resolution, Sentence, Span, Speaker, StatedRelay, Token

OUTSIDE = "the source stands outside every sentence"
MAX_PAST_SOURCES = 120  # sources that a later one may refer back to
MAX_PAST_MENTIONS = 200  # mentions that a pronoun may stand for


Judge = Callable[[Resolution], Resolution]


def resolve(
    quotes: tuple[Quote, ...],
    analysis: Analysis,
    lexicon: Lexicon,
    *,
    choose: Choose = likeliest,
    judge: Judge = judged,
) -> tuple[Attribution, ...]:
    """Return each quote with its speaker, its relays and its day, in the order given.

    Everything is followed in the order of text, so that a pronoun sees who spoke and who was meant before it. `choose`
    picks whom he and she stand for, `judge` says how sure the one found is, and whether that is enough.
    """
    people = frozenset(each.span.start for each in analysis.entities if each.is_person)
    sentences = tuple(at_own_nouns(sentence, people, lexicon) for sentence in analysis.sentences)
    analysis = evolve(analysis, sentences=sentences)
    bodies = lexicon.nouns.nobodys | (lexicon.nouns.finders & lexicon.nouns.organizations)
    page = page_of(analysis, quotes, bodies)
    cast = cast_of(page, lexicon, analysis.article.published)
    context = Context(page, cast, lexicon, speaker_of, choose, analysis.article.published)
    sources = {span for quote in quotes for span in _sources(quote)}
    speaking = {quote.source for quote in quotes}
    stated = {relay.source: relay for quote in quotes for relay in quote.relays}
    past_sources: list[ResolvedMention] = []
    past_mentions: list[ResolvedMention] = []
    known: dict[Span, Resolution] = {}
    for span in sorted(sources | mentions_of(page, lexicon)):
        reference = _reference(context, span, past_sources, past_mentions)
        reference = reference and evolve(reference, speaks=span in sources)
        found = _followed(reference, stated.get(span)) if reference else unknown("anonymous", OUTSIDE, span)
        found = where_told(found, reference, analysis.article) if reference else found
        if reference is not None and _leads_on(reference, found):
            past_mentions.append(_mention(reference, found))
        if span in sources:
            known[span] = found = evolve(found, speaker=_with_id(found.speaker, analysis))
        if reference is not None and span in sources:
            hears = span in stated and stated[span].rule in HEARING and span not in speaking
            if found.speaker.name is not None or not hears:
                past_sources.append(evolve(_mention(reference, found), hears=hears))
    attributions = tuple(_attribution(quote, known, context, analysis, judge) for quote in quotes)
    attributions = with_interviews(attributions, analysis)
    return tuple(evolve(each, said_on=said_on(each.quote, analysis, lexicon)) for each in attributions)


def _followed(reference: Reference, relay: StatedRelay | None) -> Resolution:
    """Return who is meant by a noun phrase; where it hears what is said, the outlet that its words name."""
    if relay is None:
        return speaker_of(reference)
    nouns = reference.lexicon.nouns
    found = channel(reference) or (it_that_hears(reference) if relay.rule in TELLING else None)
    if found is None and relay.rule in TELLING:
        found = heard(reference, nouns.media) or heard_within_more(reference) or behind_capital_article(reference)
    elif found is None:
        found = heard(reference, nouns.media_names)
    found = found or behind_medium(reference)
    if found is None and relay.rule == RelayRule.WRITTEN_IN:
        found = written_in(reference)
    found = found or speaker_of(reference)
    if relay.rule == RelayRule.CITING and found.speaker.kind == "anonymous":
        found = written_in(reference) or found
    return found if _is_owned(reference) else as_outlet(relay, found)


def _is_owned(reference: Reference) -> bool:
    """Return whether somebody's is said to be whose name stands there: RFI's `Serge Daniel`; `Jo Park` of AFP."""
    before = [t for t in reference.sentence.tokens if t.span.end <= reference.span.start][-1:]
    behind = [t.lemma for t in reference.sentence.tokens if t.span.start >= reference.span.end][:1]
    of_outlet = _is_somebody(reference) and bool(reference.lexicon.relays.of_staff.intersection(behind))
    return of_outlet or (bool(before) and before[0].text in ("'s", "’s", "'", "’"))


def _is_somebody(reference: Reference) -> bool:
    """Return whether a phrase is a name of several words that the recognizer takes for a person's."""
    named = reference.page.entities_in(reference.span)
    return " " in reference.words and any(each.is_person and each.span == reference.span for each in named)


def _reference(
    context: Context, span: Span, past_sources: list[ResolvedMention], past_mentions: list[ResolvedMention]
) -> Reference | None:
    """Return a noun phrase with what came before it; None where it stands outside every sentence."""
    sentence = context.page.sentence_at(span.start)
    head = (head_of(sentence, span) or _token_around(sentence, span)) if sentence else None
    if sentence is None or head is None:
        return None
    spoken, mentioned = tuple(past_sources[-MAX_PAST_SOURCES:]), tuple(past_mentions[-MAX_PAST_MENTIONS:])
    return Reference(context, sentence, span, head, spoken, mentioned)


def _token_around(sentence: Sentence, span: Span) -> Token | None:
    """Return the token that words are a part of: the `Q` of `Q. Who pays?`"""
    return next((token for token in sentence.tokens if contains(token.span, span)), None)


def _mention(reference: Reference, found: Resolution) -> ResolvedMention:
    """Return a noun phrase with whom it was found to mean."""
    head = reference.head.lemma.lower()
    here = reference.sentence.index
    return ResolvedMention(reference.span, here, head, found.speaker, reference.speaks, found.chance)


def _leads_on(reference: Reference, found: Resolution) -> bool:
    """Return whether a later pronoun may stand for what this phrase was found to mean: no pronoun that failed."""
    return reference.head.upos != "PRON" or found.speaker.name is not None or found.evidence[-1].rule != Step.UNKNOWN


def _sources(quote: Quote) -> tuple[Span, ...]:
    own = (quote.source,) if quote.source else ()
    return (*own, *(relay.source for relay in quote.relays))


def _with_id(speaker: Speaker, analysis: Analysis) -> Speaker:
    """Return the speaker with an id: the lexicon's, or one made from the name."""
    if speaker.name is None or speaker.id is not None:
        return speaker
    return evolve(speaker, id=id_of(speaker.name, speaker.kind, analysis.article.document.text_sha256))


def _attribution(
    quote: Quote, known: dict[Span, Resolution], context: Context, analysis: Analysis, judge: Judge
) -> Attribution:
    stated = tuple((relay, known[relay.source]) for relay in quote.relays)
    found = unknown("anonymous", "the text names no source here", None)
    if quote.source is not None:
        printed = words(analysis.article.document.text, quote.source)
        found = not_whom_it_cites(known[quote.source], stated, printed)
        found = told_to_court(quote, context.page, context.lexicon) or found
        found = judge(evolve(found, speaker=_with_id(found.speaker, analysis)))
    return Attribution(
        article=analysis.article,
        zone=_zone(quote, analysis),
        quote=quote,
        speaker=found.speaker,
        relays=relays_of(analysis.article, stated, found.speaker),
        flags=quote.flags,
        evidence=(*quote.evidence, *found.evidence),
    )


def _zone(quote: Quote, analysis: Analysis) -> str:
    start = quote.content[0].start
    return next((r.zone for r in analysis.article.regions if r.span.start <= start < r.span.end), "body")
