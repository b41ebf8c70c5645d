"""What changed on the way: each print of a statement beside the fullest, and what in it is worth a look.

Precision first: an alert says less than it could rather than too much. README.md says how often each kind is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from quotes.drift.alerts import cues, denials, hedges, numbers, quotations, relays, speakers
from quotes.drift.language import is_translated
from quotes.drift.pair import Pair
from quotes.drift.relations import relation_of
from quotes.drift.versions import Version, fullest, versions_of
from quotes.lexicon import Lexicon
from quotes.types import ALERTS, Alert, Drift, Utterance

__all__ = ["drift_of"]

BESIDE_FULLEST: tuple[Callable[[Pair], Iterator[Alert]], ...] = (
    numbers.alerts, denials.alerts, quotations.alerts, hedges.alerts, speakers.alerts,
)  # fmt: skip
BESIDE_ANY = (cues.alerts, relays.alerts)  # whichever other print shows it
MOST_BESIDE = 12  # wordings or crediting prints that a print is held against


def drift_of(utterance: Utterance, lexicon: Lexicon) -> Drift:
    """Return how the prints of a statement differ from the fullest; there are alerts only between two documents."""
    versions = versions_of(utterance)
    whole = fullest(versions)
    translated = is_translated(utterance, lexicon)
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
    """Yield what differs between a print and the one that shows it best: for each kind one alert a print."""
    for find in BESIDE_ANY:
        for version in versions:
            others = sorted(versions, key=lambda other: (abs(len(other.words) - len(version.words)), other.place))
            pairs = (
                Pair(version, other, lexicon) for other in others[: MOST_BESIDE * MOST_BESIDE] if other is not version
            )
            found = (alert for pair in pairs if is_across(pair) for alert in find(pair))
            yield from tuple(alert for alert, _ in zip(found, range(1), strict=False))


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
