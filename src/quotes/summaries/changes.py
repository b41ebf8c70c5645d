"""What a new ledger has otherwise than an old one of the same documents, row by row; both are read as streams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec
from attrs import frozen

from quotes.errors import RecordError
from quotes.record.rows import Row
from quotes.record.streams import each_row
from quotes.summaries.words import words_of

KINDS = ("added", "removed", "changed")
# What each version finds a little otherwise, and no reader sees in a row: told apart from what is said by whom
BEHIND = ("confidence", "speaker.confidence", "evidence", "statements", "document_sha256", "digest")
NOT_COMPARED = frozenset({"id", "document"})
LEAST_SHARED = 0.5  # of the words of both: of a text that was changed, a row that says something else is another

Fields = Mapping[str, Any]


@frozen
class Change:
    """One row that is otherwise: `added`, `removed` or `changed`, by KINDS; `old` or `new` is None where it is in one.

    `fields` has (name, old, new) of each field that differs, as JSON has the values; `speaker` field by field. `behind`
    are the names of those that differ and of which only numbers or reasons are told: see BEHIND.
    """

    kind: str
    old: Row | None
    new: Row | None
    fields: tuple[tuple[str, Any, Any], ...] = ()
    behind: tuple[str, ...] = ()

    @property
    def row(self) -> Row:
        """Return the row as it is now, or as it was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def is_seen(self) -> bool:
        """Return whether more has changed than what stands behind a row."""
        return self.kind != "changed" or bool(self.fields)


@frozen
class Changes:
    """All that is otherwise, by document and place; `same` rows are as they were, in every field."""

    changes: tuple[Change, ...]
    same: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many rows were added, removed and changed, those changed behind alone as `behind`."""
        kinds = Counter(each.kind if each.is_seen else "behind" for each in self.changes)
        return {kind: kinds[kind] for kind in (*KINDS, "behind")}

    @property
    def fields(self) -> Mapping[str, int]:
        """Return in how many rows each field has changed, the commonest first."""
        names = Counter(name for each in self.changes for name, _, _ in each.fields)
        return dict(sorted(names.items(), key=lambda item: (-item[1], item[0])))


def compare(old: str | PathLike[str], new: str | PathLike[str]) -> Changes:
    """Return what the ledger `new` has otherwise than `old`.

    Rows are the same find where document and id are the same, else where their contents overlap (in a text that has
    changed: where most of their words are the same), the nearest first. Raises RecordError where one can't be read.
    """
    changes: list[Change] = []
    same = 0
    for each in pairs(grouped(Path(old)), grouped(Path(new))):
        for before, after in matched(*each):
            change = change_of(before, after)
            if change:
                changes.append(change)
            same += change is None
    return Changes(tuple(changes), same)


Group = tuple[str, list[Row]]


def grouped(ledger: Path) -> Iterator[Group]:
    """Yield the rows of each document, in the order of a ledger. Raises RecordError where they are in another."""
    last = ""
    for document, rows in groupby(each_row(ledger), key=lambda row: row.document):
        if document < last:
            raise RecordError(f"{ledger}: {document} stands behind {last}; a ledger is sorted by document, so sort it")
        last = document
        yield document, list(rows)


def pairs(old: Iterator[Group], new: Iterator[Group]) -> Iterator[tuple[list[Row], list[Row]]]:
    """Yield the rows of each document in both ledgers, which are sorted by document."""
    before, after = next(old, None), next(new, None)
    while before or after:
        if after is None or (before is not None and before[0] < after[0]):
            assert before is not None
            yield before[1], []
            before = next(old, None)
        elif before is None or after[0] < before[0]:
            yield [], after[1]
            after = next(new, None)
        else:
            yield before[1], after[1]
            before, after = next(old, None), next(new, None)


def matched(old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield the rows of a document in pairs, by their place; one is None where the other has no counterpart."""
    ids = {row.id: row for row in new}
    found = {row.id: ids[row.id] for row in old if row.id in ids}
    rest = [row for row in new if row.id not in found]
    lost = [row for row in old if row.id not in found]
    nearest = {one.id: other for one, other in overlapping(lost, rest)}
    taken = {row.id for row in nearest.values()}
    every: list[tuple[Row | None, Row | None]] = [(row, found.get(row.id) or nearest.get(row.id)) for row in old]
    every += [(None, row) for row in rest if row.id not in taken]
    return iter(sorted(every, key=place))


def place(pair: tuple[Row | None, Row | None]) -> tuple[object, ...]:
    """Return what pairs are sorted by."""
    row = pair[1] or pair[0]
    assert row is not None
    return row.content[0].start, row.content[-1].end, row.id, pair[1] is None


def overlapping(old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield the rows of two readings whose contents have most in common, each row once."""
    shares = [(shared(one, other), a, b) for a, one in enumerate(old) for b, other in enumerate(new)]
    before, after = set(range(len(old))), set(range(len(new)))
    for _, a, b in sorted((each for each in shares if each[0]), key=lambda each: (-each[0], *each[1:])):
        if a in before and b in after:
            before.remove(a)
            after.remove(b)
            yield old[a], new[b]


def shared(one: Row, other: Row) -> float:
    """Return how much of two contents is in both, 0 to 1: of their characters or, in another text, of their words."""
    if one.document_sha256 == other.document_sha256:
        both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
        return both / (length(one) + length(other) - both or 1)
    mine, theirs = Counter(words_of(one.text)), Counter(words_of(other.text))
    share = (mine & theirs).total() / ((mine | theirs).total() or 1)
    return share if share >= LEAST_SHARED else 0


def length(row: Row) -> int:
    """Return how many characters a content has."""
    return sum(part.end - part.start for part in row.content)


def change_of(old: Row | None, new: Row | None) -> Change | None:
    """Return what has become of a row, None where it is as it was."""
    if old is None or new is None:
        return Change("added" if old is None else "removed", old, new)
    if old == new:
        return None
    before, after = fields_of(old), fields_of(new)
    differ = [name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name)]
    seen = tuple((name, before.get(name), after.get(name)) for name in differ if name not in BEHIND)
    return Change("changed", old, new, seen, tuple(name for name in differ if name in BEHIND))


def fields_of(row: Row) -> Fields:
    """Return the fields of a row as JSON has them, those of the speaker one by one."""
    values: dict[str, Any] = {k: v for k, v in msgspec.to_builtins(row).items() if k not in NOT_COMPARED}
    speaker = values.pop("speaker")
    return {**values, **{f"speaker.{name}": value for name, value in speaker.items()}}
