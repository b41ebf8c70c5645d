"""What reading a dump takes of memory: python tools/reading_memory.py [--gigabytes 2]

Makes a file of JSON Lines of made-up articles, calls `quotes extract FILE --dry-run`, and looks at that process while
it reads: prints what it holds when a tenth, a half and nearly all of the file is read, and the most that it held. Takes
Linux (/proc) and room for the file, which is removed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from time import monotonic, sleep

SHARES = (0.1, 0.5, 0.99)  # of the file; behind the last the process is gone too soon to be looked at
PAUSE = 0.02  # seconds between two looks
SENTENCES = (
    "The mayor of {} said on Monday that the bridge would stay closed until the spring.",
    "“We have waited {} years for this road,” a shopkeeper told the paper.",
    "According to the water board, {} households were without power on Sunday night.",
    "The council in {} has not said who is to pay for it.",
)
GIGABYTE, MEGABYTE = 10**9, 10**6


def main() -> None:
    """Print a line for each share."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gigabytes", type=float, default=2)
    parser.add_argument("--folder", type=Path, help="Where the file is made; the system's own for what is temporary.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        dump = Path(folder, "dump.jsonl")
        rows = write_dump(dump, int(asked.gigabytes * GIGABYTE))
        print(f"{dump.stat().st_size / GIGABYTE:.2f} GB, {rows:,} rows")
        start = monotonic()
        for line in watched(dump):
            print(line, flush=True)
        print(f"{monotonic() - start:.0f} seconds")


def write_dump(file: Path, size: int) -> int:
    """Write so many bytes of articles, a line each, and return how many they are."""
    with file.open("w", encoding="utf-8") as stream:
        for number, line in enumerate(lines(), start=1):
            stream.write(line)
            if number % 1000 == 0 and stream.tell() >= size:
                return number
    return 0


def lines() -> Iterator[str]:
    """Yield articles of five to sixty sentences, each as a line of JSON; the same ones each time."""
    chance = Random(0)
    for number in count():
        text = " ".join(
            chance.choice(SENTENCES).format(chance.randrange(10**6)) for _ in range(chance.randrange(5, 60))
        )
        row = {"id": f"a{number}", "title": f"Article {number}", "text": text, "date": "2026-05-04", "source": "Herald"}
        yield json.dumps(row, ensure_ascii=False) + "\n"


def watched(dump: Path) -> Iterator[str]:
    """Run the command, and yield what it holds at each share of the file, then the most that it held."""
    command = [sys.executable, "-m", "quotes", "extract", str(dump), "--dry-run"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    size, most = dump.stat().st_size, 0
    for share in SHARES:
        while process.poll() is None and place_in(process.pid, dump) < share * size:
            most = max(most, held(process.pid, "VmHWM"))
            sleep(PAUSE)
        if process.poll() is None:
            yield f"{share:>4.0%} read: {held(process.pid, 'VmRSS') / MEGABYTE:,.0f} MB"
    told, _ = process.communicate()
    yield f"most: {most / MEGABYTE:,.0f} MB"
    yield told.splitlines()[-1]


def place_in(process: int, file: Path) -> int:
    """Return how far a process has read a file, 0 where it has not opened it."""
    try:
        for descriptor in Path(f"/proc/{process}/fd").iterdir():
            if os.path.realpath(descriptor) == os.path.realpath(file):
                return int(Path(f"/proc/{process}/fdinfo/{descriptor.name}").read_text().split()[1])
    except OSError:  # closed, or the process is gone
        pass
    return 0


def held(process: int, name: str) -> int:
    """Return the bytes of memory that a process holds (VmRSS), or has held at most (VmHWM); 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = [line.split()[1] for line in status.splitlines() if line.startswith(f"{name}:")]
    return int(found[0]) * 1024 if found else 0


if __name__ == "__main__":
    main()
