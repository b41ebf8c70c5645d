"""Where a ledger and its views go, checked before any work is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.cli.telling import tell_line
from quotes.elsewhere import is_elsewhere
from quotes.errors import OptionError, RecordError
from quotes.messages import unwritten

if TYPE_CHECKING:
    from quotes.record import Manner, Run, Sink, Written

STDOUT = "-"


def manner_of(no_guard: bool, csv_dialect: str) -> Manner:
    """Return how views are to be written; what is to be said of one goes to stderr."""
    from quotes.record import Manner

    return Manner(guard=not no_guard, dialect=csv_dialect, tell=tell_line)


def sink_for(output: str, views: tuple[Path, ...], manner: Manner) -> Sink:
    """Return what writes the ledger and its views where they were asked for, checked before any work is done."""
    from quotes.record import sink, view_sink

    if output == STDOUT and sys.stdout is None:  # closed by whoever called
        raise RecordError("standard output: is closed; name a file with -o")
    check_apart(output, views)
    first = to_stdout if output == STDOUT else sink(Path(output), manner)
    sinks = [first, *(view_sink(place, manner) for place in views)]

    def write(ledger: Written, run: Run | None) -> None:
        for each in sinks:
            each(ledger, run)

    return write


def check_unread(paths: Sequence[Path], output: str, views: Sequence[Path]) -> None:
    """Raise OptionError where a file that is named to be read would be written over."""
    from quotes.record import FILES

    folder = Path(output)
    written = {os.path.realpath(place) for place in (folder, *(folder / name for name in FILES), *views)}
    for path in paths:
        if path.is_file() and os.path.realpath(path) in written:
            raise OptionError(f"{path}: is to be read, and would be written over; name another place with -o or --to")


def check_apart(output: str, views: Sequence[Path]) -> None:
    """Raise OptionError where a view would take the place of a file of the ledger beside it, but for its table."""
    from quotes.record import FILES

    ledger = {os.path.realpath(Path(output, name)) for name in FILES if not name.endswith(".csv")}
    for view in views:
        if os.path.realpath(view) in ledger and output != STDOUT:
            raise OptionError(f"{view}: is a file of the ledger itself; name another with --to")


def to_stdout(ledger: Written, _: Run | None) -> None:
    """Write the quotes to standard output, as JSON Lines."""
    from quotes.record import jsonl_lines

    try:
        with click.open_file(STDOUT, "wb") as stream:
            stream.writelines(jsonl_lines(ledger.rows))
            stream.flush()
    except BrokenPipeError:
        raise  # whoever reads has enough
    except OSError as error:
        raise RecordError(unwritten("standard output", error, "name a file with -o")) from error


def page_in(output: str) -> Path:
    """Return where the report of a ledger goes that is written to `output`, checked before any work is done."""
    from quotes.report import REPORT, check_output

    if output == STDOUT or is_elsewhere(Path(output)) or (Path(output).suffix and not Path(output).is_dir()):
        raise OptionError(f"--report: {output} is no folder; name one with -o, or call quotes report afterwards")
    check_output(Path(output) / REPORT)
    return Path(output) / REPORT


def write_report(ledger: Path, output: Path, documents: tuple[Path, ...]) -> None:
    """Write the report of a ledger, and say on stderr where it is and what it lacks."""
    from quotes.report import report as write
    from quotes.report import summary_lines
    from quotes.terminal import one_line

    for line in summary_lines(write(ledger, output, documents=documents)):
        click.echo(one_line(line), err=True)
