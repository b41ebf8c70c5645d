"""Where the ledger goes: a folder, one file, or standard output. Whole or not at all.

Every file is written under a temporary name beside its place, and renamed when all of them are on the disk: a crash
leaves the old ledger as it was. Each rename is atomic; run.json comes last, so it never speaks of rows not yet there.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from quotes.errors import RecordError
from quotes.messages import unwritten

# what is to stand at a path: its bytes, or what writes the file, or makes the folder, at the path that it is given
Files = Mapping[Path, Iterable[bytes] | Callable[[Path], None]]


def check_folder(folder: Path, *, file: str = "probe") -> None:
    """Raise RecordError where no `file` can be made in `folder`, which need not exist yet. Leaves nothing behind."""
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise RecordError(f"{folder}: is a file, not a folder; name another place with -o")
    try:
        ground = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    except OSError as error:  # a name is too long
        raise unwritable(folder, error) from error
    probe = beside(ground / file)
    try:
        probe.open("xb").close()
        probe.unlink()
    except OSError as error:
        raise unwritable(folder, error) from error


def check_file(file: Path) -> None:
    """Raise RecordError where `file` can't be written or replaced. Leaves nothing behind."""
    if os.path.isdir(file):
        raise RecordError(f"{file}: is a folder, not a file; name another place with -o")
    check_folder(file.parent, file=file.name)


def write_files(files: Files) -> None:
    """Write every file, then put all of them in their places, in the order given.

    Raises RecordError when one can't be written; then, and on an interrupt, no file has been touched.
    """
    with ExitStack() as temporary:
        written = {path: write_beside(path, parts, temporary) for path, parts in files.items()}
        for path, temporary_file in written.items():
            put_in_place(temporary_file, path)


def write_beside(path: Path, content: Iterable[bytes] | Callable[[Path], None], temporary: ExitStack) -> Path:
    """Return the temporary file that holds `content`, on the disk; `temporary` removes it if it is still there."""
    written = beside(path)
    temporary.callback(remove, written)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fill(written, content)
    except OSError as error:
        raise unwritable(path, error) from error
    return written


def fill(place: Path, content: Iterable[bytes] | Callable[[Path], None]) -> None:
    """Put `content` at a place, on the disk; what it writes below a folder is left to the system."""
    if callable(content):
        content(place)
    else:
        with place.open("wb") as file:
            file.writelines(content)
    if place.is_file():
        with place.open("r+b") as file:
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def beside(path: Path) -> Path:
    """Return the temporary name of a file."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def put_in_place(written: Path, path: Path) -> None:
    """Rename the temporary file to its name, over the old one; of a folder, the old one is moved away first."""
    old = path.with_name(f".{path.name}.{os.getpid()}.old")
    try:
        if written.is_dir() and path.exists():
            os.replace(path, old)
        os.replace(written, path)
    except OSError as error:
        with suppress(OSError):
            os.replace(old, path)
        raise unwritable(path, error) from error
    remove(old)


def remove(path: Path) -> None:
    """Remove a file or a folder that may be gone already."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        path.unlink()


def unwritable(path: Path, error: Exception) -> RecordError:
    """Return the error for a place that can't be written, with what to do about it."""
    return RecordError(unwritten(path, error, "free the place or name another with -o"))
