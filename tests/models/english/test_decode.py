import numpy as np
import torch

from quotes.models.english.chain import Chain
from quotes.models.english.decode import best_tags, transitions


def best(scores: list[list[float]], tags: tuple[str, ...], chain: Chain) -> list[int]:
    rows = np.array([scores], np.float32)
    return best_tags(rows, np.ones(rows.shape[:2], bool), transitions(tags, chain))[0].tolist()


def test_a_run_begins_with_b():
    tags = ("O", "B-cue", "I-cue")

    assert best([[0, 1, 2], [0, 0, 3], [5, 0, 0]], tags, Chain(3)) == [1, 2, 0]


def test_bioes_runs_are_closed():
    tags = ("O", "B-Person", "I-Person", "E-Person", "S-Person")

    assert best([[0, 4, 0, 0, 2], [2, 0, 0, 1, 0]], tags, Chain(5)) == [1, 3]


def test_tags_that_go_together_are_preferred():
    tags, chain = ("O", "B-cue", "B-source"), Chain(3)
    with torch.no_grad():
        chain.inner[2, 1] = 2.0  # a cue behind its source

    assert best([[0, 0, 3], [1, 0, 0]], tags, Chain(3)) == [2, 0]
    assert best([[0, 0, 3], [1, 0, 0]], tags, chain) == [2, 1]


def test_sequences_of_unlike_length_go_together():
    tags, chain = ("O", "B-cue", "I-cue"), Chain(3)
    long, short = [[0, 9, 0], [0, 0, 9], [9, 0, 0]], [[9, 0, 0], [0, 9, 0]]
    rows = np.array([long, [*short, [0, 0, 0]]], np.float32)
    inside = np.array([[True, True, True], [True, True, False]])

    found = best_tags(rows, inside, transitions(tags, chain))

    assert found[0].tolist() == best(long, tags, chain)
    assert found[1, :2].tolist() == best(short, tags, chain)
