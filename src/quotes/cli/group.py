"""The group that every command is in: expected trouble and signals end a run in one line, with their exit code."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from types import FrameType
from typing import Any, TextIO

import click

from quotes import __version__
from quotes.errors import QuotesError
from quotes.messages import unwritten

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})  # what standard output is, a file by then
AS_IT_WAS = "nothing was written, an old ledger is as it was"


class Misuse(click.ClickException):
    """Trouble with what was asked for, in one line."""

    exit_code = 2


class Interrupted(click.ClickException):
    """Ctrl-C, in one line."""

    exit_code = 130


class AskedToEnd(KeyboardInterrupt):
    """SIGTERM: a scheduler or a shutdown wants the run to end, as a person with Ctrl-C does."""


class Ended(Interrupted):
    """SIGTERM, in one line."""

    exit_code = 143


class Commands(click.Group):
    """Commands whose expected trouble is told as it is, without a traceback."""

    def main(self, *args: Any, **options: Any) -> Any:
        with somebody_listens():
            return super().main(*args, **options)

    def invoke(self, context: click.Context) -> Any:
        try:
            with asked_to_end(), every_letter():
                return super().invoke(context)
        except OSError as error:
            if error.errno not in FULL or error.filename is not None:
                raise
            let_go_of_output()
            raise Misuse(unwritten("standard output", error, "free the place first")) from error
        except QuotesError as error:
            from quotes.terminal import printable

            raise Misuse(printable(str(error))) from error
        except AskedToEnd:
            raise Ended(f"asked to end; {AS_IT_WAS}") from None
        except KeyboardInterrupt:
            raise Interrupted(f"interrupted; {AS_IT_WAS}") from None


def let_go_of_output() -> None:
    """Have nobody take what is left to be written: Python would try once more as it ends, and exit with 120."""
    with suppress(OSError), open(os.devnull, "wb") as nobody:
        os.dup2(nobody.fileno(), sys.stdout.fileno())


@contextmanager
def asked_to_end() -> Iterator[None]:
    """Have SIGTERM end what is done here as Ctrl-C does: what is begun is put in order, its processes end too."""
    if threading.current_thread() is not threading.main_thread():  # signals come to the main one alone
        yield
        return
    before = signal.signal(signal.SIGTERM, ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class Heedless(io.FileIO):
    """A file whose words are lost where it can't take them: its disk is full, whoever read it is gone."""

    def write(self, words: Any) -> int:
        with suppress(OSError):
            super().write(words)
        return memoryview(words).nbytes


@contextmanager
def somebody_listens() -> Iterator[None]:
    """Have something that takes what is said where standard error is closed or full: a run goes on without it."""
    if sys.stderr is not None and sys.stderr is not sys.__stderr__:  # somebody else's, in tests
        yield
        return
    with (
        heedless(sys.stderr) if sys.stderr else open(os.devnull, "w", encoding="utf-8") as heard,
        redirect_stderr(heard),
    ):
        yield


def heedless(said: TextIO) -> TextIO:
    """Return a stream that writes what it can where `said` does."""
    file = io.BufferedWriter(Heedless(said.fileno(), "w", closefd=False))
    return io.TextIOWrapper(file, encoding=said.encoding, errors=said.errors, line_buffering=True)


@contextmanager
def every_letter() -> Iterator[None]:
    """Have letters that the encoding of standard output lacks written as escapes, where it is not UTF-8."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        yield
        return
    before = sys.stdout.errors
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        yield
    finally:
        sys.stdout.reconfigure(errors=before)


def ask(_: int, __: FrameType | None) -> None:
    """Raise what a run ends with that is asked to end."""
    raise AskedToEnd


@click.group(cls=Commands, epilog="Example: quotes extract seeds/")
@click.version_option(__version__)
def main() -> None:
    """Find who said what, according to whom, in English news."""
