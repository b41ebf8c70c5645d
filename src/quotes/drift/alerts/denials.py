"""negation-differs: one print denies what the other says."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.drift.alignment import Change
from quotes.drift.pair import Pair, phrase
from quotes.drift.versions import Version
from quotes.drift.words import Word, words_in
from quotes.lexicon.drift import load_drift
from quotes.types import Alert

KIND = "negation-differs"
LEAST_SHARED = 0.75  # of the shorter print's words
LONGEST = 4  # words of a change, on either side
NEAR = 4  # words on either side of a change in which another way of denying may stand


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield the places in which only one of the two prints has a word that denies."""
    if pair.alignment.of_shorter < LEAST_SHARED or denials(pair.one) % 2 == denials(pair.other) % 2:
        return
    for change in pair.alignment.changes:
        mine, theirs = pair.mine(change), pair.theirs(change)
        if max(len(mine), len(theirs)) > LONGEST or not pair.is_inner(change) or is_contrast(mine, theirs):
            continue
        if count(mine, pair.one) != count(theirs, pair.other) and not is_denied_otherwise(pair, change):
            note = f"{phrase(mine, pair.one)} here, {phrase(theirs, pair.other)} there: only one of the two denies it"
            yield pair.alert(KIND, change, note)


def is_contrast(mine: tuple[Word, ...], theirs: tuple[Word, ...]) -> bool:
    """Return whether what is denied is put right at once: not one man but several."""
    return any(word.plain == "but" for word in (*mine, *theirs))


def denials(version: Version) -> int:
    """Return how many words of a print deny."""
    return count(version.words, version)


def count(words: tuple[Word, ...], version: Version) -> int:
    """Return how many of some words deny: not the not of not only."""
    known = load_drift()
    places = [at for at, word in enumerate(version.words) if any(word is each for each in words)]
    behind = {at: version.words[at + 1].plain if at + 1 < len(version.words) else "" for at in places}
    return sum(version.words[at].plain in known.denials and behind[at] not in known.idle for at in places)


def is_denied_otherwise(pair: Pair, change: Change) -> bool:
    """Return whether the print without the word denies in another way: failed to, unable, unhappy, denied that."""
    near = (
        *pair.one.words[max(0, change.start - NEAR) : change.end + NEAR],
        *pair.other.words[max(0, change.begin - NEAR) : change.stop + NEAR],
    )
    changed = {word.plain for word in (*pair.mine(change), *pair.theirs(change))}
    known = load_drift()
    prefixed = any(word.startswith(known.prefixes) and len(word) > 5 for word in changed)
    cues = (word for version in (pair.one, pair.other) for word in cue_words(version))
    return prefixed or any(word.plain in known.denied_like for word in (*near, *cues))


def cue_words(version: Version) -> tuple[Word, ...]:
    """Return the words of a print's cue."""
    return tuple(word for span in version.printed.attribution.quote.cue for word in words_in(version.text, span))
