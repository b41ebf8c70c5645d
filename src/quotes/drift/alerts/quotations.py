"""cut-inside-quotation, quotation-reworded: what stands between the marks is not what stands there elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.drift.alignment import Change
from quotes.drift.pair import Pair, phrase
from quotes.drift.versions import Version
from quotes.drift.words import Word
from quotes.types import Alert

CUT, REWORDED = "cut-inside-quotation", "quotation-reworded"
SAME_TRANSLATION = 0.95  # of the shorter print's words: then both have one translation, and one was cut
LEAST_CUT = 3  # words left out
LEAST_AROUND = 3  # words of the same quotation on either side of a cut
MARKS = re.compile(r"[“”«»\"\[\]()…]|\.\s?\.|\*|\n")  # what shows that a quotation does not run on, or that it was cut
LEAST_SHARED = 0.75  # of the shorter print's words: with fewer two translations, or two speeches
LONGEST = 4  # words on either side that were put in each other's place
LEAST_LETTERS = 4  # of a word: the small ones are put right by every editor
STEM = 4  # letters that two forms of a word share


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield what was cut or put in another's place between the marks of both prints."""
    if pair.one.type == "indirect" or pair.other.type == "indirect":
        return
    for change in pair.alignment.changes:
        if is_cut(pair, change):
            left = phrase(pair.theirs(change), pair.other)
            yield pair.alert(CUT, change, f"the other goes on between the marks: {left}")
        elif pair.translated is False and is_reworded(pair, change):
            note = f"{phrase(pair.mine(change), pair.one)} here, {phrase(pair.theirs(change), pair.other)} there"
            yield pair.alert(REWORDED, change, f"{note}, between the marks of both")


def is_cut(pair: Pair, change: Change) -> bool:
    """Return whether words of the other print are left out between the marks of this one, and nothing shows it."""
    around = min(change.start, pair.alignment.one - change.end) >= LEAST_AROUND
    if change.start != change.end or change.stop - change.begin < LEAST_CUT or not around:
        return False
    if pair.alignment.of_shorter < SAME_TRANSLATION or pair.alignment.of_one < SAME_TRANSLATION:
        return False
    left = pair.theirs(change)
    return runs_on(pair.one, change.start) and all(word.quoted and not word.aside for word in left)


def runs_on(version: Version, place: int) -> bool:
    """Return whether a quotation runs on from the word before a place to that at it."""
    before, behind = version.words[place - LEAST_AROUND : place], version.words[place : place + LEAST_AROUND]
    between = version.text[before[0].span.end : behind[-1].span.start]
    return all(word.quoted for word in (*before, *behind)) and not MARKS.search(between)


def is_reworded(pair: Pair, change: Change) -> bool:
    """Return whether other words stand between the marks of both, in the midst of the same ones."""
    mine, theirs = pair.mine(change), pair.theirs(change)
    if not mine or not theirs or max(len(mine), len(theirs)) > LONGEST or not pair.is_inner(change):
        return False
    if pair.alignment.of_shorter < LEAST_SHARED or not all(word.quoted and not word.aside for word in (*mine, *theirs)):
        return False
    return bool(telling(mine, theirs)) and bool(telling(theirs, mine))


def telling(words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
    """Return the words that are neither small nor another form of one of the others, nor numbers."""
    stems = {word.plain[:STEM] for word in others}
    return [w for w in words if len(w.plain) >= LEAST_LETTERS and w.plain[:STEM] not in stems and w.value is None]
