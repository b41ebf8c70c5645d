"""Which documents make a shard: so many batches in reading order, whatever the engine and however often it is begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen

from quotes.pipeline import Item
from quotes.shards.keys import digest_of, key_of

# Of 40,000 characters each: 60 articles of PolNeAR or 490 briefs, some 40 s of a core. A kill costs half of that on
# average, writing one takes 10 ms at most, and a million articles are some ten thousand files (2026-11).
BATCHES = 10


@frozen
class Cut:
    """The batches of a shard to be, with its key, that of its run, and the digest of each item in order."""

    key: str
    basis: str
    members: tuple[bytes, ...]
    batches: tuple[tuple[Item, ...], ...]


def cuts_of(batches: Iterable[tuple[Item, ...]], basis: str) -> Iterator[Cut]:
    """Yield batches in shards, in their order, taken no further than asked; `basis` is the key of the run's."""
    every = iter(batches)
    while some := tuple(islice(every, BATCHES)):
        members = tuple(digest_of(item) for batch in some for item in batch)
        yield Cut(key_of(basis, members), basis, members, some)
