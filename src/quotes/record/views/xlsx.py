"""XLSX: a workbook with a sheet each for quotes, documents, speakers, utterances and alerts. Needs the extra `xlsx`.

Words are written as words: none is a formula, a number or a link, whatever it looks like. A cell that holds more than
Excel takes is cut, and that is told; rows that no sheet has room for go on in another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, fields_dict

from quotes.record.rows import AlertRow, DocumentRow, SpeakerRow, UtteranceRow
from quotes.record.targets import Files, unwritable
from quotes.record.views.filed import Manner, Records
from quotes.record.views.people import BETWEEN_WORDINGS, COLUMNS, Cell, people_rows

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_CHARACTERS = 32_767  # of a cell, as UTF-16 counts them: Microsoft, Excel specifications and limits
MOST_ROWS = 1_048_576  # of a sheet, its head among them: the same page
FIRST_YEAR = 1901  # whose days Excel has as days: it takes 1900 for a leap year, and knows none before
CUT = " […]"
NEVER = datetime(1980, 1, 1)  # when the workbook says it was made: the same rows give the same bytes
WIDTHS = {"text": 60, "before": 40, "after": 40, "title": 40, "note": 60}  # characters; others: USUAL
USUAL = 16
SETTINGS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
NESTED = frozenset({"zones", "pages", "same_text_as"})  # of a document, what no cell holds
SPEAKERS = ("speaker", "kind", "rows", "names", "roles", "wikidata", "id")
UTTERANCES = (
    "speaker", "first", "last", "prints", "alerts", "relation", "outlet", "published", "speaker_printed", "type",
    "document", "start", "end", "confidence", "row", "id",
)  # fmt: skip
ALERTS = (
    "kind", "speaker", "one_text", "other_text", "note", "one_document", "one_start", "one_end", "other_document",
    "other_start", "other_end", "also", "one_row", "other_row", "utterance",
)  # fmt: skip


def xlsx_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the workbook, to be written to `file`."""
    return {file: partial(write_workbook, records, manner, file)}


def write_workbook(records: Records, manner: Manner, file: Path, place: Path) -> None:
    """Write the workbook to `place`; what is told calls it `file`. Raises RecordError where it can't be written."""
    from xlsxwriter import Workbook  # an extra
    from xlsxwriter.exceptions import XlsxWriterException

    cut: Counter[str] = Counter()
    try:
        with Workbook(str(place), SETTINGS) as workbook:
            workbook.set_properties({"created": NEVER})
            for name, columns, rows in sheets_of(records):
                Sheets(workbook, name, columns, cut).fill(rows)
    except XlsxWriterException as error:
        raise unwritable(file, error) from error
    for name, number in cut.items():
        manner.tell(cut_told(file, name, number))


def cut_told(file: Path, name: str, number: int) -> str:
    """Return what is to be said of cells that were cut, of a kind of row."""
    cells = f"{number:,} cells" if number > 1 else "a cell"
    return (
        f"{file}: {cells} of {name} held more than the {MOST_CHARACTERS:,} characters that Excel takes, cut to end "
        f"in{CUT}; the whole is in quotes.jsonl"
    )


def sheets_of(records: Records) -> Iterator[tuple[str, Sequence[str], Iterable[Sequence[Cell]]]]:
    """Yield each sheet: its name, its columns, its rows."""
    columns = [name for name in fields_dict(DocumentRow) if name not in NESTED]
    yield "quotes", COLUMNS, people_rows(records)
    yield "documents", (*columns, "same_text_as"), (document_cells(each.document, columns) for each in records.filed())
    yield "speakers", SPEAKERS, map(speaker_cells, records.speakers())
    yield "utterances", UTTERANCES, (cells for each in records.utterances() for cells in utterance_cells(each))
    yield "alerts", ALERTS, (alert_cells(each, alert) for each in records.utterances() for alert in each.alerts)


def document_cells(row: DocumentRow, columns: Iterable[str]) -> tuple[Cell, ...]:
    """Return what a sheet says of a document."""
    values = (getattr(row, name) for name in columns)
    same = row.same_text_as.document if row.same_text_as else None
    return (*(BETWEEN_WORDINGS.join(value) if isinstance(value, tuple) else value for value in values), same)


def speaker_cells(row: SpeakerRow) -> tuple[Cell, ...]:
    """Return the cells of SPEAKERS."""
    names, roles = BETWEEN_WORDINGS.join(each.name for each in row.names), BETWEEN_WORDINGS.join(row.roles)
    return row.name, row.kind, row.rows, names, roles, row.wikidata, row.id


def utterance_cells(row: UtteranceRow) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of UTTERANCES for each print."""
    whole = row.speaker.name, row.first, row.last, len(row.prints), len(row.alerts)
    for each in row.prints:
        printed = each.relation, each.outlet, each.published, each.speaker, each.type
        yield (*whole, *printed, each.document, each.start, each.end, each.confidence, each.row, row.id)


def alert_cells(row: UtteranceRow, alert: AlertRow) -> tuple[Cell, ...]:
    """Return the cells of ALERTS."""
    one, other = alert.prints
    places: tuple[Cell, ...] = (one.document, one.start, one.end, other.document, other.start, other.end)
    shown = alert.kind, row.speaker.name, one.text, other.text, alert.note
    return (*shown, *places, BETWEEN_WORDINGS.join(alert.also), one.row, other.row, row.id)


@define
class Sheets:
    """The sheets of one kind of row; `cut` counts the cells that were cut, by that kind."""

    workbook: Workbook
    name: str
    columns: Sequence[str]
    cut: Counter[str]
    number: int = 0
    days: Any = Factory(lambda self: self.workbook.add_format({"num_format": "yyyy-mm-dd"}), takes_self=True)

    def fill(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write the rows below a head that stays in sight, into as many sheets as they take."""
        sheet, line = self.begun(), 0
        for row in rows:
            line += 1
            if line == MOST_ROWS:
                sheet, line = self.begun(), 1
            for column, value in enumerate(row):
                self.put(sheet, (line, column), value)

    def begun(self) -> Worksheet:
        """Return a new sheet with its head."""
        self.number += 1
        sheet = self.workbook.add_worksheet(self.name if self.number == 1 else f"{self.name} {self.number}")
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(self.columns):
            sheet.set_column(column, column, next((w for end, w in WIDTHS.items() if name.endswith(end)), USUAL))
            sheet.write_string(0, column, name)
        return sheet

    def put(self, sheet: Worksheet, place: tuple[int, int], value: Cell) -> None:
        """Write one cell by its kind; nothing where it is not known."""
        if isinstance(value, str):
            words = shortened(value)
            if words is not value:
                self.cut[self.name] += 1
            sheet.write_string(*place, words)
        elif isinstance(value, date) and value.year >= FIRST_YEAR:
            sheet.write_datetime(*place, value, self.days)
        elif isinstance(value, date):
            sheet.write_string(*place, value.isoformat())
        elif value is not None:
            sheet.write_number(*place, value)


def shortened(words: str) -> str:
    """Return words that a cell has room for: themselves, or as many as fit, and CUT."""
    if len(words) <= MOST_CHARACTERS // 2 or units(words) <= MOST_CHARACTERS:
        return words
    room = MOST_CHARACTERS - len(CUT)
    return words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + CUT


def units(words: str) -> int:
    """Return how many characters UTF-16 counts."""
    return len(words.encode("utf-16-le")) // 2
