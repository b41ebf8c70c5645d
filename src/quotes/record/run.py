"""run.json: what ran, on what, with which options. The clock stands here alone."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec
from attrs import evolve, frozen

from quotes import __version__
from quotes.record.digests import digest_of
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import CorrectionsRow, Written

ENGINES = ("stanza", "torch")
SCHEMA = 3  # of the files of a ledger: 1 had one `utterance` a row, 2 `statements`, 3 has `corrected` and `digest`
# what reads formats; a run without one is without its format
EXTRAS = ("ftfy", "lxml", "pyarrow", "pypdf", "python-docx", "striprtf", "trafilatura", "warcio", "zstandard")

# Sums run in another order, and integers are rounded otherwise, on a processor with other instructions.
INSTRUCTIONS = frozenset({"avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "asimd", "asimddp", "i8mm", "sve"})
HELD_LOW = ("ATEN_CPU_CAPABILITY", "DNNL_MAX_CPU_ISA")  # by which somebody has torch use fewer of them
CPUINFO = Path("/proc/cpuinfo")


@frozen
class Engine:
    """The models that read the text: their name, and the SHA-256 of each of their files."""

    name: str
    hashes: Mapping[str, str]


@frozen
class Run:
    """One run, as it was asked for. `options` holds plain values, the paths given among them.

    `finished` is None where the run ends as its ledger is written. `notes` are what was told of files once, such as the
    fields that were taken of a table, each with the first file and the number of them; `passed_over` are the files of
    folders that were not looked at, each with the reason.
    """

    engine: Engine
    options: Mapping[str, object]
    started: datetime
    finished: datetime | None = None
    notes: tuple[tuple[str, str, int], ...] = ()
    passed_over: tuple[tuple[str, str], ...] = ()


@frozen(slots=False)
class Counts:
    """How many documents went in, came out and failed, and how many quotes came of them."""

    documents: int
    done: int
    failed: int
    quotes: int


@frozen(slots=False)
class FailureRow:
    """A document that could not be done, and why."""

    document: str
    error: str | None


@frozen(slots=False)
class ReadRow:
    """What was said once of how files were read: of `file` first, and of how many `files`."""

    said: str
    file: str
    files: int


@frozen(slots=False)
class SkippedRow:
    """A file that was not read, and why."""

    file: str
    reason: str


@frozen(slots=False)
class RunRow:
    """run.json: when what ran, on what, with which options. `schema` is the version of the files of the ledger.

    `quotes_sha256` is of quotes.jsonl as it was written, whose lines `counts` counts as quotes; so the others, of the
    files beside it. `processor` is what the models ran on, which their results depend on a little. `digest` is a hash
    of all the other fields (digests.py).
    """

    schema: int
    started: datetime
    finished: datetime
    versions: dict[str, str]
    processor: dict[str, str]
    engine: str
    models: dict[str, str]
    options: dict[str, Any]
    counts: Counts
    quotes_sha256: str
    documents_sha256: str
    speakers_sha256: str
    utterances_sha256: str
    corrections: CorrectionsRow
    read: tuple[ReadRow, ...]
    skipped: dict[str, int]
    skipped_files: tuple[SkippedRow, ...]
    failures: tuple[FailureRow, ...]
    digest: str


def run_json(run: Run, ledger: Written, now: datetime) -> bytes:
    """Return run.json: indented, so that a person can read it."""
    return shown(run_record(run, ledger, now))


def shown(row: RunRow) -> bytes:
    """Return the bytes of run.json."""
    return msgspec.json.format(msgspec.json.encode(row), indent=2) + b"\n"


def run_record(run: Run, ledger: Written, now: datetime) -> RunRow:
    """Return what run.json holds, in its order."""
    failures = [row for row in ledger.documents if row.status == "failed"]
    row = RunRow(
        schema=SCHEMA,
        started=run.started,
        finished=run.finished or now,
        versions=versions(),
        processor=processor(),
        engine=run.engine.name,
        models=dict(sorted(run.engine.hashes.items())),
        options=dict(run.options),
        counts=counts(quotes=len(ledger.rows), documents=len(ledger.documents), failed=len(failures)),
        quotes_sha256=sha256_of(jsonl_lines(ledger.rows)),
        documents_sha256=sha256_of(jsonl_lines(ledger.documents)),
        speakers_sha256=sha256_of(jsonl_lines(ledger.speakers)),
        utterances_sha256=sha256_of(jsonl_lines(ledger.utterances)),
        corrections=ledger.corrections,
        read=tuple(ReadRow(said, file, files) for said, file, files in run.notes),
        skipped=dict(ledger.skipped),
        skipped_files=tuple(SkippedRow(file, reason) for file, reason in run.passed_over),
        failures=tuple(FailureRow(row.document, row.error) for row in failures),
        digest="",
    )
    return evolve(row, digest=digest_of(row))


def sha256_of(lines: Iterable[bytes]) -> str:
    """Return the SHA-256 of a file of these lines."""
    digest = sha256()
    for line in lines:
        digest.update(line)
    return digest.hexdigest()


def versions() -> dict[str, str]:
    """Return the version of the program and of what its results depend on."""
    program = {"quotes": __version__, "python": platform.python_version()}
    return program | {name: found for name in (*ENGINES, *EXTRAS) if (found := version_of(name))}


def processor(cpuinfo: Path = CPUINFO) -> dict[str, str]:
    """Return the kind of the processor, those of INSTRUCTIONS that it has where the system says so, and HELD_LOW."""
    try:
        words = set(re.findall(r"\w+", cpuinfo.read_text(encoding="utf-8", errors="replace")))
    except OSError:  # no Linux
        words = set()
    found = {"machine": platform.machine(), "instructions": " ".join(sorted(words & INSTRUCTIONS))}
    return found | {name: os.environ[name] for name in HELD_LOW if name in os.environ}


def version_of(name: str) -> str | None:
    """Return the version of a package, None where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def counts(*, quotes: int, documents: int, failed: int) -> Counts:
    """Return how many documents went in, came out and failed, and how many quotes came of them."""
    return Counts(documents=documents, done=documents - failed, failed=failed, quotes=quotes)
