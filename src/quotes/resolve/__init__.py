"""Who is meant, and through whose hands the words came.

`resolve` goes through the quotes of one article in reading order: each source is followed to a name (speakers.py,
pronouns.py) with what was said of the cast (cast.py) and who spoke before; then its hands are named (relays.py).
"""

from __future__ import annotations

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.resolve.cast import Cast, cast_of
from quotes.resolve.naming import id_of, with_one_name
from quotes.resolve.phrases import Page, head_token, page_of
from quotes.resolve.relays import relays_of
from quotes.resolve.scene import Scene, Spoken, unknown
from quotes.resolve.speakers import speaker_of, spoken_by
from quotes.types import Analysis, Attribution, Hand, Quote, Resolution, Span, Speaker

MAX_PAST = 120  # sources that a later one may refer back to

__all__ = ["resolve", "with_one_name"]


def resolve(quotes: tuple[Quote, ...], analysis: Analysis, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return each quote with its speaker and its hands, in the order given.

    Sources are followed in the order of text, so that a pronoun sees who spoke before it.
    """
    page = page_of(analysis, quotes)
    cast = cast_of(page, lexicon)
    past: list[Spoken] = []
    known: dict[Span, Resolution] = {}
    for span in sorted({s for q in quotes for s in _sources(q)}):
        known[span] = _resolution(span, page, cast, lexicon, analysis, past)
    return tuple(_attribution(quote, known, analysis) for quote in quotes)


def _sources(quote: Quote) -> tuple[Span, ...]:
    own = (quote.source,) if quote.source else ()
    return (*own, *(hand.source for hand in quote.hands))


def _resolution(
    span: Span, page: Page, cast: Cast, lexicon: Lexicon, analysis: Analysis, past: list[Spoken]
) -> Resolution:
    """Return who a source is, and remember it for the sources behind it."""
    sentence = page.sentence_at(span.start)
    head = head_token(sentence, span) if sentence else None
    if sentence is None or head is None:
        return unknown("anonymous", "the source stands outside every sentence", span)
    scene = Scene(
        page, cast, lexicon, sentence, span, head, speaker_of, tuple(past[-MAX_PAST:]), analysis.article.published
    )
    found = speaker_of(scene)
    found = evolve(found, speaker=_with_id(found.speaker, analysis))
    past.append(spoken_by(scene, found))
    return found


def _with_id(speaker: Speaker, analysis: Analysis) -> Speaker:
    """Return the speaker with an id: the lexicon's, or one made from the name."""
    if speaker.name is None or speaker.id is not None:
        return speaker
    return evolve(speaker, id=id_of(speaker.name, speaker.kind, analysis.article.document.text_sha256))


def _attribution(quote: Quote, known: dict[Span, Resolution], analysis: Analysis) -> Attribution:
    nobody = unknown("anonymous", "the text names no source here", None)
    found = known[quote.source] if quote.source else nobody
    hands: tuple[tuple[Hand, Resolution], ...] = tuple((hand, known[hand.source]) for hand in quote.hands)
    relays = relays_of(analysis.article, hands, found.speaker)
    return Attribution(
        article=analysis.article,
        zone=_zone(quote, analysis),
        quote=quote,
        speaker=found.speaker,
        relays=relays,
        flags=quote.flags,
        evidence=(*quote.evidence, *found.evidence),
    )


def _zone(quote: Quote, analysis: Analysis) -> str:
    start = quote.content[0].start
    return next((r.zone for r in analysis.article.regions if r.span.start <= start < r.span.end), "body")
