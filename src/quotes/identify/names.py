"""One spelling of a name over all documents: of a speaker, and of a relay that a text states."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

import numpy as np
from attrs import evolve

from quotes.types import Attribution, Relay, Speaker

Holder = TypeVar("Holder", Speaker, Relay)


def spellings(*sides: Sequence[Attribution]) -> dict[str, str]:
    """Return the name to use for each id that has several: the one that most documents use, of ties the first.

    What is read of the attributions is read twice, and held only of those ids.
    """
    several = _with_several(sides)
    seen: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in chain.from_iterable(sides) if several else ():
        for id, name in _named(each):
            if hash(id) in several:
                seen[id].add((name, each.article.document.id))
    return {id: _usual(Counter(name for name, _ in pairs)) for id, pairs in seen.items()}


def _with_several(sides: Sequence[Sequence[Attribution]]) -> set[int]:
    """Return the hashes of the ids that have several names."""
    named = (hash(text) for each in chain.from_iterable(sides) for pair in _named(each) for text in pair)
    hashes = np.frombuffer(array("q", named), np.int64).reshape(-1, 2)
    ids, names = hashes[np.lexsort((hashes[:, 1], hashes[:, 0]))].T
    return set(ids[1:][(np.diff(ids) == 0) & (np.diff(names) != 0)].tolist())


def _named(each: Attribution) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of the speaker and of each relay that have both."""
    holders: tuple[Speaker | Relay, ...] = (each.speaker, *each.relays)
    for holder in holders:
        if holder.id is not None and holder.name is not None:
            yield holder.id, holder.name


def _usual(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))


def with_name(each: Attribution, names: Mapping[str, str]) -> Attribution:
    """Return the attribution with the names to use, of its speaker and of the relays that its text states."""
    speaker = _renamed(each.speaker, names)
    relays = tuple(_renamed(relay, names) if relay.basis == "stated" else relay for relay in each.relays)
    is_same = speaker is each.speaker and all(one is other for one, other in zip(relays, each.relays, strict=True))
    return each if is_same else evolve(each, speaker=speaker, relays=relays)


def _renamed(holder: Holder, names: Mapping[str, str]) -> Holder:
    if holder.id is None or names.get(holder.id, holder.name) == holder.name:
        return holder
    return evolve(holder, name=names[holder.id])
