"""The chances that named features give the options of one pronoun."""

import pytest

from quotes.models.antecedents.model import chances, load_weights

NEAR, FAR, NOBODY = frozenset({"in the sentence"}), frozenset({"farther back"}), frozenset({"nobody"})


def test_chances_of_all_options_are_one_together():
    near, far, nobody = chances((NEAR, FAR, NOBODY), {"in the sentence": 2.0, "nobody": -1.0})

    assert near + far + nobody == pytest.approx(1)
    assert near > far > nobody


def test_an_option_without_known_features_counts_as_nothing():
    assert chances((frozenset({"never seen"}), frozenset()), {}) == (0.5, 0.5)


def test_the_weights_that_ship_know_that_near_beats_far():
    near, far, _ = chances((NEAR, FAR, NOBODY), load_weights()["person"])

    assert near > far


def test_nobody_speaks_of_himself_as_he_in_his_own_quotation():
    weights = load_weights()["person"]

    assert weights["in words that the pronoun speaks"] + weights["speaking: in words that the pronoun speaks"] < 0
