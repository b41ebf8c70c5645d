"""cue-stronger: one print says that it was admitted, claimed or threatened, where another says that it was said."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.drift.pair import Pair
from quotes.drift.versions import Version
from quotes.lexicon.drift import PLAIN, load_drift
from quotes.types import Alert

KIND = "cue-stronger"
LEAST_SHARED = 0.4  # of the shorter print's words: of another part of a speech another cue may well be said


def is_open(version: Version) -> bool:
    """Return whether an alert can be about a print: its cue says more than that something was said."""
    return version.cue is not None and version.cue.name != PLAIN and version.cue.name not in load_drift().mild


def may_show(version: Version) -> bool:
    """Return whether a print can show that another's cue says more."""
    return version.cue is not None


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield an alert where this print's cue says more than the other's."""
    mine, theirs = pair.one.cue, pair.other.cue
    if mine is None or theirs is None or not is_stronger(mine.name, theirs.name):
        return
    if pair.alignment.of_shorter >= LEAST_SHARED:
        here, there = (v.text[c.span.start : c.span.end] for v, c in ((pair.one, mine), (pair.other, theirs)))
        note = f"“{here}” ({mine.name}) here, “{there}” there"
        yield pair.alert_at(KIND, (mine.span, theirs.span), note)


def is_stronger(one: str, other: str) -> bool:
    """Return whether a class of cues says more than another."""
    known = load_drift()
    if one in known.mild or one == PLAIN:
        return False
    return other == known.above.get(one, PLAIN)
