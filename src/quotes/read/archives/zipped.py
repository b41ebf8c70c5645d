"""ZIP: each member read as a file of its own would be, without being unpacked to the disk."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from attrs import evolve

from quotes.errors import ReadError
from quotes.read.formats import is_read
from quotes.read.members import opened, trouble_with
from quotes.read.packed import Unpacking
from quotes.read.reading import items_in
from quotes.read.sources import MAX_FILE_BYTES, Item, Source, source_of
from quotes.types import Failure

WORD = "word/document.xml"
MAX_DEPTH = 3  # archives in archives; more are nobody's news
BROKEN = (BadZipFile, EOFError, OSError, zlib.error, NotImplementedError, RuntimeError)


def read_zip(source: Source) -> Iterator[Item]:
    """Yield what is read of each member whose name says a format, in order of names; the others are counted once.

    A member that is broken, encrypted or a bomb is a Failure, and the others are read.
    """
    if source.depth >= MAX_DEPTH:
        raise ReadError(f"{source.name}: an archive in {MAX_DEPTH} others; unpack it, and name what is in it")
    skipped = Counter[str]()
    with opened(source.name, seekable(source)) as archive:
        if WORD in archive.namelist():
            raise ReadError(f"{source.name}: is a Word document that is not named as one; end its name in .docx")
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if member.is_dir() or is_hidden(member.filename):
                continue
            if source.asked.format is None and not is_read(member.filename):
                skipped[PurePosixPath(member.filename).suffix.lower() or "no suffix"] += 1
            else:
                yield from items_of_member(source, archive, member)
    if skipped:
        source.tell("passed over " + ", ".join(f"{number} {suffix}" for suffix, number in skipped.most_common()))


def is_hidden(name: str) -> bool:
    """Return whether a member is hidden, or is what macOS adds for each file; `../a.txt` is neither, and is read."""
    parts = (part for part in PurePosixPath(name).parts if part != "..")
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def items_of_member(source: Source, archive: ZipFile, member: ZipInfo) -> Iterator[Item]:
    """Yield what is read of a member, under the name of the archive and its own: news.zip/a.txt."""
    name = f"{source.name}/{member.filename}"
    if trouble := trouble_with(member):
        yield Failure(name, f"{name}: {trouble}")
        return
    try:
        stream = archive.open(member)
    except BROKEN as error:
        yield Failure(name, f"{name}: can't be unpacked ({error}); get the archive again, or unpack it yourself")
        return
    with stream:
        unpacked = io.BufferedReader(Unpacking(name, stream, BROKEN), 1 << 16)
        yield from items_in(evolve(source_of(name, unpacked, source.asked), depth=source.depth + 1))


def seekable(source: Source) -> BinaryIO | io.BytesIO:
    """Return a stream that can be read from its end, as ZIP is: the file, or the bytes of a member, held whole."""
    return source.stream if source.stream.seekable() else io.BytesIO(source.up_to(MAX_FILE_BYTES))
