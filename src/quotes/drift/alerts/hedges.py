"""hedge-dropped: what a fuller print leaves open this one states."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.drift.pair import Pair, phrase
from quotes.lexicon.drift import load_drift
from quotes.types import Alert

KIND = "hedge-dropped"
LEAST_SHARED = 0.7  # of the shorter print's words
LONGEST = 4  # words of a change, on either side; more where they were cut as far as a hedge of the words that are left


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield the places in which the other print has a hedge and this one none, nor anywhere else."""
    known = load_drift()
    hedges = known.hedges | known.modal | known.reported
    if pair.alignment.of_shorter < LEAST_SHARED or hedges & set(pair.one.plain):
        return
    for change in pair.alignment.changes:
        mine, theirs = pair.mine(change), pair.theirs(change)
        is_cut = len(mine) <= LONGEST and theirs and theirs[-1].plain in known.hedges
        if (max(len(mine), len(theirs)) > LONGEST and not is_cut) or not pair.is_inner(change):
            continue
        theirs = theirs[-LONGEST:]
        here, there = {word.plain for word in mine}, {word.plain for word in theirs}
        is_firm = bool(known.firm & here) if there & known.modal else not known.open & here
        if there & hedges and is_firm:
            note = f"{phrase(mine, pair.one)} here, {phrase(theirs, pair.other)} there: this print leaves nothing open"
            yield pair.alert(KIND, change, note)
