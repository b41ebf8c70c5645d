import itertools

import numpy as np
import pytest

from quotes.models.english.trees import best_heads, is_tree


def every_tree(words: int):
    for heads in itertools.product(range(words + 1), repeat=words):
        if is_tree(np.array(heads)):
            yield heads


@pytest.mark.parametrize("seed", range(20))
def test_no_tree_is_better(seed):
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    scores[np.arange(4), np.arange(1, 5)] = -1e4  # no word is its own head
    best = max(sum(scores[np.arange(4), list(heads)]) for heads in every_tree(4))

    found = best_heads(scores)

    assert is_tree(found)
    assert sum(scores[np.arange(4), found]) == pytest.approx(best)


@pytest.mark.parametrize("seed", range(20))
def test_a_price_that_keeps_two_roots_is_raised(seed):
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    scores[np.arange(4), np.arange(1, 5)] = -1e4
    scores[:2, 0] += 20  # two words gain the same by being the root, and a price between them may keep both
    best = max(sum(scores[np.arange(4), list(heads)]) for heads in every_tree(4))

    assert sum(scores[np.arange(4), best_heads(scores)]) == pytest.approx(best)


def test_one_root_even_where_two_score_more():
    scores = np.array([[9, -9, 1], [9, 1, -9]], np.float32)

    assert sorted(best_heads(scores).tolist()) in ([0, 1], [0, 2])


def test_cycles_and_two_roots_are_no_trees():
    assert not is_tree(np.array([2, 1]))
    assert not is_tree(np.array([0, 0]))
    assert is_tree(np.array([2, 0, 2]))
