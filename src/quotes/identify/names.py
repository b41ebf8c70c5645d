"""One spelling of a name over all documents: of a speaker, and of a relay that a text states."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve

from quotes.types import Attribution, Relay, Speaker

Holder = TypeVar("Holder", Speaker, Relay)


def with_one_name(attributions: Iterable[Attribution], others: Iterable[Attribution] = ()) -> tuple[Attribution, ...]:
    """Return the attributions and then `others`, with one spelling a name: the one that most documents use.

    Of ties the first by letter. `others` take the names of the attributions, and change none of them.
    """
    first, others = tuple(attributions), tuple(others)
    every = (*first, *others)
    names = {**spellings(others), **spellings(first)}
    return tuple(_with_names(each, names) for each in every)


def spellings(attributions: Iterable[Attribution]) -> dict[str, str]:
    """Return the name to use for each id."""
    seen: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in attributions:
        holders: tuple[Speaker | Relay, ...] = (each.speaker, *each.relays)
        for holder in holders:
            if holder.id is not None and holder.name is not None:
                seen[holder.id].add((holder.name, each.article.document.id))
    return {key: _usual(Counter(name for name, _ in pairs)) for key, pairs in seen.items()}


def _usual(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))


def _with_names(each: Attribution, names: dict[str, str]) -> Attribution:
    speaker = _renamed(each.speaker, names)
    relays = tuple(_renamed(relay, names) if relay.basis == "stated" else relay for relay in each.relays)
    is_same = speaker is each.speaker and all(one is other for one, other in zip(relays, each.relays, strict=True))
    return each if is_same else evolve(each, speaker=speaker, relays=relays)


def _renamed(holder: Holder, names: dict[str, str]) -> Holder:
    if holder.id is None or names.get(holder.id, holder.name) == holder.name:
        return holder
    return evolve(holder, name=names[holder.id])
