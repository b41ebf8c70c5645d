"""A logistic regression over named features: the weights are a table that a person can read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from attrs import evolve

from quotes.models.confidence.features import features_of
from quotes.types import Analysis, Quote

FILE = "weights.json"
DIGITS = 2  # of a confidence: more would hang on the last bit of a float


def with_confidence(quotes: Iterable[Quote], analysis: Analysis) -> tuple[Quote, ...]:
    """Return the quotes with the chance, 0 to 1, that content, cue and source are all right.

    Fitted on articles of PolNeAR's dev part; how far it holds on other articles stands in the card (README.md).
    """
    weights = load_weights()
    return tuple(evolve(q, confidence=chance(features_of(q, analysis.tags), weights)) for q in quotes)


def chance(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the probability that the weights give a set of features; a feature without a weight counts nothing."""
    score = weights.get("bias", 0.0) + sum(weights.get(feature, 0.0) for feature in features)
    return round(1 / (1 + math.exp(-score)), DIGITS)


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights that ship with the package, by the names of the features."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))
