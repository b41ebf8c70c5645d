"""`quotes merge`: from parts of the work, done anywhere, to their ledger."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quotes.cli.extracting import corrections_for, tell_others
from quotes.cli.group import main
from quotes.cli.parameters import ANY_OUTPUT, ANY_PATH, CORRECTIONS, CSV_DIALECT, HERE, NO_GUARD
from quotes.cli.telling import exit_code, tell, tell_corrections, tell_failures, tell_line
from quotes.cli.writing import manner_of, sink_for


@main.command(epilog="Example: quotes merge ledger.*.work -o ledger")
@click.argument("folders", nargs=-1, required=True, type=HERE, metavar="WORK...")
@click.option("-o", "--output", type=ANY_OUTPUT, default="ledger", show_default=True, help="As quotes extract has it.")
@click.option("--to", "views", multiple=True, type=ANY_PATH, metavar="FILE", help="Write this too; say it for each.")
@NO_GUARD
@CSV_DIALECT
@CORRECTIONS
@click.option("--keep", is_flag=True, help="Leave the work folders when the ledger is written.")
def merge(
    folders: tuple[Path, ...],
    output: str,
    views: tuple[Path, ...],
    no_guard: bool,
    csv_dialect: str,
    corrections: tuple[Path, ...],
    keep: bool,
) -> None:
    """Write the ledger of the parts that quotes extract --shard left in the folders WORK: all parts of one run."""
    from quotes.engines import settle_process
    from quotes.extractor import corrections_in
    from quotes.shards import parts_in

    settle_process()
    write = sink_for(output, views, manner_of(no_guard, csv_dialect))
    corrected = corrections_in(corrections_for(output, corrections))
    with parts_in(folders) as parts:
        ledger = parts.ledger(corrected, tell_line)
        tell_failures(ledger)
        tell_corrections(ledger)
        write(ledger, ledger.run)
        for folder, number in ({} if keep else parts.remove()).items():
            tell_others(folder, number)
    tell(ledger, output)
    sys.exit(exit_code(ledger))
