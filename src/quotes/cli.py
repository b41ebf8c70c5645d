"""The command line: parses, calls, prints. Data to stdout, talk to stderr.

Imports inside functions are of what is heavy: `quotes --help` answers at once. Exit codes: 0 all done, 1 some
documents failed or some rows don't hold, 2 misuse or an old ledger kept, 130 interrupted.
"""

from __future__ import annotations

import errno
import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from quotes import __version__
from quotes.errors import OptionError, QuotesError, RecordError
from quotes.options import DEFAULTS, FIELD_ROLES, SCOPES, Options, fields_named, zones_named
from quotes.types import ZONES, Failure

if TYPE_CHECKING:
    from quotes.read import Note
    from quotes.record import DocumentRow, Ledger, Run, Sink, Written

STDOUT = "-"
SHOWN = 60  # characters of a path that is too long
COUNT, SHARE = click.IntRange(min=1), click.FloatRange(0, 1)
STYLES: dict[str, dict[str, Any]] = {
    "content": {"fg": "green", "bold": True},
    "cue": {"fg": "yellow"},
    "source": {"fg": "cyan"},
    "same": {},
    "cut": {"fg": "red", "strikethrough": True},
    "added": {"fg": "green"},
}


class Misuse(click.ClickException):
    """Trouble with what was asked for, in one line."""

    exit_code = 2


class Interrupted(click.ClickException):
    """Ctrl-C, in one line."""

    exit_code = 130


class Commands(click.Group):
    """Commands whose expected trouble is told as it is, without a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except QuotesError as error:
            from quotes.terminal import printable

            raise Misuse(printable(str(error))) from error
        except KeyboardInterrupt:
            raise Interrupted("interrupted; nothing was written, an old ledger is as it was") from None


class AnyPath(click.Path):
    """A path that may name something: an empty one would name the current folder, and not be meant to."""

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        """Return the path."""
        if not str(value):
            self.fail("an empty path; name a file or a folder, the current one is .", parameter, context)
        try:
            os.lstat(value)
        except OSError as error:
            if error.errno in (errno.ENAMETOOLONG, errno.ELOOP):
                self.fail(f"{printed(value)[:SHOWN]}…: {error.strerror}; check the spelling", parameter, context)
        except ValueError as error:  # a NUL
            self.fail(f"{error}; check the spelling", parameter, context)
        return super().convert(value, parameter, context)


def printed(path: Path | str) -> str:
    """Return a path's name, with bytes that are no UTF-8 written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


ANY_PATH = AnyPath(path_type=Path)
ANY_OUTPUT = AnyPath()


def zones_asked(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the zones of a comma-separated list."""
    try:
        return zones_named(value)
    except OptionError as error:
        raise click.BadParameter(str(error)) from error


def fields_asked(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return which field serves as what."""
    try:
        return fields_named(values)
    except OptionError as error:
        raise click.BadParameter(str(error)) from error


def some_there(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the paths when at least one of them exists."""
    from quotes.given import none_there  # a tenth of a second

    if trouble := none_there(paths):
        raise click.BadParameter(trouble)
    return paths


@click.group(cls=Commands, epilog="Example: quotes extract seeds/")
@click.version_option(__version__)
def main() -> None:
    """Find who said what, according to whom, in English news."""


@main.command(epilog="Example: quotes extract news/ -o ledger")
@click.argument("paths", nargs=-1, required=True, type=ANY_PATH, callback=some_there)
@click.option(
    "-o",
    "--output",
    type=ANY_OUTPUT,
    default="ledger",
    show_default=True,
    help="A folder, a .jsonl or .csv file, or - .",
)
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
@click.option("--no-guard", is_flag=True, help="Leave cells that look like formulas as they are in CSV.")
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
    write = sink_for(output, guard=not options.pop("no_guard"))
    page = page_in(output) if report else None
    ledger, run = run_line(paths, corrections=corrections_for(output, corrections), **options)
    tell_failures(ledger)
    tell_corrections(ledger)
    write(ledger, run)
    tell(ledger, output)
    if page:
        write_report(Path(output), page, paths)
    sys.exit(1 if ledger.failures else 0)


@main.command(epilog="Example: quotes report ledger -o report.html")
@click.argument("ledger", type=ANY_PATH)
@click.option(
    "-o", "--output", type=ANY_PATH, default="report.html", show_default=True, help="The page; its name ends in .html."
)
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
def report(ledger: Path, output: Path, documents: tuple[Path, ...]) -> None:
    """Write LEDGER as a web page for people, which opens offline: its quotes beside their documents."""
    write_report(ledger, output, documents)


@main.command(epilog="Example: quotes check ledger --golden golden")
@click.argument("ledger", type=ANY_PATH)
@click.option("--golden", type=ANY_PATH, default="golden", show_default=True, help="What careful readers found.")
def check(ledger: Path, golden: Path) -> None:
    """Score LEDGER against golden files, and fail below their floors."""
    from quotes import evaluate
    from quotes.terminal import printable

    result = evaluate.check(ledger, golden)
    click.echo(printable(result.report))
    sys.exit(0 if result.passed else 1)


@main.command(epilog="Example: quotes golden ledger --from ledger/corrections.jsonl -o golden")
@click.argument("ledger", type=ANY_PATH)
@click.option(
    "--from", "log", multiple=True, required=True, type=ANY_PATH, help="The corrections; say it for each file."
)
@click.option("-o", "--output", type=ANY_PATH, default="golden", show_default=True, help="The folder to write them in.")
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
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


@main.command(epilog="Example: quotes explain ledger q_3f9a0c")
@click.argument("ledger", type=ANY_PATH)
@click.argument("id")
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
def explain(ledger: Path, id: str, documents: tuple[Path, ...]) -> None:
    """Show the row of LEDGER called ID in its context, and why it is there.

    The ID of a statement (u_...) shows what ties its prints together, that of a speaker why some names are one.
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
@click.argument("ledger", type=ANY_PATH)
@click.option("--speaker", help="Statements of the speaker of this name, or of all who bear these words in theirs.")
@click.option("--utterance", help="One statement, by its id or how that begins.")
@click.option("--alerts", is_flag=True, help="Only what changed and is worth a look.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Statements that were printed on this day or later.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines, a statement each.")
def trace(
    ledger: Path, speaker: str | None, utterance: str | None, alerts: bool, since: datetime | None, as_json: bool
) -> None:
    """Show who printed each statement of LEDGER, whom they credit, and what changed on the way."""
    from quotes import trace as tracing

    kept = tracing.read_kept(ledger)
    chosen = tracing.Chosen(
        speakers=tracing.speakers_named(ledger, speaker) if speaker else None,
        utterance=tracing.utterance_named(kept, utterance, ledger) if utterance else None,
        alerts=alerts,
        since=since.date() if since else None,
    )
    lines = tracing.lines_of(kept, chosen, as_json=as_json, paint=coloured if sys.stdout.isatty() else None)
    click.echo("\n".join(lines) or "no statement that stands in more than one document")


@main.command(epilog="Example: quotes verify ledger seeds/")
@click.argument("ledger", type=ANY_PATH)
@click.argument("paths", nargs=-1, required=True, type=ANY_PATH, callback=some_there)
def verify(ledger: Path, paths: tuple[Path, ...]) -> None:
    """Re-read the documents at PATHS and name each row of LEDGER that no longer holds."""
    from quotes.read import Asked, read
    from quotes.record import extracts_in, options_of, read_ledger
    from quotes.verify import report, verify, with_extracts
    from quotes.verify_file import file_troubles

    ran = options_of(ledger)
    asked = Asked(max_chars=sys.maxsize, format=ran.format, fields=ran.fields)
    items = with_extracts(read(paths, asked=asked), extracts_in(ledger))
    of_file = file_troubles(ledger)
    verdicts = verify(read_ledger(ledger), items)
    click.echo("\n".join(report(verdicts, of_file)))
    sys.exit(1 if of_file or any(verdict.troubles for verdict in verdicts) else 0)


@main.command(epilog="Example: quotes schema quotes.jsonl")
@click.argument("file", default="quotes.jsonl")
def schema(file: str) -> None:
    """Show the JSON Schema of FILE of a ledger: quotes.jsonl, documents.jsonl, speakers.jsonl, ..."""
    from quotes.record import schema_json

    click.echo(schema_json(file).decode(), nl=False)


def sink_for(output: str, *, guard: bool) -> Sink:
    """Return what writes the ledger where it was asked for, checked before any work is done."""
    from quotes.record import sink

    return to_stdout if output == STDOUT else sink(Path(output), guard=guard)


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
        raise RecordError(f"standard output: can't be written ({error.strerror}); name a file with -o") from error


def page_in(output: str) -> Path:
    """Return where the report of a ledger goes that is written to `output`, checked before any work is done."""
    from quotes.report import REPORT, check_output

    if output == STDOUT or (Path(output).suffix and not Path(output).is_dir()):
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


@contextmanager
def progress_bar(paths: tuple[Path, ...]) -> Iterator[Callable[[DocumentRow], None]]:
    """Give what to call with each document done; it moves a bar where stderr is a terminal, and else does nothing."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from quotes.read import places_at

    columns = (TextColumn("documents"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        files = len(places_at(paths).to_read)
        task = progress.add_task("", total=files)

        def advance(_: DocumentRow) -> None:
            progress.advance(task)
            if progress.tasks[0].completed > files:  # some hold more than one document: nobody knows how many
                progress.update(task, total=None)

        yield advance


def silent(_: object) -> None:
    """Say nothing."""


def tell_traceback(traceback: str) -> None:
    """Say on stderr where a fault of this program was."""
    from quotes.terminal import printable

    click.echo(printable(traceback), err=True)


def quiet_readers() -> None:
    """Have the libraries that read files keep their warnings: what is wrong with a file is said in its row."""
    for name in ("pypdf", "trafilatura"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


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


def tell_note(note: Note) -> None:
    """Say on stderr what is to be said once of a file, such as which fields of a table were taken."""
    from quotes.terminal import one_line

    click.echo(one_line(f"{note.file}: {note.said}"), err=True)


def tell_failures(ledger: Ledger) -> None:
    """Say on stderr which documents failed."""
    from quotes.terminal import one_line

    for row in ledger.failures:
        click.echo(f"failed: {one_line(row.error or row.document)}", err=True)


def corrections_for(output: str, named: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files of corrections of a run: those beside its ledger, then those that are named, each once."""
    from quotes.corrections import beside

    found = beside(Path(output)) if output != STDOUT else ()
    known = {os.path.realpath(path) for path in named}
    return (*(path for path in found if os.path.realpath(path) not in known), *named)


def tell_corrections(ledger: Ledger) -> None:
    """Say on stderr what became of people's corrections, where there are any."""
    from quotes.terminal import counted, one_line

    told = ledger.corrections
    for line in told.not_applied:
        click.echo(f"not applied: {one_line(line)}", err=True)
    if told.files:
        rejected = f", {counted(told.rejected, 'row')} left out" if told.rejected else ""
        files = ", ".join(map(one_line, told.files))
        click.echo(f"{counted(told.applied, 'correction')} applied{rejected}: {files}", err=True)


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


def painter() -> Callable[[str, str], str]:
    """Return how parts of the text are marked: colours on a terminal, brackets elsewhere."""
    from quotes.explain import bracketed

    return coloured if sys.stdout.isatty() else bracketed


def coloured(kind: str, words: str) -> str:
    """Return the words in the colour of their kind."""
    return click.style(words, **STYLES[kind])
