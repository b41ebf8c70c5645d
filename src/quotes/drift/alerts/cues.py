"""cue-stronger: one print says that it was admitted, claimed or threatened, where another says that it was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from quotes.drift.pair import Pair
from quotes.drift.versions import Version
from quotes.lexicon.drift import PLAIN, load_drift
from quotes.types import Alert, Span

KIND = "cue-stronger"
LEAST_SHARED = 0.4  # of the shorter print's words: of another part of a speech another cue may well be said
WORD = re.compile(r"[^\W\d_]+")
DENIED = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?\Z")
BEFORE = 24  # characters before a cue in which it may be denied


@frozen
class Cue:
    """A cue with its class."""

    name: str
    span: Span


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield an alert where this print's cue says more than the other's."""
    mine, theirs = cue_of(pair.one), cue_of(pair.other)
    if mine is None or theirs is None or pair.alignment.of_shorter < LEAST_SHARED:
        return
    if is_stronger(mine.name, theirs.name):
        here, there = (v.text[c.span.start : c.span.end] for v, c in ((pair.one, mine), (pair.other, theirs)))
        note = f"“{here}” ({mine.name}) here, “{there}” there"
        yield pair.alert_at(KIND, (mine.span, theirs.span), note)


def is_stronger(one: str, other: str) -> bool:
    """Return whether a class of cues says more than another."""
    known = load_drift()
    if one in known.mild or one == PLAIN:
        return False
    return other == known.above.get(one, PLAIN)


def cue_of(version: Version) -> Cue | None:
    """Return the first word of the cue that has a class, None where there is none or it is denied."""
    for span in version.printed.attribution.quote.cue:
        for match in WORD.finditer(version.text, span.start, span.end):
            name = load_drift().classes.get(match[0].lower())
            if name:
                before = version.text[max(0, match.start() - BEFORE) : match.start()]
                return None if DENIED.search(before) else Cue(name, Span(*match.span()))
    return None
