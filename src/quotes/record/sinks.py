"""Where a ledger can be written: a folder for all of it, or one file in a format of WRITERS."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from quotes.elsewhere import is_elsewhere, is_nowhere, name_of
from quotes.errors import RecordError
from quotes.record.csv import csv_lines, record
from quotes.record.jsonl import jsonl_lines
from quotes.record.reading import DOCUMENTS, QUOTES, RUN_FILE, SPEAKERS, TEXTS, UTTERANCES, VIEW, text_file
from quotes.record.rows import Written
from quotes.record.run import Run, run_json
from quotes.record.sending import sent
from quotes.record.targets import check_file, check_folder, write_files
from quotes.record.views import WRITERS, Format, Manner, format_for, records_of
from quotes.record.views.csv import BYTE_ORDER_MARK, csv_files
from quotes.record.views.formats import named_by_suffix, one_of
from quotes.record.views.ours import KINDS, are_rows, begins_as, check_ours, is_table
from quotes.record.views.people import COLUMNS

# CSV files without rows: of programs, and of people
HEADERS = (b"".join(csv_lines(())), BYTE_ORDER_MARK + record(COLUMNS))

# Endings of files that this program does not write: whoever names one means no folder, as one who names out.v2 does.
NO_FOLDERS = frozenset((
    ".feather", ".gz", ".htm", ".html", ".json", ".md", ".ndjson", ".ods", ".pdf", ".toml", ".tsv", ".txt", ".xls",
    ".xml", ".yaml", ".zip",
))  # fmt: skip
USUAL = Manner()

FILES = (QUOTES, VIEW, DOCUMENTS, SPEAKERS, UTTERANCES, RUN_FILE)  # of the folder that a ledger is
# what tells each as ours; the table is what people open, and write into
OURS = {VIEW: is_table, RUN_FILE: begins_as("run"), **{f"{kind}.jsonl": are_rows(kind) for kind in KINDS}}
Sink = Callable[[Written, Run | None], None]


def sink(place: Path, manner: Manner = USUAL) -> Sink:
    """Return what writes a ledger to `place`: a file of a known suffix, or else a folder for all files.

    A suffix of digits is none: out.2025.12.13, ledger-0.2.
    Raises RecordError now, not after the work, where `place` can't be written, and ExtraError where that takes what is
    not installed. What is returned raises RecordError where a ledger of no readable document would replace one that
    holds rows.
    """
    if is_elsewhere(place):
        return sent(place, manner, sink)
    check_somewhere(place)
    found = named_by_suffix(place)
    if found and (found.is_folder or not os.path.isdir(place)):
        return view_sink(place, manner)
    if place.suffix.lower() in NO_FOLDERS and not os.path.isdir(place):
        remedy = f"end it in {one_of(WRITERS)}, or make a folder of that name first"
        raise RecordError(f"{place}: no writer for {place.suffix}; {remedy}")
    return folder_sink(place, manner)


def view_sink(place: Path, manner: Manner = USUAL) -> Sink:
    """Return what writes one view of a ledger to `place`, in the format that its name says.

    Raises RecordError and ExtraError as `sink` does, also where the name says no format.
    """
    if is_elsewhere(place):
        return sent(place, manner, view_sink)
    check_somewhere(place)
    found = format_for(place)
    found.check_place(place)

    def write(ledger: Written, _: Run | None) -> None:
        check_gain(ledger, place, [place])
        write_view(found, ledger, place, manner)

    return write


def check_somewhere(place: Path) -> None:
    """Raise RecordError where a place is an address that nothing opens: a folder here would be called so."""
    if is_nowhere(place):
        raise RecordError(f"{name_of(place)}: is no address that can be written; name a folder or a file")


def write_view(found: Format, ledger: Written, place: Path, manner: Manner) -> None:
    """Write one view of a ledger."""
    write_files(found.write(records_of(ledger), place, manner))


def folder_sink(folder: Path, manner: Manner) -> Sink:
    """Return what writes the whole ledger into a folder, the texts that the rows point into below it."""
    check_folder(folder)
    check_folder(folder / TEXTS)
    for name in FILES:
        check_file(folder / name)
    check_all_ours(folder)

    def write(ledger: Written, run: Run | None) -> None:
        if run is None:
            raise RecordError(
                f"{folder}: no extract made this ledger, so it has no run.json; name a file, such as one in .jsonl"
            )
        check_gain(ledger, folder, [folder / QUOTES, folder / VIEW])
        write_files(
            {
                **{text_file(folder, each.sha256): text_of(ledger, n) for n, each in enumerate(ledger.extracts)},
                folder / QUOTES: jsonl_lines(ledger.rows),
                **csv_files(records_of(ledger), folder / VIEW, manner),
                folder / DOCUMENTS: jsonl_lines(ledger.documents),
                folder / SPEAKERS: jsonl_lines(ledger.speakers),
                folder / UTTERANCES: jsonl_lines(ledger.utterances),
                folder / RUN_FILE: [run_json(run, ledger, datetime.now(UTC))],
            }
        )

    return write


def check_all_ours(folder: Path) -> None:
    """Raise RecordError where a file that a ledger would replace is somebody's own.

    Beside a run.json of ours its files are ours, whatever version wrote them; but for a table that somebody has edited.
    """
    is_ledger = OURS[RUN_FILE](folder / RUN_FILE)
    for name in (VIEW,) if is_ledger else FILES:
        check_ours(folder / name, OURS[name])


def text_of(ledger: Written, number: int) -> Iterator[bytes]:
    """Yield the bytes of a text that is kept beside the ledger, which is read now and not before."""
    yield ledger.extracts[number].text.encode("utf-8")


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
            begun = stream.read(max(map(len, HEADERS)) + 1)
            return begun not in HEADERS and bool(begun.strip())
    except FileNotFoundError:
        return False
    except OSError:
        return True
