"""The weights of the log-linear ranking (antecedents/model.py) for nouns: tables that a person can read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from quotes.models.antecedents.model import Weights

FILE = "weights.json"


@cache
def load_weights() -> Mapping[str, Weights]:
    """Return the weights that ship with the package: for a person and for a body, by the names of the features."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType({kind: MappingProxyType(table) for kind, table in json.loads(text).items()})
