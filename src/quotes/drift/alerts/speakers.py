"""speaker-differs: the same words, and another person is said to have said them."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.drift.pair import Pair
from quotes.drift.versions import Version
from quotes.lexicon.names import name_key
from quotes.spans import words
from quotes.types import Alert, Speaker

KIND = "speaker-differs"
NEARLY_ALL = 0.9  # of the shorter print's words
LEAST_WORDS = 8
LEAST_SURE = 0.5  # confidence of either name


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield an alert where two near-copies have two people for their speakers."""
    if min(len(pair.one.words), len(pair.other.words)) < LEAST_WORDS or pair.alignment.of_shorter < NEARLY_ALL:
        return
    mine, theirs = speaker_of(pair.one), speaker_of(pair.other)
    are_named = is_named(pair.one) and is_named(pair.other)
    if are_named and is_somebody(mine) and is_somebody(theirs) and are_two(mine, theirs):
        sources = tuple(each.printed.attribution.quote.source or each.printed.span for each in (pair.one, pair.other))
        note = f"{mine.name} here, {theirs.name} there, for the same words"
        yield pair.alert_at(KIND, (sources[0], sources[1]), note)


def speaker_of(version: Version) -> Speaker:
    """Return who speaks in a print."""
    return version.printed.attribution.speaker


def is_named(version: Version) -> bool:
    """Return whether the words for the source have a part of the speaker's name: no pronoun stands for somebody."""
    source = version.printed.attribution.quote.source
    printed = set(name_key(words(version.text, source)).split()) if source else set()
    return bool(printed & set(name_key(speaker_of(version).name or "").split()))


def is_somebody(speaker: Speaker) -> bool:
    """Return whether it is known which person is meant, by more than a surname."""
    sure = speaker.confidence is None or speaker.confidence >= LEAST_SURE
    return speaker.kind == "person" and len((speaker.name or "").split()) > 1 and sure


def are_two(one: Speaker, other: Speaker) -> bool:
    """Return whether two names have no word in common: not Luis Enrique and Enrique."""
    mine, theirs = (set(name_key(each.name or "").split()) for each in (one, other))
    return one.id != other.id and not mine & theirs
