"""One speaker, one id, over all documents of a run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from quotes.identify.names import with_one_name
from quotes.types import Attribution, Identified, Identity, SpeakerName

__all__ = ["identify"]


def identify(attributions: Iterable[Attribution], others: Iterable[Attribution] = ()) -> Identified:
    """Return the attributions and then `others` with one id and one name a speaker, and the identities of all.

    `others` take the names of the attributions, and change none of them. The order of either makes no difference but
    to the order of what comes back.
    """
    named = with_one_name(attributions, others)
    return Identified(named, identities_of(named))


def identities_of(attributions: Iterable[Attribution]) -> tuple[Identity, ...]:
    """Return the speakers that have an id, sorted by it."""
    by_id: defaultdict[str, list[Attribution]] = defaultdict(list)
    for each in attributions:
        if each.speaker.id is not None and each.speaker.name is not None:
            by_id[each.speaker.id].append(each)
    return tuple(identity_of(key, by_id[key]) for key in sorted(by_id))


def identity_of(key: str, attributions: Sequence[Attribution]) -> Identity:
    """Return the identity whose attributions these are."""
    speakers = [each.speaker for each in attributions]
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for each in attributions:
        documents[each.speaker.name or ""].add(each.article.document.id)
    counts = Counter(speaker.name or "" for speaker in speakers)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return Identity(
        id=key,
        name=names[0],
        kind=min(speaker.kind for speaker in speakers),
        wikidata=next((known for known in sorted({each.wikidata or "" for each in speakers}) if known), None),
        names=tuple(SpeakerName(name, counts[name], tuple(sorted(documents[name]))) for name in names),
        roles=tuple(sorted({speaker.role for speaker in speakers if speaker.role})),
        rows=len(attributions),
    )
