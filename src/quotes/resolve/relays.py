"""The hands between reader and speaker: the publisher first, then those that the text states for the utterance."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.names import name_key
from quotes.types import Article, Hand, Relay, Resolution, Speaker


def relays_of(article: Article, hands: tuple[tuple[Hand, Resolution], ...], speaker: Speaker) -> tuple[Relay, ...]:
    """Return the chain of hands, publisher first; nobody stands in it twice, nor beside themselves as speaker.

    A publisher that the text names as a hand of this utterance (`told The Asahi Shimbun`) stands there as stated.
    """
    stated = tuple(_stated(hands, speaker))
    named = {name_key(hand.name): hand for hand in stated}
    published = tuple(named.pop(name_key(hand.name), hand) for hand in _published_by(article))
    return (*published, *(hand for hand in stated if name_key(hand.name) in named))


def _published_by(article: Article) -> Iterator[Relay]:
    for outlet in (article.outlet, article.origin):
        if outlet is not None:
            yield Relay(outlet.name, "outlet", outlet.basis, outlet.id, outlet.wikidata, outlet.span)


def _stated(hands: tuple[tuple[Hand, Resolution], ...], speaker: Speaker) -> Iterator[Relay]:
    seen = {name_key(speaker.name)} if speaker.name else set()
    for hand, resolution in hands:
        found = resolution.speaker
        if found.name is None or name_key(found.name) in seen:
            continue
        seen.add(name_key(found.name))
        interviewer = hand.rule == "interview" and found.kind == "organization"
        yield Relay(
            found.name, "outlet" if interviewer else found.kind, "stated", found.id, found.wikidata, hand.source
        )
