"""One run at a time at a work folder: a lock that the system lets go of where its run is killed."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from quotes.errors import RecordError
from quotes.messages import unwritten

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, whose file says who has it.

    Raises RecordError, naming them, where another run has it, or where its file can't be made. A file that a killed run
    left behind is no lock. Where the system has no locks, as on some shared disks, there are none: then nothing is
    guarded.
    """
    path = folder / LOCK
    with opened(path) as file:
        if not taken(file, path):
            raise RecordError(
                f"{folder}: another run is at work here ({holder(path)}); wait for it, or name another -o"
            )
        with suppress(OSError):  # a full disk: who has it is not said then
            file.truncate(0)
            file.write(f"process {os.getpid()} on {socket.gethostname()}\n".encode())
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def opened(path: Path) -> BinaryIO:
    """Return the file of a lock, made where there is none. Raises RecordError where it can't be."""
    try:
        return path.open("ab+", buffering=0)
    except OSError as error:
        raise RecordError(unwritten(path, error, "see to the folder, or name another -o")) from error


def taken(file: BinaryIO, path: Path) -> bool:
    """Return whether the lock of an open file is ours now, and the file is still the one at the path."""
    number = file.fileno()
    try:
        if sys.platform == "win32":
            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # no locks here
        return True
    return path.exists() and os.path.samestat(os.fstat(number), path.stat())


def holder(path: Path) -> str:
    """Return who has the lock, as far as its file says it."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or "which has just begun"
    except OSError:
        return "which has just begun"
