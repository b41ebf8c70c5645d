"""corrections.jsonl: one decision a line, only ever appended, on the disk before anybody is told that it is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from attrs import frozen

from quotes.corrections.placing import shown
from quotes.corrections.standing import Placed, names_of, of_names, overruled
from quotes.corrections.values import ACCEPT, ADD, REJECT, SAME_SPEAKER, SET, Correction, encoded
from quotes.errors import CorrectionError
from quotes.messages import unwritten
from quotes.record.targets import sync_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOG = "corrections.jsonl"
UNSAFE = {character: f"\\u{character:04x}" for character in (*range(0x7F, 0xA0), 0x2028, 0x2029)}  # ends of lines
CUT = "cut off before its end, by a crash as a rule; decide it again, or remove the line"
BROKEN = "mend the line or remove it, the others count"
SAID = {ACCEPT: "accepted", REJECT: "rejected"}


@frozen
class Line:
    """A line of a file of corrections."""

    file: Path
    number: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.number}"


@frozen
class Read:
    """What a file of corrections says, in its order, and what is wrong with it: file, line and remedy, each a text.

    `places` are those of the corrections, none where they stand in no file.
    """

    corrections: tuple[Correction, ...]
    troubles: tuple[str, ...] = ()
    places: tuple[Line, ...] = ()


def append(path: Path, correction: Correction) -> None:
    """Write a correction behind the others and return when it is on the disk.

    Several processes may append at once: each waits for the lock. A line that a crash cut short stays as it is, and the
    new one begins on a line of its own. Raises CorrectionError where the file can't be written.
    """
    append_after(path, lambda _: (correction,))


def append_after(path: Path, decide: Callable[[tuple[Correction, ...]], Iterable[Correction]]) -> None:
    """Write what `decide` makes of the corrections that are there, while nobody else can write one.

    Where it raises, nothing is written. Raises CorrectionError where the file can't be written.
    """
    try:
        is_new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+", buffering=0) as file, locked(file):
            lines = b"".join(map(line_of, decide(read_log(path).corrections)))
            if lines:
                write_line(file.fileno(), lines)
        if is_new:
            sync_folder(path.parent)
    except OSError as error:
        raise CorrectionError(unwritten(path, error, "the correction was not saved")) from error


def line_of(correction: Correction) -> bytes:
    """Return a correction as a line: its id first, for who reads it, and all that it says."""
    said = encoded(correction).decode().translate(UNSAFE)
    return f'{{"id":"{correction.id}",{said[1:]}\n'.encode()


def write_line(file: int, line: bytes) -> None:
    """Write lines at the end of an open file, in one piece as far as the system takes it, and wait for the disk."""
    end = os.lseek(file, 0, os.SEEK_END)
    if end and os.lseek(file, end - 1, os.SEEK_SET) >= 0 and os.read(file, 1) != b"\n":
        line = b"\n" + line
    while line:
        line = line[os.write(file, line) :]
    os.fsync(file)


@contextmanager
def locked(file: Any) -> Iterator[None]:
    """Hold the lock of an open file; the system lets go of it where the process is killed."""
    number = file.fileno()
    if sys.platform == "win32":
        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(number, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if sys.platform == "win32":
            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(number, fcntl.LOCK_UN)


def read_log(path: Path) -> Read:
    """Return the corrections of a file, those that are well formed, and a trouble for each line that is not.

    A trouble is too where two people decide one thing differently; one person may think again.
    Raises CorrectionError where the file can't be read at all.
    """
    corrections, troubles = [], []
    data = bytes_of(path)
    lines = data.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        found = correction_in(line)
        if isinstance(found, Correction):
            corrections.append((Line(path, number), found))
        else:
            why = CUT if not line.rstrip().endswith(b"}") else f"no correction ({found}); {BROKEN}"
            troubles.append(f"{path}, line {number}: {why}")
    twice = [(one, two) for one, two in overruled(corrections) if one[1].by != two[1].by]
    return read_of(corrections, (*troubles, *told_twice(twice)))


def read_of(corrections: Iterable[Placed[Line]], troubles: tuple[str, ...]) -> Read:
    """Return what a file says, of its corrections with their lines."""
    every = tuple(corrections)
    return Read(tuple(each for _, each in every), troubles, tuple(line for line, _ in every))


def told_twice(twice: Iterable[tuple[Placed[Line], Placed[Line]]]) -> Iterator[str]:
    """Yield what is said of each correction that a later line overrules."""
    for (line, one), (other, two) in twice:
        where = f"line {other.number}" if line.file == other.file else str(other)
        yield f"{line}: {_otherwise(one, two)} in {where}, which counts; remove one of them"


def _otherwise(one: Correction, two: Correction) -> str:
    """Return what the later of two corrections says otherwise."""
    row = one.row or one.document or one.id
    if of_names(one):
        return f"{' and '.join(names_of(one))} are {'one' if two.action == SAME_SPEAKER else 'not one'}"
    if one.action == ADD:
        words = f"“{shown(one.anchor)}” of " if one.anchor else ""
        return f"{words}{row} is added otherwise"
    return f"{one.field} of {row} is set otherwise" if one.action == SET else f"{row} is {SAID[two.action]}"


def bytes_of(path: Path) -> bytes:
    """Return what the file holds."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CorrectionError(f"{path}: can't be read ({error.strerror}); name a file of corrections") from error


def correction_in(line: bytes) -> Correction | str:
    """Return the correction of one line, or what is wrong with it."""
    try:
        return msgspec.json.decode(line, type=Correction)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return str(error.__cause__ or error)
