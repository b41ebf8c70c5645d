"""One name over all documents: Sergey and Sergei Shoigu, Kim Jong-un and Kim Jong Un are one, under one spelling.

A spelling key brings the variants together (people.py of the lexicon: `spelling_key`); it never joins names of other
words, and a name of one word stays with its document. What the lexicon lists has its name from there already.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeVar

from attrs import evolve

from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key
from quotes.types import Attribution, Relay, Speaker

Holder = TypeVar("Holder", Speaker, Relay)
SHARED = frozenset({"person", "organization", "outlet"})


def id_of(name: str, kind: str, text_sha256: str) -> str:
    """Return the id of a name that no lexicon lists.

    People and institutions with a full name have one id in all documents; a single word, a group and whoever stays
    unnamed have one of their document.
    """
    plain = name_key(name)
    key = spelling_key(plain)
    full = kind in SHARED and len(plain.split()) > 1
    whole = f"{kind}/{key}" if full else f"{text_sha256}/{kind}/{key}"
    return "s_" + sha256(whole.encode()).hexdigest()[:12]


def with_one_name(attributions: Iterable[Attribution], others: Iterable[Attribution] = ()) -> tuple[Attribution, ...]:
    """Return the attributions and then `others`, with one spelling a name: the one that most documents use.

    Of ties the first by letter. `others` take the names of the attributions, and change none of them.
    """
    first, others = tuple(attributions), tuple(others)
    every = (*first, *others)
    names = {**spellings(others), **spellings(first)}
    return tuple(
        evolve(
            each,
            speaker=_renamed(each.speaker, names),
            relays=tuple(_renamed(relay, names) if relay.basis == "stated" else relay for relay in each.relays),
        )
        for each in every
    )


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


def _renamed(holder: Holder, names: dict[str, str]) -> Holder:
    if holder.id is None or holder.id not in names:
        return holder
    return evolve(holder, name=names[holder.id])
