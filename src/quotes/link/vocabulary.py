"""The words and stems of all statements by the alphabet, and what is known of them whatever they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quotes.link.rarity import is_telling, known_weight, steps_of
from quotes.link.stems import knowledge, stem_by

SHORT = 5  # letters of a stem that are looked at where forms of one word should fall together

Integers = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@frozen(eq=False)
class Known:
    """The stems and words of all statements, by the alphabet: ranks of the numbers that statements have of them.

    `steps`, `rarity`, `is_number` and `is_telling` are of each stem; `shorts` a number for its first letters, `stem_of`
    the stem of each word, below 0 where no statement has it.
    """

    stems: Integers
    words: Integers
    steps: Integers
    rarity: Floats
    is_number: Flags
    is_telling: Flags
    shorts: Integers
    stem_of: Integers


def known_of(marks: Mapping[str, int], vocabulary: Mapping[str, int]) -> Known:
    """Return what is known of stems and words, from the numbers that they have."""
    stems, irregular = sorted(marks), knowledge().irregular
    short = numbered(stem[:SHORT] if stem[0].isalpha() else stem for stem in stems)
    rank = {stem: number for number, stem in enumerate(stems)}
    count = len(stems)
    return Known(
        stems=ranks_of(marks),
        words=ranks_of(vocabulary),
        steps=np.fromiter(map(steps_of, stems), np.int32, count),
        rarity=np.fromiter(map(known_weight, stems), np.float64, count),
        is_number=np.fromiter((stem.startswith("#") for stem in stems), np.bool_, count),
        is_telling=np.fromiter(map(is_telling, stems), np.bool_, count),
        shorts=np.fromiter((short[stem[:SHORT] if stem[0].isalpha() else stem] for stem in stems), np.int32, count),
        stem_of=np.fromiter((rank.get(stem_by(word, irregular), -1) for word in sorted(vocabulary)), np.int32),
    )


def numbered(some: Iterable[str]) -> Mapping[str, int]:
    """Return a number for each text, in the order in which they come."""
    known: dict[str, int] = {}
    for each in some:
        known.setdefault(each, len(known))
    return known


def ranks_of(known: Mapping[Any, int]) -> Integers:
    """Return the rank of each key among all, by its number."""
    ranks = np.empty(len(known), np.int32)
    ranks[np.fromiter((known[key] for key in sorted(known)), np.int64, len(known))] = np.arange(len(known))
    return ranks
