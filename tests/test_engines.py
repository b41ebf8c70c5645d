"""Engines are shaped like map: one result per item, in order, wherever the work runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Parsed
from quotes.engines import Processes, Recipe, engine_of
from quotes.errors import QuotesError

MODELS = Parsed({})


def test_processes_keep_the_order_and_read_no_further_than_they_work() -> None:
    taken: list[int] = []
    results = Processes(2)(str, (taken.append(number) or number for number in range(20)))

    assert next(results) == "0"
    assert len(taken) == 4
    assert list(results) == [str(number) for number in range(1, 20)]


def test_an_error_in_a_process_is_raised_here() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(Processes(2)(int, ["1", "two"]))


def test_a_process_that_is_killed_is_told_with_a_remedy() -> None:
    with pytest.raises(QuotesError) as error:
        list(Processes(2)(os._exit, [1]))
    assert str(error.value) == (
        "--jobs 2: a process was killed, out of memory?; use fewer jobs, and in a script of your own "
        "call under `if __name__ == '__main__':`"
    )


def test_a_script_that_does_not_ask_whether_it_is_main_ends_and_says_so(tmp_path: Path) -> None:
    """A new process runs the script once more. Its work is more than a pipe holds: who waits to write it, waits on."""
    script = tmp_path / "script.py"
    script.write_text("from quotes.engines import Processes\nprint(*Processes(2)(('x' * 1_000_000).count, ['x']))\n")
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert "call under `if __name__ == '__main__':`" in ran.stderr.splitlines()[-1]


def test_one_job_is_map_itself() -> None:
    assert engine_of(1) is map


def test_a_recipe_is_loaded_once_where_it_is_used() -> None:
    loaded: list[Parsed] = []
    recipe = Recipe(lambda: loaded.append(MODELS) or MODELS)

    assert loaded == []
    assert (recipe.engine, recipe.hashes, list(recipe([]))) == ("conllu", {}, [])
    assert len(loaded) == 1
