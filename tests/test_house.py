"""The house, as ARCHITECTURE draws it: which way imports point, what modules are called, what stands in no code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "quotes"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

NOUNS = {"types", "spans", "trees", "errors"}
KNOWLEDGE = {"lexicon", "models"}
CORE = {"clean", "find", "resolve", "link"}
EDGES = {"read", "analyze", "record"}
ALLOWED = {  # room -> the rooms it may import
    **dict.fromkeys(NOUNS, NOUNS),
    **dict.fromkeys(KNOWLEDGE, NOUNS),
    **dict.fromkeys(CORE, NOUNS | KNOWLEDGE),
    **dict.fromkeys(EDGES, NOUNS | KNOWLEDGE),
    "record": NOUNS,
    "engines": NOUNS,
}
HOMES = {  # third party -> the rooms it may be imported in
    "stanza": {"analyze", "stanza"},
    "torch": {"analyze", "models"},
    "click": {"cli"},
    "trafilatura": {"read"},
    "rich": {"cli", "terminal"},
}
NOUN_IMPORTS = {"attrs", "quotes", "__future__"} | set(sys.stdlib_module_names)


def room_of(path: Path) -> str:
    """Return the room a module is in: `find` for find/cues.py, `link` for link.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted name of each module that is imported, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    """Return the other rooms that a module imports."""
    names = (name.split(".") for name in imports(path))
    return {parts[1] for parts in names if parts[0] == "quotes" and len(parts) > 1} - {room_of(path), "__version__"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_point_downhill(path: Path) -> None:
    allowed = ALLOWED.get(room_of(path))

    assert allowed is None or rooms_imported(path) <= allowed


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_third_parties_stay_in_their_rooms(path: Path) -> None:
    for name in imports(path):
        homes = HOMES.get(name.split(".")[0])

        assert homes is None or room_of(path) in homes, name


@pytest.mark.parametrize("room", sorted(NOUNS))
def test_nouns_need_attrs_and_the_standard_library(room: str) -> None:
    assert {name.split(".")[0] for name in imports(PACKAGE / f"{room}.py")} <= NOUN_IMPORTS


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    assert not {"utils", "util", "helpers", "common", "core", "misc"} & set(path.with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_module_says_what_it_is(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert not source or ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_no_exception_is_caught_wholesale(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: a bare except"
            assert ast.unparse(node.type) not in ("Exception", "BaseException"), f"line {node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    by_hand = ("calibrate", "ablate", "benchmark", "coverage", "coreference", "unknowns")
    if room_of(path) in ("cli", "models", *by_hand):
        return
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]

    assert not {"print", "exit", "sys.exit"} & {ast.unparse(call.func) for call in calls}


def files_of_the_project() -> list[Path]:
    """Return the text files under version control, the seeds and what people found in them aside."""
    kept = ("src", "tests", ".ci", "README.md", "CHANGELOG.md", "pyproject.toml")
    paths = [path for name in kept for path in [ROOT / name, *(ROOT / name).rglob("*")]]
    return [path for path in paths if path.suffix in (".py", ".toml", ".md", "") and path.is_file()]


def test_no_path_of_one_machine_stands_in_the_project() -> None:
    place = re.compile("/" + "work/|/" + "root/|/" + "home/[a-z]|" + "[.]/shared")

    assert [named(path) for path in files_of_the_project() if place.search(path.read_text(encoding="utf-8"))] == []


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = 'eval "$(grep ^tests= .ci/run)"; echo "$tests"'
    taken = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)

    assert taken.stdout == "python -m pip install '.[test]' && python -m pytest\n"


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, quotes.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"torch", "stanza", "numpy", "msgspec", "rich", "py3langid", "trafilatura"} & set(loaded)
