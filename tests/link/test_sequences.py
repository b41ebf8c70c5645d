"""What two sequences share, of many pairs at once."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

import numpy as np
import pytest

from quotes.link.sequences import heaviest_sequences, longest_runs
from quotes.link.tables import Lists, lists_of


def pairs_of(*pairs: tuple[str, str]) -> tuple[Lists, Lists]:
    """Return pairs of words as lists of the numbers of their letters."""
    ones, others = zip(*pairs, strict=True)
    return tuple(lists_of([ord(letter) for letter in word] for word in words) for words in (ones, others))  # type: ignore[return-value]


def test_the_longest_run_stands_in_both() -> None:
    ones, others = pairs_of(("theoldway", "anoldwayout"), ("abxbcd", "bcdab"), ("a", "ba"), ("", "a"), ("ab", "cd"))

    assert longest_runs(ones, others).tolist() == [6, 3, 1, 0, 0]


def test_the_heaviest_sequence_runs_through_both_in_order() -> None:
    steps = np.ones(200, np.int64)
    steps[ord("z")] = 5
    ones, others = pairs_of(("ab", "ba"), ("abcz", "zabc"), ("abc", "axbxc"), ("", "a"))

    assert heaviest_sequences(ones, others, steps).tolist() == [1, 5, 3, 0]


@pytest.mark.parametrize("seed", range(4))
def test_pairs_of_all_lengths_are_as_they_are_alone(seed: int) -> None:
    chance = random.Random(seed)
    words = ["".join(chance.choices("abc", k=chance.choice((0, 1, 3, 9, 40)))) for _ in range(60)]
    pairs = [(chance.choice(words), chance.choice(words)) for _ in range(80)]

    expected = [SequenceMatcher(None, *pair, autojunk=False).find_longest_match().size for pair in pairs]
    assert longest_runs(*pairs_of(*pairs)).tolist() == expected
