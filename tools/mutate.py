"""Set conditions to False, one at a time, and see whether a test notices: python tools/mutate.py --seed 7 --count 40

A condition is what an `if`, an `elif`, a `while` or a conditional expression asks, or an `if` in a comprehension.
Those of find/, resolve/ and link/ are taken in order of file and place, and `random.Random(seed).sample` draws from
them; with --all none is left out. With --named the changes of named_changes.py are made instead: orders and
thresholds, each of which a test must notice. They are looked up by the names of functions and constants, so that a
module may be moved or renamed; one that is not found any more is an error, and NAMED there is where to mend it.

Every change is made in a copy of the package that lies in a temporary folder, never in the tree; pytest runs on the
copy by PYTHONPATH. A line tells each change: killed (a test failed, or ran out of time) or survived, where, and what.
The last line is the count, as JSON. Exit code 1 where fewer were killed than --least.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import cache_from_source
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from attrs import frozen

from named_changes import NAMED, Named, put, words_of

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "quotes"
ROOMS = ("find", "resolve", "link")
RULE_NAMES = ("rule_names.py",)  # where a rule is renamed
TESTS = ("tests/find", "tests/resolve", "tests/link", "tests/models/confidence", "tests/test_pipeline.py")
TIME_LIMIT = 600  # seconds that the tests may take; a loop that no longer ends is noticed


@frozen
class Change:
    """New sources of one or more modules, by their place in the package; `where` and `what` say what was changed."""

    where: str
    what: str
    sources: Mapping[str, str]


# what is changed


def conditions_in(source: str) -> list[ast.expr]:
    """Return the conditions of a module in order of place; a nested one follows the one around it."""
    found: list[ast.expr] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.If, ast.While, ast.IfExp)):
            found.append(node.test)
        elif isinstance(node, ast.comprehension):
            found.extend(node.ifs)
    return sorted(found, key=lambda each: (each.lineno, each.col_offset))


def conditions_of(package: Path, rooms: Iterable[str]) -> list[Change]:
    """Return each condition in some rooms of a package as the change that sets it to False, in order."""
    return [
        Change(f"{place}:{each.lineno}", " ".join(words_of(source, each).split()), {place: put(source, each, "False")})
        for place, source in sources_of(package, rooms).items()
        for each in conditions_in(source)
    ]


def sources_of(package: Path, rooms: Iterable[str]) -> dict[str, str]:
    """Return the source of each module in some rooms, or of one module, by its place in the package, in order."""
    places = [package / room for room in rooms]
    paths = sorted(path for place in places for path in ([place] if place.is_file() else place.rglob("*.py")))
    return {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def named_of(package: Path, rooms: Iterable[str], named: Iterable[Named] = NAMED) -> list[Change]:
    """Return the changes that have names; SystemExit where one is not found, or found in several modules."""
    return [_change_of(each, sources_of(package, (*rooms, *RULE_NAMES))) for each in named]


def _change_of(each: Named, sources: Mapping[str, str]) -> Change:
    for edit in each.edits:
        found = {place: new for place, source in sources.items() if (new := edit(source)) is not None}
        if found and (each.everywhere or len(found) == 1):
            return Change(f"{each.name} {' '.join(found)}", each.what, found)
    sys.exit(f"{each.name} ({each.what}) fits no module, or several: mend NAMED in tools/named_changes.py")


# what notices it


def copy_of(package: Path, folder: Path) -> Path:
    """Return a copy of a package in a folder: links to its files, of which a changed one is put in place."""
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(package, folder / package.name, ignore=ignored, copy_function=os.symlink))


def is_noticed(change: Change, copy: Path, package: Path, tests: Sequence[str]) -> bool:
    """Return whether a test fails on the copy with a change; the copy is the package again afterwards."""
    try:
        for place, source in change.sources.items():
            _write(copy / place, source)
        return not passes(copy, tests)
    finally:
        for place in change.sources:
            _forget(copy / place)
            (copy / place).symlink_to(package / place)


def _write(path: Path, source: str) -> None:
    _forget(path)
    path.write_text(source, encoding="utf-8")


def _forget(path: Path) -> None:
    """Take away a module and what was compiled of it: two sources of one second and one size look the same."""
    path.unlink()
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def passes(copy: Path, tests: Sequence[str]) -> bool:
    """Return whether all tests pass on a copy of the package, in time."""
    command = [sys.executable, "-m", "pytest", "-m", "not stanza", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy.parent), "OMP_NUM_THREADS": "1"}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def tried(changes: Iterable[Change], package: Path, tests: Sequence[str], jobs: int) -> Iterator[tuple[Change, bool]]:
    """Yield each change, in order, with whether a test notices it; each job has a copy of its own."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for job in range(jobs):
            copies.put(copy_of(package, Path(folder) / str(job)))

        def one(change: Change) -> bool:
            copy = copies.get()
            try:
                return is_noticed(change, copy, package, tests)
            finally:
                copies.put(copy)

        first = copies.get()
        if not passes(first, tests):
            sys.exit("the tests fail though nothing is changed: mend that first")
        copies.put(first)
        changes = tuple(changes)
        yield from zip(changes, pool.map(one, changes), strict=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the tool; see the head of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", nargs="*", help=f"what pytest runs; {' '.join(TESTS)} where none is given")
    parser.add_argument("--package", type=Path, default=PACKAGE)
    parser.add_argument("--rooms", nargs="+", default=ROOMS)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=40, help="conditions to draw")
    parser.add_argument("--all", action="store_true", help="every condition; it takes hours")
    parser.add_argument("--named", action="store_true", help="the changes of named_changes.py instead of conditions")
    parser.add_argument("--least", type=int, default=0, help="changes that must be killed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    if options.named:
        changes = named_of(options.package, options.rooms)
    else:
        changes = conditions_of(options.package, options.rooms)
        if not options.all:
            changes = random.Random(options.seed).sample(changes, min(options.count, len(changes)))
    survived = []
    for change, noticed in tried(changes, options.package, options.tests or TESTS, options.jobs):
        print(f"{'killed  ' if noticed else 'survived'} {change.where}  {change.what}", flush=True)
        survived.extend([] if noticed else [change.where])
    killed = len(changes) - len(survived)
    print(json.dumps({"changes": len(changes), "killed": killed, "survived": survived}))
    sys.exit(killed < options.least)


if __name__ == "__main__":
    main()
