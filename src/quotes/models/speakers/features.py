"""What speaks for a name: the steps that led to it, what kind of somebody it is, and whether it is known beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.rule_names import Step
from quotes.types import Resolution

BY_STEP = "by "
CHANCES = ((0.95, "most"), (0.85, "much"), (0.7, "more"), (0.0, "half"))  # of a model of antecedents
MOST_STEPS = 3  # longer ways count as so long


def features_of(found: Resolution) -> Iterator[str]:
    """Yield the names of the features that a resolution with a name has; each counts once."""
    speaker = found.speaker
    steps = tuple(dict.fromkeys(step.rule for step in found.evidence))
    yield from (BY_STEP + step for step in steps)
    yield f"steps {min(len(steps), MOST_STEPS)}"
    yield "kind " + speaker.kind
    yield f"kind {speaker.kind} by {steps[-1] if steps else 'nothing'}"
    yield "words " + ("one" if len((speaker.name or "").split()) == 1 else "more")
    yield "listed" if speaker.wikidata is not None else "not listed"
    if Step.PRONOUN in steps:
        yield "chance " + next(name for least, name in CHANCES if found.chance >= least)
