"""What changed on the way: each print of a statement beside the fullest, and what in it is worth a look.

Precision first: an alert says less than it could rather than too much. README.md says how often each kind is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import evolve

from quotes.drift.alerts import cues, denials, hedges, numbers, quotations, relays, speakers
from quotes.drift.language import is_translated, languages
from quotes.drift.pair import Pair
from quotes.drift.relations import relation_of
from quotes.drift.versions import Version, fullest, versions_of
from quotes.lexicon import Lexicon
from quotes.types import ALERTS, Alert, Drift, Utterance

__all__ = ["drifts_of"]

BESIDE_FULLEST: tuple[Callable[[Pair], Iterator[Alert]], ...] = (
    numbers.alerts, denials.alerts, quotations.alerts, hedges.alerts, speakers.alerts,
)  # fmt: skip
BESIDE_ANY = (cues.alerts, relays.alerts)  # whichever other print shows it
MOST_BESIDE = 60  # prints that one is held against


def drifts_of(utterances: Iterable[Utterance], lexicon: Lexicon) -> Mapping[str, Drift]:
    """Return how the prints of each statement differ, by the statement's id."""
    every = tuple(utterances)
    spoken = languages((each for each in every if len(each.prints) > 1), lexicon)
    return {each.id: drift_of(each, lexicon, spoken=spoken) for each in every}


def drift_of(utterance: Utterance, lexicon: Lexicon, *, spoken: Mapping[str, bool | None]) -> Drift:
    """Return how the prints of a statement differ from the fullest; there are alerts only between two documents.

    `spoken` is what `languages` gives.
    """
    if len(utterance.prints) == 1:
        return Drift(("fullest",))
    versions = versions_of(utterance)
    whole, translated = fullest(versions), is_translated(utterance, spoken)
    pairs = tuple(Pair(each, whole, lexicon, translated) for each in versions)
    alerts = (*beside_fullest(pairs), *beside_any(versions, lexicon))
    return Drift(tuple(map(relation_of, pairs)), tuple(sorted(joined(alerts), key=place_of)))


def beside_fullest(pairs: Sequence[Pair]) -> Iterator[Alert]:
    """Yield what differs between each print and the fullest."""
    for pair in pairs:
        if is_across(pair):
            yield from (alert for find in BESIDE_FULLEST for alert in find(pair))


def is_across(pair: Pair) -> bool:
    """Return whether the two prints stand in two documents."""
    return pair.one.article.document.text_sha256 != pair.other.article.document.text_sha256


def beside_any(versions: Sequence[Version], lexicon: Lexicon) -> Iterator[Alert]:
    """Yield what differs between a print and one of the nearest in length: for each kind one alert a print."""
    for find in BESIDE_ANY:
        for version in versions:
            others = sorted(versions, key=lambda other: (abs(len(other.words) - len(version.words)), other.place))
            pairs = (Pair(version, other, lexicon) for other in others[:MOST_BESIDE] if other is not version)
            found = (alert for pair in pairs if is_across(pair) for alert in find(pair))
            yield from islice(found, 1)


def joined(alerts: Iterable[Alert]) -> Iterator[Alert]:
    """Yield the alerts, those that say the same of the same words in several documents once."""
    found: dict[tuple[object, ...], list[Alert]] = {}
    for alert in alerts:
        found.setdefault((alert.kind, words_of(alert), alert.note), []).append(alert)
    for same in found.values():
        first = min(same, key=place_of)
        documents = {each.one.attribution.article.document.id for each in same}
        yield evolve(first, also=tuple(sorted(documents - {first.one.attribution.article.document.id})))


def words_of(alert: Alert) -> str:
    """Return the words of the print that an alert is about."""
    text = alert.one.attribution.article.document.text
    return " ".join(text[alert.one.span.start : alert.one.span.end].split())


def place_of(alert: Alert) -> tuple[object, ...]:
    """Return what alerts are sorted by."""
    documents = (each.attribution.article.document for each in (alert.one, alert.other))
    places = ((document.id, document.sha256) for document in documents)
    return ALERTS.index(alert.kind), *places, alert.spans, alert.one.span, alert.other.span
