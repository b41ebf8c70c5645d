"""Which files this program wrote: a run takes the place of these, and of no others.

No file says it in so many words. Each is known by how it begins, and where it is at hand as a whole by what is in it: a
workbook that somebody saved tells another day, a database may have a table more. What holds nothing is nobody's.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

import msgspec
from attrs import fields_dict

from quotes.errors import RecordError
from quotes.record.csv import COLUMNS as PLAIN_COLUMNS
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow
from quotes.record.views.people import COLUMNS
from quotes.record.views.tables import SEARCH, TABLES

HEAD_BYTES = 4096  # of a file, by which it is known; of one elsewhere no more is fetched
MARK = b"\xef\xbb\xbf"
IsOurs = Callable[[Path], bool]

ID = rb'\{"id":"%s[^"]+","%s":'
STRING = rb'"(?:[^"\\]|\\.)*"'
KINDS: dict[str, type] = {
    "quotes": Row, "documents": DocumentRow, "speakers": SpeakerRow, "utterances": UtteranceRow,
}  # fmt: skip
BEGINS = {  # each kind of file, as its first record begins
    "quotes": ID % (b"q_", b"document"),
    "documents": rb'\{"document":%s,"sha256":' % STRING,
    "speakers": ID % (b"", b"name"),
    "utterances": ID % (b"u_", b"speaker"),
    "run": rb'\{\s*(?:"schema": \d|"started": "[^"]+",\s*"finished": "[^"]+",\s*"versions": \{\s*"quotes": )',
    "annotations": rb'\{"@context":\[.*?\],"id":"urn:quotes:',
    "prov": rb'\{"prefix":\{"quotes":',
    "workbook": rb"PK\x03\x04.{6}\0\0\x3f\0",  # its first part is of the last of January 1980, as xlsxwriter has it
    "database": rb"SQLite format 3\0.{44}\0\0\0[\x01-\x09]",  # user_version is that of the schema
    "parquet": rb"PAR1",
    "report": rb'<!doctype html>\s*<html lang="en" data-sort="',
}
NEVER_SAVED = b"1980-01-01T00:00:00Z</dcterms:modified>"  # xlsx.NEVER


def check_ours(file: Path, is_ours: IsOurs) -> None:
    """Raise RecordError where `file` holds what this program did not write, or what somebody has changed since."""
    if file.is_file() and file.stat().st_size and not is_ours(file):
        remedy = "move it, or name another place with -o or --to"
        raise RecordError(f"{file}: is there already, and not as quotes writes it: somebody's own, or edited; {remedy}")


def begins_as(kind: str) -> IsOurs:
    """Return what says whether a file begins as those of a kind do."""
    return partial(begins, re.compile(BEGINS[kind], re.DOTALL))


def begins(pattern: re.Pattern[bytes], file: Path) -> bool:
    """Return whether a file begins with a pattern."""
    return bool(pattern.match(head_of(file)))


def are_rows(kind: str) -> IsOurs:
    """Return what says whether a file of JSON Lines is of a kind of row, without a field that somebody added."""
    known = set(fields_dict(KINDS[kind]))
    has_begun = begins_as(kind)
    return lambda file: has_begun(file) and first_names(file) <= known


def first_names(file: Path) -> set[str]:
    """Return the names of the fields of the first record; none where that is longer than a head."""
    line, end, _ = head_of(file).partition(b"\n")
    try:
        return set(msgspec.json.decode(line, type=dict[str, msgspec.Raw])) if end else set()
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {"none of ours"}


def head_of(file: Path) -> bytes:
    """Return how a file begins; nothing of one that can't be read."""
    try:
        with file.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except OSError:
        return b""


def is_table(file: Path) -> bool:
    """Return whether a CSV file is one of ours, of either dialect: it has our columns, and no other.

    Older versions had fewer of them. For people it begins with a mark, and lines end as no editor on Unix ends them.
    """
    head, end, _ = head_of(file).partition(b"\r\n")
    columns = frozenset(head.removeprefix(MARK).decode("utf-8", "replace").split(","))
    known = COLUMNS if head.startswith(MARK) else PLAIN_COLUMNS
    return bool(end) and {"id", "text", "speaker"} <= columns <= set(known)


def is_workbook(file: Path) -> bool:
    """Return whether an XLSX file is one of ours, and nobody has saved it since: that would tell the day."""
    if not begins_as("workbook")(file):
        return False
    if not is_zipfile(file):
        return is_cut(file)
    try:
        with ZipFile(file) as workbook:
            return NEVER_SAVED in workbook.read("docProps/core.xml")
    except (BadZipFile, KeyError):
        return False


def is_database(file: Path) -> bool:
    """Return whether a file of SQLite is one of ours, without a table that somebody added."""
    if not begins_as("database")(file):
        return False
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return {"quotes", "speakers", "documents"} <= tables_in(database) <= our_tables()
    except sqlite3.Error:
        return is_cut(file)


@cache
def our_tables() -> frozenset[str]:
    """Return the names of all tables of a database that we write."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(TABLES + SEARCH)
        return tables_in(database)


def tables_in(database: sqlite3.Connection) -> frozenset[str]:
    """Return the names of the tables of a database, views and triggers among them, but SQLite's own."""
    names = (name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type <> 'index'"))
    return frozenset(name for name in names if not name.startswith("sqlite_"))


def is_parquet(file: Path) -> bool:
    """Return whether a Parquet file holds rows of ours, with our columns and no other."""
    from pyarrow import ArrowException  # heavy, and an extra
    from pyarrow.parquet import read_schema

    if not begins_as("parquet")(file):
        return False
    try:
        schema = read_schema(file)
    except (ArrowException, OSError):
        return is_cut(file)
    columns = (set(fields_dict(kind)) for kind in KINDS.values())
    return any(set(schema.names) <= each for each in columns) and b"pandas" not in (schema.metadata or {})


def is_cut(file: Path) -> bool:
    """Return whether of a file only the head is at hand, as of one elsewhere."""
    return file.stat().st_size == HEAD_BYTES
