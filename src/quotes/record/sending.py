"""A ledger that goes elsewhere: written here, whole, and then sent, run.json last.

Each file is sent under a temporary name and takes its own when all of them are there: where the way breaks off, the old
ledger is as it was. What can't be written here is refused there too, before any work is done: the place is looked at,
and its picture here is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from quotes.elsewhere import Elsewhere, elsewhere, told, troubles
from quotes.errors import ReadError, RecordError
from quotes.messages import unwritten
from quotes.record.reading import DOCUMENTS, QUOTES, RUN_FILE, SPEAKERS, TEXTS, UTTERANCES, VIEW
from quotes.record.rows import Written
from quotes.record.run import Run
from quotes.record.views import Manner
from quotes.record.views.formats import named_by_suffix
from quotes.record.views.ours import HEAD_BYTES

OF_PEOPLE = ("corrections.jsonl", "corrections.csv")  # which a run takes up that stand beside its ledger

Sink = Callable[[Written, Run | None], None]
Make = Callable[[Path, Manner], Sink]


def sent(path: Path, manner: Manner, make: Make) -> Sink:
    """Return what writes to a path elsewhere as `make` has it here.

    Raises RecordError now where that can't be written, and where people's corrections are there, which nobody reads.
    """
    place = elsewhere(path)
    check(place)
    with picture(place) as here, named(here, place):
        make(here, manner)
    with to_be_written(place):
        probe(place)

    def write(ledger: Written, run: Run | None) -> None:
        with picture(place) as here:
            with named(here, place):
                make(here, manner)(ledger, run)
            with to_be_written(place):
                send(here, place)

    return write


def check(place: Elsewhere) -> None:
    """Raise RecordError where a place can't be written as one here can."""
    found = named_by_suffix(Path(place.address))
    if found and found.is_folder:
        raise RecordError(f"{place.address}: is a folder of {found.name}; write it here, and copy it")
    for name in OF_PEOPLE:
        if (place / name).is_file:
            raise RecordError(f"{(place / name).address}: is not read there; fetch it, and name it with --corrections")


@contextmanager
def picture(place: Elsewhere) -> Iterator[Path]:
    """Give a place here that is as the one elsewhere: a folder, a file, or nothing, with how its old files begin."""
    with TemporaryDirectory() as folder:
        here = Path(folder, Path(place.address).name)
        if place.is_folder:
            here.mkdir()
            for name in (QUOTES, VIEW, DOCUMENTS, SPEAKERS, UTTERANCES, RUN_FILE):
                copy_head(place / name, here / name)
        else:
            copy_head(place, here)
        yield here


def copy_head(old: Elsewhere, here: Path) -> None:
    """Write how a file elsewhere begins into one here, where there is one."""
    if old.is_file:
        with old.opened() as stream:
            here.write_bytes(stream.read(HEAD_BYTES))


@contextmanager
def named(here: Path, place: Elsewhere) -> Iterator[None]:
    """Have what is said of the place here name the one elsewhere; what this machine lacks is said as it is."""
    try:
        yield
    except RecordError as error:
        if isinstance(error.__cause__, OSError):
            raise
        raise RecordError(str(error).replace(str(here), place.address)) from error


@contextmanager
def to_be_written(place: Elsewhere) -> Iterator[None]:
    """Have what goes wrong on the way there told as what can't be written."""
    try:
        with told(place.address):
            yield
    except ReadError as error:
        remedy = "free the place or name another"
        raise RecordError(unwritten(place.address, error.__cause__ or error, remedy)) from error


def probe(place: Elsewhere) -> None:
    """Write an empty file beside what is to be written, and remove it."""
    probed = temporary(place / "probe" if place.is_folder else place)
    probed.above.make_folder()
    probed.system.pipe_file(probed.name, b"")
    probed.system.rm_file(probed.name)


def send(here: Path, place: Elsewhere) -> None:
    """Send a file, or all that is in a folder: texts, then the others under temporary names, which are then theirs.

    A text is called by its hash: under its name stands nothing else. The temporary names are gone, whatever comes.
    """
    every = below(here) if here.is_dir() else []
    files = {place / path.relative_to(here).as_posix(): path for path in every} or {place: here}
    texts = [each for each, path in files.items() if path.parent.name == TEXTS]
    for folder in dict.fromkeys(each.above for each in files):
        folder.make_folder()
    for each in texts:
        place.system.put_file(str(files[each]), each.name)
    others = [each for each in files if each not in texts]
    try:
        for each in others:
            place.system.put_file(str(files[each]), temporary(each).name)
        for each in others:
            place.system.mv(temporary(each).name, each.name)
    finally:
        for each in others:
            with suppress(OSError, *troubles()):
                place.system.rm_file(temporary(each).name)


def below(folder: Path) -> list[Path]:
    """Return the files in a folder and below, run.json last: it never speaks of rows that are not there yet."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(files, key=lambda path: (path.name == RUN_FILE, path))


def temporary(place: Elsewhere) -> Elsewhere:
    """Return the name of a file on its way."""
    return place.above / f".{place.name.rpartition('/')[2]}.tmp"
