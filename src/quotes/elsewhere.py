"""Files that are not on this machine: in a bucket, on another machine, in memory; whatever fsspec opens.

A path elsewhere is a Path as any other: of `s3://bucket/news` it is `s3:/bucket/news`, for a Path has one stroke there.
Nothing else in the package imports fsspec, which comes with the extra `remote`. What opens a bucket, s3fs or gcsfs, is
the user's choice. The web is not here: nothing is fetched from it.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from quotes.errors import ExtraError, ReadError

ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+):/", re.IGNORECASE)  # one letter is a drive of Windows
WEB = frozenset({"data", "ftp", "http", "https"})
USUAL = frozenset({"abfs", "az", "file", "gcs", "gs", "hdfs", "memory", "s3", "s3a", "sftp"})  # known without fsspec
BUCKETS = frozenset({"abfs", "abfss", "az", "gcs", "gs", "oci", "oss", "s3", "s3a"})  # they have no folders
# what the libraries of buckets raise that is no OSError, by the module that has it
TROUBLES = {
    "botocore.exceptions": ("BotoCoreError", "ClientError"),
    "google.auth.exceptions": ("GoogleAuthError",),
    "gcsfs.retry": ("HttpError",),
    "aiohttp": ("ClientError",),
    "azure.core.exceptions": ("AzureError",),
}


@frozen
class Elsewhere:
    """A path elsewhere: its `address`, as people write it, the `system` that has it, and its `name` there."""

    address: str
    system: Any
    name: str

    def __truediv__(self, inside: str) -> Elsewhere:
        return Elsewhere(f"{self.address}/{inside}", self.system, f"{self.name.rstrip('/')}/{inside}")

    @property
    def is_file(self) -> bool:
        """Return whether a file is there."""
        with told(self.address):
            return bool(self.system.isfile(self.name))

    @property
    def is_folder(self) -> bool:
        """Return whether a folder is there, or files whose names begin as if it were."""
        with told(self.address):
            return bool(self.system.isdir(self.name))

    def files_below(self) -> Iterator[str]:
        """Yield the names of all files in the folder and below, from there on: 2025/a.txt."""
        with told(self.address):
            found = self.system.find(self.name)
        for name in found:
            yield str(name).removeprefix(self.name).lstrip("/")

    @property
    def above(self) -> Elsewhere:
        """Return the folder that it is in."""
        return Elsewhere(self.address.rpartition("/")[0], self.system, self.name.rpartition("/")[0])

    def make_folder(self) -> None:
        """Make the folder where there is none; in a bucket there are none, and none is made for a mistake."""
        if self.address.partition(":")[0].lower() not in BUCKETS:
            self.system.makedirs(self.name or "/", exist_ok=True)

    def opened(self) -> BinaryIO:
        """Return the bytes of the file, to be read once."""
        with told(self.address):
            return io.BufferedReader(Fetching(self.address, self.system.open(self.name, "rb")))


class Fetching(io.RawIOBase):
    """The bytes of a file elsewhere. Reading raises ReadError where the connexion breaks off."""

    def __init__(self, address: str, stream: Any) -> None:
        self.address, self.stream = address, stream

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def seekable(self) -> bool:
        """Return whether it can be read from any place."""
        return bool(self.stream.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place, and return where that is."""
        return int(self.stream.seek(offset, whence))

    def tell(self) -> int:
        """Return the place."""
        return int(self.stream.tell())

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as one read does, and return how many bytes that was."""
        with told(self.address):
            found = self.stream.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def close(self) -> None:
        """Let go of the file."""
        if not self.closed:
            self.stream.close()
        super().close()


def is_elsewhere(path: Path) -> bool:
    """Return whether a path is the address of something that fsspec opens, and no file here is called so."""
    found = ADDRESS.match(str(path))
    if not found or found[1].lower() in WEB or os.path.lexists(path):
        return False
    return found[1].lower() in USUAL or found[1].lower() in protocols()


def is_nowhere(path: Path) -> bool:
    """Return whether a path is an address that nothing opens: of the web, or mistyped. No folder here is called so."""
    return bool(ADDRESS.match(str(path))) and not os.path.lexists(path.parts[0]) and not is_elsewhere(path)


def protocols() -> frozenset[str]:
    """Return what fsspec opens, by the beginning of the address; nothing without fsspec."""
    try:
        from fsspec.registry import known_implementations, registry  # an extra
    except ImportError:
        return frozenset()
    return frozenset((*known_implementations, *registry))


def address_of(path: Path) -> str:
    """Return the address that a path elsewhere stands for."""
    protocol, _, name = path.as_posix().partition(":/")
    return f"{protocol}:///{name}" if protocol.lower() == "file" else f"{protocol}://{name}"


def name_of(path: Path) -> str:
    """Return a path as people write it: an address with both strokes, also where nothing opens it."""
    return address_of(path) if is_elsewhere(path) or is_nowhere(path) else str(path)


def elsewhere(path: Path) -> Elsewhere:
    """Return what is at a path elsewhere. Raises ExtraError where a library is missing that opens it."""
    address = address_of(path)
    try:
        from fsspec.core import url_to_fs  # an extra
    except ImportError as error:
        raise ExtraError(f"{address}: takes an extra; run python -m pip install 'quotes-ledger[remote]'") from error
    try:
        with told(address):
            system, name = url_to_fs(address)
    except ImportError as error:
        library = getattr(error.__cause__, "name", None) or "a library"
        raise ExtraError(f"{address}: needs {library}; pip install {library}") from error
    system.invalidate_cache()  # systems are kept, and what they have listed; it may be another by now
    return Elsewhere(address, system, name)


def is_there(path: Path) -> bool:
    """Return whether there is a file or a folder at a path elsewhere. Raises ReadError where nobody can tell."""
    place = elsewhere(path)
    return place.is_file or place.is_folder


@contextmanager
def told(address: str) -> Iterator[None]:
    """Have what goes wrong between here and there told with its address, as ReadError."""
    expected: tuple[type[Exception], ...] = (OSError, *troubles())
    try:
        yield
    except expected as error:
        said = getattr(error, "strerror", None) or str(error).strip() or type(error).__name__
        raise ReadError(f"{address}: {said}; check the address, and that you may see it") from error


def troubles() -> tuple[type[Exception], ...]:
    """Return what the libraries that are loaded raise where something goes wrong on the way."""
    loaded = [(sys.modules[module], names) for module, names in TROUBLES.items() if module in sys.modules]
    return tuple(getattr(module, name) for module, names in loaded for name in names if hasattr(module, name))
