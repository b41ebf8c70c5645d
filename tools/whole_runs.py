"""What whole runs take, and what a kill costs: python tools/whole_runs.py TEXTS... [--articles 1000 5000] [--kills 3]

Makes as many articles as asked for out of the text files of TEXTS: each round of them has other names, and one of three
of the rarer words is another; with --characters only what stands within so many at their beginning. Runs
`quotes extract --jobs 2` over them and prints the seconds, CPU seconds of all its processes, and the most memory of the
parent and of a worker.

With --kills the same is run once more, killed with all its processes as often as asked for at moments drawn by --seed,
and gone on with each time; then it prints how many documents were there each time, the CPU seconds beside those of the
run that nobody killed (what is more was done twice), and whether the files of the two ledgers are the same. With
--cluster the articles go to `--cluster local`, and one of its workers is killed instead. Works on Linux alone.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import count, islice
from pathlib import Path

from attrs import field, frozen

from growth import changed

FILES = ("quotes.jsonl", "quotes.csv", "documents.jsonl", "utterances.jsonl", "speakers.jsonl")
EXTRACT = (sys.executable, "-m", "quotes", "extract", "--jobs", "2")
CLUSTER = ("--cluster", "local")
EVERY = 3  # of so many of the rarer words one is changed in each round
LOOK = 0.25  # seconds between two looks at the processes
TICKS = os.sysconf("SC_CLK_TCK")
MEMORY = re.compile(r"VmHWM:\s+(\d+)")  # kB at most
THERE = re.compile(r"(?<![\d,])([\d,]+) documents? (?:was|were) done by")


@frozen
class Process:
    """What a process took so far: CPU seconds, and the most memory in MB."""

    seconds: float
    memory: float


@frozen
class Ran:
    """A run that ended or was killed: its seconds, its processes by their number, the parent's number, its log."""

    seconds: float
    parent: int
    log: str
    processes: dict[int, Process] = field(factory=dict)

    @property
    def cpu(self) -> float:
        """The CPU seconds of all its processes."""
        return sum(each.seconds for each in self.processes.values())

    @property
    def memory(self) -> tuple[float, float]:
        """The most memory of the parent and of any other process, in MB."""
        others = [each.memory for number, each in self.processes.items() if number != self.parent]
        return self.processes[self.parent].memory, max(others, default=0.0)

    @property
    def there(self) -> str:
        """How many documents it found done, as its log says, or 0."""
        found = THERE.search(self.log)
        return found[1] if found else "0"


def main() -> None:
    """Print a line for each number of articles, and one for its runs that were killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--articles", nargs="+", type=int, default=[1000, 5000, 20_000])
    parser.add_argument("--characters", type=int)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--cluster", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(f"{'articles':>8} {'seconds':>8} {'CPU s':>8} {'parent MB':>10} {'a worker MB':>12}", flush=True)
    for articles in asked.articles:
        with tempfile.TemporaryDirectory() as folder:
            write_articles(Path(folder, "texts"), islice(made_of(asked.texts, asked.characters), articles))
            whole = run(Path(folder), "whole")
            print(line(whole, articles), flush=True)
            if asked.cluster:
                ran = run(Path(folder), "again", cluster=True, kill_worker=whole.seconds / 3)
                print(line(ran, articles), same(Path(folder)), flush=True)
            elif asked.kills:
                moments = drawn(whole.seconds, asked.kills, asked.seed)
                runs = [run(Path(folder), "again", kill_after=moment) for moment in moments]
                print(told((*runs, run(Path(folder), "again")), whole), same(Path(folder)), flush=True)


def write_articles(folder: Path, articles: Iterable[str]) -> None:
    """Write articles into a new folder."""
    folder.mkdir()
    for number, text in enumerate(articles):
        (folder / f"{number:07}.txt").write_text(text, encoding="utf-8")


def made_of(texts: Sequence[Path], characters: int | None = None) -> Iterator[str]:
    """Yield the texts again and again, each round under other names and in other words; the first as they are.

    Of each only the whole lines within its first `characters`.
    """
    paths = sorted(path for folder in texts for path in folder.rglob("*.txt"))
    for number in count():
        for path in paths:
            text = beginning(path.read_text(encoding="utf-8"), characters)
            yield changed(text, str(number), EVERY) if number else text


def beginning(text: str, characters: int | None) -> str:
    """Return the whole lines within the first so many characters, the whole text without a bound."""
    if characters is None or len(text) <= characters:
        return text
    return text[: max(text.rfind("\n", 0, characters), 0)] or text[:characters]


def drawn(seconds: float, kills: int, seed: int) -> list[float]:
    """Return the moments of the kills, each within its share of the seconds that the work takes."""
    chance = random.Random(seed)
    return [seconds / kills * chance.uniform(0.3, 0.9) for _ in range(kills)]


def run(
    folder: Path, name: str, *, kill_after: float | None = None, cluster: bool = False, kill_worker: float | None = None
) -> Ran:
    """Run the program over the articles; it, or one of its workers, is killed after so many seconds."""
    command = [*EXTRACT, str(folder / "texts"), "-o", str(folder / name), *(CLUSTER if cluster else ())]
    log = folder / f"{name}.log"
    start = time.monotonic()
    processes: dict[int, Process] = {}
    with log.open("w") as told_to:
        running = subprocess.Popen(command, stderr=told_to, stdout=told_to, start_new_session=True)
        while running.poll() is None:
            processes |= dict(processes_of(running.pid))
            now = time.monotonic() - start
            if kill_after is not None and now > kill_after:
                os.killpg(running.pid, signal.SIGKILL)
                running.wait()
            elif kill_worker is not None and now > kill_worker:
                kill_worker = None
                os.kill(busiest(processes, running.pid), signal.SIGKILL)
            time.sleep(LOOK)
    if running.returncode and kill_after is None:
        raise SystemExit(log.read_text())
    return Ran(time.monotonic() - start, running.pid, log.read_text(), processes)


def busiest(processes: dict[int, Process], parent: int) -> int:
    """Return the number of the process that took most of all but the parent."""
    return max((number for number in processes if number != parent), key=lambda number: processes[number].seconds)


def processes_of(session: int) -> Iterator[tuple[int, Process]]:
    """Yield the processes of a session that there are, by their number."""
    for folder in Path("/proc").iterdir():
        try:
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
            memory = MEMORY.search((folder / "status").read_text())
        except (OSError, ValueError):
            continue
        if folder.name.isdigit() and int(after_name[3]) == session and memory:
            ticks = int(after_name[11]) + int(after_name[12])
            yield int(folder.name), Process(ticks / TICKS, int(memory[1]) / 1024)


def line(ran: Ran, articles: int) -> str:
    """Return a run as a line of the table."""
    parent, worker = ran.memory
    return f"{articles:>8} {ran.seconds:>8.0f} {ran.cpu:>8.0f} {parent:>10.0f} {worker:>12.0f}"


def told(runs: Sequence[Ran], whole: Ran) -> str:
    """Return what was there when each run after the first began, and what all of them took beside the whole one."""
    there = ", ".join(ran.there for ran in runs[1:])
    cpu = sum(ran.cpu for ran in runs)
    taken = f"CPU s in all {cpu:.0f}, of one run {whole.cpu:.0f}"
    return f"kills: {len(runs) - 1}; documents that were there: {there}; {taken};"


def same(folder: Path) -> str:
    """Return which files of the two ledgers differ, or that none does, with the start of their SHA-256."""
    differ = [name for name in FILES if digest(folder / "whole" / name) != digest(folder / "again" / name)]
    return f"differ: {', '.join(differ)}" if differ else f"the same bytes ({digest(folder / 'whole' / FILES[0])[:12]})"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
