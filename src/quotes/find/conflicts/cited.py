"""Who is cited, and the outlet that cites: `Reuters reported, citing Kim, that X` is one row, Kim's through Reuters."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Candidate
from quotes.find.setting import Setting
from quotes.placed import taken
from quotes.rule_names import Proposer
from quotes.types import Span


def whoever_is_cited(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates without those under the cue of an outlet that only cites somebody."""
    around = {id(each) for each in cited_around(candidates)}
    return tuple(each for each in candidates if id(each) not in around)


def cited_around(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates that `whoever_is_cited` takes away: what the outlets say, in their own names."""
    cues = taken(span for each in candidates if each.proposer == Proposer.CITING for span in _cues_of(each))
    others = (each for each in candidates if each.proposer != Proposer.CITING)
    return tuple(each for each in others if any(map(cues.touch, each.cue.spans)))


def _cues_of(cited: Candidate) -> Iterator[Span]:
    """Yield `citing`, and the cue of the outlet."""
    yield from cited.cue.spans
    for relay in cited.relays:
        yield from relay.cue
