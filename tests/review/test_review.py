"""The command that serves it."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from quoted import row_in
from quotes.errors import OptionError
from quotes.review import HOST, listening
from served import ledger_at

TALKS = "“We will leave,” Anna Berg said.\n"


def test_it_listens_to_this_machine_alone() -> None:
    with listening(0) as ground:
        assert ground.getsockname()[0] == HOST == "127.0.0.1"


def test_a_port_that_is_taken() -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        with pytest.raises(OptionError, match="name another"):
            listening(other.getsockname()[1])


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    """In a process in which the libraries can't be found."""
    ledger = ledger_at(tmp_path, {"talks.txt": TALKS}, [row_in(TALKS, "We will leave,", source="Anna Berg")])
    code = (
        "import sys; from importlib import util; found = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'uvicorn' else found(name, *rest)\n"
        "from quotes.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "review", str(ledger), "--no-browser"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert "pip install 'quotes-ledger[web]'" in done.stderr


def test_no_ledger(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quotes", "review", str(tmp_path / "none"), "--no-browser"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert "can't be read" in done.stderr
