"""The chance that two statements are one."""

import pytest

from quotes.models.links.model import BIAS, chance_by, chance_of, load_weights


def test_measures_are_summed_by_their_weights() -> None:
    weights = {BIAS: -1.0, "run": 2.0}

    assert chance_by(weights, {"run": 0.5}) == pytest.approx(0.5)
    assert chance_by(weights, {"run": 0.5, "unheard of": 9.0}) == pytest.approx(0.5)


def test_sums_beyond_measure_are_chances_still() -> None:
    assert 0 < chance_by({BIAS: -1e9}, {}) < chance_by({BIAS: 1e9}, {}) <= 1


def test_the_weights_that_ship_have_a_bias() -> None:
    assert BIAS in load_weights()
    assert 0 < chance_of({}) < 1
