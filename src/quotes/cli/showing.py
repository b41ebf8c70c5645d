"""The commands that show a ledger: as a page, as another format, one row and its reasons, one statement's prints."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from quotes.cli.group import main
from quotes.cli.painting import coloured, painter
from quotes.cli.parameters import A_DAY, CSV_DIALECT, DOCUMENTS, HERE, LEDGER, NO_GUARD
from quotes.cli.telling import tell_line
from quotes.cli.writing import manner_of, write_report


@main.command(epilog="Example: quotes convert ledger -o quotes.db")
@LEDGER
@click.option(
    "-o", "--output", type=HERE, required=True, metavar="FILE", help="Where to write; its name says the format."
)
@click.option("--to", "format", metavar="FORMAT", help="The format, where the name of the file does not say it.")
@NO_GUARD
@CSV_DIALECT
@DOCUMENTS
def convert(ledger: Path, output: Path, no_guard: bool, csv_dialect: str, **options: Any) -> None:
    """Write LEDGER as a database, a table, a workbook, annotations: .db, .csv, .xlsx, .parquet, .jsonld, .prov.json,
    or .brat.
    """
    from quotes.convert import convert as write

    for line in write(ledger, output, manner=manner_of(no_guard, csv_dialect), **options):
        tell_line(line)
    tell_line(f"{ledger}: {output}")


@main.command(epilog="Example: quotes report ledger -o report.html")
@LEDGER
@click.option(
    "-o", "--output", type=HERE, default="report.html", show_default=True, help="The page; its name ends in .html."
)
@DOCUMENTS
def report(ledger: Path, output: Path, documents: tuple[Path, ...]) -> None:
    """Write LEDGER as a web page for people, which opens offline: its quotes beside their documents."""
    write_report(ledger, output, documents)


@main.command(epilog="Example: quotes review ledger --by Anna")
@LEDGER
@click.option("--by", metavar="NAME", help="Who decides, as the corrections say it.  [default: the login name]")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port.  [default: any that is free]")
@DOCUMENTS
@click.option("--no-browser", is_flag=True, help="Open no browser; print the address alone.")
def review(ledger: Path, by: str | None, port: int, documents: tuple[Path, ...], no_browser: bool) -> None:
    """Open LEDGER as a page on this machine to accept, reject and correct its rows.

    What is decided is saved at once in corrections.jsonl beside the ledger; quotes extract applies it.
    """
    from quotes.engines import settle_process
    from quotes.review import Asking, serve, who_asks

    settle_process()
    asking = Asking(by or who_asks(), port=port, documents=documents, browser=not no_browser)
    serve(ledger, asking, tell=tell_line)


@main.command(epilog="Example: quotes explain ledger q_3f9a0c")
@LEDGER
@click.argument("id")
@DOCUMENTS
def explain(ledger: Path, id: str, documents: tuple[Path, ...]) -> None:
    """Show the row of LEDGER called ID in its context, and why it is there.

    The ID of a statement (u_...) shows what ties its prints together, that of a speaker (s_...) why some names are
    one. The beginning of an ID is enough.
    """
    from quotes.explain import context_of, explanation, rows_with
    from quotes.explain_links import explained
    from quotes.record import extracts_in, paths_read, read_ledger

    rows, roots, kept = read_ledger(ledger), documents or paths_read(ledger), extracts_in(ledger)
    lines = explained(ledger, id, roots)
    for row in () if lines else rows_with(rows, id, ledger):
        click.echo("\n".join(explanation(row, context_of(row, roots, kept), painter())))
    if lines:
        click.echo("\n".join(lines))


@main.command(epilog="Example: quotes trace ledger --speaker 'Kim Jong Un'")
@LEDGER
@click.option("--speaker", help="Statements of the speaker of this name, or of all who bear these words in theirs.")
@click.option("--utterance", help="One statement, by its id or how that begins.")
@click.option("--alerts", is_flag=True, help="Only what changed and is worth a look.")
@click.option("--since", type=A_DAY, help="Statements that were printed on this day or later.")
@click.option(
    "--copies", type=click.Choice(("each", "once")), default="each", show_default=True,
    help="Show each document, or those that have the text of another with it.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="JSON Lines, a statement each.")
def trace(
    ledger: Path, speaker: str | None, utterance: str | None, alerts: bool, since: datetime | None, copies: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Show who printed each statement of LEDGER, whom they credit, and what changed on the way."""
    from quotes import trace as tracing

    kept = tracing.read_kept(ledger)
    chosen = tracing.Chosen(
        speakers=tracing.speakers_named(ledger, speaker) if speaker else None,
        utterance=tracing.utterance_named(kept, utterance, ledger) if utterance else None,
        alerts=alerts,
        since=since.date() if since else None,
        copies=copies,
    )
    lines = tracing.lines_of(kept, chosen, as_json=as_json, paint=coloured if sys.stdout.isatty() else None)
    alerted = " and has an alert" if alerts else ""
    click.echo("\n".join(lines) or f"no statement that stands in more than one document{alerted}")


@main.command(epilog="Example: quotes schema quotes.jsonl")
@click.argument("file", default="quotes.jsonl")
def schema(file: str) -> None:
    """Show the JSON Schema of FILE of a ledger: quotes.jsonl, documents.jsonl, speakers.jsonl, ..."""
    from quotes.record import schema_json

    click.echo(schema_json(file).decode(), nl=False)
