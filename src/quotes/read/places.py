"""Where the documents are: the files at some paths, each with the id that tells it from the others."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from quotes.elsewhere import address_of, elsewhere, is_elsewhere, name_of
from quotes.errors import ReadError
from quotes.types import STDIN_ID

NO_SUFFIX = "no suffix"
STDIN = Path("-")
OF_LEDGER = {"quotes.jsonl", "documents.jsonl", "run.json"}  # a folder that holds these holds what this program wrote
WRITTEN = OF_LEDGER | {
    "quotes.csv", "speakers.jsonl", "utterances.jsonl", "corrections.jsonl", "corrections.csv", "report.html",
}  # fmt: skip
WORK_SUFFIX = ".work"  # of the folder in which a run keeps what it has found so far
WORK_NOTE = "about-this-folder.txt"  # by which one is told from a folder that only is called so
KEPT_TEXT = re.compile(r"texts/[0-9a-f]{64}\.txt")
URL = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)  # a Path has one of the two strokes


@frozen(order=True)
class Place:
    """A file to read, or an expected `trouble` that stands for it."""

    id: str
    path: Path = field(eq=False)
    trouble: str = ""
    is_empty: bool = field(default=False, eq=False, order=False)  # a folder without documents


@frozen
class Root:
    """A path as given: `folder` is where the ids of its files begin, `files` are absolute, sorted."""

    folder: Path
    files: tuple[Path, ...] = ()
    troubles: tuple[Place, ...] = ()
    skipped: tuple[Path, ...] = ()


@frozen
class Places:
    """What is at some paths: the files `to_read`, sorted by id, and those of folders that are `skipped`, sorted."""

    to_read: tuple[Place, ...]
    skipped: tuple[Path, ...]

    def skipped_names(self) -> tuple[str, ...]:
        """Return the paths of the files that are skipped, sorted, as they can be printed."""
        return tuple(_printable(str(path)) for path in self.skipped)

    def skipped_by_suffix(self) -> tuple[tuple[str, int], ...]:
        """Return how many files of which suffix are skipped, the most first; hidden files don't count."""
        counts = Counter(_printable(path.suffix.lower()) or NO_SUFFIX for path in self.skipped)
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def places_of(paths: Iterable[Path], is_read: Callable[[str], bool], endings: tuple[str, ...]) -> Places:
    """Return the files at `paths`: every file once, every id once.

    In folders only files with names that are read are to be; `endings` are told where there is none.
    """
    roots = _each_file_once(root_of(path, is_read, endings) for path in paths)
    troubles = {place for root in roots for place in root.troubles}
    skipped = {file for root in roots for file in root.skipped} - {file for root in roots for file in root.files}
    return Places(tuple(sorted((*_named(roots), *troubles))), tuple(sorted(skipped)))


def is_standard_input(path: Path) -> bool:
    """Return whether a path stands for standard input: `-`, where no file is called so."""
    return path == STDIN and not os.path.lexists(path)


def what_is_missing(path: Path) -> str:
    """Return what is said of a path at which nothing is, without its name: a file, or an address of the web."""
    if URL.match(str(path)):
        return "nothing is fetched from the web; save the page (.html) or its WARC first, and name that"
    return "not found; check the path"


def root_of(path: Path, is_read: Callable[[str], bool], endings: tuple[str, ...]) -> Root:
    """Return what is to be read at a path given: itself, or the files below it."""
    if is_elsewhere(path):
        return _root_elsewhere(path, is_read, endings)
    absolute = Path(os.path.abspath(path))
    if os.path.isdir(absolute):  # Path.is_dir raises where a name is too long
        return _folder(path, absolute, is_read, endings)
    if is_standard_input(path):
        return Root(absolute.parent, troubles=(Place(STDIN_ID, STDIN),))
    if not os.path.lexists(absolute):
        name = _printable(name_of(path))
        return Root(absolute.parent, troubles=(Place(name, path, f"{name}: {what_is_missing(path)}"),))
    return Root(absolute.parent, files=(absolute,))


def _folder(path: Path, absolute: Path, is_read: Callable[[str], bool], endings: tuple[str, ...]) -> Root:
    name = _printable(str(path))
    refused: list[str] = []
    every = sorted(_files_below(absolute, refused))
    troubles = [Place(each, Path(each), f"{each}: folder can't be opened; check its permissions") for each in refused]
    found = _root_of_files(absolute, every, is_read)
    if not found.files and not troubles:
        troubles.append(_nothing_to_read(name, path, endings))
    return evolve(found, troubles=tuple(troubles))


def _root_elsewhere(path: Path, is_read: Callable[[str], bool], endings: tuple[str, ...]) -> Root:
    """Return what is to be read at a path elsewhere, as `root_of` has it here."""
    name = address_of(path)
    try:
        place = elsewhere(path)
        if place.is_file:
            return Root(path.parent, files=(path,))
        if not place.is_folder:
            return Root(path.parent, troubles=(Place(name, path, f"{name}: {what_is_missing(path)}"),))
        found = _root_of_files(path, sorted(_shown(path, place.files_below())), is_read)
    except ReadError as error:
        return Root(path.parent, troubles=(Place(name, path, str(error)),))
    return found if found.files else evolve(found, troubles=(_nothing_to_read(name, path, endings),))


def _root_of_files(folder: Path, every: Sequence[Path], is_read: Callable[[str], bool]) -> Root:
    """Return what of the files in a folder is to be read, and what is skipped."""
    files = tuple(file for file in _without_ledgers(every) if is_read(file.name))
    read = set(files)
    return Root(folder, files, skipped=tuple(file for file in every if file not in read))


def _nothing_to_read(name: str, path: Path, endings: tuple[str, ...]) -> Place:
    said = f"{name}: no documents in the folder; it needs {', '.join(endings)} files"
    return Place(name, path, said, is_empty=True)


def _shown(folder: Path, names: Iterable[str]) -> Iterator[Path]:
    """Yield the files of these names in a folder elsewhere: none that is hidden, or in which a run keeps its work."""
    every = [name.split("/") for name in names]
    works = {tuple(parts[:-1]) for parts in every if parts[-1] == WORK_NOTE}
    for parts in every:
        above = {tuple(parts[:number]) for number in range(1, len(parts))}
        is_work = any(each in works and each[-1].endswith(WORK_SUFFIX) for each in above)
        if not is_work and not any(part.startswith(".") for part in parts):
            yield folder.joinpath(*parts)


def _without_ledgers(files: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that this program has not written itself: run after run would quote what it quoted."""
    every = tuple(files)
    names = Counter(file.parent for file in every if file.name in OF_LEDGER)
    ledgers = {folder for folder, number in names.items() if number == len(OF_LEDGER)}
    for file in every:
        is_kept_text = file.parent.parent in ledgers and KEPT_TEXT.fullmatch(f"{file.parent.name}/{file.name}")
        if not is_kept_text and not (file.parent in ledgers and file.name in WRITTEN):
            yield file


def _files_below(folder: Path, refused: list[str]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        refused.append(_printable(str(error.filename)))

    for at, folders, names in os.walk(folder, onerror=refuse):  # linked folders are not followed: no loops
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_work(at, name)]
        for name in names:
            if not name.startswith("."):
                yield Path(at, name)


def _is_work(at: str, name: str) -> bool:
    """Return whether a folder is one in which a run keeps its work."""
    return name.endswith(WORK_SUFFIX) and os.path.lexists(os.path.join(at, name, WORK_NOTE))


def _each_file_once(roots: Iterable[Root]) -> tuple[Root, ...]:
    seen: set[Path] = set()
    kept = []
    for root in roots:
        files = tuple(file for file in root.files if file not in seen)
        seen.update(files)
        kept.append(evolve(root, files=files))
    return tuple(kept)


def _named(roots: tuple[Root, ...]) -> Iterator[Place]:
    above = [0] * len(roots)  # folders above the root that its ids begin with
    while True:
        owners: dict[str, set[int]] = defaultdict(set)
        for number, root in enumerate(roots):
            for file in root.files:
                owners[_id(file, root.folder, above[number])].add(number)
        shared = set[int]().union(*(numbers for numbers in owners.values() if len(numbers) > 1))
        higher = {number for number in shared if above[number] < len(roots[number].folder.parts) - 1}
        if not higher:
            break
        for number in higher:
            above[number] += 1
    for number, root in enumerate(roots):
        for file in root.files:
            yield Place(_id(file, root.folder, above[number]), file)


def _id(file: Path, folder: Path, above: int) -> str:
    inside = file.relative_to(folder).parts
    return _printable("/".join((*folder.parts[len(folder.parts) - above :], *inside)))


def _printable(name: str) -> str:
    """Return a file's name with bytes that are no UTF-8 written as escapes, and what no system has in a name."""
    try:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character
        return name.encode("utf-8", "backslashreplace").decode()
