"""What changed on the way: each print of a statement beside the fullest, and what in it is worth a look.

Precision first: an alert says less than it could rather than too much. README.md says how often each kind is right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import evolve

from quotes.drift.alerts import cues, denials, hedges, numbers, quotations, relays, speakers
from quotes.drift.language import is_translated, languages
from quotes.drift.pair import Pair
from quotes.drift.relations import relation_of
from quotes.drift.versions import Version, by_fullness, versions_of
from quotes.lexicon import Lexicon, OutletEntry
from quotes.types import ALERTS, Alert, Drift, Utterance

__all__ = ["drifts_of", "each_drift"]

BESIDE_FULLER: tuple[Callable[[Pair], Iterator[Alert]], ...] = (
    numbers.alerts, denials.alerts, quotations.alerts, hedges.alerts, speakers.alerts,
)  # fmt: skip
BESIDE_ANY = (cues, relays)  # whichever other print shows it
MOST_FULLER = 8  # wordings, the fullest first, that a print is held against; of each two documents
MOST_BESIDE = 30  # prints on either side, by length, that one is held against


def drifts_of(utterances: Iterable[Utterance], lexicon: Lexicon) -> Mapping[str, Drift]:
    """Return how the prints of each statement differ, by the statement's id."""
    return {each.id: drift for each, drift in each_drift(tuple(utterances), lexicon)}


def each_drift(every: Sequence[Utterance], lexicon: Lexicon) -> Iterator[tuple[Utterance, Drift]]:
    """Yield each statement with how its prints differ."""
    spoken = languages((each for each in every if len(each.prints) > 1), lexicon)
    agencies = {entry.id: entry for entry in lexicon.outlets if entry.kind == "agency"}
    yield from ((each, drift_of(each, spoken, agencies)) for each in every)


def drift_of(utterance: Utterance, spoken: Mapping[str, bool | None], agencies: Mapping[str, OutletEntry]) -> Drift:
    """Return how the prints of a statement differ from the fullest; there are alerts only between two documents.

    `spoken` is what `languages` gives, `agencies` are all that are known, by id.
    """
    if len(utterance.prints) == 1:
        return Drift(("fullest",))
    versions = versions_of(utterance, agencies)
    ordered, translated = by_fullness(versions), is_translated(utterance, spoken)
    relations = tuple(relation_of(Pair(each, ordered[0], translated)) for each in versions)
    alerts = (*beside_fuller(ordered, translated), *beside_any(versions))
    return Drift(relations, tuple(sorted(joined(alerts), key=place_of)))


def beside_fuller(ordered: Sequence[Version], translated: bool | None) -> Iterator[Alert]:
    """Yield what differs between each print and the fullest, or one that is fuller than it, in the order of fullness.

    Of what stands at one place of a print only the first difference of a kind is told.
    """
    fuller: dict[tuple[str, ...], list[Version]] = {}
    for version in ordered:
        others = [other for same in list(fuller.values())[:MOST_FULLER] for other in same[:2]]
        pairs = (Pair(version, other, translated) for other in others)
        found = [alert for pair in pairs if pair.is_across for find in BESIDE_FULLER for alert in find(pair)]
        yield from {(alert.kind, alert.spans[0]): alert for alert in reversed(found)}.values()
        fuller.setdefault(version.plain, []).append(version)


def beside_any(versions: Iterable[Version]) -> Iterator[Alert]:
    """Yield what differs between a print and one of the nearest in length: for each kind one alert a print."""
    ordered = sorted(versions, key=length_of)
    for kind in BESIDE_ANY:
        showing = [each for each in ordered if kind.may_show(each)]
        for version in filter(kind.is_open, ordered if showing else ()):
            pairs = (Pair(version, other) for other in nearest(version, showing))
            yield from islice((alert for pair in pairs if pair.is_across for alert in kind.alerts(pair)), 1)


def length_of(version: Version) -> tuple[object, ...]:
    """Return what prints are sorted by to find those of one length."""
    return len(version.words), version.place


def nearest(version: Version, ordered: Sequence[Version]) -> list[Version]:
    """Return the prints that are nearest in length, those first; `ordered` are sorted by it."""
    at = bisect_left(ordered, length_of(version), key=length_of)
    near = ordered[max(0, at - MOST_BESIDE) : at + MOST_BESIDE + 1]
    return sorted(near, key=lambda other: (abs(len(other.words) - len(version.words)), other.place))


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
