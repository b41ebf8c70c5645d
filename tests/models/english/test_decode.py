import numpy as np

from quotes.models.english.corpora import bioes
from quotes.models.english.decode import best_tags, runs_of, transitions


def test_a_run_begins_with_b():
    tags = ("O", "B-cue", "I-cue")
    scores = np.array([[0, 1, 2], [0, 0, 3], [5, 0, 0]], np.float32)

    assert best_tags(scores, transitions(tags)).tolist() == [1, 2, 0]


def test_bioes_runs_are_closed():
    tags = ("O", "B-Person", "I-Person", "E-Person", "S-Person")
    scores = np.array([[0, 4, 0, 0, 2], [2, 0, 0, 1, 0]], np.float32)

    assert best_tags(scores, transitions(tags)).tolist() == [1, 3]


def test_bio_to_bioes_and_runs():
    tags = bioes(["B-Person", "I-Person", "O", "B-Date", "B-Date"])

    assert tags == ("B-Person", "E-Person", "O", "S-Date", "S-Date")
    assert runs_of(list(tags)) == [(0, 2, "Person"), (3, 4, "Date"), (4, 5, "Date")]
