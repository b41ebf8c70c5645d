"""A review that is served, for tests: in a process of its own, or without a server, asked as a browser asks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from attrs import frozen

from quoted import listed
from quotes.corrections import LOG, Correction, read_log
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Row
from quotes.record.run import SCHEMA
from quotes.report.pages import MOST_LETTERS
from quotes.review import listening

HOST = "127.0.0.1:8000"
TOKEN = "a" * 32


@frozen
class Served:
    """A server that runs: its address, and the ledger it serves; `process` is its own, None where it has none."""

    address: str
    ledger: Path
    process: subprocess.Popen[str] | None = None

    def kill(self) -> None:
        """Kill the server as -9 does."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def served(
    ledger: Path, *, by: str = "Anna", documents: Iterable[Path] = (), most_letters: int = MOST_LETTERS
) -> Iterator[Served]:
    """Give a review of a ledger, served by a thread of this process; of one with more letters an index."""
    pytest.importorskip("uvicorn", reason="uvicorn is not installed: quotes-ledger[web]")
    import uvicorn  # not everywhere

    from quotes.review.app import Review, application
    from quotes.review.guard import Gate

    with listening(0) as ground:
        gate = Gate(f"127.0.0.1:{ground.getsockname()[1]}", TOKEN)
        app = application(Review(ledger, by, documents, most_letters=most_letters), gate)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [ground]}, daemon=True)
        thread.start()
        yield Served(gate.address, ledger)
        server.should_exit = server.force_exit = True
        thread.join()


@contextmanager
def served_apart(ledger: Path, *options: str) -> Iterator[Served]:
    """Give a review of a ledger, served by a process of its own, which is killed at the end."""
    command = [sys.executable, "-m", "quotes", "review", str(ledger), "--no-browser", "--by", "Anna", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ)
    assert process.stderr is not None
    try:
        address = process.stderr.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address + process.stderr.read()
        yield Served(address, ledger, process)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def ledger_at(folder: Path, texts: dict[str, str], rows: Iterable[Row]) -> Path:
    """Return a ledger of these rows with the texts of its documents, written below `folder`."""
    news, ledger = folder / "news", folder / "ledger"
    for name, text in texts.items():
        (news / name).parent.mkdir(parents=True, exist_ok=True)
        (news / name).write_bytes(text.encode())
    ledger.mkdir()
    (ledger / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(rows)))
    documents = (listed(text, name, encoding="utf-8") for name, text in texts.items())
    (ledger / "documents.jsonl").write_bytes(b"".join(jsonl_lines(documents)))
    (ledger / "run.json").write_text(json.dumps({"schema": SCHEMA, "options": {"paths": [str(news)]}}))
    return ledger


def decided(ledger: Path) -> tuple[Correction, ...]:
    """Return what is saved beside a ledger."""
    return read_log(ledger / LOG).corrections if (ledger / LOG).exists() else ()


def client_of(ledger: Path, by: str = "Anna", *, most_letters: int = MOST_LETTERS) -> Any:
    """Return a client that asks the application for a ledger as its own page does; skipped without the extra."""
    pytest.importorskip("starlette", reason="starlette is not installed: quotes-ledger[web]")
    pytest.importorskip("httpx", reason="httpx is not installed: quotes-ledger[test]")
    from starlette.testclient import TestClient

    from quotes.review.app import Review, application
    from quotes.review.guard import Gate

    app = application(Review(ledger, by, most_letters=most_letters), Gate(HOST, TOKEN))
    return TestClient(app, base_url=f"http://{HOST}/{TOKEN}/", headers={"origin": f"http://{HOST}"})


def stamp_in(client: Any) -> str:
    """Return the stamp of the ledger that a client's page has."""
    return str(told_by(client)["review"]["stamp"])


def told_by(client: Any) -> dict[str, Any]:
    """Return the data of the page."""
    page = client.get("./").text
    start = page.index('<script type="application/json" id="data">') + len('<script type="application/json" id="data">')
    return dict(json.loads(page[start : page.index("</script>", start)]))


def place_in(text: str, words: str) -> list[int]:
    """Return where the first such words stand, in UTF-16 units as a browser counts."""
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    return [start, start + len(words.encode("utf-16-le")) // 2]
