"""Packed files: what is in a .gz, .zst, .xz or .bz2, read as it is unpacked, never whole."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zlib
from typing import Any, BinaryIO

from quotes.errors import ReadError
from quotes.read.formats import without_packing
from quotes.read.sources import Source, unpacked, without_extra

MAGIC = {  # how a packing begins
    "gzip": rb"\x1f\x8b",
    "xz": rb"\xfd7zXZ\x00",
    "zstd": rb"\x28\xb5\x2f\xfd",
    "bzip2": rb"BZh\d(?:1AY&SY|\x17\x72\x45)",
}
BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError)
STEP = 65_536  # bytes of a Zstandard file that are unpacked at once


class Unpacking(io.RawIOBase):
    """The bytes in a packed stream. Reading raises ReadError, naming how far it came, where the packing is broken."""

    def __init__(self, name: str, packed: Any, broken: tuple[type[Exception], ...]) -> None:
        self.name, self.packed, self.broken, self.count = name, packed, broken, 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as one read does, and return how many bytes that was."""
        try:
            found = self.packed.read1(len(buffer))  # no more than it has: what precedes a break is not lost
        except self.broken as error:
            raise ReadError(
                f"{self.name}: the packing is broken after {self.count:,} bytes of contents ({error}); what came "
                "before is read, get the file again for the rest"
            ) from error
        buffer[: len(found)] = found
        self.count += len(found)
        return len(found)


class Frames:
    """The bytes in a Zstandard stream, frame by frame; raises EOFError where the last one lacks its end."""

    def __init__(self, stream: BinaryIO, library: Any) -> None:
        self.stream, self.library = stream, library
        self.frame = library.ZstdDecompressor().decompressobj()
        self.ahead, self.waiting = b"", b""

    def read1(self, size: int) -> bytes:
        """Return at most so many bytes; none at the end."""
        while not self.waiting:
            packed = self.ahead or self.stream.read(STEP)
            if not packed:
                if not self.frame.eof and self.has_begun:
                    raise EOFError("it ends within a frame")
                return b""
            if self.frame.eof:
                self.frame = self.library.ZstdDecompressor().decompressobj()
            self.has_begun = True
            self.waiting = self.frame.decompress(packed)
            self.ahead = self.frame.unused_data if self.frame.eof else b""
        found, self.waiting = self.waiting[:size], self.waiting[size:]
        return found

    has_begun = False


def packing_of(head: bytes) -> str | None:
    """Return the name of the packing that some bytes begin with, None where they begin with none."""
    return next((name for name, magic in MAGIC.items() if re.match(magic, head)), None)


def unpack(source: Source, packing: str) -> Source:
    """Return what is in a packed source, to be unpacked as it is read. Raises ReadError where that takes an extra."""
    packed, broken = stream_in(source, packing)
    return unpacked(source, Unpacking(source.name, packed, broken), without_packing(source.inner))


def stream_in(source: Source, packing: str) -> tuple[Any, tuple[type[Exception], ...]]:
    """Return the stream that unpacks a source, and the errors by which it says that the packing is broken."""
    if packing == "zstd":
        return frames_in(source)
    opened: dict[str, Any] = {"gzip": gzip.open, "xz": lzma.open, "bzip2": bz2.open}
    return opened[packing](source.stream, "rb"), BROKEN


def frames_in(source: Source) -> tuple[Any, tuple[type[Exception], ...]]:
    """Return the stream that unpacks Zstandard, and its errors. Raises ReadError without the extra."""
    try:
        import zstandard  # an extra
    except ImportError as error:
        raise without_extra(source.name, "Zstandard (.zst)", "zst") from error
    return Frames(source.stream, zstandard), (*BROKEN, zstandard.ZstdError)
