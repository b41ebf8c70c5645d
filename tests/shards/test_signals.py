"""A run that is asked to end, with shards under way: it ends, with its workers, and keeps what is done."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sharded import WAITING, command_of, files_of, ran, shards_of, write_news

DOCUMENTS = 35  # three shards and a half
WAITS_AT = "028.txt"  # the first two shards are done by then
PATIENCE = 120  # seconds; a run takes less than five to end, one that hangs takes ten minutes

Send = Callable[[int, int], None]


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_news(tmp_path_factory.mktemp("signals") / "news", range(DOCUMENTS))


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> dict[str, str]:
    """Return the files of a ledger whose run nobody asked to end."""
    ran(news, news.parent / "undisturbed")
    return files_of(news.parent / "undisturbed")


@pytest.fixture
def old(tmp_path: Path) -> dict[str, str]:
    """Return the files of the ledger that was there before."""
    ran(write_news(tmp_path / "few", range(3)), tmp_path / "ledger")
    return files_of(tmp_path / "ledger")


def asked_to_end(command: list[str], sent: int, send: Send) -> tuple[int, str]:
    """Run until the models wait, send a signal, and return how it ended and what it said.

    Whoever holds standard output is alive: reading it ends when the last of the workers has ended.
    """
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # jobs in the background ignore it
    ) as run:
        try:
            assert run.stdout is not None
            assert run.stdout.readline() == f"{WAITING}\n"
            send(run.pid, sent)
            printed, said = run.communicate(timeout=PATIENCE)
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)
    assert printed == ""
    return run.returncode, said


@pytest.mark.parametrize(("jobs", "send"), [("1", os.kill), ("2", os.kill), ("2", os.killpg)])
@pytest.mark.parametrize(
    ("sent", "code", "told"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "asked to end")]
)
def test_a_signal_ends_a_run_and_its_workers_and_keeps_the_shards_that_are_done(
    jobs: str,
    sent: signal.Signals,
    code: int,
    told: str,
    send: Send,
    news: Path,
    undisturbed: dict[str, str],
    old: dict[str, str],
    tmp_path: Path,
) -> None:
    command = command_of(news, tmp_path / "ledger", "--at", WAITS_AT, "--waits", "--jobs", jobs)

    assert asked_to_end(command, sent, send) == (
        code,
        f"Error: {told}; nothing was written, an old ledger is as it was\n",
    )
    assert files_of(tmp_path / "ledger") == old
    assert len(shards_of(tmp_path / "ledger")) == 2
    assert ran(news, tmp_path / "ledger") == "2 of 4 shards, 0 of 15 documents"
    assert files_of(tmp_path / "ledger") == undisturbed


def test_a_signal_ends_the_workers_of_a_cluster_here_whatever_they_are_at(news: Path, tmp_path: Path) -> None:
    """Dask asks them to end, and waits four seconds; these wait ten minutes in the models."""
    command = command_of(news, tmp_path / "ledger", "--at", WAITS_AT, "--waits", "--jobs", "2", "--cluster", "local")

    assert asked_to_end(command, signal.SIGTERM, os.kill) == (
        143,
        "Error: asked to end; nothing was written, an old ledger is as it was\n",
    )
    assert len(shards_of(tmp_path / "ledger")) == 2
