"""What `import quotes` gives: names that mean one thing, and nothing loaded before it is asked for."""

import ast
import pkgutil
import subprocess
import sys
import tomllib
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import ModuleType

import pytest
from attrs import asdict

import quotes
from quotes import verbs
from quotes.options import DEFAULTS

ROOT = Path(__file__).parent.parent
ROOMS = (
    "analyze",
    "clean",
    "corrections",
    "errors",
    "find",
    "identify",
    "lexicon",
    "link",
    "options",
    "read",
    "record",
    "resolve",
    "types",
)
HEAVY = {"torch", "stanza", "numpy", "msgspec", "click", "rich", "attrs", "regex", "py3langid", "trafilatura", "pandas"}


def told(code: str) -> str:
    """Return what a new process prints that runs some code."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


# Laziness


def test_the_import_loads_nothing_but_itself() -> None:
    loaded = told("import sys; before = set(sys.modules); import quotes; print(*set(sys.modules) - before)").split()

    assert [name for name in loaded if name.startswith("quotes")] == ["quotes"]
    assert not HEAVY.intersection(loaded)


def test_neither_verbs_nor_an_extractor_load_the_models() -> None:
    loaded = told("import sys, quotes; quotes.Extractor(); quotes.verbs; print(*sys.modules)").split()

    assert not {"torch", "stanza", "trafilatura", "pandas", "py3langid"}.intersection(loaded)


# Names


def test_every_name_is_there_and_listed() -> None:
    assert set(quotes.__all__) <= set(dir(quotes))
    assert {name: getattr(quotes, name).__name__ for name in quotes.__all__} == {name: name for name in quotes.__all__}
    assert sorted(quotes.__all__) == quotes.__all__


def test_type_checkers_see_the_same_names() -> None:
    (block,) = (node for node in ast.parse(Path(quotes.__file__).read_text("utf-8")).body if isinstance(node, ast.If)
                and ast.unparse(node.test) == "TYPE_CHECKING")  # fmt: skip
    seen = [
        (node.module, alias.name) for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    ]

    assert {name for module, name in seen if module != "quotes"} == set(quotes.__all__)
    assert {name for module, name in seen if module == "quotes"} == {*ROOMS, "verbs"}
    for module, name in seen:
        assert getattr(quotes, name) is getattr(import_module(module), name), name


def test_no_name_is_also_a_module() -> None:
    modules = {module.name for module in pkgutil.iter_modules(quotes.__path__)}

    assert not modules.intersection(quotes.__all__)


def test_a_name_that_there_is_none_of() -> None:
    with pytest.raises(AttributeError, match="module 'quotes' has no attribute 'utter'"):
        quotes.utter  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'utter'"):
        exec("from quotes import utter")


@pytest.mark.parametrize(
    "before",
    [
        "pass",
        "from quotes import *",
        "from quotes.verbs import *",
        "import quotes.cli, quotes.pipeline",
        "from quotes.clean import clean; from quotes.read import read; from quotes.link import link",
    ],
)
def test_a_room_is_a_room_whatever_was_imported_before(before: str) -> None:
    is_room = "getattr(quotes, room) is sys.modules[f'quotes.{room}']"

    assert told(f"{before}; import sys, quotes; print(all({is_room} for room in {ROOMS}))") == "True"


def test_rooms_and_verbs_of_one_name_are_two() -> None:
    for name in ("analyze", "clean", "link", "read", "resolve"):
        assert isinstance(getattr(quotes, name), ModuleType)
        assert callable(getattr(verbs, name))
    assert quotes.find_quotes is verbs.find_quotes


def test_every_child_of_the_error_is_there() -> None:
    children = {value for value in vars(quotes.errors).values() if isinstance(value, type)}

    assert children == {getattr(quotes, name) for name in quotes.__all__ if name.endswith("Error")}
    assert all(issubclass(child, quotes.QuotesError) for child in children)


# One of each


def test_extract_and_extractor_take_the_same_options_with_the_same_defaults() -> None:
    one, other = (list(signature(taker).parameters.values()) for taker in (quotes.extract, quotes.Extractor))

    of_documents = {"paths_or_documents", "corrections"}  # what is given with the documents: an Extractor serves many

    assert [each for each in one if each.name not in of_documents] == other
    defaults = {parameter.name: parameter.default for parameter in other}
    assert {name: defaults[name] for name in asdict(DEFAULTS)} == asdict(DEFAULTS)
    assert {name for name in defaults if name not in asdict(DEFAULTS)} == {"model", "lexicon", "analyzer"}


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    assert project["project"]["dynamic"] == ["version"]
    stated = (ROOT / project["tool"]["hatch"]["version"]["path"]).read_text("utf-8")
    assert f'__version__ = "{quotes.__version__}"' in stated
