"""The house, as docs/why.md argues for it: which way imports point, what modules are called, what stands in no code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from quotes.lexicon.cues import FRAMES
from quotes.lexicon.entries import read_tables
from quotes.lexicon.nouns import GENDERS
from quotes.rule_names import ContentRule, RelayRule, SourceRule, Step
from quotes.types import ATTITUDES, KINDS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "quotes"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py")])

NOUNS = {"types", "spans", "placed", "trees", "errors", "rule_names", "options", "sequences", "messages"}
KNOWLEDGE = {"lexicon", "models"}
CORE = {"clean", "find", "resolve", "identify", "link", "drift"}
EDGES = {"read", "analyze", "record"}
ALLOWED = {  # room -> the rooms it may import
    **dict.fromkeys(NOUNS, NOUNS),
    **dict.fromkeys(KNOWLEDGE, NOUNS),
    **dict.fromkeys(CORE, NOUNS | KNOWLEDGE),
    **dict.fromkeys(EDGES, NOUNS | KNOWLEDGE | {"elsewhere"}),
    "elsewhere": NOUNS,
    "record": NOUNS | {"lexicon", "elsewhere"},
    "corrections": NOUNS | {"record"},
    "engines": NOUNS,
    "report": NOUNS | KNOWLEDGE | {"read", "record", "terminal"},
    "review": NOUNS | KNOWLEDGE | {"corrections", "record", "report", "terminal"},
    "summaries": NOUNS | KNOWLEDGE | {"record", "terminal"},
}
HOMES = {  # third party -> the rooms it may be imported in
    "stanza": {"analyze", "stanza"},
    "torch": {"analyze", "models"},
    "click": {"cli"},
    "fsspec": {"elsewhere"},
    "pandas": {"record"},
    "trafilatura": {"read"},
    "jinja2": {"report"},
    "markupsafe": {"report"},
    "playwright": set(),
    "starlette": {"review"},
    "uvicorn": {"review"},
    "pyarrow": {"read", "record"},
    **{name: {"read"} for name in ("docx", "ftfy", "pypdf", "striprtf", "warcio", "zstandard")},
    "xlsxwriter": {"record"},
    **{name: set() for name in ("datasette", "openpyxl", "prov", "pyld")},
    "rich": {"cli", "terminal"},
}
GUARD = ("src/quotes/pipeline.py", "guarded")  # where whatever goes wrong with one document is caught
NOUN_IMPORTS = {"attrs", "quotes", "__future__"} | set(sys.stdlib_module_names)

OF_NO_MODULE = {  # test files that are named after no module, and why
    "tests/analyze/test_stock.py": "stanza's own models, on which the line runs too",
    "tests/clean/test_pages.py": "whole pages, of which each module of clean/ tells a part",
    "tests/docs/test_examples.py": "what docs/ and README show",
    "tests/docs/test_links.py": "where docs/ and README point",
    "tests/docs/test_references.py": "docs/cli.md and docs/api.md, made from the code",
    "tests/find/parts/test_first_way.py": "the order of WAYS of sources.py and content.py",
    "tests/find/test_who_wins.py": "every pair of rules of find/paragraph.py",
    "tests/report/test_browser.py": "the page in a browser",
    "tests/review/test_browser.py": "the review in a browser",
    "tests/shards/test_signals.py": "a run that is asked to end, of which engines, group and shards do a part each",
    "tests/test_golden.py": "the whole line against golden/",
    "tests/test_house.py": "all modules",
    "tests/test_regrouped.py": "the whole line over documents in any company",
    "tests/test_public_face.py": "what `import quotes` shows",
}


def room_of(path: Path) -> str:
    """Return the room a module is in: `find` for find/cues.py, `link` for link.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the tree of a module's source."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return the nodes of that tree."""
    return tuple(ast.walk(tree_of(path)))


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted name of each module that is imported, inside functions too."""
    for node in nodes_of(path):
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


def test_imports_point_downhill() -> None:
    pairs = ((path, room) for path in MODULES for room in sorted(rooms_imported(path)))
    wrong = [f"{named(a)} imports {b}" for a, b in pairs if b not in ALLOWED.get(room_of(a), {b})]

    assert not wrong, "\n".join(wrong)


def test_third_parties_stay_in_their_rooms() -> None:
    pairs = ((path, name) for path in MODULES for name in imports(path))
    wrong = [f"{named(a)} imports {b}" for a, b in pairs if room_of(a) not in HOMES.get(b.split(".")[0], {room_of(a)})]

    assert not wrong, "\n".join(wrong)


def test_what_runs_imports_nothing_of_training() -> None:
    running = ((path, name) for path in MODULES if "training" not in path.parts for name in imports(path))
    wrong = [f"{named(path)} imports {name}" for path, name in running if "training" in name.split(".")]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("room", sorted(NOUNS))
def test_nouns_need_attrs_and_the_standard_library(room: str) -> None:
    assert {name.split(".")[0] for name in imports(PACKAGE / f"{room}.py")} <= NOUN_IMPORTS


def test_a_module_is_named_for_what_it_holds() -> None:
    empty = {"utils", "util", "helpers", "common", "core", "misc"}
    wrong = [named(path) for path in (*MODULES, *TESTS) if empty & set(path.with_suffix("").parts)]

    assert not wrong, "\n".join(wrong)


def test_every_module_says_what_it_is() -> None:
    wrong = [named(path) for path in MODULES if (tree := tree_of(path)).body and not ast.get_docstring(tree)]

    assert not wrong, "\n".join(wrong)


def test_no_exception_is_caught_wholesale() -> None:
    """Save in one function: the guard that turns whatever goes wrong with one document into its row."""
    guarding = handlers_in(function_in(tree_of(ROOT / GUARD[0]), GUARD[1]))
    handlers = ((path, node) for path in (*MODULES, *TESTS) for node in handlers_in(tree_of(path)))
    caught = [f"{named(path)}, line {node.lineno}" for path, node in handlers if is_wholesale(node)]

    assert caught == [f"{GUARD[0]}, line {node.lineno}" for node in guarding if is_wholesale(node)]


def test_the_guard_lets_go_of_who_stops_the_run() -> None:
    guarding = handlers_in(function_in(tree_of(ROOT / GUARD[0]), GUARD[1]))
    caught = [node.type and ast.unparse(node.type) for node in guarding]

    assert caught == ["QuotesError", "Exception"]


def handlers_in(tree: ast.AST) -> list[ast.ExceptHandler]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]


def function_in(tree: ast.AST, name: str) -> ast.FunctionDef:
    (found,) = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == name]
    return found


def is_wholesale(handler: ast.ExceptHandler) -> bool:
    caught = set(re.findall(r"\w+", ast.unparse(handler.type))) if handler.type else {"BaseException"}
    return bool(caught & {"Exception", "BaseException"})


def test_only_the_command_line_prints_and_exits() -> None:
    silent = [path for path in MODULES if room_of(path) != "cli" and "training" not in path.parts]
    calls = ((path, node) for path in silent for node in nodes_of(path) if isinstance(node, ast.Call))
    loud = ((path, node) for path, node in calls if ast.unparse(node.func) in ("print", "exit", "sys.exit"))
    wrong = [f"{named(path)}, line {node.lineno}" for path, node in loud]

    assert not wrong, "\n".join(wrong)


def test_a_test_file_is_named_after_the_module_that_decides() -> None:
    """tests/find/parts/test_content.py is of src/quotes/find/parts/content.py, tests/tools/ of tools/.

    What a whole room does stands under the room's name: tests/link/test_link.py.
    """
    tests = {named(path): path for path in TESTS if path.name.startswith("test_")}
    astray = {name for name, path in tests.items() if not any(module.is_file() for module in modules_of(path))}
    wrong = sorted(astray ^ set(OF_NO_MODULE))

    assert not wrong, "\n".join(wrong)


def modules_of(test: Path) -> tuple[Path, ...]:
    """Return the modules that a test file may be of: the one of its name, or the room of its name."""
    folder, name = test.parent.relative_to(ROOT / "tests"), test.stem.removeprefix("test_")
    base = ROOT if folder.parts[:1] == ("tools",) else PACKAGE
    room = (base / folder / "__init__.py",) if folder.name == name else ()
    return (base / folder / f"{name}.py", *room)


def files_of_the_project() -> list[Path]:
    """Return the text files under version control, the seeds and what people found in them aside."""
    kept = ("src", "tests", "tools", "docs", ".ci", ".github", "pyproject.toml", "CITATION.cff")
    paths = [path for name in kept for path in [ROOT / name, *(ROOT / name).rglob("*")]]
    kinds = (".py", ".toml", ".md", ".yml", ".cff", "")
    return [path for path in (*ROOT.glob("*.md"), *paths) if path.suffix in kinds and path.is_file()]


def test_there_is_one_conftest() -> None:
    """For a second one pytest loads the first again, and what goes to other processes is of another class."""
    assert sorted((ROOT / "tests").rglob("conftest.py")) == [ROOT / "tests" / "conftest.py"]


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

    assert not {"torch", "stanza", "numpy", "msgspec", "rich", "py3langid", "trafilatura", "ftfy", "lxml"} & set(loaded)


OLD_WORDS = {  # one name for each kind, the one of the field (docs/glossary.md), never what it was called here before
    "bearer": "cluster", "bearers": "clusters", "draft": "candidate", "drafts": "candidates", "hand": "relay",
    "hands": "relays", "naming": "name_mention", "namings": "name_mentions", "scene": "reference",
    "sighting": "mention", "sightings": "mentions", "story": "context", "Bearer": "NameCluster", "Draft": "Candidate",
    "Hand": "StatedRelay", "HandRow": "RelayRow", "MARKS": "COMPLEMENTIZERS", "Meant": "ResolvedMention",
    "Naming": "NameMention", "Scene": "Reference", "Sighting": "Mention", "Spoken": "ResolvedMention",
    "Story": "Context",
}  # fmt: skip


def names_in(path: Path) -> Iterator[str]:
    """Yield what a module calls its variables, arguments, functions and classes, and itself."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


@pytest.mark.parametrize("room", ["find", "resolve"])
def test_things_are_called_what_the_field_calls_them(room: str) -> None:
    paths = [path for path in MODULES if room_of(path) in (room, *NOUNS)]
    askew = [(named(path), word, OLD_WORDS[word]) for path in paths for word in names_in(path) if word in OLD_WORDS]

    assert askew == []


def test_names_of_rules_are_spelled_in_one_place() -> None:
    """Words that are also plain English (`subject`, `outlet`) may stand elsewhere; those of two words may not."""
    rules = {str(rule) for kind in (ContentRule, SourceRule, RelayRule, Step) for rule in kind if " " in rule}
    loose = [
        (named(path), node.value)
        for path in MODULES
        if path.stem != "rule_names"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in rules
    ]

    assert loose == []


RELATIONS_OF_UD = {  # and the features of its tags, https://universaldependencies.org/u/dep
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "conj", "cop", "csubj", "dep",
    "det", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl",
    "parataxis", "punct", "root", "xcomp",
}  # fmt: skip
OF_THE_LEDGER = {*ATTITUDES, *FRAMES, *GENDERS, *KINDS, "continued", "unmarked"}  # what our own fields hold
CLOSED = {
    "another",
    "neither",
    "next",
    "no",
    "nobody",
    "none",
    "not",
    "till",
    "two",
    "unless",
    "whereas",
    "without",
}  # more words of grammar
PRINTED = {"q", "ing", "ed"}  # a label, endings


@pytest.mark.parametrize("room", ["find", "resolve"])
def test_lists_of_words_stand_in_the_lexicon(room: str) -> None:
    """Two words or more beside each other are words of grammar, which no list in code adds to, or our own names."""
    grammar = {*read_tables("en/stopwords.toml")["weight"]["function"].split(), *CLOSED}
    ours = RELATIONS_OF_UD | OF_THE_LEDGER | PRINTED
    lists = [
        (named(path), sorted(words - grammar - ours))
        for path in MODULES
        if room_of(path) == room
        for words in lists_of_words(path)
    ]

    assert [each for each in lists if each[1]] == []


def lists_of_words(path: Path) -> Iterator[set[str]]:
    """Yield the sets, tuples and lists of a module that hold nothing but words in lower case."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and len(node.elts) > 1:
            values = [each.value if isinstance(each, ast.Constant) else None for each in node.elts]
            words = {value for value in values if isinstance(value, str) and value.isalpha() and value.islower()}
            if all(isinstance(value, str) and value == value.lower() for value in values) and words:
                yield words


def circles(arrows: dict[str, set[str]]) -> list[str]:
    """Return the modules that lead back to themselves."""

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        todo = [start]
        while todo:
            for name in arrows[todo.pop()] - found:
                found.add(name)
                todo.append(name)
        return found

    return [name for name in arrows if name in reached(name)]


def dotted(path: Path) -> str:
    """Return what a module is imported as: `quotes.find` for find/__init__.py."""
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def test_no_imports_run_in_a_circle() -> None:
    known = {dotted(path) for path in MODULES} - {"quotes"}
    arrows = {
        dotted(path): {name if name in known else name.rpartition(".")[0] for name in imports(path)} & known
        for path in MODULES
        if dotted(path) != "quotes"  # the public face, seen from outside: what it shows, it loads when asked
    }

    assert circles(arrows) == []


def lengths() -> list[int]:
    """Return how many lines each function of the package has, without its docstring and its signature."""
    return [
        node.end_lineno - body[0].lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        if (body := node.body[bool(ast.get_docstring(node)) :]) and node.end_lineno
    ]


def test_functions_are_short() -> None:
    assert median(lengths()) <= 7
    assert max(lengths()) <= 50


def test_every_dependency_has_bounds() -> None:
    """A version of tomorrow may be another program: it is let in by whoever has run the tests with it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(each for some in project["optional-dependencies"].values() for each in some)]
    loose = [each for each in asked if not re.search(r">=[\w.]+,<[\w.]+$|==[\w.]+[*]$", each)]

    assert [each for each in loose if not each.startswith("quotes-ledger[")] == []


def test_the_release_is_tried_where_the_source_is_not() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert (
        script.index("python -m build")
        < script.index('--no-compile "$folder"/dist/*.whl')
        < script.index("fresh/bin/quotes extract")
    )
