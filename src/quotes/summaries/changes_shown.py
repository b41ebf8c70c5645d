"""Changes between two ledgers as lines for people, or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from quotes.record.csv import BETWEEN_RELAYS
from quotes.record.jsonl import one_line as json_line
from quotes.record.rows import BETWEEN_PARTS, Row
from quotes.summaries.changes import Change, Changes
from quotes.terminal import counted, one_line

LONGEST = 100  # characters of words
NOTHING = "-"
INSTEAD = "→"


def lines_of(found: Changes, *, behind: bool = False) -> Iterator[str]:
    """Yield the lines that show what has changed, row by row, then the counts; `behind` shows those rows too."""
    for change in found.changes:
        if change.is_seen or behind:
            yield from change_lines(change, behind=behind)
    yield from count_lines(found, behind=behind)


def change_lines(change: Change, *, behind: bool) -> Iterator[str]:
    """Yield the lines of one row: what has become of it, then each field."""
    row = change.row
    was = f" (was {one_line(change.old.id)})" if change.old and change.new and change.old.id != change.new.id else ""
    place = f"{one_line(row.document)}:{row.content[0].start}-{row.content[-1].end}"
    yield f"{change.kind:<8} {place}  {one_line(row.id)}{was}  {said(row)}"
    for name, old, new in change.fields:
        yield f"    {name}: {shown(old)} {INSTEAD} {shown(new)}"
    if behind and change.behind:
        yield f"    also {', '.join(change.behind)}"


def said(row: Row) -> str:
    """Return who says what, in a few words."""
    return f"{one_line(row.speaker.name or 'speaker not known')}: “{shortened(row.text)}”"


def shortened(text: str) -> str:
    """Return words in one line, cut where they are many."""
    line = one_line(text)
    return line if len(line) <= LONGEST else line[:LONGEST] + " …"


def shown(value: Any) -> str:
    """Return a value of JSON in words: of what has a place its words with that, of a relay its names."""
    if value is None or value in ("", [], ()):
        return NOTHING
    if isinstance(value, list | tuple):
        return (BETWEEN_RELAYS if any("basis" in each for each in value) else BETWEEN_PARTS).join(map(shown, value))
    if isinstance(value, dict) and "action" in value:
        return shortened(decided(value))
    if isinstance(value, dict):
        name = value.get("name") or value.get("text") or value.get("day") or ""
        start = value.get("start")
        return shortened(str(name)) + ("" if start is None else f" [{start}-{value.get('end')}]")
    return shortened(str(value))


def decided(correction: Mapping[str, Any]) -> str:
    """Return what a person decided of a row: `set speaker by ada`."""
    by = correction.get("by")
    words = (correction["action"], correction.get("field"), by and f"by {by}")
    return " ".join(each for each in words if each)


def count_lines(found: Changes, *, behind: bool) -> Iterator[str]:
    """Yield how many rows are as they were, and what has become of the others."""
    counts = found.counts
    words = (f"{counts[kind]:,} {kind}" for kind in ("changed", "added", "removed"))
    fields = ", ".join(f"{name} {number:,}" for name, number in found.fields.items())
    yield f"{counted(found.same, 'row')} as before, {', '.join(words)}" + (f" ({fields})" if fields else "")
    if counts["behind"] and not behind:
        yield (
            f"{counted(counts['behind'], 'row')} more differ in confidence, evidence or statements alone; "
            "--all shows them"
        )


def json_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Yield each change as a line of JSON."""
    return (json_line(json_of(change)).decode().rstrip() for change in changes)


def json_of(change: Change) -> dict[str, object]:
    """Return a change as JSON has it: what has become of which row, each field with both values, and the whole rows."""
    return {
        "change": change.kind,
        "document": change.row.document,
        "id": change.row.id,
        "was": change.old.id if change.old else None,
        "fields": {name: {"old": old, "new": new} for name, old, new in change.fields},
        "behind": change.behind,
        "old": msgspec.to_builtins(change.old),
        "new": msgspec.to_builtins(change.new),
    }
