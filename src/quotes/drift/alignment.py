"""Two prints word by word: what they share, and what stands in one of them alone."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from attrs import frozen

LONGEST = 400  # words of a print that are compared


@frozen
class Change:
    """Words `start` to `end` of one print stand in place of `begin` to `stop` of the other; either may be none."""

    start: int
    end: int
    begin: int
    stop: int


@frozen
class Alignment:
    """What is `same` in both, as runs of places, and the changes between; lengths in words."""

    shared: int
    one: int
    other: int
    changes: tuple[Change, ...]

    @property
    def of_one(self) -> float:
        """The share of the one's words that the other has, in order."""
        return self.shared / self.one if self.one else 0.0

    @property
    def of_other(self) -> float:
        """The share of the other's words that the one has, in order."""
        return self.shared / self.other if self.other else 0.0

    @property
    def of_shorter(self) -> float:
        """The share of the shorter's words."""
        return max(self.of_one, self.of_other)

    @property
    def of_longer(self) -> float:
        """The share of the longer's words."""
        return min(self.of_one, self.of_other)


@lru_cache(maxsize=4096)  # pairs of wordings: those of one statement come one after the other, copies many times
def align(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Return how two prints, as words, go together."""
    one, other = one[:LONGEST], other[:LONGEST]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    shared = sum(end - start for kind, start, end, _, _ in codes if kind == "equal")
    changes = tuple(Change(*places) for kind, *places in codes if kind != "equal")
    return Alignment(shared, len(one), len(other), changes)
