"""A log-linear ranking over named features: the weights are a table that a person can read.

Every option of one pronoun is weighed against the others, as in Denis and Baldridge 2007; one more option is that it is
none of them, which has features of its own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

FILE = "weights.json"

Weights = Mapping[str, float]


def chances(options: Sequence[Iterable[str]], weights: Weights) -> tuple[float, ...]:
    """Return the chance of each option by its features, in the order given; together they are 1.

    A feature without a weight counts nothing.
    """
    scores = [sum(sorted(weights.get(name, 0.0) for name in option)) for option in options]
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    return tuple(power / sum(powers) for power in powers)


@cache
def load_weights() -> Mapping[str, Weights]:
    """Return the weights that ship with the package: by the kind of pronoun, then by the names of the features."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType({kind: MappingProxyType(table) for kind, table in json.loads(text).items()})
