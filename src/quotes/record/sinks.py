"""Where a ledger can be written. WRITERS: suffix -> writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from quotes.errors import RecordError
from quotes.record.csv import csv_lines
from quotes.record.jsonl import jsonl_lines
from quotes.record.reading import DOCUMENTS, QUOTES, RUN_FILE, TEXTS, text_file
from quotes.record.rows import DocumentRow, Extract, Row
from quotes.record.run import Run, run_json
from quotes.record.targets import check_file, check_folder, write_files


class Writer(Protocol):
    """Rows in, the pieces of a file out. `guard` shields cells that a spreadsheet would take for a formula."""

    def __call__(self, rows: Iterable[Row], *, guard: bool = True) -> Iterator[bytes]: ...


class Written(Protocol):
    """What is written of a ledger."""

    @property
    def rows(self) -> tuple[Row, ...]: ...
    @property
    def documents(self) -> tuple[DocumentRow, ...]: ...
    @property
    def extracts(self) -> tuple[Extract, ...]: ...


WRITERS: Mapping[str, Writer] = {".csv": csv_lines, ".jsonl": jsonl_lines}

Sink = Callable[[Written, Run | None], None]


def sink(place: Path, *, guard: bool = True) -> Sink:
    """Return what writes a ledger to `place`: a file of a known suffix, or else a folder for all files.

    Raises RecordError now, not after the work, where `place` can't be written.
    """
    if place.suffix in WRITERS and not place.is_dir():
        return file_sink(place, guard=guard)
    if place.suffix and not place.is_dir():
        raise RecordError(f"{place}: no writer for {place.suffix}; end it in {' or '.join(WRITERS)}, or name a folder")
    return folder_sink(place, guard=guard)


def file_sink(file: Path, *, guard: bool) -> Sink:
    """Return what writes the quotes alone, into one file."""
    check_file(file)
    return lambda ledger, _: write_files({file: WRITERS[file.suffix](ledger.rows, guard=guard)})


def folder_sink(folder: Path, *, guard: bool) -> Sink:
    """Return what writes the whole ledger into a folder, the texts that the rows point into below it."""
    check_folder(folder)
    check_folder(folder / TEXTS)
    for name in (QUOTES, "quotes.csv", DOCUMENTS, RUN_FILE):
        check_file(folder / name)

    def write(ledger: Written, run: Run | None) -> None:
        if run is None:
            raise RecordError(
                f"{folder}: no extract made this ledger, so it has no run.json; name a .jsonl or .csv file"
            )
        write_files(
            {
                **{text_file(folder, each.sha256): [each.text.encode("utf-8")] for each in ledger.extracts},
                folder / QUOTES: jsonl_lines(ledger.rows),
                folder / "quotes.csv": csv_lines(ledger.rows, guard=guard),
                folder / DOCUMENTS: jsonl_lines(ledger.documents),
                folder / RUN_FILE: [run_json(run, ledger.rows, ledger.documents, datetime.now(UTC))],
            }
        )

    return write
