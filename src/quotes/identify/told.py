"""Names that a person told: which are one, and what a speaker is called in all documents."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from quotes.identify.groups import Groups, Pair
from quotes.lexicon.forms import Form
from quotes.lexicon.names import name_key
from quotes.rule_names import Step
from quotes.types import Attribution, Identity, Merge, OtherSpeaker, SameSpeaker

NAMING = ("speaker", "kind")  # fields that say who a speaker is


@frozen(order=True)
class Told:
    """What a person told of a speaker. `number` says which was told later; what is None was not told."""

    number: int
    name: str
    kind: str | None = None
    id: str | None = None
    wikidata: str | None = None


def join_told(groups: Groups, forms: Mapping[str, frozenset[Form]], same: Iterable[SameSpeaker]) -> None:
    """Bring the groups together whose names are said to be one speaker's, whatever speaks against it."""
    by_key: dict[str, list[str]] = {}
    for node in sorted(forms):
        for form in sorted(forms[node], key=lambda form: form.name):
            by_key.setdefault(name_key(form.name), []).append(node)
    for each in same:
        merge = Merge(Step.BY_HAND, (each.name, each.kept))
        nodes = [*by_key.get(name_key(each.kept), ()), *by_key.get(name_key(each.name), ())]
        for node in nodes[1:]:
            groups.join_told(nodes[0], node, merge)


def with_own_names(attributions: Iterable[Attribution], apart: Sequence[OtherSpeaker]) -> tuple[Attribution, ...]:
    """Return the attributions, those of two names that are told apart without the id that the two may share."""
    keys = {name_key(name) for each in apart for name in (each.name, each.other)}
    every = tuple(attributions)
    if not keys:
        return every
    shared = ids_of_several(every, keys)
    return tuple(
        evolve(each, speaker=evolve(each.speaker, id=None, wikidata=None)) if each.speaker.id in shared else each
        for each in every
    )


def ids_of_several(attributions: Iterable[Attribution], keys: Container[str]) -> frozenset[str]:
    """Return the ids that two of some names have."""
    names: dict[str, set[str]] = {}
    for each in attributions:
        key = name_key(each.speaker.name or "")
        if each.speaker.id and key in keys:
            names.setdefault(each.speaker.id, set()).add(key)
    return frozenset(id for id, some in names.items() if len(some) > 1)


def apart_of(forms: Mapping[str, frozenset[Form]], apart: Iterable[OtherSpeaker]) -> tuple[Pair, ...]:
    """Return the nodes of each two names that are told apart."""
    by_key: dict[str, set[str]] = {}
    for node, names in forms.items():
        for form in names:
            by_key.setdefault(name_key(form.name), set()).add(node)
    pairs = (tuple(frozenset(by_key.get(name_key(name), ())) for name in (each.name, each.other)) for each in apart)
    return tuple((one - other, other - one) for one, other in pairs)


def as_told(identity: Identity, said: Iterable[Attribution], same: Iterable[SameSpeaker]) -> Identity:
    """Return the identity under the name and kind that were told last of one of its names, or of one of its rows."""
    told = sorted((*told_of_names(identity, same), *told_of_rows(said)), key=lambda each: each.number)
    for each in told:
        identity = evolve(
            identity,
            name=each.name,
            kind=each.kind or identity.kind,
            id=each.id or identity.id,
            wikidata=each.wikidata or identity.wikidata,
        )
    return identity


def told_of_names(identity: Identity, same: Iterable[SameSpeaker]) -> Iterator[Told]:
    """Yield what was told of the names that an identity has."""
    keys = {name_key(each.name) for each in identity.names}
    for each in same:
        if {name_key(each.name), name_key(each.kept)} & keys:
            yield Told(each.number, each.kept, each.kind, each.id, each.wikidata)


def told_of_rows(said: Iterable[Attribution]) -> Iterator[Told]:
    """Yield what was told of the speaker of a row."""
    for attribution in said:
        speaker, by_hand = attribution.speaker, attribution.by_hand
        numbers = [each.number for each in by_hand.decisions if is_naming(each.field, each.action)] if by_hand else []
        if numbers and speaker.name:
            yield Told(max(numbers), speaker.name, speaker.kind, wikidata=speaker.wikidata)


def is_naming(field: str | None, action: str) -> bool:
    """Return whether a decision says who a speaker is: one that sets it, or adds a row."""
    return field in NAMING or action == "add"
