"""The commands that hold a ledger against something: golden files, its documents, another ledger."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quotes.cli.group import main
from quotes.cli.parameters import ANY_PATH, DOCUMENTS, HERE, LEDGER, named_in_full, some_there


@main.command(epilog="Example: quotes check ledger --golden golden")
@LEDGER
@click.option("--golden", type=HERE, default="golden", show_default=True, help="What careful readers found.")
def check(ledger: Path, golden: Path) -> None:
    """Score LEDGER against golden files, and fail below their floors."""
    from quotes import evaluate
    from quotes.terminal import printable

    result = evaluate.check(ledger, golden)
    click.echo(printable(result.report))
    sys.exit(0 if result.passed else 1)


@main.command(epilog="Example: quotes golden ledger --from ledger/corrections.jsonl -o golden")
@LEDGER
@click.option("--from", "log", multiple=True, required=True, type=HERE, help="The corrections; say it for each file.")
@click.option("-o", "--output", type=HERE, default="golden", show_default=True, help="The folder to write them in.")
@DOCUMENTS
@click.option("--replace", is_flag=True, help="Write golden files anew that are there already.")
def golden(ledger: Path, log: tuple[Path, ...], output: Path, documents: tuple[Path, ...], replace: bool) -> None:
    """Write golden files of the documents of LEDGER that a person has reviewed whole."""
    from quotes.evaluate.reviewed import write_reviewed
    from quotes.terminal import counted, one_line

    made = write_reviewed(ledger, log, output, documents=documents, replace=replace)
    for line in made.left_out:
        click.echo(f"not written: {one_line(line)}", err=True)
    click.echo(f"{counted(len(made.files), 'golden file')}: {one_line(str(output))}", err=True)
    sys.exit(1 if made.left_out else 0)


@main.command(epilog="Example: quotes verify ledger seeds/")
@LEDGER
@click.argument("paths", nargs=-1, type=ANY_PATH, callback=some_there)
def verify(ledger: Path, paths: tuple[Path, ...]) -> None:
    """Re-read the documents at PATHS and name each row of LEDGER that no longer holds.

    Without PATHS they are looked for where run.json says that they were read. Exit code 0 where every row was looked at
    and holds, 1 where some do not hold or some of the documents are not there, 2 where none is.
    """
    from quotes.elsewhere import name_of
    from quotes.read import Asked, read
    from quotes.record import extracts_in, options_of, read_ledger
    from quotes.terminal import one_line
    from quotes.verify import check_any_there, none_looked_at, paths_there, report, verify, with_extracts
    from quotes.verify_file import file_troubles

    ran, of_file = options_of(ledger), file_troubles(ledger)
    paths = paths or paths_there(ledger)
    asked = Asked(max_chars=sys.maxsize, format=ran.format, fields=ran.fields)
    items = with_extracts(read(paths, asked=asked), extracts_in(ledger))
    verdicts = verify(read_ledger(ledger), items)
    if of_file and none_looked_at(verdicts):  # what ends this says nothing of them
        click.echo("\n".join(map(one_line, of_file)))
    check_any_there(verdicts, (name_of(named_in_full(path)) for path in paths), ran.paths)
    click.echo("\n".join(report(verdicts, of_file)))
    sys.exit(1 if of_file or any(verdict.troubles for verdict in verdicts) else 0)


@main.command(epilog="Example: quotes diff ledger.before ledger")
@click.argument("old", type=HERE)
@click.argument("new", type=HERE)
@click.option(
    "--all", "behind", is_flag=True, help="Show rows that differ in confidence, evidence or statements alone too."
)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a row that has changed each, with both versions.")
def diff(old: Path, new: Path, behind: bool, as_json: bool) -> None:
    """Show what the ledger NEW has otherwise than OLD, row by row. Exit code 0: nothing, 1: something."""
    from quotes.summaries import compare
    from quotes.summaries.changes_shown import json_lines, lines_of

    found = compare(old, new)
    for line in json_lines(found.changes) if as_json else lines_of(found, behind=behind):
        click.echo(line)
    sys.exit(1 if found.changes else 0)
