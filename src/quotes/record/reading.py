"""Read a ledger back: quotes.jsonl and documents.jsonl as rows, and the texts that were kept beside them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from attrs import Factory, frozen

from quotes.errors import RecordError
from quotes.record.rows import CorrectionsRow, DocumentRow, Row, SpeakerRow, StatementRow, UtteranceRow
from quotes.record.run import SCHEMA
from quotes.types import PLAIN, STDIN_ID, Document

QUOTES = "quotes.jsonl"
VIEW = "quotes.csv"
DOCUMENTS = "documents.jsonl"
SPEAKERS = "speakers.jsonl"
UTTERANCES = "utterances.jsonl"
RUN_FILE = "run.json"
TEXTS = "texts"
Kind = TypeVar("Kind")
DECODER = msgspec.json.Decoder(Row)
DOCUMENT_DECODER = msgspec.json.Decoder(DocumentRow)


@frozen
class Options:
    """What of a run's options is read back; `folder` is where it was started, None where nobody knows."""

    paths: tuple[str, ...] = ()
    folder: str | None = None
    format: str | None = None
    fields: dict[str, str] = Factory(dict)


@frozen
class Asked:
    """All options of run.json, whatever they are called, and the corrections."""

    options: dict[str, Any] = Factory(dict)
    corrections: CorrectionsRow = Factory(CorrectionsRow)


@frozen
class Ran:
    """What of run.json is read back; before there were versions of the schema it had none, and `schema` is 1."""

    options: Options = Options()
    schema: int = 1


@frozen
class OldRow:
    """What tells a row of an older schema: 1 has one `utterance` for all that it says, 2 no `digest`."""

    id: str
    utterance: str | None = None
    statements: tuple[StatementRow, ...] | None = None
    digest: str | None = None


def read_ledger(path: Path) -> tuple[Row, ...]:
    """Return the rows of a ledger, a .jsonl file or the folder that holds quotes.jsonl, in the file's order.

    Raises RecordError naming the file and the line that is no row; for a CSV file, naming what to give instead.
    """
    file = ledger_file(path)
    if file.suffix == ".csv":
        raise RecordError(f"{file}: CSV is a view of a ledger; name {QUOTES} (quotes extract -o FOLDER writes both)")
    check_schema(file)
    lines = bytes_of(file).split(b"\n")
    return tuple(row_in(line, file, number) for number, line in enumerate(lines, start=1) if line.strip())


def ledger_file(path: Path) -> Path:
    """Return the JSON Lines file of a ledger."""
    return path / QUOTES if path.is_dir() else path


def bytes_of(file: Path) -> bytes:
    """Return what the file holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise RecordError(f"{file}: can't be read ({error.strerror}); name a ledger of quotes extract") from error


def row_in(line: bytes, file: Path, number: int) -> Row:
    """Return the row of one line."""
    try:
        return DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if schema := old_schema(line):
            raise other_schema(file, schema) from error
        raise RecordError(f"{file}, line {number}: no row of a ledger ({error}); run quotes extract again") from error


def old_schema(line: bytes) -> int | None:
    """Return which older schema the line is a row of; None where it is of none."""
    try:
        row = msgspec.json.decode(line, type=OldRow)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if row.utterance is not None:
        return 1
    return 2 if row.statements is not None and row.digest is None else None


def check_schema(file: Path) -> None:
    """Raise RecordError where run.json beside quotes.jsonl says that the ledger is of another schema."""
    ran = ran_at(file.parent) if file.name == QUOTES else None
    if ran is not None and ran.schema != SCHEMA:
        raise other_schema(file, ran.schema)


def other_schema(file: Path, schema: int) -> RecordError:
    """Return the error for a ledger that another version of this program wrote."""
    older = "an older quotes; run quotes extract again, it makes the ledger anew from the documents"
    newer = "a newer quotes; update this one"
    wrote = older if schema < SCHEMA else newer
    return RecordError(
        f"{file}: is a ledger of schema {schema}, this program reads {SCHEMA}; it was written by {wrote}"
    )


def read_speakers(ledger: Path) -> tuple[SpeakerRow, ...]:
    """Return the rows of speakers.jsonl beside quotes.jsonl; RecordError where there is none, or it is broken."""
    return rows_beside(ledger, SPEAKERS, SpeakerRow)


def read_utterances(ledger: Path) -> tuple[UtteranceRow, ...]:
    """Return the rows of utterances.jsonl beside quotes.jsonl; RecordError where there is none, or it is broken."""
    return rows_beside(ledger, UTTERANCES, UtteranceRow)


def rows_beside(ledger: Path, name: str, kind: type[Kind]) -> tuple[Kind, ...]:
    """Return the rows of a file of a ledger's folder."""
    file = ledger_file(ledger).with_name(name)
    if not ledger_file(ledger).exists() and not (ledger.is_dir() and file.exists()):
        raise RecordError(f"{ledger}: is no ledger, it has no {QUOTES}; name the folder that quotes extract wrote")
    check_schema(file.with_name(QUOTES))
    lines = enumerate(bytes_of(file).split(b"\n"), start=1)
    return tuple(line_as(kind, line, f"{file}, line {number}") for number, line in lines if line.strip())


def line_as(kind: type[Kind], line: bytes, place: str) -> Kind:
    """Return the value of one line."""
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"{place}: no line of a ledger ({error}); run quotes extract again") from error


def read_documents(ledger: Path) -> tuple[DocumentRow, ...]:
    """Return the rows of documents.jsonl beside quotes.jsonl, none where there is no such file."""
    file = ledger_file(ledger).with_name(DOCUMENTS)
    if not file.exists():
        return ()
    lines = enumerate(file.read_bytes().split(b"\n"), start=1)
    return tuple(document_in(line, f"{file}, line {number}") for number, line in lines if line.strip())


def document_in(line: bytes, place: str) -> DocumentRow:
    """Return the document of one line."""
    try:
        return DOCUMENT_DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"{place}: no document of a ledger ({error}); run quotes extract again") from error


def extracts_in(ledger: Path) -> dict[str, Document]:
    """Return the documents whose text the ledger kept, as it kept it, by the SHA-256 of their files."""
    kept = filter(is_kept, read_documents(ledger))
    found = (extracted(row, text_file(ledger_file(ledger).parent, row.text_sha256 or "")) for row in kept)
    return {document.sha256: document for document in found if document}


def is_kept(row: DocumentRow) -> bool:
    """Return whether the ledger keeps the text of a document, as no file is that text."""
    return row.media_type is not None and (row.media_type != PLAIN or row.document == STDIN_ID)


def extracted(row: DocumentRow, file: Path) -> Document | None:
    """Return a document with the text in `file`; None where that is gone, or is no longer what was kept."""
    data = bytes_of(file) if file.is_file() else b""
    if not row.sha256 or not row.media_type or sha256(data).hexdigest() != row.text_sha256:
        return None
    return Document(row.document, data.decode("utf-8"), row.sha256, row.text_sha256, row.media_type)


def text_file(folder: Path, text_sha256: str) -> Path:
    """Return where a ledger in `folder` keeps the text with this hash."""
    return folder / TEXTS / f"{text_sha256}.txt"


def paths_read(ledger: Path) -> tuple[Path, ...]:
    """Return the paths that the run was given, as run.json has them; none where the ledger has no run.json.

    Relative paths are told from where the run was started, from the folder that holds the ledger's (both may have moved
    together), and from here.
    """
    asked = options_of(ledger)
    return tuple(folder / path for folder in folders_of(ledger, asked.folder) for path in asked.paths)


def folders_of(ledger: Path, started: str | None) -> tuple[Path, ...]:
    """Return the folders from which relative paths of a run are told, the likeliest first."""
    folder = ledger if ledger.is_dir() else ledger.parent
    return (*((Path(started),) if started else ()), folder.absolute().parent, Path())


def options_of(ledger: Path) -> Options:
    """Return what is read back of the options of a run; none where the ledger has no run.json."""
    ran = ran_at(ledger if ledger.is_dir() else ledger.parent)
    return ran.options if ran else Options()


def all_options_of(ledger: Path) -> dict[str, Any]:
    """Return all options of a run, as run.json has them; none where the ledger has no run.json that can be read."""
    return _asked(ledger).options


def corrected_by(ledger: Path) -> tuple[str, ...]:
    """Return the files of corrections that a run applied, as run.json has them; none where it can't be read."""
    return _asked(ledger).corrections.files


def _asked(ledger: Path) -> Asked:
    folder = ledger if ledger.is_dir() else ledger.parent
    try:
        return msgspec.json.decode((folder / RUN_FILE).read_bytes(), type=Asked)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Asked()


def ran_at(folder: Path) -> Ran | None:
    """Return what run.json of a folder says; None where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / RUN_FILE).read_bytes(), type=Ran)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
