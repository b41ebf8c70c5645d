"""What is said on standard error: what failed, what it came to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quotes.read import Note
    from quotes.record import Ledger


def silent(_: object) -> None:
    """Say nothing."""


def tell_line(line: str) -> None:
    """Say a line on stderr."""
    from quotes.terminal import one_line

    click.echo(one_line(line), err=True)


def tell_note(note: Note) -> None:
    """Say on stderr what is to be said once of a file, such as which fields of a table were taken."""
    from quotes.terminal import one_line

    click.echo(one_line(f"{note.file}: {note.said}"), err=True)


def tell_traceback(traceback: str) -> None:
    """Say on stderr where a fault of this program was."""
    from quotes.terminal import printable

    click.echo(printable(traceback), err=True)


def tell_failures(ledger: Ledger) -> None:
    """Say on stderr which documents failed."""
    from quotes.terminal import one_line

    for row in ledger.failures:
        click.echo(f"failed: {one_line(row.error or row.document)}", err=True)


def tell_fields(ledger: Ledger, fields: tuple[tuple[str, str], ...]) -> None:
    """Say on stderr where fields of a table were named, and no document came of one."""
    from quotes.read.formats import OF_TABLES

    if fields and not any(row.media_type in OF_TABLES for row in ledger.documents):
        named = " ".join(f"--field {role}={name}" for role, name in fields)
        tell_line(f"{named}: was of no use, for no document came of a table")


def tell_corrections(ledger: Ledger) -> None:
    """Say on stderr what became of people's corrections, where there are any."""
    from quotes.terminal import counted, one_line

    told = ledger.corrections
    for line in told.not_applied:
        click.echo(f"not applied: {one_line(line)}", err=True)
    if told.files:
        rejected = f", {counted(told.rejected, 'row')} left out" if told.rejected else ""
        others = ", others not" if told.not_applied and told.applied else ""
        applied = counted(told.applied, "correction") if told.applied else "none of the corrections"
        files = ", ".join(map(one_line, told.files))
        click.echo(f"{applied} applied{others}{rejected}: {files}", err=True)


def exit_code(ledger: Ledger) -> int:
    """Return 1 where some documents could not be done, or corrections not applied; else 0."""
    return 1 if ledger.failures or ledger.corrections.not_applied else 0


def tell(ledger: Ledger, output: str) -> None:
    """Say on stderr what the run came to: a table on a terminal, else a line."""
    from quotes.terminal import flagged, summary, summary_line

    for line in flagged(ledger):
        click.echo(line, err=True)
    if sys.stderr.isatty():
        from rich.console import Console

        Console(stderr=True).print(summary(ledger))
    else:
        click.echo(summary_line(ledger, output), err=True)
