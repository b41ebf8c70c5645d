"""The relays between reader and speaker: the publisher first, then those that the text states for the utterance."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.lexicon.names import name_key
from quotes.rule_names import TELLING, RelayRule, Step
from quotes.spans import words
from quotes.types import Article, Evidence, Relay, Resolution, Speaker, StatedRelay

Relays = tuple[tuple[StatedRelay, Resolution], ...]
CITED = frozenset({RelayRule.CITING, RelayRule.BEFORE_QUOTED, RelayRule.QUOTED_AS_SAYING})


def relays_of(
    article: Article, relays: tuple[tuple[StatedRelay, Resolution], ...], speaker: Speaker
) -> tuple[Relay, ...]:
    """Return the chain of relays, publisher first; nobody stands in it twice, nor beside themselves as speaker.

    A publisher that the text names as a relay of this utterance (`told The Asahi Shimbun`) stands there as stated.
    """
    stated = tuple(_as_published(relay, article) for relay in _stated(relays, speaker))
    named = {name_key(relay.name): relay for relay in stated}
    published = tuple(named.pop(name_key(relay.name), relay) for relay in _published_by(article))
    return (*published, *(relay for relay in stated if name_key(relay.name) in named))


def _as_published(relay: Relay, article: Article) -> Relay:
    """Return a relay under its publisher's name where the dateline calls that so, told BTA, of (BTA); or short for it.

    What a paper calls `the Post` is itself, where its name ends so: the South China Morning Post.
    """
    outlet, text = article.outlet, article.document.text
    if outlet is None:
        return relay
    is_told = outlet.span is not None and relay.span is not None and words(text, outlet.span) == words(text, relay.span)
    if not is_told and not _is_short_for(outlet.name, relay.name):
        return relay
    return evolve(relay, name=outlet.name, kind="outlet", id=outlet.id, wikidata=outlet.wikidata)


def _is_short_for(name: str, called: str) -> bool:
    """Return whether an outlet is called by the last word of its name: the Post."""
    long, short = name_key(name).split(), name_key(called).removeprefix("the ").split()
    return len(long) > 1 and long[-1:] == short


def _published_by(article: Article) -> Iterator[Relay]:
    for outlet in (article.outlet, article.origin):
        if outlet is not None:
            yield Relay(outlet.name, "outlet", outlet.basis, outlet.id, outlet.wikidata, outlet.span)


def _stated(relays: tuple[tuple[StatedRelay, Resolution], ...], speaker: Speaker) -> Iterator[Relay]:
    seen = {name_key(speaker.name)} if speaker.name else set()
    for relay, resolution in relays:
        found = resolution.speaker
        if found.name is None or name_key(found.name) in seen:
            continue
        seen.add(name_key(found.name))
        if relay.rule in TELLING and _is_left_open(found):
            continue
        yield Relay(found.name, found.kind, "stated", found.id, found.wikidata, relay.source)


def not_whom_it_cites(
    found: Resolution, relays: tuple[tuple[StatedRelay, Resolution], ...], printed: str
) -> Resolution:
    """Return a source as written where a noun was taken for who cites it: the Herald, citing the insurer."""
    by = {name_key(each.speaker.name) for relay, each in relays if relay.rule in CITED and each.speaker.name}
    is_noun = bool(found.evidence) and found.evidence[-1].rule in (Step.NOMINAL, Step.SHORT_FORM)
    if not is_noun or found.speaker.name is None or name_key(found.speaker.name) not in by:
        return found
    step = Evidence(Step.AS_PRINTED, found.evidence[-1].span, "no name is given: who cites it is another")
    return Resolution(Speaker(printed, "anonymous"), (step,))


def as_outlet(relay: StatedRelay, found: Resolution) -> Resolution:
    """Return whoever hears or cites as an outlet, whatever its name looks like: `told RTK2`, `Le Matinier, citing`."""
    is_taken = relay.rule == RelayRule.CITING or relay.rule in TELLING
    if not found.speaker.name or not is_taken or found.speaker.kind not in ("organization", "person"):
        return found
    return evolve(found, speaker=evolve(found.speaker, kind="outlet"))


def _is_left_open(speaker: Speaker) -> bool:
    """Return whether a hearer is told by its kind alone, and nobody knows which: `the newspaper`, never named.

    Not where it is told whose: the country's state news agency.
    """
    name = (speaker.name or "").lower()
    is_owned = "'s " in name or "’s " in name
    return speaker.kind in ("anonymous", "document") and name.startswith(("the ", "this ")) and not is_owned
