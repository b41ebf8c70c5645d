"""CSV for programs: the flat view of the ledger. RFC 4180: UTF-8, a header line, lines end in CR LF.

For people there is another: views/csv.py.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from quotes.record.rows import BETWEEN_PARTS, Row, SaidOnRow

COLUMNS = (
    "id", "document", "type", "text", "speaker", "speaker_kind", "source", "cue", "relay", "outlet", "published",
    "said_on", "start", "end", "confidence", "statements", "flags",
)  # fmt: skip
BETWEEN_RELAYS = " > "
BETWEEN_FLAGS = " "
BETWEEN_IDS = " "
BETWEEN_DAYS = "/"  # as ISO 8601 has it

# What a spreadsheet takes for a formula (OWASP, CSV injection), behind any number of apostrophes: one more is put
# before it, and taken away again, so no cell is ever taken for another. Spreadsheets pass over blanks and marks that
# nobody sees before a sign, and some take the full-width signs for those of ASCII.
BLANK = (
    r"[\s\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufeff]"
)
FORMULA = re.compile(rf"'*(?:[\t\r\n]|{BLANK}*[=+\-@＝＋－＠﹢﹣﹦﹫])")
GUARDED = re.compile(f"'{FORMULA.pattern}")


def csv_lines(rows: Iterable[Row], *, guard: bool = True) -> Iterator[bytes]:
    """Yield the header and each row as one record; a cell may hold line breaks, and is quoted then."""
    shield = guarded if guard else str
    yield record(COLUMNS)
    for row in rows:
        yield record([shield(cell) for cell in cells(row)])


def cells(row: Row) -> tuple[str, ...]:
    """Return the row's cells, in the order of COLUMNS; what is not known is an empty cell."""
    return (
        row.id,
        row.document,
        row.type,
        row.text,
        row.speaker.name or "",
        row.speaker.kind,
        row.source.text if row.source else "",
        BETWEEN_PARTS.join(part.text for part in row.cue),
        BETWEEN_RELAYS.join(relay.name for relay in row.relay),
        row.outlet or "",
        row.published.isoformat() if row.published else "",
        days_of(row.said_on),
        str(row.content[0].start),
        str(row.content[-1].end),
        f"{row.confidence:.2f}",
        BETWEEN_IDS.join(dict.fromkeys(each.utterance for each in row.statements)),
        BETWEEN_FLAGS.join(row.flags),
    )


def days_of(said_on: SaidOnRow | None) -> str:
    """Return the day on which it was said, or the first and the last that it may be; "" where nothing tells."""
    if said_on is None:
        return ""
    return said_on.day.isoformat() if said_on.day else f"{said_on.first}{BETWEEN_DAYS}{said_on.last}"


def guarded(cell: str) -> str:
    """Return `cell` with an apostrophe before what a spreadsheet would take for a formula."""
    return "'" + cell if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell that `guarded` was given."""
    return cell[1:] if GUARDED.match(cell) else cell


def record(values: Iterable[str]) -> bytes:
    """Return one CSV record, its line end included."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue().encode()
