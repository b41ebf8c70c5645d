"""The report's page for one who corrects: served to this machine's own browser, every decision saved at once."""

from __future__ import annotations

import getpass
import secrets
import socket
import webbrowser
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from attrs import field, frozen

from quotes.corrections import LOG
from quotes.errors import ExtraError, OptionError
from quotes.record.reading import ledger_file

__all__ = ["HOST", "Asking", "serve", "who_asks"]

HOST = "127.0.0.1"
NEEDED = ("starlette", "uvicorn")
REMEDY = "python -m pip install 'quotes-ledger[web]'"
TOKEN_BYTES = 24  # 192 bits: nobody guesses it


def who_asks() -> str:
    """Return the login name, under which decisions are saved where no other is given; "somebody" where none is told."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


@frozen
class Asking:
    """Who reviews, at which `port` (0: any that is free), where the documents are, and whether a browser is opened."""

    by: str = field(factory=who_asks)
    port: int = 0
    documents: tuple[Path, ...] = ()
    browser: bool = True


def serve(ledger: Path, asking: Asking, *, tell: Callable[[str], object]) -> None:
    """Serve the page of a ledger until it is interrupted; `tell` is called with each line to be said.

    Raises ExtraError where the server's libraries are not installed, RecordError where the ledger can't be read,
    OptionError where the port is taken.
    """
    if any(find_spec(name) is None for name in NEEDED):
        raise ExtraError(f"quotes review: to serve a page takes an extra; run {REMEDY}")
    import uvicorn  # heavy, and not everywhere

    from quotes.review.app import Review, application
    from quotes.review.guard import Gate

    desk = Review(ledger, asking.by, asking.documents)
    with listening(asking.port) as server:
        gate = Gate(f"{HOST}:{server.getsockname()[1]}", secrets.token_urlsafe(TOKEN_BYTES))
        for line in opening_lines(ledger, gate.address, asking.by):
            tell(line)
        if asking.browser:
            webbrowser.open(gate.address)
        config = uvicorn.Config(
            application(desk, gate), log_level="warning", access_log=False, server_header=False, lifespan="off"
        )
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[server])


def listening(port: int) -> socket.socket:
    """Return a socket of this machine alone that listens at a port."""
    server = socket.socket()
    try:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind((HOST, port))
        server.listen()
    except OSError as error:
        server.close()
        raise OptionError(f"--port {port}: can't be had ({error.strerror}); name another, or none") from error
    return server


def opening_lines(ledger: Path, address: str, by: str) -> Iterable[str]:
    """Return what is said at the beginning."""
    return (
        address,
        f"{ledger}: decisions of {by} are saved in {ledger_file(ledger).with_name(LOG)}; Ctrl-C ends the review",
    )
