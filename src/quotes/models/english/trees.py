"""From scores of heads to a tree: the best one with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]
ROOT_PRICE = 1e5  # above any sum of scores: the best tree then pays it once


def best_heads(scores: NDArray[np.float32]) -> Heads:
    """Return each word's head, 0 for the root, given (words, words + 1) scores: a tree with exactly one root.

    The plain best heads with one root where they are a tree, else Chu and Liu (1965) and Edmonds (1967), exact: of
    all trees that pay for each root, whatever the price, one with a single root is the best of those with one.
    """
    heads = with_one_root(scores)
    if is_tree(heads):
        return heads
    full = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = _paying(full, root_price(full))
    return heads if np.count_nonzero(heads == 0) == 1 else _paying(full, ROOT_PRICE)


def root_price(scores: Scores) -> float:
    """Return a price that the likeliest root is worth and no other, the rest left as they like: few cycles to mend.

    It lies between the two words that gain most by being the root; one word alone is a tree already.
    """
    worth = scores[1:, 0] - scores[1:, 1:].max(1)
    return float(np.partition(worth, -2)[-2:].mean())


def _paying(scores: Scores, price: float) -> Heads:
    """Return the best tree, each of whose roots costs a price, given (node, head) scores."""
    priced = scores.copy()
    priced[1:, 0] -= price
    return arborescence(priced)[1:]


def with_one_root(scores: NDArray[np.float32]) -> Heads:
    """Return the best heads of which just one is the root; where they are a tree, no tree is better."""
    heads: Heads = 1 + scores[:, 1:].argmax(1)
    price = scores[:, 0] - scores[np.arange(len(scores)), heads]
    heads[price.argmax()] = 0
    return heads


def is_tree(heads: Heads) -> bool:
    """Return whether the heads (0: root) make a tree with one root."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    above = np.concatenate([[0], heads])
    for _ in range(len(above).bit_length()):  # each round looks twice as far up
        above = above[above]
    return not above.any()


def arborescence(scores: Scores) -> Heads:
    """Return the heads of the best tree under node 0, given (node, head) scores; the head of node 0 is 0."""
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_in(heads)
    if cycle is None:
        return heads
    outside = np.setdiff1d(np.arange(len(scores)), cycle)
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(0)
    smaller[:size, size] = leaving.max(1)
    return _expanded(heads, arborescence(smaller), cycle, outside, entering, leaving)


def _expanded(heads: Heads, below: Heads, cycle: Heads, outside: Heads, entering: Scores, leaving: Scores) -> Heads:
    """Return the heads of the bigger graph from those of the one where `cycle` was one node, the last."""
    size = len(outside)
    out = heads.copy()
    for index in range(1, size):
        head = below[index]
        out[outside[index]] = cycle[leaving[index].argmax()] if head == size else outside[head]
    entry = below[size]
    broken = cycle[entering[:, entry].argmax()]
    out[broken] = outside[entry]
    return out


def cycle_in(heads: Heads) -> Heads | None:
    """Return the nodes of a cycle, or None; node 0 is its own head."""
    state = np.zeros(len(heads), np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            return _round(heads, node)
        node = start
        while state[node] == start:
            state[node] = -1
            node = int(heads[node])
    return None


def _round(heads: Heads, start: int) -> Heads:
    nodes, node = [start], int(heads[start])
    while node != start:
        nodes.append(node)
        node = int(heads[node])
    return np.array(sorted(nodes))
