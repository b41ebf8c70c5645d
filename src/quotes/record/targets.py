"""Where the ledger goes: a folder, one file, or standard output. Whole or not at all.

Every file is written under a temporary name beside its place, and renamed when all of them are on the disk: a crash
leaves the old ledger as it was. Each rename is atomic; run.json comes last, so it never speaks of rows not yet there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from quotes.errors import RecordError

Files = Mapping[Path, Iterable[bytes]]


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


def write_beside(path: Path, parts: Iterable[bytes], temporary: ExitStack) -> Path:
    """Return the temporary file that holds `parts`, on the disk; `temporary` removes it if it is still there."""
    written = beside(path)
    temporary.callback(remove, written)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise unwritable(path, error) from error
    return written


def beside(path: Path) -> Path:
    """Return the temporary name of a file."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def put_in_place(written: Path, path: Path) -> None:
    """Rename the temporary file to its name, over the old one."""
    try:
        os.replace(written, path)
    except OSError as error:
        raise unwritable(path, error) from error


def remove(path: Path) -> None:
    """Remove a file that may be gone already."""
    with suppress(OSError):
        path.unlink()


def unwritable(path: Path, error: OSError) -> RecordError:
    """Return the error for a place that can't be written, with what to do about it."""
    return RecordError(f"{path}: can't be written ({error.strerror}); free the place or name another with -o")
