"""A preposition around a candidate: `Kim said X, according to Reuters` has Reuters for a relay of what Kim said."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Draft
from quotes.lexicon.cues import Preposition
from quotes.spans import overlaps
from quotes.types import Hand, Span

MAX_GAP = 4  # code points between a row and the preposition behind it: a comma, a mark, a space


def with_prepositions(found: list[Draft], prepositions: list[Draft]) -> list[Draft]:
    """Return all rows; a preposition around a row that has its own source is a hand of that row."""
    for outer in prepositions:
        if not isinstance(outer.cue.entry, Preposition):
            found = [*found, outer]  # whom the source of a preposition quotes
            continue
        if outer.source is None:
            continue
        if same := handed_on(outer, found):
            hand = Hand(outer.source.span, outer.cue.spans, "outer source")
            found = [_handed(d, hand) if d in same else d for d in found]
        elif outer.cue.entry.role != "relay":
            found = [*found, outer]
    return found


def handed_on(outer: Draft, found: list[Draft]) -> list[Draft]:
    """Return the rows whose words a preposition's source passes on: `Kim said X, according to Reuters`."""
    if not isinstance(outer.cue.entry, Preposition) or outer.cue.entry.role == "source":
        return []
    here = outer.cue.sentence.index
    return [d for d in found if abs(d.cue.sentence.index - here) <= 1 and _is_same_words(d, outer)]


def _is_same_words(row: Draft, outer: Draft) -> bool:
    """Return whether a preposition's content is a row's: it stands right behind that row's words."""
    whole = Span(min(row.start, row.cue.head.span.start), max(row.end, row.cue.head.span.end))
    held = Span(min(outer.start, outer.cue.head.span.start), max(outer.end, outer.cue.head.span.end))
    return overlaps(whole, held) and min(abs(row.end - outer.end), abs(whole.end - outer.end)) < MAX_GAP


def _handed(row: Draft, hand: Hand) -> Draft:
    return evolve(row, hands=(*row.hands, hand))
