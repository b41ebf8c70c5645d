"""A logistic regression over named features: the chance that a name is right, and null where it is too small."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from attrs import evolve

from quotes.models.confidence.model import chance
from quotes.models.speakers.features import features_of
from quotes.rule_names import Step
from quotes.types import Evidence, Resolution, Speaker

FILE = "weights.json"
LEAST = 0.4  # of the names below it more than half are wrong (README.md, 2026-11)


def judged(found: Resolution) -> Resolution:
    """Return the resolution with the confidence of its name; below LEAST nobody is named, and it says who it may be."""
    if found.speaker.name is None:
        return found
    sure = chance(features_of(found), load_weights())
    if sure < LEAST:
        reason = f"it may be {found.speaker.name}, and more likely is not"
        nobody = Speaker(None, found.speaker.kind, reason=reason)
        return evolve(found, speaker=nobody, evidence=(*found.evidence, Evidence(Step.UNKNOWN, None, reason)))
    return evolve(found, speaker=evolve(found.speaker, confidence=sure))


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights that ship with the package, by the names of the features."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))
