"""What a ZIP file may hold: caps against bombs, and what is wrong with one of its members."""

from __future__ import annotations

import io
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from quotes.errors import ReadError

MAX_RATIO = 200  # unpacked to packed: text comes to 5, logs to 50, bombs to a thousand
MIN_SUSPECT = 16 << 20  # bytes unpacked; what is smaller does no harm at any ratio
MAX_UNPACKED = 64 << 30  # bytes of all members: more than any dump of news, less than a disk
MAX_MEMBERS = 1_000_000
ENCRYPTED = 0x1  # of the flags of a member


def check_members(name: str, data: bytes) -> None:
    """Raise ReadError where the bytes are no ZIP file, as those of Word are, or a bomb."""
    for member in opened(name, io.BytesIO(data)).infolist():
        if trouble := trouble_with(member):
            raise ReadError(f"{name}: {member.filename} {trouble}")


def opened(name: str, stream: IO[bytes]) -> ZipFile:
    """Return the ZIP file in a stream. Raises ReadError where it is none, or holds more than is read."""
    try:
        archive = ZipFile(stream)
    except (BadZipFile, OSError, ValueError) as error:
        raise ReadError(f"{name}: is broken ({error}); get the file again") from error
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or size > MAX_UNPACKED:
        held = f"{len(members):,} files of {size:,} bytes"
        raise ReadError(f"{name}: holds {held}, more than is read; unpack it, and name them")
    return archive


def trouble_with(member: ZipInfo) -> str:
    """Return what is wrong with a member, with a remedy; nothing where it may be read."""
    if member.flag_bits & ENCRYPTED:
        return "is encrypted; unpack it with its password, and name what is in it"
    if member.file_size > MIN_SUSPECT and member.file_size > MAX_RATIO * max(member.compress_size, 1):
        packed, whole = f"{member.compress_size:,}", f"{member.file_size:,}"
        return f"unpacks from {packed} to {whole} bytes, as bombs do; if it is none, unpack it, and name what is in it"
    return ""
