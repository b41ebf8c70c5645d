"""One pass over an article, left to right: each source is followed to who is meant."""

from __future__ import annotations

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.coreference.pronouns import likeliest
from quotes.resolve.coreference.tracked import mentions_of
from quotes.resolve.forms.speakers import speaker_of
from quotes.resolve.noun_phrases import head_token
from quotes.resolve.one_name import id_of
from quotes.resolve.page import page_of
from quotes.resolve.reference import Choose, Meant, Scene, Spoken, Story, unknown
from quotes.resolve.relays import relays_of
from quotes.types import Analysis, Attribution, Hand, Quote, Resolution, Span, Speaker

MAX_PAST = 120  # sources that a later one may refer back to
MAX_MEANT = 200  # mentions that a pronoun may stand for


def resolve(
    quotes: tuple[Quote, ...], analysis: Analysis, lexicon: Lexicon, *, choose: Choose = likeliest
) -> tuple[Attribution, ...]:
    """Return each quote with its speaker and its hands, in the order given.

    Everything is followed in the order of text, so that a pronoun sees who spoke and who was meant before it. `choose`
    picks whom he and she stand for.
    """
    page = page_of(analysis, quotes)
    story = Story(page, cast_of(page, lexicon), lexicon, speaker_of, choose, analysis.article.published)
    sources = {span for quote in quotes for span in _sources(quote)}
    past: list[Spoken] = []
    meant: list[Meant] = []
    known: dict[Span, Resolution] = {}
    for span in sorted(sources | mentions_of(page, lexicon)):
        scene = _scene(story, span, past, meant)
        scene = scene and evolve(scene, speaks=span in sources)
        found = speaker_of(scene) if scene else unknown("anonymous", "the source stands outside every sentence", span)
        if scene is not None and _leads_on(scene, found):
            meant.append(Meant(span, scene.sentence.index, scene.head.lemma.lower(), found.speaker, span in sources))
        if span in sources:
            known[span] = found = evolve(found, speaker=_with_id(found.speaker, analysis))
        if scene is not None and span in sources:
            past.append(Spoken(span, scene.sentence.index, scene.head.lemma.lower(), found.speaker))
    return tuple(_attribution(quote, known, analysis) for quote in quotes)


def _scene(story: Story, span: Span, past: list[Spoken], meant: list[Meant]) -> Scene | None:
    """Return a noun phrase with what came before it; None where it stands outside every sentence."""
    sentence = story.page.sentence_at(span.start)
    head = head_token(sentence, span) if sentence else None
    if sentence is None or head is None:
        return None
    return Scene(story, sentence, span, head, tuple(past[-MAX_PAST:]), tuple(meant[-MAX_MEANT:]))


def _leads_on(scene: Scene, found: Resolution) -> bool:
    """Return whether a later pronoun may stand for what this phrase was found to mean: no pronoun that failed."""
    return scene.head.upos != "PRON" or found.speaker.name is not None or found.evidence[-1].rule != "unknown"


def _sources(quote: Quote) -> tuple[Span, ...]:
    own = (quote.source,) if quote.source else ()
    return (*own, *(hand.source for hand in quote.hands))


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
