"""Where a ledger can be written. WRITERS: suffix -> writer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from quotes.errors import RecordError
from quotes.record.csv import csv_lines
from quotes.record.jsonl import jsonl_lines
from quotes.record.reading import DOCUMENTS, QUOTES, RUN_FILE, SPEAKERS, TEXTS, UTTERANCES, text_file
from quotes.record.rows import Row, Written
from quotes.record.run import Run, run_json
from quotes.record.targets import check_file, check_folder, write_files


class Writer(Protocol):
    """Rows in, the pieces of a file out. `guard` shields cells that a spreadsheet would take for a formula."""

    def __call__(self, rows: Iterable[Row], *, guard: bool = True) -> Iterator[bytes]: ...


WRITERS: Mapping[str, Writer] = {".csv": csv_lines, ".jsonl": jsonl_lines}

VIEW = "quotes.csv"
HEADER = b"".join(csv_lines(()))  # of a CSV file without rows

# Endings of files that this program does not write: whoever names one means no folder, as one who names out.v2 does.
NO_FOLDERS = frozenset((
    ".db", ".feather", ".gz", ".htm", ".html", ".json", ".md", ".ndjson", ".ods", ".parquet", ".pdf", ".sqlite",
    ".toml", ".tsv", ".txt", ".xls", ".xlsx", ".xml", ".yaml", ".zip",
))  # fmt: skip

Sink = Callable[[Written, Run | None], None]


def sink(place: Path, *, guard: bool = True) -> Sink:
    """Return what writes a ledger to `place`: a file of a known suffix, or else a folder for all files.

    A suffix of digits is none: out.2025.12.13, ledger-0.2.
    Raises RecordError now, not after the work, where `place` can't be written. What is returned raises it where a
    ledger of no readable document would replace one that holds rows.
    """
    if place.suffix in WRITERS and not os.path.isdir(place):
        return file_sink(place, guard=guard)
    if place.suffix.lower() in NO_FOLDERS and not os.path.isdir(place):
        remedy = f"end it in {' or '.join(WRITERS)}, or make a folder of that name first"
        raise RecordError(f"{place}: no writer for {place.suffix}; {remedy}")
    return folder_sink(place, guard=guard)


def file_sink(file: Path, *, guard: bool) -> Sink:
    """Return what writes the quotes alone, into one file."""
    check_file(file)

    def write(ledger: Written, _: Run | None) -> None:
        check_gain(ledger, file, [file])
        write_files({file: WRITERS[file.suffix](ledger.rows, guard=guard)})

    return write


def folder_sink(folder: Path, *, guard: bool) -> Sink:
    """Return what writes the whole ledger into a folder, the texts that the rows point into below it."""
    check_folder(folder)
    check_folder(folder / TEXTS)
    for name in (QUOTES, VIEW, DOCUMENTS, SPEAKERS, UTTERANCES, RUN_FILE):
        check_file(folder / name)

    def write(ledger: Written, run: Run | None) -> None:
        if run is None:
            raise RecordError(
                f"{folder}: no extract made this ledger, so it has no run.json; name a .jsonl or .csv file"
            )
        check_gain(ledger, folder, [folder / QUOTES, folder / VIEW])
        write_files(
            {
                **{text_file(folder, each.sha256): [each.text.encode("utf-8")] for each in ledger.extracts},
                folder / QUOTES: jsonl_lines(ledger.rows),
                folder / VIEW: csv_lines(ledger.rows, guard=guard),
                folder / DOCUMENTS: jsonl_lines(ledger.documents),
                folder / SPEAKERS: jsonl_lines(ledger.speakers),
                folder / UTTERANCES: jsonl_lines(ledger.utterances),
                folder / RUN_FILE: [run_json(run, ledger, datetime.now(UTC))],
            }
        )

    return write


def check_gain(ledger: Written, place: Path, files: Iterable[Path]) -> None:
    """Raise RecordError where nothing could be read, and `files`, which the ledger would replace, hold rows."""
    if all(row.status == "failed" for row in ledger.documents) and any(map(holds_rows, files)):
        raise RecordError(
            f"{place}: is left as it was, for it holds quotes and no document of this run could be read; see to the "
            "documents, name another place with -o, or remove it first"
        )


def holds_rows(file: Path) -> bool:
    """Return whether a file holds anything but the header of an empty ledger; one that can't be read may."""
    try:
        with file.open("rb") as stream:
            return bool(stream.read(len(HEADER) + 1).replace(HEADER, b"").strip())
    except FileNotFoundError:
        return False
    except OSError:
        return True
