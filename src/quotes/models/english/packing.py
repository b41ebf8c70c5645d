"""Sequences packed into batches of like length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

Item = TypeVar("Item")


def packed(items: Iterator[Item], most: int, size_of: Callable[[Item], int]) -> Iterator[tuple[Item, ...]]:
    """Yield runs of neighbouring items of at most `most` together; a bigger item stands alone."""
    run: list[Item] = []
    total = 0
    for item in items:
        size = size_of(item)
        if run and total + size > most:
            yield tuple(run)
            run, total = [], 0
        run.append(item)
        total += size
    if run:
        yield tuple(run)


def by_length(items: Sequence[Item], size_of: Callable[[Item], int], most: int) -> Iterator[list[Item]]:
    """Yield the items in batches, short ones first, of at most `most` once padded to the longest."""
    batch: list[Item] = []
    sizes = [size_of(item) for item in items]
    for number in sorted(range(len(items)), key=sizes.__getitem__):
        if batch and (len(batch) + 1) * (sizes[number] + 2) > most:
            yield batch
            batch = []
        batch.append(items[number])
    if batch:
        yield batch


def by_size(items: Sequence[Item], size_of: Callable[[Item], int], most: int) -> Iterator[list[Item]]:
    """Yield the items in batches of one size each, small ones first, of at most `most` together, or one item."""
    for size, same in groupby(sorted(items, key=size_of), key=size_of):
        together = tuple(same)
        number = max(1, most // size)
        yield from (list(together[start : start + number]) for start in range(0, len(together), number))
