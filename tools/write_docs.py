"""Write the references: python tools/write_docs.py

docs/cli.md is what `--help` of every command says; docs/api.md is what the signatures and the docstrings of the public
names say. A test compares both with what this gives, so that neither drifts from the code.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import quotes
from quotes.cli import main as command

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- Made by tools/write_docs.py: mend the code, and run it again. -->"
COLUMNS = 80  # of help and signatures
STAGES = {  # room -> the names of it that a program may call
    "pipeline": ("extract",),
    "read": ("read",),
    "clean": ("clean",),
    "analyze": ("analyzer",),
    "find": ("find_quotes",),
    "resolve": ("resolve",),
    "identify": ("identify",),
    "link": ("link",),
    "record": ("sink", "read_ledger"),
    "lexicon": ("load_lexicon", "with_own"),
    "engines": ("engine_of",),
}
NOUNS = ("quotes.types", "quotes.errors")
SUMMARIES = "quotes.summaries"


def references() -> Mapping[str, str]:
    """Return the text of each reference by the name of its file."""
    return {"cli.md": cli_reference(), "api.md": api_reference()}


def cli_reference() -> str:
    """Return what `--help` says of `quotes` and of each of its commands."""
    parts = ["# The command line", MADE, "What `quotes --help` and `quotes COMMAND --help` say."]
    for name in ("", *sorted(command.commands)):
        parts += [f"## {f'quotes {name}'.strip()}", f"```text\n{_help_of(name)}\n```"]
    return "\n\n".join(parts) + "\n"


def _help_of(name: str) -> str:
    """Return the help of a command, or of all of them where the name is empty."""
    every = command.make_context("quotes", [], terminal_width=COLUMNS, resilient_parsing=True)
    if not name:
        return every.get_help()
    return command.commands[name].make_context(name, [], parent=every, resilient_parsing=True).get_help()


def api_reference() -> str:
    """Return the public functions and classes with their docstrings: those of `quotes`, the stages, the nouns."""
    parts = ["# From Python", MADE]
    told: list[object] = []
    for title, names in _sections().items():
        things = {name: _at(name) for name in names}
        new = {name: each for name, each in things.items() if callable(each) and each not in told}
        told += new.values()
        parts += [f"## {title}", *(part for name, each in new.items() for part in _told(name, each))] if new else []
    return "\n\n".join(parts) + "\n"


def _sections() -> Mapping[str, list[str]]:
    """Return the dotted names of each section of the reference, in order."""
    stages = [f"quotes.{room}.{name}" for room, names in STAGES.items() for name in names]
    public = [f"quotes.{name}" for name in getattr(quotes, "__all__", ())]
    public.sort(key=lambda name: inspect.isclass(_at(name)))  # what is called before what it gives
    summaries = [f"{SUMMARIES}.{name}" for name in import_module(SUMMARIES).__all__]
    summaries.sort(key=lambda name: inspect.isclass(_at(name)))
    parts = {"quotes": public, "The stages": stages, SUMMARIES: summaries}
    return {**parts, **{module: list(_defined_in(module)) for module in NOUNS}}


def _defined_in(module: str) -> Iterator[str]:
    """Yield the dotted names of the public functions and classes of a module, in order of the file."""
    for name, each in vars(import_module(module)).items():
        if getattr(each, "__module__", None) == module and not name.startswith("_"):
            yield f"{module}.{name}"


def _at(dotted: str) -> object:
    """Return what a dotted name stands for."""
    module, name = dotted.rsplit(".", 1)
    return getattr(import_module(module), name)


def _told(name: str, each: object) -> Iterator[str]:
    """Yield a heading, the signature and the docstring of a function or class; nothing of an alias."""
    node = ast.parse(dedent(inspect.getsource(each))).body[0]  # type: ignore[arg-type]
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield f"### {name}"
        yield "```python\n" + "\n".join(_signature(node)) + "\n```"
        yield ast.get_docstring(node) or ""
        yield from (f"**{part.name}**: {ast.get_docstring(part)}" for part in _methods(node) if ast.get_docstring(part))


def _signature(node: ast.ClassDef | ast.FunctionDef) -> Iterator[str]:
    """Yield the lines that a caller must know: the head of a function; a class with its fields and public methods."""
    if isinstance(node, ast.FunctionDef):
        yield from _head(node)
        return
    yield f"class {node.name}" + (f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else "")
    for part in node.body:
        if isinstance(part, ast.AnnAssign):
            yield f"    {ast.unparse(part.target)}: {ast.unparse(part.annotation)}" + _default(part.value)
    for part in _methods(node):
        yield from (f"    {line}" for line in _head(part))


def _methods(node: ast.ClassDef | ast.FunctionDef) -> Iterator[ast.FunctionDef]:
    """Yield the methods of a class that are for its users, and how it is made where it says so; none of a function."""
    for part in node.body if isinstance(node, ast.ClassDef) else ():
        if isinstance(part, ast.FunctionDef) and (part.name == "__init__" or not part.name.startswith("_")):
            yield part


def _default(value: ast.expr | None) -> str:
    return "" if value is None else f" = {ast.unparse(value)}"


def _head(node: ast.FunctionDef) -> Iterator[str]:
    """Yield the head of a function, a line for each parameter where one line does not hold them."""
    wanted = ast.unparse(node.args)
    end = f") -> {ast.unparse(node.returns)}" if node.returns else ")"
    if len(node.name) + len(wanted) + len(end) < COLUMNS:
        yield f"def {node.name}({wanted}{end}"
        return
    yield f"def {node.name}("
    yield from (f"    {parameter}," for parameter in _parameters(node.args))
    yield end


def _parameters(arguments: ast.arguments) -> Iterator[str]:
    """Yield each parameter as it is written, the star before those that must be named."""
    missing = len(arguments.args) - len(arguments.defaults)
    for each, value in zip(arguments.args, [*[None] * missing, *arguments.defaults], strict=True):
        yield ast.unparse(each) + _default(value)
    if arguments.vararg or arguments.kwonlyargs:
        yield "*" + (ast.unparse(arguments.vararg) if arguments.vararg else "")
    for each, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield ast.unparse(each) + _default(value)
    if arguments.kwarg:
        yield "**" + ast.unparse(arguments.kwarg)


def main() -> None:
    """Write both references."""
    for name, text in references().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
