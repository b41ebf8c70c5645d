"""Files to documents: 1 of the line. One small reader a format, listed in formats.py."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from quotes.elsewhere import elsewhere, is_elsewhere
from quotes.errors import ReadError
from quotes.read.formats import FORMATS, endings_read, is_read
from quotes.read.places import STDIN, Place, Places, places_of
from quotes.read.reading import items_in, within
from quotes.read.sources import Asked, Item, Note, source_of
from quotes.read.text import read_text
from quotes.types import Failure

__all__ = ["FORMATS", "Asked", "Note", "items_at_place", "places_at", "read", "read_text", "within"]

AS_IS = Asked()


def read(paths: Iterable[Path], *, asked: Asked = AS_IS) -> Iterator[Item]:
    """Yield the documents at `paths`, files and folders, one at a time, in order of their files.

    A folder is searched below, hidden files, linked folders and ledgers left out, for the endings in FORMATS; a file
    named by itself is read whatever its name, as plain text where nothing tells its format; `-` is standard input.
    Ids are relative to the folder given; when two inputs would share one, all ids of these inputs begin with their
    folder's name, and so on upward. What can't be read, is in a format that refused.py knows, is empty or longer than
    `asked.max_chars` is yielded as a Failure in its place. What holds many documents is read as a stream.
    """
    for place in places_at(paths).to_read:
        yield from items_at_place(place, asked=asked)


def places_at(paths: Iterable[Path]) -> Places:
    """Return the files at `paths`, and what stands for those that can't be found."""
    return places_of(paths, is_read, endings_read())


def items_at_place(place: Place, *, asked: Asked = AS_IS) -> Iterator[Item]:
    """Yield the documents at `place`, and a Failure for each that there is none of."""
    if place.trouble:
        yield Failure(place.id, place.trouble)
        return
    try:
        with _opened(place) as stream:
            yield from items_in(source_of(place.id, stream, asked))
    except ReadError as error:
        yield Failure(place.id, str(error))
    except OSError as error:
        yield Failure(place.id, f"{place.id}: {error.strerror or error}; check that the file exists and may be read")


def _opened(place: Place) -> AbstractContextManager[BinaryIO]:
    """Return the bytes of a file, here or elsewhere, or of standard input, to be read once."""
    if place.path == STDIN:
        return _standard_input()
    if is_elsewhere(place.path):
        return elsewhere(place.path).opened()
    if not stat.S_ISREG(place.path.stat().st_mode):
        raise ReadError(f"{place.id}: not a regular file; give a text file or a folder of them")
    return place.path.open("rb")


def _standard_input() -> AbstractContextManager[BinaryIO]:
    """Return the bytes of standard input; closing them leaves the process's own open, where it has one."""
    try:
        return open(os.dup(sys.stdin.fileno()), "rb")
    except (OSError, ValueError):  # something stands in its place
        return nullcontext(sys.stdin.buffer)
