"""Which corrections count: those that were not undone, and of several on one thing the last."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import evolve

from quotes.corrections.values import (
    ACCEPT,
    ADD,
    JOIN,
    NOT_SAME_SPEAKER,
    OF_NAMES,
    REJECT,
    SAME_SPEAKER,
    SET,
    SPLIT,
    UNDO,
    Correction,
    Named,
    plain,
    value_of,
)

Place = TypeVar("Place")
Placed = tuple[Place, Correction]  # where a correction stands, and what it says
CONTRADICTED = (SET, ACCEPT, REJECT, ADD, *OF_NAMES)  # what another line may say otherwise


def standing(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections in force, in their order (that of the lines): an undo counts from its line on.

    An undo can be undone. Of two decisions on one field of one row the later stands, and so it does of two whether the
    row is accepted, of two on the same statements or the same name, and of two whether two names are one.
    """
    last: dict[Hashable, Correction] = {}
    for correction in not_undone(tuple(corrections)):
        key = subject_of(correction)
        contrary = [old for old, each in last.items() if contradicts(correction, each)] if of_names(correction) else []
        for old in (key, *contrary):
            last.pop(old, None)
        last[key] = correction
    return tuple(last.values())


def not_undone(corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """Return the corrections that no undo behind them takes back, without the undos."""
    undone: set[str] = set()
    kept = []
    for correction in reversed(corrections):
        if correction.id in undone:
            continue
        if correction.action == UNDO:
            undone.add(correction.now)
        else:
            kept.append(correction)
    return tuple(reversed(kept))


def undoing_nothing(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the undos that name no correction before them."""
    known: set[str] = set()
    lost = []
    for correction in corrections:
        if correction.action == UNDO and correction.now not in known:
            lost.append(correction)
        known.add(correction.id)
    return tuple(lost)


def overruled(placed: Iterable[Placed[Place]]) -> Iterator[tuple[Placed[Place], Placed[Place]]]:
    """Yield each two corrections that decide one thing differently, the earlier first, with their places.

    A field of a row, whether it is a quote, whether two names are one, what is added of some words. Only the later
    counts (`standing`). What an undo takes back is none of them.
    """
    every = tuple(placed)
    kept = {id(correction) for correction in not_undone(tuple(correction for _, correction in every))}
    last: dict[Hashable, dict[str | None, Placed[Place]]] = {}  # by document: one line may name it, another not
    for place, correction in every:
        if correction.action not in CONTRADICTED or id(correction) not in kept:
            continue
        of_one = last.setdefault(_thing(correction), {})
        before = _of_document(of_one, correction.document)
        if before and _decided(before[1]) != _decided(correction):
            yield before, (place, correction)
        of_one.pop(correction.document, None)
        of_one[correction.document] = place, correction


def _thing(correction: Correction) -> Hashable:
    """Return what two corrections are both of, whether or not they name the document of their row."""
    if of_names(correction):
        return frozenset(names_of(correction))
    return subject_of(evolve(correction, document=None) if correction.row and correction.action != ADD else correction)


def _of_document(of_one: Mapping[str | None, Placed[Place]], document: str | None) -> Placed[Place] | None:
    """Return the last correction of a thing that may be of a document: of the same, or where one does not name it."""
    some = [each for name, each in of_one.items() if document is None or name in (document, None)]
    return some[-1] if some else None


def _decided(correction: Correction) -> object:
    """Return what two corrections of one thing may differ in."""
    return correction.now if correction.action in (SET, ADD) else correction.action


def subject_of(correction: Correction) -> Hashable:
    """Return what a correction decides: two of one subject do not both stand."""
    row = (correction.document, correction.row or words_at(correction))
    if correction.action in (ACCEPT, REJECT):
        return ("is a quote", *row)
    if correction.action == SAME_SPEAKER:
        return correction.action, correction.was
    if correction.action == NOT_SAME_SPEAKER:
        return correction.action, frozenset(names_of(correction))
    if correction.action in (SPLIT, JOIN):
        other = str(plain(value_of(correction)))
        return ("statements", *row, words_at(correction), other)
    return (correction.action, *row, correction.field, words_at(correction) if correction.row is None else None)


def of_names(correction: Correction) -> bool:
    """Return whether a decision is of two names."""
    return correction.action in OF_NAMES


def contradicts(one: Correction, other: Correction) -> bool:
    """Return whether one says of two names that they are one, and the other that they are not."""
    if not of_names(other) or one.action == other.action:
        return False
    return set(names_of(one)) == set(names_of(other))


def names_of(correction: Correction) -> tuple[str, str]:
    """Return the two names of a decision of names."""
    value = value_of(correction)
    return correction.was, (value.name if isinstance(value, Named) else value) or correction.was


def words_at(correction: Correction) -> tuple[str, int | None] | None:
    """Return the words of the anchor and where they began, None where there is no anchor."""
    return (correction.anchor.words, correction.anchor.start) if correction.anchor else None
