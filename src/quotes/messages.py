"""Pieces of messages that several places say: the first of many names, a place that can't be written."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 3  # of those that have one trouble


def some_of(names: Sequence[str], *, most: int = MOST_NAMED) -> str:
    """Return the first of some names, and how many more there are."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def unwritten(place: object, error: BaseException, remedy: str) -> str:
    """Return that a place can't be written, why so, as the system has it, and what to do."""
    return f"{place}: can't be written ({getattr(error, 'strerror', None) or error}); {remedy}"
