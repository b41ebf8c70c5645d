"""numbers-differ: one number stands in the place of another, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.drift.alignment import Change
from quotes.drift.pair import Pair, phrase
from quotes.drift.versions import Version
from quotes.drift.words import Word
from quotes.lexicon.drift import Unit, load_drift
from quotes.types import Alert

KIND = "numbers-differ"
LEAST_SHARED = 0.6  # of the shorter print's words: with fewer the numbers may be of different things
LONGEST = 5  # words of a change, on either side
ROUNDED = 0.1  # of the larger: a number said to be about so much may be off by as much
CONVERTED = 0.06  # of the larger: converting units rounds


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield the places in which the two prints have different numbers."""
    if pair.alignment.of_shorter < LEAST_SHARED:
        return
    for change in pair.alignment.changes:
        mine, theirs = number_in(pair.mine(change), pair.one), number_in(pair.theirs(change), pair.other)
        if mine and theirs and is_place_kept(pair, change) and differ(pair, mine, theirs):
            note = f"{phrase((mine,), pair.one)} here, {phrase((theirs,), pair.other)} there, in the same place"
            spans = mine.span, theirs.span
            yield pair.alert_at(KIND, spans, note)


def number_in(words: tuple[Word, ...], version: Version) -> Word | None:
    """Return the only number of some words, None where they have none or several, are many, or it is a day's."""
    numbers = [word for word in words if word.value is not None]
    if len(numbers) != 1 or len(words) > LONGEST:
        return None
    place, months = place_of(numbers[0], version), load_drift().months
    near = version.words[max(0, place - 1) : place + 2]
    return None if any(word.plain in months for word in near) else numbers[0]


def is_place_kept(pair: Pair, change: Change) -> bool:
    """Return whether the same words stand around a change: on both sides, or behind where both begin so."""
    return pair.is_inner(change) or (change.start == change.begin == 0 and change.end < pair.alignment.one)


def differ(pair: Pair, mine: Word, theirs: Word) -> bool:
    """Return whether two numbers differ by more than rounding and units, and neither stands elsewhere in the other."""
    one, other = value_of(mine, pair.one), value_of(theirs, pair.other)
    if one[1] != other[1]:
        return False
    if mine.plain in pair.other.plain or theirs.plain in pair.one.plain:
        return False
    apart = abs(one[0] - other[0]) / max(abs(one[0]), abs(other[0]), 1e-9)
    rounded = is_rounded(mine, pair.one) or is_rounded(theirs, pair.other)
    converted = unit_of(mine, pair.one) != unit_of(theirs, pair.other)
    return apart > (ROUNDED if rounded else CONVERTED if converted else 0)


def value_of(number: Word, version: Version) -> tuple[float, str]:
    """Return a number in the units of its measure, and the measure; "" for a mere number."""
    unit, value = unit_of(number, version), number.value or 0.0
    return ((value - unit.zero) * unit.one, unit.of) if unit else (value, "")


def unit_of(number: Word, version: Version) -> Unit | None:
    """Return the unit behind a number, None where there is none."""
    known = load_drift()
    behind = version.words[place_of(number, version) + 1 :][:1]
    return known.units.get(known.unit_words.get(behind[0].plain, "")) if behind else None


def place_of(number: Word, version: Version) -> int:
    """Return where a word stands among those of its print."""
    return next(at for at, word in enumerate(version.words) if word is number)


def is_rounded(number: Word, version: Version) -> bool:
    """Return whether a word before a number says that it is not exact."""
    place = place_of(number, version)
    return any(word.plain in load_drift().rounding for word in version.words[max(0, place - 2) : place])
