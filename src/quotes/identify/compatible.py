"""May two names be one bearer's? Only where this says so can shared words make them one."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.lexicon.forms import (
    ACRONYMIC,
    BODY,
    DESCRIBED,
    GENERIC,
    HANDLE,
    NOBODY,
    OUTLET,
    PAIR,
    PERSON,
    PROPER,
    SINGLE,
    WRITING,
    Form,
    nations,
)
from quotes.lexicon.nouns import load_nouns
from quotes.lexicon.spellings import abbreviated, given_name, sound_of

LONG_NAME = 4  # letters, from which one letter more or less may be a slip


def compatible(one: Form, other: Form) -> bool:
    """Return whether the two may be one speaker's names. Who is nobody in particular is nobody's."""
    if NOBODY in (one.sort, other.sort):
        return False
    low, high = sorted((one, other), key=lambda form: ORDER.index(form.sort))
    return TESTS[low.sort](low, high)


def persons(one: Form, other: Form) -> bool:
    """Return whether two full names, or a full name and something less, may be one person's."""
    if other.sort == PERSON:
        return same_person(one, other)
    if other.sort == SINGLE:
        return is_cut(other) or sound_of(other.words[0]) in {sound_of(word) for word in one.words}
    return other.sort in (DESCRIBED, WRITING) and other.kind != "organization"


def same_person(one: Form, other: Form) -> bool:
    """Return whether two full names may be one person's: their ends go together, and no middle name differs."""
    alike = near(one.surname, other.surname) and given_alike(one.words[0], other.words[0])
    return (alike and middles_agree(one.middle, other.middle)) or ends_alike(one, other)


def ends_alike(one: Form, other: Form) -> bool:
    """Return whether one name is the other without its beginning or its end."""
    short, long = sorted((one.words, other.words), key=len)
    return len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])


def given_alike(one: str, other: str) -> bool:
    """Return whether two given names may be one: Fred and Frederick, J and John, Elias and Ilias."""
    if 1 in (len(one), len(other)):
        return one[:1] == other[:1]
    return near(given_name(one), given_name(other))


def middles_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether no middle name of one is another than that of the other; an initial goes with its name."""
    return all(mine[:1] == theirs[:1] and (1 in (len(mine), len(theirs)) or near(sound_of(mine), sound_of(theirs)))
               for mine, theirs in zip(one, other, strict=False))  # fmt: skip


def near(one: str, other: str) -> bool:
    """Return whether two words are one but for a letter, where they are long."""
    if one == other:
        return True
    if min(len(one), len(other)) < LONG_NAME or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = (one[start + (len(one) >= len(other)) :], other[start + (len(other) >= len(one)) :])
    return rest[0] == rest[1]


def is_cut(form: Form) -> bool:
    """Return whether a name is a title that the rest of the name was cut from."""
    return form.words[-1] in load_nouns().titles or form.words[-1] in abbreviated()


def singles(one: Form, other: Form) -> bool:
    """Return whether two names of one word are one, or a name goes with words for somebody."""
    if other.sort == SINGLE:
        return sound_of(one.words[0]) == sound_of(other.words[0]) or is_cut(one) or is_cut(other)
    return other.sort in (DESCRIBED, WRITING) and other.kind != "organization"


def bodies(one: Form, other: Form) -> bool:
    """Return whether the parts of one name are among those of the other, or its acronym may be the other's."""
    if other.sort == ACRONYMIC:
        initials = {word[0] for word in one.words}
        return not initials.isdisjoint(other.words[0]) or other.words[0] in one.words
    if other.sort in (BODY, GENERIC):
        mine, theirs = nations(one.parts), nations(other.parts)
        small, large = sorted((one.parts - mine, other.parts - theirs), key=len)
        return small <= large and (not mine or not theirs or mine == theirs)
    return other.sort == WRITING or (other.sort == DESCRIBED and other.kind == "organization")


def acronyms(one: Form, other: Form) -> bool:
    """Return whether two acronyms are one, or one goes with what has no name."""
    if other.sort == ACRONYMIC:
        return one.words == other.words
    return other.sort in (GENERIC, WRITING) or (other.sort == DESCRIBED and other.kind == "organization")


def generics(one: Form, other: Form) -> bool:
    """Return whether two nouns for a body are one."""
    return one.parts == other.parts if other.sort == GENERIC else other.sort == WRITING


def unnamed(one: Form, other: Form) -> bool:
    """Return whether the words for somebody are the same."""
    return one.sort == other.sort and (one.words == other.words or one.sort == WRITING)


def handles(one: Form, other: Form) -> bool:
    """Return whether two handles are one; whose each is, texts say, and never likeness (texts.py)."""
    return other.sort == HANDLE and one.words == other.words


def pairs(one: Form, other: Form) -> bool:
    """Return whether two pairs of persons are one: by both names, in whichever order."""
    return other.sort == PAIR and one.words == other.words


def outlets(one: Form, other: Form) -> bool:
    """Return whether two outlets are one: by their words alone."""
    return other.sort == OUTLET and one.words == other.words


ORDER = (OUTLET, HANDLE, PAIR, PERSON, SINGLE, BODY, ACRONYMIC, GENERIC, DESCRIBED, WRITING)
TESTS = {
    OUTLET: outlets,
    HANDLE: handles,
    PAIR: pairs,
    PERSON: persons,
    SINGLE: singles,
    BODY: bodies,
    ACRONYMIC: acronyms,
    GENERIC: generics,
    DESCRIBED: unnamed,
    WRITING: unnamed,
}
__all__ = ["PROPER", "compatible"]
