"""`quotes extract`: from documents to a ledger."""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from quotes.cli.group import main
from quotes.cli.parameters import (
    ANY_OUTPUT,
    ANY_PATH,
    COUNT,
    CSV_DIALECT,
    NO_GUARD,
    SHARE,
    fields_asked,
    some_there,
    zones_asked,
)
from quotes.cli.telling import (
    progress_bar,
    silent,
    tell,
    tell_corrections,
    tell_failures,
    tell_note,
    tell_traceback,
)
from quotes.cli.writing import STDOUT, manner_of, page_in, sink_for, write_report
from quotes.options import DEFAULTS, FIELD_ROLES, SCOPES, Options
from quotes.types import ZONES, Failure

if TYPE_CHECKING:
    from quotes.record import Ledger, Run


@main.command(epilog="Example: quotes extract news/ -o ledger")
@click.argument("paths", nargs=-1, required=True, type=ANY_PATH, callback=some_there)
@click.option(
    "-o",
    "--output",
    type=ANY_OUTPUT,
    default="ledger",
    show_default=True,
    help="A folder, a file such as .csv, .db or .xlsx, or - .",
)
@click.option(
    "--to", "views", multiple=True, type=ANY_PATH, metavar="FILE",
    help="Write this too, in the format that its name ends in; say it for each.",
)  # fmt: skip
@click.option("--model", type=ANY_PATH, help="A directory in stanza's layout, in place of the models that ship.")
@click.option("--lexicon", type=ANY_PATH, help="A directory with outlets.toml, people.toml or both, of your own.")
@click.option("--max-chars", type=COUNT, default=DEFAULTS.max_chars, show_default=True, help="Longest document.")
@click.option("--zones", default="", callback=zones_asked, help=f"Zones besides the body, of: {', '.join(ZONES)}.")
@click.option(
    "--scope", type=click.Choice(tuple(SCOPES)), default=DEFAULTS.scope, show_default=True,
    help="Speech and belief, or all: what is known, wanted or ordered too, who passes words on, and headlines.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of each fault of this program.")
@click.option(
    "--min-confidence", type=SHARE, default=DEFAULTS.min_confidence, show_default=True, help="Least sure row."
)
@click.option("--jobs", type=COUNT, default=DEFAULTS.jobs, show_default=True, help="Processes to share the work.")
@NO_GUARD
@CSV_DIALECT
@click.option(
    "--corrections", multiple=True, type=ANY_PATH, metavar="FILE",
    help="What people corrected, besides corrections.jsonl and .csv beside the ledger; say it for each file.",
)  # fmt: skip
@click.option("--report", is_flag=True, help="Write a page to look at too, report.html in the ledger's folder.")
@click.option("--format", metavar="NAME", help="What all inputs are in, such as jsonl; else it is told of each.")
@click.option(
    "--field", "fields", multiple=True, metavar="ROLE=NAME", callback=fields_asked,
    help=f"The field of a table that serves as {', '.join(FIELD_ROLES)}; say it for each.",
)  # fmt: skip
@click.option("--limit", type=COUNT, metavar="N", help="Read the first N documents.")
@click.option("--sample", type=COUNT, metavar="N", help="Read N documents, chosen by chance among all.")
@click.option("--seed", type=int, default=DEFAULTS.seed, show_default=True, help="Another number, another sample.")
@click.option("--dry-run", is_flag=True, help="List what would be read, and as what; write nothing.")
def extract(paths: tuple[Path, ...], output: str, report: bool, corrections: tuple[Path, ...], **options: Any) -> None:
    """Write the ledger of every quote in the files and folders at PATHS, - for standard input."""
    if options.pop("dry_run"):
        sys.exit(list_documents(paths, **options))
    write = sink_for(output, options.pop("views"), manner_of(options.pop("no_guard"), options.pop("csv_dialect")))
    page = page_in(output) if report else None
    ledger, run = run_line(paths, corrections=corrections_for(output, corrections), **options)
    tell_failures(ledger)
    tell_corrections(ledger)
    write(ledger, run)
    tell(ledger, output)
    if page:
        write_report(Path(output), page, paths)
    sys.exit(1 if ledger.failures else 0)


def run_line(
    paths: tuple[Path, ...], *, debug: bool, corrections: tuple[Path, ...], **options: Any
) -> tuple[Ledger, Run | None]:
    """Return the ledger of the documents, and what there is to say of the run."""
    from quotes.engines import settle_process
    from quotes.extractor import Extractor, corrections_in

    started = datetime.now(UTC)
    settle_process()
    quiet_readers()
    extractor = Extractor(**options)
    corrected = corrections_in(corrections)  # before the models are loaded: a file may be none
    extractor.load()
    gc.freeze()
    with progress_bar(paths) as progress:
        told = tell_traceback if debug else silent
        ledger = extractor.extract(paths, corrections=corrected, progress=progress, tell_traceback=told, tell=tell_note)
    return ledger, ledger.run and evolve(ledger.run, started=started, finished=None)


def corrections_for(output: str, named: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files of corrections of a run: those beside its ledger, then those that are named, each once."""
    from quotes.corrections import beside

    found = beside(Path(output)) if output != STDOUT else ()
    known = {os.path.realpath(path) for path in named}
    return (*(path for path in found if os.path.realpath(path) not in known), *named)


def list_documents(paths: tuple[Path, ...], **options: Any) -> int:
    """Print what would be read of each path, and return the exit code: 1 where some documents could not be."""
    from quotes.plan import lines_of, plan_of
    from quotes.terminal import one_line

    def tell_failure(failure: Failure) -> None:
        click.echo(f"failed: {one_line(failure.message)}", err=True)

    quiet_readers()
    asked = {name: options[name] for name in ("max_chars", "format", "fields", "limit", "sample", "seed")}
    plan = plan_of(paths, Options(**asked), tell=tell_note, tell_failure=tell_failure)
    click.echo("\n".join(map(one_line, lines_of(plan))))
    return 1 if plan.failed else 0


def quiet_readers() -> None:
    """Have the libraries that read files keep their warnings: what is wrong with a file is said in its row."""
    for name in ("pypdf", "trafilatura"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
