"""How a print relates to the fullest one."""

from __future__ import annotations

from quotes.drift.pair import Pair

NEARLY_ALL = 0.95  # of the words, in their order


def relation_of(pair: Pair) -> str:
    """Return which of RELATIONS a print, `one`, has to the fullest, `other`."""
    alignment = pair.alignment
    if pair.one is pair.other:
        return "fullest"
    if alignment.of_one >= NEARLY_ALL:
        return "copy" if alignment.of_other >= NEARLY_ALL else "cut"
    if pair.one.type == "indirect" and pair.other.type != "indirect":
        return "direct turned indirect"
    is_spoken = "indirect" not in (pair.one.type, pair.other.type)
    return "other translation" if pair.translated and is_spoken else "reworded"
