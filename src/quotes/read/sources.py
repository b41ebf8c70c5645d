"""What a reader is given: the bytes of one source from their beginning, its name, and what was asked for."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO, cast

from attrs import evolve, field, frozen

from quotes.errors import ReadError
from quotes.options import DEFAULTS
from quotes.read.language import language_of
from quotes.types import Document, Failure

BYTES_A_CHARACTER = 4  # at most, in UTF-8, UTF-16 and UTF-32
HEAD_BYTES = 8192  # in which the kind of a file shows
MAX_FILE_BYTES = 256 * 1024 * 1024  # of a file that is held whole and holds more than its text: PDF, Word, mail
CHUNK = 1 << 20  # bytes read at once
LONGEST = sys.maxsize // 8  # bytes; whoever sets no limit sets this one
NO_FIELDS: Mapping[str, str] = MappingProxyType({})


@frozen
class Note:
    """Something to be told once of what was read from `file`: which fields were taken, what was passed over."""

    file: str
    said: str


def nothing(_: object) -> None:
    """Do nothing with what is told."""


@frozen(kw_only=True)
class Asked:
    """How sources are to be read.

    `format` is the name of the one that all of them are in, None to tell by name and contents; `fields` says which
    field of a table serves as what. Documents longer than `max_chars` are refused. `tell` is called with each Note.
    """

    max_chars: int = DEFAULTS.max_chars
    format: str | None = None
    fields: Mapping[str, str] = NO_FIELDS
    tell: Callable[[Note], None] = nothing
    language_of: Callable[[str], str] = language_of

    @property
    def max_bytes(self) -> int:
        """Return how many bytes a text can have at most."""
        return min(BYTES_A_CHARACTER * (self.max_chars + 1), LONGEST)


@frozen
class Source:
    """One file, standard input, or a member of an archive: `name` is the id of what is in it, `stream` its bytes.

    `inner` is the name that says the format: that of the file, without the ending of its packing. `depth` counts the
    archives around it.
    """

    name: str
    stream: BinaryIO = field(eq=False, repr=False)
    asked: Asked = Asked()
    inner: str = ""
    depth: int = 0

    @property
    def head(self) -> bytes:
        """Return how the bytes begin; the stream stays where it is."""
        return cast(io.BufferedReader, self.stream).peek(HEAD_BYTES)[:HEAD_BYTES]

    def data(self) -> bytes:
        """Return all bytes of a text. Raises ReadError where they are more than a text of `max_chars` can have."""
        return self.up_to(self.asked.max_bytes)

    def up_to(self, most: int) -> bytes:
        """Return all bytes. Raises ReadError where they are more than `most`."""
        parts, size = [], 0
        while size <= most and (part := self.stream.read(CHUNK)):
            parts.append(part)
            size += len(part)
        if size <= most:
            return b"".join(parts)
        if most != self.asked.max_bytes:
            raise ReadError(f"{self.name}: more than {most:,} bytes, too many for one article; split it")
        raise ReadError(too_long(self.name, f"more than {most:,} bytes", max_chars=self.asked.max_chars))

    def tell(self, said: str) -> None:
        """Tell something once of this source."""
        self.asked.tell(Note(self.name, said))


Item = Document | Failure
Reader = Callable[[Source], Iterator[Item]]


def source_of(name: str, stream: BinaryIO, asked: Asked, *, depth: int = 0) -> Source:
    """Return a source whose head can be looked at, whatever its stream is."""
    peekable = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    return Source(name, cast(BinaryIO, peekable), asked, name, depth)


def unpacked(source: Source, stream: io.RawIOBase, inner: str) -> Source:
    """Return the source with what is in its packing; `inner` is its name without the packing's ending."""
    return evolve(source, stream=io.BufferedReader(stream, HEAD_BYTES * 8), inner=inner)


def too_long(name: str, size: str, *, max_chars: int) -> str:
    """Return what is said of a document over the limit."""
    return f"{name}: {size}, over the limit of {max_chars:,} characters; split it, or raise --max-chars"


def without_extra(name: str, what: str, extra: str) -> ReadError:
    """Return the error of a format whose libraries are not installed."""
    return ReadError(f"{name}: to read {what} takes an extra; run python -m pip install 'quotes-ledger[{extra}]'")
