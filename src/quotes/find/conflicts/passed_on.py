"""A preposition around a candidate: `Kim said X, according to Reuters` has Reuters for a relay of what Kim said."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.lexicon.cues import Preposition
from quotes.spans import overlaps
from quotes.types import Span, StatedRelay

MAX_GAP = 4  # code points between a candidate and the preposition behind it: a comma, a mark, a space


def with_prepositions(found: list[Candidate], prepositions: list[Candidate]) -> list[Candidate]:
    """Return all candidates; a preposition around a candidate that has its own source is a relay of that candidate."""
    for outer in prepositions:
        if not isinstance(outer.cue.entry, Preposition):
            found = [*found, outer]  # whom the source of a preposition quotes
            continue
        if outer.source is None:
            continue
        if same := passed_on_by(outer, found):
            relay = StatedRelay(outer.source.span, outer.cue.spans, "outer source")
            found = [_with_relay(d, relay) if d in same else d for d in found]
        elif outer.cue.entry.role != "relay":
            found = [*found, outer]
    return found


def passed_on_by(outer: Candidate, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates whose words a preposition's source passes on: `Kim said X, according to Reuters`."""
    if not isinstance(outer.cue.entry, Preposition) or outer.cue.entry.role == "source":
        return []
    here = outer.cue.sentence.index
    return [d for d in found if abs(d.cue.sentence.index - here) <= 1 and _is_same_words(d, outer)]


def _is_same_words(candidate: Candidate, outer: Candidate) -> bool:
    """Return whether a preposition's content is a candidate's: it stands right behind that candidate's words."""
    whole = Span(min(candidate.start, candidate.cue.head.span.start), max(candidate.end, candidate.cue.head.span.end))
    held = Span(min(outer.start, outer.cue.head.span.start), max(outer.end, outer.cue.head.span.end))
    return overlaps(whole, held) and min(abs(candidate.end - outer.end), abs(whole.end - outer.end)) < MAX_GAP


def _with_relay(candidate: Candidate, relay: StatedRelay) -> Candidate:
    return evolve(candidate, relays=(*candidate.relays, relay))
