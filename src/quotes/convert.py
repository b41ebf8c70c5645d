"""A ledger that was written as something else: a database, a table, annotations. Read a document at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from attrs import define, field

from quotes.errors import RecordError
from quotes.record import FILES, Manner, paths_read
from quotes.record.reading import (
    DOCUMENTS,
    QUOTES,
    SPEAKERS,
    UTTERANCES,
    check_schema,
    document_in,
    extracted,
    is_kept,
    ledger_file,
    line_as,
    row_in,
    text_file,
)
from quotes.record.rows import DocumentRow, Row, SpeakerRow, UtteranceRow
from quotes.record.targets import write_files
from quotes.record.views import Records, format_for
from quotes.record.views.filed import Key, documents_of, filed, key_of, key_of_row
from quotes.report.texts import Lacking, text_of

MORE = "nothing is shown around their words"
Kind = TypeVar("Kind")


def convert(
    ledger: Path, output: Path, *, format: str | None = None, manner: Manner, documents: Iterable[Path] = ()
) -> tuple[str, ...]:
    """Write a view of a ledger to `output`, and return what is to be said of documents whose texts it lacks.

    The format is that of its name, or else the one that the name of `output` ends in. `documents` are the files of the
    ledger's documents, or their folders, where they are no longer where they were read. Raises RecordError where the
    ledger can't be read, or the view not written, and ExtraError where that takes an extra that is not installed.
    """
    found = format_for(output, format)
    check_apart(ledger, output)
    found.check_place(output)
    texts = Texts(ledger_file(ledger).parent, tuple(documents) or paths_read(ledger))
    write_files(found.write(records_at(ledger, texts.text_of), output, manner))
    return tuple(texts.lacking.lines(MORE))


def check_apart(ledger: Path, output: Path) -> None:
    """Raise RecordError where a view would take the place of the ledger that it is made of, or of a file of it."""
    own = (ledger, *(ledger_file(ledger).with_name(name) for name in FILES))
    if output.resolve() in {place.resolve() for place in own}:
        raise RecordError(f"{output}: is the ledger itself; name another place with -o")


@define
class Texts:
    """The texts of a ledger's documents, looked for as they are asked for; `lacking`: of which there is none."""

    folder: Path
    roots: tuple[Path, ...]
    lacking: Lacking = field(factory=Lacking)

    def text_of(self, row: DocumentRow) -> str | None:
        """Return the text that the rows of a document count in; None where it is not to be had."""
        if row.status == "failed" or row.sha256 is None:
            return None
        kept = extracted(row, text_file(self.folder, row.text_sha256 or "")) if is_kept(row) else None
        found = text_of(row, self.roots, {row.sha256: kept} if kept else {})
        if found.text is None:
            self.lacking.add(found.reason)
        return found.text


def records_at(ledger: Path, text_of: Callable[[DocumentRow], str | None]) -> Records:
    """Return the ledger at a path, to make views of: a folder, or a .jsonl file, which has no other rows beside it.

    Raises RecordError where there is none, or one of another schema; and as it is read, naming the file and the line.
    """
    file = ledger_file(ledger)
    check_there(file)
    check_schema(file)
    sort = unsorted if in_order(file) else by_key
    return Records(
        filed=lambda: filed(sort(documents_at(file), key_of), sort(rows_at(file), key_of_row), text_of),
        speakers=partial(rows_beside, file, SPEAKERS, SpeakerRow),
        utterances=partial(rows_beside, file, UTTERANCES, UtteranceRow),
    )


def in_order(file: Path) -> bool:
    """Return whether rows and documents come by document, as they are written; in another order nothing is lost."""
    keys = map(key_of_row, rows_at(file)), map(key_of, documents_at(file))
    return all(one <= other for some in keys for one, other in pairwise(some))


def unsorted(values: Iterable[Kind], _: Callable[[Kind], Key]) -> Iterable[Kind]:
    """Return values as they come, one at a time."""
    return values


def by_key(values: Iterable[Kind], key: Callable[[Kind], Key]) -> Iterable[Kind]:
    """Return values by document; all of them are held."""
    return sorted(values, key=key)


def rows_at(file: Path) -> Iterator[Row]:
    """Yield the rows of quotes.jsonl."""
    return values_in(file, row_in)


def documents_at(file: Path) -> Iterator[DocumentRow]:
    """Yield the documents of a ledger by its quotes.jsonl: what its rows tell of them, where it is one file alone."""
    listed = file.with_name(DOCUMENTS)
    if file.name == QUOTES and listed.exists():
        return values_in(listed, document_of_line)
    return documents_of(rows_at(file))


def check_there(file: Path) -> None:
    """Raise RecordError where there is no ledger, or only a view of one."""
    if not file.is_file():
        raise RecordError(f"{file}: is not there; name a ledger of quotes extract, its folder or its {QUOTES}")
    if file.suffix != ".jsonl":
        raise RecordError(f"{file}: is no ledger but a view of one; name the folder that holds {QUOTES}")


def values_in(file: Path, value_in: Callable[[bytes, Path, int], Kind]) -> Iterator[Kind]:
    """Yield the value of each line of a file, as it is read."""
    try:
        with file.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield value_in(line, file, number)
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error


def document_of_line(line: bytes, file: Path, number: int) -> DocumentRow:
    """Return the document of one line."""
    return document_in(line, f"{file}, line {number}")


def rows_beside(ledger: Path, name: str, kind: type[Kind]) -> Iterator[Kind]:
    """Yield the rows of a file beside quotes.jsonl; none where there is none, or the ledger is one file alone."""
    file = ledger.with_name(name)
    if ledger.name == QUOTES and file.exists():
        yield from values_in(file, lambda line, file, number: line_as(kind, line, f"{file}, line {number}"))
