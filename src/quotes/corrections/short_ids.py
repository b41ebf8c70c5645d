"""Rows that are named by how their ids begin, as `quotes explain` takes them: under their whole ids."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile

from attrs import evolve

from quotes.corrections.values import ADD, JOIN, ON_ROWS, SPLIT, UNDO, Correction, plain, value_of
from quotes.messages import some_of
from quotes.record.rows import ID_DIGITS

LEAST_DIGITS = 6  # of 16: of a million rows another one begins so once in 17 times, and 7 are beyond doubt
MARK = "q_"


def with_whole_ids(corrections: Iterable[Correction], ids: Iterable[str]) -> tuple[Correction, ...]:
    """Return corrections with whole ids of rows where they say how one begins, and no other begins so.

    An undo, which names a correction by a hash of all that it says, names it as it is then.
    """
    given = tuple(corrections)
    if not any(map(is_short, rows_named(given))):
        return given
    known = sorted({*ids, *(each.row for each in given if each.action == ADD and each.row)})
    now_called: dict[str, str] = {}
    whole = []
    for each in given:
        now = undoing(each, now_called) if each.action == UNDO else of_whole_rows(each, known)
        if now is not each:
            now_called[each.id] = now.id
        whole.append(now)
    return tuple(whole)


def rows_named(corrections: Iterable[Correction]) -> Iterable[str | None]:
    """Yield the rows that corrections name."""
    for each in corrections:
        if each.action in ON_ROWS:
            yield each.row
        if each.action in (JOIN, SPLIT) and each.now is not None:
            yield value_of(each).row


def is_short(row: str | None) -> bool:
    """Return whether a row is named by how its id begins."""
    return row is not None and LEAST_DIGITS <= len(row.removeprefix(MARK)) < ID_DIGITS


def undoing(undo: Correction, now_called: dict[str, str]) -> Correction:
    """Return an undo of the correction as it is called now."""
    return evolve(undo, now=now_called[undo.now]) if undo.now in now_called else undo


def of_whole_rows(correction: Correction, known: Sequence[str]) -> Correction:
    """Return a correction that names rows by whole ids."""
    if correction.action in ON_ROWS and correction.row is not None:
        row = whole_id(correction.row, known)
        correction = evolve(correction, row=row) if row != correction.row else correction
    if correction.action in (JOIN, SPLIT) and correction.now is not None:
        other = value_of(correction)
        whole = whole_id(other.row, known) if other.row is not None else None
        correction = evolve(correction, now=plain(evolve(other, row=whole))) if whole != other.row else correction
    return correction


def whole_id(row: str, known: Sequence[str]) -> str:
    """Return the id that begins so, as it stands where none or several do."""
    begun = ids_begun(row, known)
    return begun[0] if len(begun) == 1 else row


def ids_begun(row: str, known: Sequence[str]) -> list[str]:
    """Return the ids, of sorted ones, that begin so, with their `q_` or without; of few digits, or all, none does."""
    if not is_short(row):
        return []
    begins = MARK + row.lower().removeprefix(MARK)
    start = bisect_left(known, begins)
    return list(takewhile(lambda id: id.startswith(begins), (known[at] for at in range(start, len(known)))))


def why_none(row: str, known: Iterable[str], otherwise: str) -> str:
    """Return why no row is called so: several ids begin so, or else the reason given."""
    if len(row.removeprefix(MARK)) < LEAST_DIGITS:
        remedy = f"give {LEAST_DIGITS} digits of its id or more{such_as(row, known)}"
        return f"{row} is too short to tell a row by; {remedy}"
    begun = ids_begun(row, sorted(known)) if is_short(row) else []
    return f"{len(begun)} ids begin so ({some_of(begun)}); give more of it" if begun else otherwise


def such_as(row: str, known: Iterable[str]) -> str:
    """Return which ids begin as a few digits do, to go on with why these are too few."""
    digits = row.lower().removeprefix(MARK)
    begun = sorted(id for id in known if id.removeprefix(MARK).startswith(digits))
    return f"; {some_of(begun)} begin{'' if len(begun) > 1 else 's'} so" if digits and begun else ""
