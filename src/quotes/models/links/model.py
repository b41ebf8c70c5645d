"""A logistic regression over measures of two statements: the chance that they are one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

FILE = "weights.json"
BIAS = "bias"
Floats = NDArray[np.float64]
MOST = 30.0  # of a sum, either way: beyond, the chance is 0 or 1 to the last digit


def chances_by(weights: Mapping[str, float], measures: Mapping[str, Floats]) -> Floats:
    """Return the chance of each pair, 0 to 1, that the two are one; a measure without a weight counts for nothing.

    The measures have a value a pair. They are added up in the order of the weights, so a pair's chance is the same
    whatever it is asked with.
    """
    total = sum((weights[name] * measures[name] for name in weights if name in measures), start=weights[BIAS])
    return np.asarray(1 / (1 + np.exp(-np.clip(total, -MOST, MOST))))


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights that ship with the package, by the names of the measures."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))
