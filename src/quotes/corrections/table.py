"""corrections.csv: corrections as a table, for a spreadsheet; the columns id, field and value alone are enough."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

from quotes.corrections.log import BROKEN, Line, Read, bytes_of, read_of, told_twice
from quotes.corrections.standing import overruled
from quotes.corrections.values import (
    ACTIONS,
    ADD,
    CONTENT,
    CUE,
    JOIN,
    KIND,
    OF_NAMES,
    RELAY,
    ROLE,
    SET,
    SOURCE,
    SPEAKER,
    SPLIT,
    TYPE,
    UNDO,
    Anchor,
    Correction,
)
from quotes.errors import CorrectionError
from quotes.record.csv import BETWEEN_RELAYS, unguarded
from quotes.record.rows import BETWEEN_PARTS

COLUMNS = ("document", "id", "action", "field", "value", "words")  # `by` and `at` may stand there too
DELIMITERS = ",;\t"  # of what spreadsheets save as CSV, here and there
HEAD = f"the first line names the columns {', '.join(COLUMNS)}; id, field and value are enough"
OF_ROWS, OF_TWO_NAMES = {"id", "document"}, {"action", "value", "words"}  # columns that say of what a line is


def read_table(path: Path) -> Read:
    """Return the corrections of a table, in its order, and a trouble for each line that is none, or is overruled.

    Who decided is the file, where the table does not say it; when is not known. Raises CorrectionError where the file
    can't be read, or its first line names no columns.
    """
    corrections, troubles = [], []
    for number, cells in records_of(path):
        try:
            corrections.append((Line(path, number), correction_of(cells, path.name)))
        except CorrectionError as error:
            troubles.append(f"{path}, line {number}: {in_columns(str(error))}; {BROKEN}")
    return read_of(corrections, (*troubles, *told_twice(overruled(corrections))))


def in_columns(trouble: str) -> str:
    """Return what is wrong with a correction, with the names of the columns for those of a log."""
    return trouble.replace("`now`", "`value`").replace("`was`", "`words`")


def records_of(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the line number and the cells of each record that has any, by the names of their columns."""
    try:
        text = bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: is no UTF-8 at byte {error.start}; save it as CSV in UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if not is_head(set(names)):
            raise CorrectionError(f"{path}: is no table of corrections; {HEAD}")
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, {name: unguarded(cell).strip() for name, cell in zip(names, cells, strict=False)}
    except csv.Error as error:
        what = "a cell that a quotation mark opens has no end" if "unexpected end" in str(error) else str(error)
        raise CorrectionError(f"{path}, line {reader.line_num}: {what}; save it as CSV anew") from error


def is_head(names: Set[str]) -> bool:
    """Return whether columns are those of a table of corrections: of rows, or of names alone."""
    return bool(names & {"value", "action"} and names & OF_ROWS) or names >= OF_TWO_NAMES


def delimiter_of(text: str) -> str:
    """Return what stands between the cells of the first line."""
    head = text.partition("\n")[0]
    return max(DELIMITERS, key=head.count)


def correction_of(cells: Mapping[str, str], by: str) -> Correction:
    """Return the correction of one record. Raises CorrectionError where it is none."""
    field, action = (cells.get(name, "").lower() for name in ("field", "action"))
    value, words = (cells.get(name, "") for name in ("value", "words"))
    action = action or (SET if field else "")
    if not action:
        raise CorrectionError(f"says neither field nor action; actions are {', '.join(ACTIONS)}")
    if action == UNDO:
        raise CorrectionError("a table takes nothing back; remove the line of what is to be undone")
    is_name = action in OF_NAMES
    return Correction(
        at=None,
        by=cells.get("by", "") or by,
        action=action,
        document=cells.get("document", "") or None,
        row=cells.get("id", "") or None,
        anchor=Anchor(None, words) if words and not is_name else None,
        field=field or None,
        was=words if is_name else None,
        now=now_of(action, field, value, words),
    )


def now_of(action: str, field: str, value: str, words: str) -> Any:
    """Return what the cell `value` says, as `now` of a correction has it."""
    if action == ADD:
        speaker = {"name": value or None, "kind": None if value else "anonymous"}
        return {"content": parts_of(words), "speaker": speaker}
    if action in (SPLIT, JOIN):
        return {"document": None, "row": value} if value else None
    if field in (CUE, CONTENT):
        return parts_of(value)
    if field == RELAY:
        return [{"name": name.strip()} for name in value.split(BETWEEN_RELAYS.strip()) if name.strip()]
    if field in (KIND, TYPE):
        return value.lower()
    if field in (SPEAKER, ROLE, SOURCE):
        return value or None
    return value if field or action in OF_NAMES else value or None


def parts_of(words: str) -> list[str]:
    """Return the parts of words that stand apart in the text."""
    return [part.strip() for part in words.split(BETWEEN_PARTS) if part.strip()]
