"""`quotes extract`: from documents to a ledger."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from quotes.cli.group import main
from quotes.cli.parameters import (
    ANY_OUTPUT,
    ANY_PATH,
    CORRECTIONS,
    COUNT,
    CSV_DIALECT,
    HERE,
    NO_GUARD,
    SHARE,
    fields_asked,
    part_asked,
    some_there,
    zones_asked,
)
from quotes.cli.progress import progress_of
from quotes.cli.telling import (
    exit_code,
    silent,
    tell,
    tell_corrections,
    tell_failures,
    tell_fields,
    tell_line,
    tell_note,
    tell_traceback,
)
from quotes.cli.writing import STDOUT, check_unread, manner_of, page_in, sink_for, write_report
from quotes.elsewhere import is_elsewhere
from quotes.errors import OptionError
from quotes.options import DEFAULTS, FIELD_ROLES, SCOPES, Options
from quotes.types import ZONES, Failure

if TYPE_CHECKING:
    from quotes.extractor import Extractor
    from quotes.record import Ledger, Run
    from quotes.shards import Part, Work


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
@click.option("--model", type=HERE, help="A directory in stanza's layout, in place of the models that ship.")
@click.option("--lexicon", type=HERE, help="A directory with outlets.toml, people.toml or both, of your own.")
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
@click.option(
    "--cluster", metavar="ADDRESS",
    help="A Dask scheduler whose workers share the work, tcp://host:8786, or local: --jobs workers here.",
)  # fmt: skip
@NO_GUARD
@CSV_DIALECT
@CORRECTIONS
@click.option("--report", is_flag=True, help="Write a page to look at too, report.html in the ledger's folder.")
@click.option("--format", metavar="NAME", help="What all inputs are in, such as jsonl; else it is told of each.")
@click.option(
    "--field", "fields", multiple=True, metavar="ROLE=NAME", callback=fields_asked,
    help=f"The field of a table that serves as {', '.join(FIELD_ROLES)}; say it for each.",
)  # fmt: skip
@click.option("--limit", type=COUNT, metavar="N", help="Read the first N documents.")
@click.option("--sample", type=COUNT, metavar="N", help="Read N documents, chosen by chance among all.")
@click.option("--seed", type=int, default=DEFAULTS.seed, show_default=True, help="Another number, another sample.")
@click.option("--fresh", is_flag=True, help="Take up nothing that a run before this one left in the work folder.")
@click.option("--keep", is_flag=True, help="Keep the work folder: for a first run to which --add is to follow.")
@click.option("--add", is_flag=True, help="Add PATHS to the documents of the ledger at -o, made with --keep.")
@click.option(
    "--shard",
    metavar="K/N",
    callback=part_asked,
    help="Do the Kth of N parts of the work; quotes merge puts them together.",
)
@click.option("--dry-run", is_flag=True, help="List what would be read, and as what; write nothing.")
def extract(paths: tuple[Path, ...], output: str, report: bool, **options: Any) -> None:
    """Write the ledger of every quote in the files and folders at PATHS, - for standard input.

    A run that is killed goes on where it was when the same command is given again.
    """
    if options.pop("dry_run"):
        sys.exit(list_documents(paths, **options))
    if part := options.pop("shard"):
        check_part(output, report=report, **options)
        return do_part(paths, output, part, **options)
    check_unread(paths, output, options["views"])
    write = sink_for(output, options.pop("views"), manner_of(options.pop("no_guard"), options.pop("csv_dialect")))
    page = page_in(output) if report else None
    options["corrections"] = corrections_for(output, options["corrections"])
    add, fresh, keep = (options.pop(name) for name in ("add", "fresh", "keep"))
    paths = all_paths(paths, output, fresh=fresh, **options) if add else paths
    with work_for(output, fresh=fresh, keep=keep or add) as work:
        ledger, run = run_line(paths, work=work, known=add and not fresh, **options)
        tell_failures(ledger)
        tell_fields(ledger, options["fields"])
        tell_corrections(ledger)
        if add:
            look_for_gone(Path(output), ledger, fresh=fresh)
        write(ledger, run)
        tell_work(work)
    tell(ledger, output)
    if page:
        write_report(Path(output), page, paths)
    sys.exit(exit_code(ledger))


@contextmanager
def work_for(output: str, *, fresh: bool, keep: bool, part: str = "") -> Iterator[Work | None]:
    """Give the work folder of a run, None where it writes to standard output; where the run ends early, say so."""
    from quotes.shards import folder_beside, working_in
    from quotes.terminal import counted

    if output == STDOUT:
        yield None
        return
    with working_in(folder_beside(Path(output), part), fresh=fresh, keep=keep) as work:
        try:
            yield work
        finally:
            if work.mine and not work.stands:
                tell_line(f"{counted(len(work.mine), 'shard')} of this run in {work.path}: the same command goes on")


def run_line(
    paths: tuple[Path, ...],
    *,
    debug: bool,
    corrections: tuple[Path, ...],
    work: Work | None,
    known: bool,
    **options: Any,
) -> tuple[Ledger, Run | None]:
    """Return the ledger of the documents, and what there is to say of the run; `known`: what is kept is of use."""
    from quotes.extractor import corrections_in

    started = datetime.now(UTC)
    corrected = corrections_in(corrections)  # before the models are loaded: a file may be none
    extractor = extractor_of(options)
    if work and known:
        work.know(extractor.basis().key)
        if not work.known:
            tell_line(f"{why_nothing(work)}: all documents are done again")
    with progress_of(paths) as progress:
        if work:
            work.tell_there, work.tell_trouble, work.tell_step = progress.there, tell_line, progress.step
        ledger = extractor.extract(
            paths,
            corrections=corrected,
            progress=progress.done,
            tell_traceback=tell_traceback if debug else silent,
            tell=tell_note,
            work=work,
        )
    return ledger, ledger.run and evolve(ledger.run, started=started, finished=None)


def why_nothing(work: Work) -> str:
    """Return why the documents of a ledger that grows are all done again."""
    if not work.present():
        return "the ledger was made without --keep"
    return f"the program, its models or the lexicon are others than those of what {work.path} keeps"


def look_for_gone(output: Path, ledger: Ledger, *, fresh: bool) -> None:
    """Raise RecordError where documents of the ledger that grows are gone; where all is done anew, say so."""
    from quotes.shards import check_none_gone, gone_from

    if not fresh:
        check_none_gone(output, ledger.documents)
    elif gone := gone_from(output, ledger.documents):
        tell_line(gone)


def extractor_of(options: dict[str, Any]) -> Extractor:
    """Return what extracts, with its models loaded, in a process that is for that alone."""
    from quotes.engines import settle_process
    from quotes.extractor import Extractor

    settle_process()
    quiet_readers()
    extractor = Extractor(**options)
    extractor.load()
    gc.freeze()
    return extractor


def check_part(
    output: str,
    *,
    report: bool,
    add: bool,
    views: tuple[Path, ...],
    limit: int | None,
    sample: int | None,
    **_: Any,
) -> None:
    """Raise OptionError where a part of the work is asked for what the whole alone can give."""
    for name, given in (("--report", report), ("--add", add), ("--to", views)):
        if given:
            raise OptionError(f"--shard and {name}: a part makes no ledger")
    for name, number in (("--limit", limit), ("--sample", sample)):
        if number is not None:
            raise OptionError(f"--shard and {name}: no part knows what the others read")
    if output == STDOUT:
        raise OptionError("--shard: its work goes beside the ledger; name that with -o")


def do_part(paths: tuple[Path, ...], output: str, part: Part, *, debug: bool, fresh: bool, **options: Any) -> None:
    """Do a part of the work, and leave it in a work folder of its own."""
    names = ("views", "no_guard", "csv_dialect", "corrections", "add", "keep")
    with work_for(output, fresh=fresh, keep=True, part=part.name) as work, progress_of(paths, part.of) as progress:
        assert work is not None
        extractor = extractor_of({name: value for name, value in options.items() if name not in names})
        work.tell_there, work.tell_trouble = progress.there, tell_line
        extractor.extract_part(
            paths,
            part,
            work=work,
            progress=progress.done,
            tell_traceback=tell_traceback if debug else silent,
            tell=tell_note,
        )
        tell_work(work)
    tell_line(f"part {part.number} of {part.of} is done: {work.path}")


def all_paths(paths: tuple[Path, ...], output: str, *, fresh: bool, **options: Any) -> tuple[Path, ...]:
    """Return the paths of the ledger's documents, and those that are to be added, with the options that it has.

    `fresh` asks for all to be done anew: then they may be others.
    """
    from quotes.given import check_any
    from quotes.read import places_at
    from quotes.shards import check_as_before, check_corrected, check_whole, paths_before

    if output == STDOUT:
        raise OptionError("--add and -o -: name the ledger to which they are added")
    if is_elsewhere(Path(output)):
        raise OptionError(f"--add and {output}: add to a ledger here, and copy it there")
    check_whole(options)
    before = paths_before(Path(output))
    check_any(places_at(paths))  # else it would be a failure of each run that adds more
    if not fresh:
        check_as_before(Path(output), options)
        check_corrected(Path(output), options["corrections"])
    return (*before, *(path for path in paths if path not in before))


def tell_work(work: Work | None) -> None:
    """Have a work folder know that its ledger stands, and say what was there before, and what is left."""
    from quotes.terminal import there_of

    if work is None:
        return
    if work.items_found:  # some of them in shards that are others now: the documents tell all
        tell_line(there_of(work.taken + work.items_found, work.taken + work.items, "document"))
    elif work.found:
        tell_line(there_of(work.found, len(work.mine), "shard"))
    if others := work.ledger_stands():
        tell_others(work.path, others)


def tell_others(folder: Path, shards: int) -> None:
    """Tell how many shards of other runs are left in a work folder."""
    from quotes.terminal import counted

    tell_line(f"{counted(shards, 'shard')} of another run in {folder}: remove them with --fresh, or the folder")


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
