"""Engines are shaped like map: one result per item, in order, wherever the work runs."""

import os
import signal
import subprocess
import sys
import time
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


def interrupted(_: int) -> str:
    """Send the process that works an interrupt, and return that it is still there."""
    os.kill(os.getpid(), signal.SIGINT)
    return "still here"


def test_processes_ignore_an_interrupt_where_their_parent_does() -> None:
    """As a job in the background of a script: Ctrl-C there is not for it, and it was taken for a want of memory."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert list(Processes(2)(interrupted, [1, 2])) == ["still here", "still here"]
    finally:
        signal.signal(signal.SIGINT, before)


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


def test_killed_with_more_under_way_than_a_pipe_holds(tmp_path: Path) -> None:
    """Whoever waits to hand over the next item, a megabyte long, does not wait for a process that is gone."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os\nfrom quotes.engines import Processes\n\n"
        "def end(_):\n    os.kill(os.getpid(), 9)\n\n"
        "if __name__ == '__main__':\n    list(Processes(2)(end, ['x' * 1_000_000] * 9))\n"
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)

    assert ran.returncode == 1
    assert "a process was killed" in ran.stderr.splitlines()[-1]


WAITS = """
import sys, time
from quotes.engines import Processes

def wait(seconds):
    print("at work", flush=True)
    time.sleep(seconds)

if __name__ == "__main__":
    list(Processes(2)(wait, [60, 60]))
"""


@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_processes_end_with_the_one_that_began_them(signal_sent: signal.Signals, tmp_path: Path) -> None:
    """Whoever holds standard output is alive: reading it ends when the last of them has ended."""
    script = tmp_path / "script.py"
    script.write_text(WAITS)
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # jobs in the background ignore it
    ) as parent:
        assert parent.stdout is not None
        assert [parent.stdout.readline(), parent.stdout.readline()] == [b"at work\n"] * 2
        parent.send_signal(signal_sent)
        rest, _ = parent.communicate(timeout=30)

    assert rest == b""


def test_what_is_no_longer_wanted_is_not_finished() -> None:
    results = Processes(2)(time.sleep, [0, 60, 60])

    assert next(results) is None
    results.close()  # and the test ends, long before a minute is over


def test_one_job_is_map_itself() -> None:
    assert engine_of(1) is map


def test_a_recipe_is_loaded_once_where_it_is_used() -> None:
    loaded: list[Parsed] = []
    recipe = Recipe(lambda: loaded.append(MODELS) or MODELS)

    assert loaded == []
    assert (recipe.engine, recipe.hashes, list(recipe([]))) == ("conllu", {}, [])
    assert len(loaded) == 1
