"""What is asked about pairs: each once, many at once; and how far ahead joining asks changes nothing."""

from __future__ import annotations

import numpy as np
import pytest

from prints import FERRY, HARBOUR, SHUT, said
from quotes.link.asking import AT_ONCE, Asked, compared_in_parts
from quotes.link.cluster import clusters_of
from quotes.link.saying import said_in
from quotes.link.tables import Floats, Integers
from quotes.link.wordings import worded


class Comparer:
    """Compares pairs by a table of chances, and remembers what it was asked."""

    def __init__(self, chances: Floats) -> None:
        self.chances = chances
        self.calls: list[list[tuple[int, int]]] = []

    def __call__(self, ones: Integers, others: Integers) -> Floats:
        self.calls.append(list(zip(ones.tolist(), others.tolist(), strict=True)))
        found: Floats = self.chances[ones, others]
        return found


def test_a_pair_is_compared_once_whichever_way_round_it_is_asked_for() -> None:
    compare = Comparer(np.triu(np.arange(9.0).reshape(3, 3)))
    asked = Asked(compare, 3)

    assert asked([(1, 0), (0, 2), (0, 1)]) == [1.0, 2.0, 1.0]
    assert asked([(2, 0), (2, 1)]) == [2.0, 5.0]
    assert compare.calls == [[(0, 1), (0, 2)], [(1, 2)]]


def test_no_call_compares_more_than_fits() -> None:
    count = 130
    compare = Comparer(np.zeros((count, count)))

    Asked(compare, count)([(one, other) for one in range(count) for other in range(one)])

    assert [len(call) for call in compare.calls] == [AT_ONCE, AT_ONCE, count * (count - 1) // 2 - 2 * AT_ONCE]


def test_what_is_compared_in_parts_is_not_kept() -> None:
    asked = Asked(Comparer(np.full((3, 3), 0.5)), 3)
    numbers, chances = compared_in_parts(asked, [[(0, 1)], [(1, 2)]])

    assert (numbers.tolist(), chances.tolist(), asked.known) == ([1, 5], [0.5, 0.5], {})


@pytest.mark.parametrize("seed", range(40))
def test_how_far_ahead_is_asked_changes_no_group(seed: int) -> None:
    """Four papers print three statements, 26 others one; the chances are drawn, many of them near the threshold."""
    random = np.random.default_rng(seed)
    papers = [said(HARBOUR, SHUT, FERRY, name=f"{number}.txt") for number in range(4)]
    others = [said(f"{HARBOUR} number {number} {FERRY}", name=f"o{number}.txt") for number in range(26)]
    every = worded(said_in([each for paper in (*papers, *others) for each in paper]))
    chances = np.triu(random.choice([0.2, 0.44, 0.47, 0.7, 0.95], (len(every), len(every))), 1)
    pairs = [(one, other) for one in range(len(every)) for other in range(one + 1, len(every))]

    found = [clusters_of(every, pairs, Asked(Comparer(chances), len(every)), ahead=ahead) for ahead in (0, 1, 7, 1024)]

    assert found[0] == found[1] == found[2] == found[3]
    assert any(len(members) > 1 for members, _ in found[0].groups)
