"""Whether a text names who speaks: the one answer that counts, the audit of a report, and whatever else asks."""

from __future__ import annotations

NAMED, UNNAMED, UNKNOWN = "named", "unnamed", "unknown"
UNNAMED_KINDS = frozenset({"anonymous", "group"})  # officials, residents, a source: nobody in particular


def naming_of(name: str | None, kind: str) -> str:
    """Return whether a speaker is named, unnamed as the text has it, or not known to the program."""
    if name is None:
        return UNKNOWN
    return UNNAMED if kind in UNNAMED_KINDS else NAMED
