"""The examples of the README and of docs/ run, and print what they say that they print.

Blocks of `python` are doctests, or run as they are where they show no prompt, and print what a block of `text` right
behind them says; those of one page share their names. In blocks of `console` each `$ quotes ...` runs on a copy of the
seeds and the golden files, in order of the page; `...` stands for what may differ. What loads the models stands below a
line `<!-- stanza -->`, what can't run in a test below one that says why: `<!-- not run: needs a download -->`.
"""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, DocTestParser, DocTestRunner, OutputChecker
from io import StringIO
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import CliRunner

from quotes.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")} - {ROOT / "docs" / "api.md"})
BLOCK = re.compile(
    r"^(?:<!-- (?P<mark>stanza|not run: [^>]+) -->\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$"
    r"(?:\n+```text\n(?P<output>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ quotes (?P<words>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
LOOSE = ELLIPSIS | NORMALIZE_WHITESPACE


@frozen
class Block:
    """Code of a page: its language, its text, what it prints, the line where it begins, whether it loads the models."""

    page: Path
    language: str
    text: str
    output: str | None
    line: int
    models: bool


def blocks_of(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page that can run in a test."""
    text = page.read_text(encoding="utf-8")
    for found in BLOCK.finditer(text):
        line, mark = text.count("\n", 0, found.start("text")), found["mark"]
        if mark in (None, "stanza"):
            yield Block(page, found["language"], found["text"], found["output"], line, mark == "stanza")


def pages_with(language: str) -> list[object]:
    """Return the pages that have such blocks, those of each kind apart: without the models, and with them."""
    found = {(block.page, block.models) for page in PAGES for block in blocks_of(page) if block.language == language}
    return [
        pytest.param(
            [block for block in blocks_of(page) if (block.language, block.models) == (language, models)],
            id=f"{page.relative_to(ROOT)}{'-models' * models}",
            marks=[pytest.mark.stanza, pytest.mark.weights] if models else [],
        )
        for page, models in sorted(found)
    ]


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder that holds copies of the seeds and the golden files."""
    for name in ("seeds", "golden"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("copies")
@pytest.mark.parametrize("blocks", pages_with("python"))
def test_python_prints_what_the_page_says(blocks: list[Block]) -> None:
    names: dict[str, object] = {"__name__": "example"}
    report: list[str] = []
    for block in blocks:
        if ">>> " in block.text:
            test = DocTestParser().get_doctest(block.text, names, block.page.name, str(block.page), block.line)
            DocTestRunner(optionflags=LOOSE).run(test, out=report.append, clear_globs=False)
            names.update(test.globs)
        else:
            report.extend(wrongly_printed(block, names))

    assert report == []


def wrongly_printed(block: Block, names: dict[str, object]) -> Iterator[str]:
    """Run a block without prompts; yield what it prints where that is not what the page says."""
    with redirect_stdout(StringIO()) as printed:
        exec(compile("\n" * block.line + block.text, str(block.page), "exec"), names)
    if block.output is not None and not OutputChecker().check_output(block.output, printed.getvalue(), LOOSE):
        yield printed.getvalue()


@pytest.mark.usefixtures("copies")
@pytest.mark.parametrize("blocks", pages_with("console"))
def test_a_command_prints_what_the_page_says(blocks: list[Block]) -> None:
    for command in (command for block in blocks for command in COMMAND.finditer(block.text)):
        printed = CliRunner().invoke(main, shlex.split(command["words"]), prog_name="quotes").output

        assert OutputChecker().check_output(command["output"], printed, LOOSE), f"quotes {command['words']}\n{printed}"


@pytest.mark.parametrize("blocks", pages_with("toml"))
def test_an_entry_is_well_formed(blocks: list[Block]) -> None:
    for block in blocks:
        assert tomllib.loads(block.text)


def test_every_block_of_a_console_runs_something() -> None:
    consoles = [block for page in PAGES for block in blocks_of(page) if block.language == "console"]

    assert [block.line for block in consoles if not COMMAND.search(block.text)] == []
