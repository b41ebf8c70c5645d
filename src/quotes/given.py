"""What is given to be read: paths and documents, told apart and checked before any work is done."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from attrs import frozen

from quotes.elsewhere import is_elsewhere, is_there, name_of
from quotes.errors import OptionError, ReadError
from quotes.read import places_at
from quotes.read.places import URL, Places, is_standard_input, what_is_missing
from quotes.types import Document, Failure

AnyPath = str | PathLike[str]
Readable = AnyPath | Document | Failure
Item = Document | Failure
ONE = (str, PathLike, Document, Failure)  # what is one thing to read, and no list of them
LONGEST_NAME = 255  # letters of a file's name, on most systems
FIRST_LETTERS = 40  # of what is no path, told to who gave it
A_TEXT = "to read a text, give quotes.read_text(text)"


@frozen
class Given:
    """What there is to read, and what has been read already."""

    paths: tuple[Path, ...]
    items: tuple[Item, ...]


def told_apart(given: Readable | Iterable[Readable]) -> Given:
    """Return the paths and the documents in what was given: one of them, or any number.

    Raises ReadError where no path given is there, OptionError where two documents would have one name, TypeError for
    what is neither.
    """
    every = tuple(map(checked, listed(given)))
    items = tuple(each for each in every if isinstance(each, Item))
    paths = tuple(Path(each) for each in every if not isinstance(each, Item))
    if not items and none_there(paths):
        raise missing(paths)
    check_names(paths, items)
    return Given(paths, items)


def listed(given: Readable | Iterable[Readable]) -> Iterable[Readable]:
    """Return what was given as something to go through."""
    if isinstance(given, (*ONE, bytes)) or not isinstance(given, Iterable):
        return (given,)
    return given


def checked(given: Readable) -> Readable:
    """Return a path or a document as it was given; raise ReadError for a text that is no path, TypeError for others."""
    if not isinstance(given, ONE):
        raise TypeError(f"paths and documents are read, not {type(given).__name__}; {A_TEXT}")
    if isinstance(given, str) and is_text(given):
        raise ReadError(f"{shortened(given)!r}: no such file; {A_TEXT}")
    return given


def is_text(name: str) -> bool:
    """Return whether a name can't be a file's: it is empty, too long or of several lines, and no file has it."""
    return not name or ((len(os.path.basename(name)) > LONGEST_NAME or "\n" in name) and not os.path.lexists(name))


def none_there(paths: tuple[Path, ...]) -> str:
    """Return what is said where nothing is at any of the paths; nothing where something is."""
    return "" if not paths or any(map(is_something, paths)) else str(missing(paths))


def is_something(path: Path) -> bool:
    """Return whether something is at a path, here or elsewhere, or it is standard input.

    Raises ReadError where nobody can tell, and ExtraError where a library is missing that could.
    """
    return os.path.lexists(path) or is_standard_input(path) or (is_elsewhere(path) and is_there(path))


def missing(paths: tuple[Path, ...]) -> ReadError:
    """Return what is said when nothing is at any of the paths."""
    web = next((path for path in paths if URL.match(str(path))), None)
    if web:
        return ReadError(f"{name_of(web)}: {what_is_missing(web)}")
    remedy = "check the spelling" + (f", or {A_TEXT}" if any(" " in path.name for path in paths) else "")
    return ReadError(f"{', '.join(map(name_of, paths))}: no such file or folder; {remedy}")


def check_any(places: Places) -> None:
    """Raise ReadError where all that is to be read are folders without documents: no ledger comes of them."""
    if places.to_read and all(place.is_empty for place in places.to_read):
        raise ReadError("; ".join(place.trouble for place in places.to_read))


def shortened(text: str) -> str:
    """Return the first letters of a text."""
    return text if len(text) <= FIRST_LETTERS else f"{text[:FIRST_LETTERS]}…"


def check_names(paths: tuple[Path, ...], items: tuple[Item, ...]) -> None:
    """Raise OptionError where two documents have one name: their rows could not be told apart."""
    names = [item.id if isinstance(item, Document) else item.document for item in items]
    files = [place.id for place in places_at(paths).to_read] if items else []
    twice = [name for name, times in Counter(names + files).items() if times > 1]
    if twice:
        raise OptionError(f"two documents are called {twice[0]!r}; name each: quotes.read_text(text, id=...)")
