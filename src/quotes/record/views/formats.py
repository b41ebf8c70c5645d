"""The formats that a ledger is written in. FORMATS: name -> format, WRITERS: suffix -> format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

from quotes.errors import ExtraError, RecordError
from quotes.record.jsonl import jsonl_lines
from quotes.record.targets import Files, check_file, check_folder
from quotes.record.views.annotations import annotation_files
from quotes.record.views.brat import brat_files, check_brat
from quotes.record.views.csv import csv_files
from quotes.record.views.datasette import METADATA, metadata_at
from quotes.record.views.filed import Manner, Records
from quotes.record.views.ours import (
    IsOurs,
    are_rows,
    begins_as,
    check_ours,
    is_database,
    is_parquet,
    is_table,
    is_workbook,
)
from quotes.record.views.parquet import parquet_files, parquet_folder, tables_in
from quotes.record.views.prov import prov_files
from quotes.record.views.sqlite import sqlite_files
from quotes.record.views.xlsx import xlsx_files

Write = Callable[[Records, Path, Manner], Files]


def lone(place: Path) -> tuple[Path, ...]:
    """Return the file that a view is."""
    return (place,)


@frozen(kw_only=True)
class Format:
    """A way to write a ledger: what writes it, into which place, and what must be installed for it.

    `check` raises RecordError where a place can't be written; `is_ours` says which of the `files` may be replaced.
    `module` is what the extra called `extra` installs. `is_folder` says that it writes a folder, `whole` is what writes
    all of a ledger where this writes its quotes alone.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Write
    check: Callable[[Path], None] = check_file
    files: Callable[[Path], Iterable[Path]] = lone
    is_ours: IsOurs
    module: str | None = None
    extra: str | None = None
    is_folder: bool = False
    whole: Format | None = None

    def check_place(self, place: Path) -> None:
        """Raise RecordError where `place` can't be written, ExtraError where an extra is not installed.

        A place that holds what this program did not write can't.
        """
        self.check(place)
        if self.module and find_spec(self.module) is None:
            remedy = f"run python -m pip install 'quotes-ledger[{self.extra}]'"
            raise ExtraError(f"{place}: to write {self.name} takes an extra; {remedy}")
        for file in self.files(place):
            check_ours(file, self.is_ours)


def jsonl_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the record of the quotes, to be written to `file`."""
    return {file: jsonl_lines(records.rows())}


def check_database(file: Path) -> None:
    """Raise RecordError where a database, or what Datasette shows it by, can't be written."""
    check_file(file)
    check_file(file.with_name(METADATA))
    metadata_at(file.with_name(METADATA))


EVERY = (
    Format(name="jsonl", suffixes=(".jsonl",), write=jsonl_files, is_ours=are_rows("quotes")),
    Format(name="csv", suffixes=(".csv",), write=csv_files, is_ours=is_table),
    Format(
        name="sqlite", suffixes=(".db", ".sqlite"), write=sqlite_files, check=check_database, is_ours=is_database,
    ),
    Format(
        name="parquet", suffixes=(".parquet",), write=parquet_files, is_ours=is_parquet,
        module="pyarrow", extra="parquet",
        whole=Format(
            name="parquet", suffixes=(), write=parquet_folder, check=check_folder, files=tables_in,
            is_ours=is_parquet, module="pyarrow", extra="parquet", is_folder=True,
        ),
    ),
    Format(name="xlsx", suffixes=(".xlsx",), write=xlsx_files, is_ours=is_workbook, module="xlsxwriter", extra="xlsx"),
    Format(name="annotations", suffixes=(".jsonld",), write=annotation_files, is_ours=begins_as("annotations")),
    Format(name="prov", suffixes=(".prov.json",), write=prov_files, is_ours=begins_as("prov")),
    Format(name="brat", suffixes=(".brat",), write=brat_files, check=check_brat, is_ours=Path.is_dir, is_folder=True),
)  # fmt: skip
FORMATS: Mapping[str, Format] = {each.name: each for each in EVERY}
WRITERS: Mapping[str, Format] = {suffix: each for each in EVERY for suffix in each.suffixes}


def format_for(place: Path, name: str | None = None) -> Format:
    """Return the format of a name, or else that which the end of a file's name says.

    Raises RecordError where there is none, naming those that there are.
    """
    if name is not None and name not in FORMATS:
        raise RecordError(f"no format is called {name}; there are {', '.join(FORMATS)}")
    found = FORMATS[name] if name else named_by_suffix(place)
    if found is None:
        raise RecordError(f"{place}: no writer for such a name; end it in {one_of(WRITERS)}")
    return found.whole if name and found.whole and named_by_suffix(place) is not found else found


def named_by_suffix(place: Path) -> Format | None:
    """Return the format that the end of a name says, in letters of either case; None where it says none."""
    name = place.name.lower()
    return next((found for suffix, found in WRITERS.items() if name.endswith(suffix) and name != suffix), None)


def one_of(suffixes: Mapping[str, Format]) -> str:
    """Return suffixes as a phrase: .csv, .db or .jsonl."""
    *most, last = sorted(suffixes)
    return f"{', '.join(most)} or {last}"
