"""Attack the whole line with spoilt news: python tools/fuzz.py [TEXTS ...] [--inputs 10000] [--seed 1] [--keep FOLDER]

Makes files by chance (spoilt.py) out of the text files in the folders TEXTS, out of the seeds and the golden articles
where none are given, and has the program read them, some hundred together. Each must be done, or be trouble that was
expected; none may take longer than LIMIT; and of the ledger must hold:

    words       every span's words are the text at its offsets, which no two spans of one content, or one cue, share
    ids         no row has the id of another of its document
    verify      `quotes verify` finds nothing wrong
    terminal    what commands print of it holds no raw control character, and none of them fails
    views       each format can be written (of every AGAIN-th ledger)
    again       the same files give the same bytes a second time (of every AGAIN-th)

Prints a line for each that does not hold, with the name of the file, which is kept in FOLDER, and counts at the end.
The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from attrs import frozen
from click.testing import CliRunner

from quotes.cli import main as command_line
from quotes.extractor import SHIPPED, Extractor
from quotes.lexicon import Lexicon, load_lexicon
from quotes.record import Ledger, Row
from quotes.terminal import CONTROLS
from quotes.types import Analysis, Article
from spoilt import Spoilt, spoilt

ROOT = Path(__file__).parent.parent
TEXTS = (ROOT / "seeds", ROOT / "golden" / "wikinews" / "texts", ROOT / "golden" / "gum" / "texts")
TOGETHER = 250  # files of one ledger
LIMIT = 30.0  # CPU seconds that some 40,000 characters may take, from one call of the models to the next
AGAIN = 8  # every eighth ledger is made twice, and written in each format
EXPLAINED = 5  # rows of each ledger
FAULT = "a fault of this program"
FILES = ("documents.jsonl", "quotes.jsonl", "quotes.csv", "speakers.jsonl", "utterances.jsonl")
VIEWS = ("x.db", "x.xlsx", "x.jsonld", "x.prov.json", "x.brat", "x.parquet")
SCOPES = ("reported", "all")  # in turns
FILE = re.compile(r"\d{6}\.\w+")


@cache
def known() -> Lexicon:
    """Return the lexicon that ships, read once."""
    return load_lexicon()


class Hang(Exception):
    """What takes too long."""


@frozen
class Trouble:
    """What does not hold: of which file, None where it is not told of one; what, and which property that is."""

    file: str | None
    kind: str
    what: str


class Watched:
    """The models that ship, with a clock that begins anew at each call."""

    engine, hashes = SHIPPED.engine, SHIPPED.hashes

    def __call__(self, articles: Iterable[Article], /) -> Iterator[Analysis]:
        watch()
        return SHIPPED(articles)


def watch(seconds: float = LIMIT) -> None:
    """Have Hang raised where this process works on for so many CPU seconds; 0 never."""
    signal.signal(signal.SIGPROF, hang)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def hang(_: int, frame: FrameType | None) -> None:
    """Raise what ends work without end."""
    raise Hang(f"more than {LIMIT:.0f} CPU seconds")


def troubles_with(folder: Path, out: Path, *, scope: str, twice: bool) -> Iterator[Trouble]:
    """Yield what does not hold of the ledger of a folder of files, which is written to `out`."""
    told: list[str] = []
    extractor = Extractor(analyzer=Watched(), scope=scope, lexicon=known())
    try:
        watch()
        ledger = extractor.extract(folder, tell_traceback=told.append)
        ledger.write(out)
        again = extractor.extract(folder) if twice else None
    except Hang as error:
        yield Trouble(None, "hang", str(error))
        return
    finally:
        watch(0)
    yield from faults_in(ledger, told)
    yield from wrong_words(ledger)
    yield from doubled_ids(ledger.rows)
    yield from said_wrongly(folder, out, ledger.rows)
    if again:
        yield from not_written(out)
        again.write(out.with_name("again"))
        yield from (
            Trouble(None, "again", f"{name} is another the second time")
            for name in FILES
            if (out / name).read_bytes() != (out.with_name("again") / name).read_bytes()
        )


def faults_in(ledger: Ledger, tracebacks: Sequence[str]) -> Iterator[Trouble]:
    """Yield a trouble for each document on which the program failed, and each traceback that no document has."""
    faulty = [row for row in ledger.failures if FAULT in (row.error or "")]
    for row, traceback in zip(faulty, [*tracebacks, *[""] * len(faulty)], strict=False):
        yield Trouble(row.document, "fault", f"{row.error}\n{traceback}")


def wrong_words(ledger: Ledger) -> Iterator[Trouble]:
    """Yield a trouble for each place of a row that does not hold its words, is empty, or overlaps the one before."""
    texts = {(row.document, row.sha256): ledger.texts.get(row.text_sha256 or "", "") for row in ledger.documents}
    for row in ledger.rows:
        text = texts[row.document, row.document_sha256]
        for name, parts in places_of(row).items():
            for start, end, words in parts:
                if not 0 <= start < end <= len(text) or (words is not None and text[start:end] != words):
                    yield Trouble(row.document, "words", f"{row.id}: {name} [{start}:{end}] is not {words!r}")
            yield from (
                Trouble(row.document, "words", f"{row.id}: {name} holds [{start}:{before}] twice")
                for (_, before, _), (start, _, _) in pairwise(sorted(parts, key=lambda part: part[:2]))
                if start < before and name in ("content", "cue")
            )


def places_of(row: Row) -> dict[str, list[tuple[int, int, str | None]]]:
    """Return the places of a row by the field they are in: start, end, words, None where they are not told."""
    relays = [(each.start, each.end, each.text) for each in row.relay]
    steps = [(each.start, each.end, None) for each in row.evidence]
    return {
        "content": [(part.start, part.end, part.text) for part in row.content],
        "cue": [(part.start, part.end, part.text) for part in row.cue],
        "source": [(row.source.start, row.source.end, row.source.text)] if row.source else [],
        "relay": [(start, end, text) for start, end, text in relays if start is not None and end is not None],
        "evidence": [(start, end, text) for start, end, text in steps if start is not None and end is not None],
        "statements": [(each.start, each.end, None) for each in row.statements],
    }


def doubled_ids(rows: Iterable[Row]) -> Iterator[Trouble]:
    """Yield a trouble for each row whose id another row of its document has."""
    counts = Counter((row.document, row.document_sha256, row.id) for row in rows)
    yield from (Trouble(name, "ids", f"{id}: {times} rows") for (name, _, id), times in counts.items() if times > 1)


def said_wrongly(folder: Path, out: Path, rows: Sequence[Row]) -> Iterator[Trouble]:
    """Yield a trouble for each command that fails on a ledger, or prints of it what a terminal would obey."""
    explained = [("explain", str(out), row.id) for row in rows[:: len(rows) // EXPLAINED + 1]]
    shown = (("trace", str(out)), ("count", str(out)), ("unknowns", str(out)), ("find", str(out), "the"))
    for command in (("verify", str(out), str(folder)), *explained, *shown):
        done = CliRunner().invoke(command_line, command)
        accepted = (0, 1) if command[0] == "find" else (0,)  # 1: nothing was found
        if done.exit_code not in accepted:
            yield Trouble(
                None, command[0], f"{' '.join(command)}: {done.exit_code} {done.exception!r} {done.output[:2000]}"
            )
        yield from (
            Trouble(
                None,
                "terminal",
                f"{command[0]} prints {found[0]!r}: {found.string[found.start() - 40 : found.end()]!r}",
            )
            for found in CONTROLS.finditer(done.output)
        )


def not_written(out: Path) -> Iterator[Trouble]:
    """Yield a trouble for each format in which a ledger can't be written."""
    for command in (*(["convert", str(out), "-o", str(out.with_name(view))] for view in VIEWS),
                    ["report", str(out), "-o", str(out.with_name("x.html"))]):  # fmt: skip
        done = CliRunner().invoke(command_line, command)
        if done.exit_code:
            yield Trouble(None, "views", f"{command[-1]}: {done.exception!r} {done.output[:500]}")


def fuzzed(
    texts: Sequence[str],
    numbers: Iterable[int],
    *,
    seed: int,
    scope: str = SCOPES[-1],
    twice: bool = True,
    keep: Path | None = None,
) -> Iterator[Trouble]:
    """Yield what does not hold of the files of these numbers, together; the files that it is told of are kept."""
    files = {f"{number:06}": spoilt(texts, Random(f"{seed} {number}")) for number in numbers}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        for name, each in files.items():
            (folder / f"{name}{each.suffix}").write_bytes(each.data)
        for trouble in troubles_with(folder, Path(place, "ledger"), scope=scope, twice=twice):
            yield trouble
            if keep:
                kept(trouble, folder, keep)


def kept(trouble: Trouble, folder: Path, keep: Path) -> None:
    """Copy the files that a trouble is told of: those that it names, or the folder."""
    named = FILE.findall(f"{trouble.file or ''} {trouble.what}")
    files = [folder / name for name in named if (folder / name).exists()]
    keep.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copy(file, keep)
    if not files:
        shutil.copytree(folder, keep / f"{trouble.kind}-{min(folder.iterdir()).stem}", dirs_exist_ok=True)


def texts_in(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the texts of the files in some folders."""
    files = sorted(file for folder in folders for file in folder.glob("*.txt"))
    return tuple(file.read_text(encoding="utf-8") for file in files)


def ways_of(files: Iterable[Spoilt]) -> Counter[str]:
    """Return how often files were spoilt in each way."""
    return Counter(way for file in files for way in file.ways)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=TEXTS, help="folders of text files")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first file")
    parser.add_argument("--together", type=int, default=TOGETHER, help="files of one ledger")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where files are kept of which something does not hold")
    options = parser.parse_args()
    texts, counts, started = texts_in(options.texts), Counter[Any](), time.monotonic()
    for first in range(options.first, options.first + options.inputs, options.together):
        numbers = range(first, min(first + options.together, options.first + options.inputs))
        turn = first // options.together
        manner = {"scope": SCOPES[turn % len(SCOPES)], "twice": turn % AGAIN == 0}
        for trouble in fuzzed(texts, numbers, seed=options.seed, keep=options.keep, **manner):
            counts[trouble.kind] += 1
            print(f"{trouble.kind}: {trouble.file}: {trouble.what}", flush=True)
        counts["inputs"] += len(numbers)
        print(f"{counts['inputs']:,} inputs, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    print(", ".join(f"{number:,} {name}" for name, number in counts.most_common()))
    return 0 if set(counts) <= {"inputs"} else 1


if __name__ == "__main__":
    sys.exit(main())
