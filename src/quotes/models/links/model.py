"""A logistic regression over measures of two statements: the chance that they are one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from types import MappingProxyType

FILE = "weights.json"
BIAS = "bias"
MOST = 30.0  # of a sum, either way: beyond, the chance is 0 or 1 to the last digit


def chance_of(measures: Mapping[str, float]) -> float:
    """Return the chance, 0 to 1, that two statements with these measures are one."""
    return chance_by(load_weights(), measures)


def chance_by(weights: Mapping[str, float], measures: Mapping[str, float]) -> float:
    """Return the chance by some weights; a measure that they don't have counts for nothing."""
    total = weights[BIAS] + sum(weights.get(name, 0.0) * value for name, value in measures.items() if value)
    return 1 / (1 + exp(-max(-MOST, min(MOST, total))))


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights that ship with the package, by the names of the measures."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))
