"""A ledger in figures and in lists: what it holds, where it has some words, what it does not know, what has changed."""

from __future__ import annotations

from quotes.summaries.changes import Change, Changes, compare
from quotes.summaries.chosen import Chosen
from quotes.summaries.count import Count, Line, count
from quotes.summaries.search import Found, search
from quotes.summaries.unknowns import Unknown, Unknowns, unknowns

__all__ = (
    "Change", "Changes", "Chosen", "Count", "Found", "Line", "Unknown", "Unknowns", "compare", "count", "search",
    "unknowns",
)  # fmt: skip
