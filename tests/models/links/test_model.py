"""The chance that two statements are one."""

import numpy as np
import pytest

from quotes.models.links.model import BIAS, chances_by, load_weights

SOME = {"run": np.array([0.5, 0.0])}


def test_measures_are_summed_by_their_weights() -> None:
    weights = {BIAS: -1.0, "run": 2.0}

    assert chances_by(weights, SOME).tolist() == pytest.approx([0.5, 0.2689], abs=1e-4)
    assert chances_by(weights, {**SOME, "unheard of": np.array([9.0, 9.0])})[0] == pytest.approx(0.5)


def test_sums_beyond_measure_are_chances_still() -> None:
    low, high = (chances_by({BIAS: bias, "run": 1.0}, SOME)[0] for bias in (-1e9, 1e9))

    assert 0 < low < high <= 1


def test_the_weights_that_ship_have_a_bias() -> None:
    assert BIAS in load_weights()
    assert all(0 < chance < 1 for chance in chances_by(load_weights(), SOME))
