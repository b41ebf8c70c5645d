"""Set conditions to False, one at a time, and see whether a test notices: python tools/mutate.py --seed 7 --count 40

A condition is what an `if`, an `elif`, a `while` or a conditional expression asks, or an `if` in a comprehension.
Those of find/, resolve/ and link/ are taken in order of file and place, and `random.Random(seed).sample` draws from
them; with --all none is left out. With --named the changes in NAMED are made instead: orders and thresholds, each of
which a test must notice. They are looked up by the names of functions and constants, so that a module may be moved or
renamed; one that is not found any more is an error, and NAMED is where to mend it.

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
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import cache_from_source
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from attrs import frozen

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "quotes"
ROOMS = ("find", "resolve", "link")
TESTS = (
    "tests/find",
    "tests/resolve",
    "tests/link",
    "tests/test_link.py",
    "tests/models/confidence",
    "tests/test_pipeline.py",
)
TIME_LIMIT = 600  # seconds that the tests may take; a loop that no longer ends is noticed
Edit = Callable[[str], str | None]  # from a module's source to the changed one, None where it does not apply


@frozen
class Change:
    """New sources of one or more modules, by their place in the package; `where` and `what` say what was changed."""

    where: str
    what: str
    sources: Mapping[str, str]


@frozen
class Named:
    """A change with a name; the first of `edits` that applies is made. It must fit one module, unless `everywhere`."""

    name: str
    what: str
    edits: tuple[Edit, ...]
    everywhere: bool = False


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
    """Return the source of each module in some rooms, by its place in the package, in order."""
    paths = sorted(path for room in rooms for path in (package / room).rglob("*.py"))
    return {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def words_of(source: str, *nodes: ast.expr | ast.stmt) -> str:
    """Return the source from the first node to the end of the last."""
    start, end = place_of(source, *nodes)
    return source[start:end]


def put(source: str, node: ast.expr | ast.stmt, words: str) -> str:
    """Return a source with other words for a node."""
    start, end = place_of(source, node)
    return source[:start] + words + source[end:]


def place_of(source: str, *nodes: ast.expr | ast.stmt) -> tuple[int, int]:
    """Return where the first node begins and the last one ends, in code points."""
    assert nodes[-1].end_lineno is not None
    assert nodes[-1].end_col_offset is not None
    first = offset(source, nodes[0].lineno, nodes[0].col_offset)
    return first, offset(source, nodes[-1].end_lineno, nodes[-1].end_col_offset)


def offset(source: str, line: int, column: int) -> int:
    """Return the code point of a line, counted from 1, and a column, counted in bytes as ast does."""
    lines = source.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())


# changes by name


def constant(name: str, old: str, new: str) -> Edit:
    """Return the edit that gives a constant of a module another value."""
    pattern = re.compile(rf"^({name}(?:: [^=\n]+)? = ){re.escape(old)}(?![\w.])", re.MULTILINE)
    return lambda source: pattern.sub(rf"\g<1>{new}", source) if pattern.search(source) else None


def words(old: str, new: str) -> Edit:
    """Return the edit that puts other words wherever some stand."""
    return lambda source: source.replace(old, new) if old in source else None


def returns(function: str, expression: str) -> Edit:
    """Return the edit that makes a function return an expression at once; `{0}` in it is the first argument."""

    def edit(source: str) -> str | None:
        for body in functions(source, function):
            first = next(each for each in body.body if not is_docstring(each))
            filled = expression.format(*(argument.arg for argument in body.args.args))
            start, _ = place_of(source, first)
            return f"{source[:start]}return {filled}\n{' ' * first.col_offset}{source[start:]}"
        return None

    return edit


def given(function: str, name: str, expression: str) -> Edit:
    """Return the edit that gives a name in a function another value."""

    def edit(source: str) -> str | None:
        for node in (each for body in functions(source, function) for each in ast.walk(body)):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                return put(source, node.value, expression)
        return None

    return edit


def exchanged(function: str, one: str, other: str) -> Edit:
    """Return the edit that exchanges the first `if` statements of a function that ask the one thing and the other."""

    def edit(source: str) -> str | None:
        for body in functions(source, function):
            asked = {ast.unparse(each.test): each for each in reversed(body.body) if isinstance(each, ast.If)}
            if one in asked and other in asked:
                first, second = sorted((asked[one], asked[other]), key=lambda each: each.lineno)
                return put(put(source, second, words_of(source, first)), first, words_of(source, second))
        return None

    return edit


def moved(name: str, before: str, sequence: str) -> Edit:
    """Return the edit that puts a name before another one in a tuple that is a constant."""

    def change(names: list[str]) -> list[str]:
        left = [each for each in names if each != name]
        return [*left[: left.index(before)], name, *left[left.index(before) :]]

    return of_sequence(sequence, change, name, before)


def dropped(name: str, sequence: str) -> Edit:
    """Return the edit that takes a name out of a tuple that is a constant."""
    return of_sequence(sequence, lambda names: [each for each in names if each != name], name)


def of_sequence(sequence: str, change: Callable[[list[str]], list[str]], *needed: str) -> Edit:
    """Return the edit that changes the names in a tuple that is a constant, where it has those `needed`."""

    def edit(source: str) -> str | None:
        for node in ast.parse(source).body:
            if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not isinstance(node.value, ast.Tuple):
                continue
            target: ast.expr = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            names = [ast.unparse(each) for each in node.value.elts]
            if ast.unparse(target) == sequence and {*needed} <= {*names}:
                return put(source, node.value, f"({', '.join(change(names))},)")
        return None

    return edit


def functions(source: str, name: str) -> Iterator[ast.FunctionDef]:
    """Yield the functions of a module that have a name, with or without an underscore before it."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.lstrip("_") == name.lstrip("_"):
            yield node


def is_docstring(statement: ast.stmt) -> bool:
    """Return whether a statement is a string alone."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


SIGNED_LAST = "with_signature(with_second_halves(drafts, passage), passage, analysis, lexicon.cues)"
SIGNED_FIRST = "with_second_halves(with_signature(drafts, passage, analysis, lexicon.cues), passage)"
NAMED = (
    Named("M1", "two rows may report the very same words", (returns("one_per_content", "{0}"),)),
    Named("M2", "a content may hold its own cue", (returns("swallows", "False"),)),
    Named("M6", "MAX_GAP 4 -> 40", (constant("MAX_GAP", "4", "40"),)),
    Named("M8", "MAX_CIRCUMSTANCE 8 -> 2", (constant("MAX_CIRCUMSTANCE", "8", "2"),)),
    Named("M9", "MAX_TO_MARK 14 -> 5", (constant("MAX_TO_MARK", "14", "5"),)),
    Named("M10", "MAX_ROWS 12 -> 1", (constant("MAX_ROWS", "12", "1"),)),
    Named("M11", "no noun phrase before the verb as source", (returns("next_to", "None"),)),
    Named("M13", "MAX_WORDS_BESIDES 2 -> 0", (constant("MAX_WORDS_BESIDES", "2", "0"),)),
    Named("M14", "content behind a cue wins", (exchanged("content_of", "before is not None", "after is not None"),)),
    Named("M15", "told elsewhere though a row has the words", (given("told_elsewhere", "taken", "False"),)),
    Named("M16", "signatures before second halves", (words(SIGNED_LAST, SIGNED_FIRST),)),
    Named("M17", "MAX_JOINT 4 -> 2 before a colon", (constant("MAX_JOINT", "4", "2"),)),
    Named("M18", "MIN_SHARE .25 -> 0", (constant("MIN_SHARE", "0.25", "0.0"),)),
    Named("R1", "FORMS: person before outlet", (moved("person", "outlet", "FORMS"),)),
    Named("R2", "FORMS: no place", (dropped("place", "FORMS"),)),
    Named("R3b", "FORMS: role seen before, then institution", (moved("role_seen_before", "institution", "FORMS"),)),
    Named("R6", "MAX_SENTENCES 8 -> 2", (constant("MAX_SENTENCES", "8", "2"),)),
    Named("R7", "MAX_BACK 200 -> 1", (constant("MAX_BACK", "200", "1"),)),
    Named("R8", "MAX_GROUP 3 -> 1", (constant("MAX_GROUP", "3", "1"),)),
    Named("R9", "MAX_APART 12 -> 1", (constant("MAX_APART", "12", "1"),)),
    Named("R10", "a name 4 steps below its head -> 1", (words("steps > 4", "steps > 1"),)),
    Named("R11", "MAX_PAST 120 -> 2", (constant("MAX_PAST", "120", "2"),)),
    Named("R12", "SURE .5 -> .2 of a pronoun", (constant("SURE", "0.5", "0.2"),)),
    Named("RENAME", "a rule has another name", (words("clause after the cue", "clause behind the cue"),), True),
)


def named_of(package: Path, rooms: Iterable[str], named: Iterable[Named] = NAMED) -> list[Change]:
    """Return the changes that have names; SystemExit where one is not found, or found in several modules."""
    return [_change_of(each, sources_of(package, rooms)) for each in named]


def _change_of(each: Named, sources: Mapping[str, str]) -> Change:
    for edit in each.edits:
        found = {place: new for place, source in sources.items() if (new := edit(source)) is not None}
        if found and (each.everywhere or len(found) == 1):
            return Change(f"{each.name} {' '.join(found)}", each.what, found)
    sys.exit(f"{each.name} ({each.what}) fits no module, or several: mend NAMED in tools/mutate.py")


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
    parser.add_argument("--named", action="store_true", help="the changes in NAMED instead of conditions")
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
