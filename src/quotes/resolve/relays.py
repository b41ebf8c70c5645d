"""The hands between reader and speaker: the publisher first, then those that the text states for the utterance."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.types import Article, Hand, Outlet, Relay, Resolution, Speaker


def relays_of(
    article: Article, hands: tuple[tuple[Hand, Resolution], ...], speaker: Speaker, lexicon: Lexicon
) -> tuple[Relay, ...]:
    """Return the chain of hands, publisher first; nobody stands in it twice, nor beside themselves as speaker."""
    chain = [*_published_by(article, lexicon), *_stated(hands, speaker)]
    if article.outlet is not None and speaker.name and name_key(article.outlet.name) == name_key(speaker.name):
        chain = [hand for hand in chain if hand.basis != "stated"]
    return tuple(chain)


def _published_by(article: Article, lexicon: Lexicon) -> Iterator[Relay]:
    for outlet in (article.outlet, article.origin):
        if outlet is not None:
            yield Relay(outlet.name, _kind(outlet), outlet.basis, outlet.id, outlet.wikidata, outlet.span)


def _kind(outlet: Outlet) -> str:
    return "outlet"


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
