"""Hold the files of a ledger against what its run wrote: rows gone, doubled or invented, files changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path

import msgspec

from quotes.errors import RecordError
from quotes.messages import some_of
from quotes.record.digests import changed_fields
from quotes.record.jsonl import one_line
from quotes.record.reading import (
    DOCUMENTS,
    QUOTES,
    RUN_FILE,
    SPEAKERS,
    UTTERANCES,
    bytes_of,
    ledger_file,
    read_documents,
    read_ledger,
    read_utterances,
    text_file,
)
from quotes.record.rows import Row, place_of
from quotes.record.run import RunRow, shown
from quotes.types import PLAIN

Key = tuple[str, str]  # document and id
REMEDY = "extract again"
ALONE = "without it nothing tells what is missing here; extract again, or name the .jsonl file"


def file_troubles(ledger: Path) -> tuple[str, ...]:
    """Return what is wrong with the files of a ledger as a whole: nothing where they are as their run wrote them.

    Where that is not so of quotes.jsonl, the statements beside it tell which rows are missing, and which were not
    there; without them the rows alone are looked at. Of a file of rows that stands alone only those that stand twice
    are told. quotes.csv and other views are not looked at. Raises RecordError where the ledger can't be read.
    """
    rows = read_ledger(ledger)
    doubled = tuple(doubled_rows(rows))
    file = ledger_file(ledger)
    if ledger.is_file() and (file.name != QUOTES or not file.with_name(RUN_FILE).exists()):
        return doubled
    run = run_of(file.with_name(RUN_FILE))
    if isinstance(run, str):
        return (*doubled, run)
    folder = file.parent
    return (
        *doubled,
        *rows_troubles(file, rows, run),
        *beside_troubles(folder, run),
        *text_troubles(folder),
        *run_troubles(folder / RUN_FILE, run),
    )


def run_of(file: Path) -> RunRow | str:
    """Return what run.json says, or why nothing can be taken from it."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=RunRow)
    except OSError:
        return f"{file}: is gone, or can't be read; {ALONE}"
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return f"{file}: is not as its run wrote it, or of an earlier quotes ({error}); {REMEDY}"


def rows_troubles(file: Path, rows: Sequence[Row], run: RunRow) -> Iterator[str]:
    """Yield the troubles of quotes.jsonl where it is not the file that the run wrote."""
    data = bytes_of(file)
    if sha256(data).hexdigest() == run.quotes_sha256:
        return
    yield from tuple(missing_and_invented(rows, printed_rows(file))) or moved_rows(rows)
    yield from foreign_lines(file, data, rows)
    yield f"{file}: is not the file that its run wrote; {REMEDY}, or correct rows in corrections.jsonl"


def beside_troubles(folder: Path, run: RunRow) -> Iterator[str]:
    """Yield a trouble for each file beside quotes.jsonl that is gone, or not the one that the run wrote."""
    written = {DOCUMENTS: run.documents_sha256, SPEAKERS: run.speakers_sha256, UTTERANCES: run.utterances_sha256}
    for file, digest in ((folder / name, digest) for name, digest in written.items()):
        if not file.is_file():
            yield f"{file}: is gone; {REMEDY}"
        elif sha256(bytes_of(file)).hexdigest() != digest:
            yield f"{file}: is not the file that its run wrote; {REMEDY}"


def text_troubles(folder: Path) -> Iterator[str]:
    """Yield a trouble for each text that was taken out of a file, and is not what was kept of it."""
    for text_sha256 in sorted(kept_texts(folder)):
        file = text_file(folder, text_sha256)
        if not file.is_file():
            yield f"{file}: is gone; {REMEDY}"
        elif sha256(bytes_of(file)).hexdigest() != text_sha256:
            yield f"{file}: is not the text that was kept; {REMEDY}"


def kept_texts(folder: Path) -> frozenset[str]:
    """Return the SHA-256 of the texts that the ledger keeps; of documents that can't be read, none."""
    try:
        every = read_documents(folder)
    except RecordError:
        return frozenset()  # told as the file that changed
    return frozenset(row.text_sha256 for row in every if row.text_sha256 and row.media_type not in (PLAIN, None))


def run_troubles(file: Path, run: RunRow) -> Iterator[str]:
    """Yield a trouble for each field of run.json that somebody changed, and where it holds more than a run writes."""
    changed = changed_fields(run)
    if changed == ():
        yield f"{file}: is not as it was written: its digest is another"
    yield from (f"{file}: {field} is not as it was written" for field in changed or ())
    if changed is None and shown(run) != bytes_of(file):
        yield f"{file}: is written otherwise, or holds what its run did not write"


def doubled_rows(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a trouble for each row that stands more than once."""
    counts = Counter((row.document, row.document_sha256, row.id) for row in rows)
    yield from (f"{document}: {id}: stands {times} times" for (document, _, id), times in counts.items() if times > 1)


def printed_rows(ledger: Path) -> frozenset[Key] | None:
    """Return the rows whose statements the run wrote down: all of them. None where that file is gone or broken."""
    try:
        return frozenset((each.document, each.row) for row in read_utterances(ledger) for each in row.prints)
    except RecordError:
        return None


def missing_and_invented(rows: Iterable[Row], printed: frozenset[Key] | None) -> Iterator[str]:
    """Yield a trouble for the rows of each document that are gone, and for those that the run did not write."""
    if printed is None:
        return
    here = {(row.document, row.id) for row in rows}
    yield from of_documents(printed - here, "the row is gone", "rows are gone")
    yield from of_documents(here - printed, "the run wrote no such row", "rows that the run did not write")


def of_documents(keys: Iterable[Key], one: str, several: str) -> Iterator[str]:
    """Yield what is to be said of the rows of each document; `one` is said of a row that has its trouble alone."""
    for document, group in groupby(sorted(keys), key=itemgetter(0)):
        ids = [id for _, id in group]
        yield f"{document}: {ids[0]}: {one}" if len(ids) == 1 else f"{document}: {len(ids):,} {several}: {some_of(ids)}"


def moved_rows(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a trouble where rows stand in another order than a run writes them: of the first that does."""
    each_once = {place_of(row): row for row in rows}
    for (place_before, before), (place, row) in pairwise(each_once.items()):
        if place < place_before:
            yield f"{row.document}: {row.id}: stands behind {before.document}: {before.id}, which a run writes later"
            return


def foreign_lines(file: Path, data: bytes, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a trouble where lines say more than their rows, or say it otherwise."""
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]
    numbers = [str(number) for (number, line), row in zip(lines, rows, strict=True) if one_line(row) != line + b"\n"]
    if numbers:
        which = f"line {numbers[0]}: is" if len(numbers) == 1 else f"lines {some_of(numbers)}: are"
        holds = "holds" if len(numbers) == 1 else "hold"
        yield f"{file}, {which} written otherwise, or {holds} what is no field of a row"
