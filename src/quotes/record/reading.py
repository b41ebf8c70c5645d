"""Read a ledger back: quotes.jsonl as rows."""

from __future__ import annotations

from pathlib import Path

import msgspec
from attrs import frozen

from quotes.errors import RecordError
from quotes.record.rows import Row

QUOTES = "quotes.jsonl"
RUN_FILE = "run.json"
DECODER = msgspec.json.Decoder(Row)


@frozen
class Options:
    """What of a run's options is read back."""

    paths: tuple[str, ...] = ()


@frozen
class Ran:
    """What of run.json is read back."""

    options: Options


def read_ledger(path: Path) -> tuple[Row, ...]:
    """Return the rows of a ledger, a .jsonl file or the folder that holds quotes.jsonl, in the file's order.

    Raises RecordError naming the file and the line that is no row; for a CSV file, naming what to give instead.
    """
    file = ledger_file(path)
    if file.suffix == ".csv":
        raise RecordError(f"{file}: CSV is a view of a ledger; name {QUOTES} (quotes extract -o FOLDER writes both)")
    lines = bytes_of(file).split(b"\n")
    return tuple(row_in(line, file, number) for number, line in enumerate(lines, start=1) if line.strip())


def ledger_file(path: Path) -> Path:
    """Return the JSON Lines file of a ledger."""
    return path / QUOTES if path.is_dir() else path


def bytes_of(file: Path) -> bytes:
    """Return what the file holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error


def row_in(line: bytes, file: Path, number: int) -> Row:
    """Return the row of one line."""
    try:
        return DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"{file}, line {number}: no row of a ledger ({error}); run quotes extract again") from error


def paths_read(ledger: Path) -> tuple[Path, ...]:
    """Return the paths that the run was given, as run.json has them; none where the ledger has no run.json.

    Relative paths are told from here, and from the folder that holds the ledger's: a run with the default output
    was started there.
    """
    folder = ledger if ledger.is_dir() else ledger.parent
    try:
        options = msgspec.json.decode((folder / RUN_FILE).read_bytes(), type=Ran).options
    except (OSError, msgspec.DecodeError):
        return ()
    given = tuple(Path(path) for path in options.paths)
    return (*given, *(folder.absolute().parent / path for path in given))
