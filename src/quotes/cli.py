"""The command line: parses, calls, prints. Data to stdout, talk to stderr.

Imports inside functions are of what is heavy: `quotes --help` answers at once. Exit codes: 0 all done, 1 some
documents failed, some rows don't hold, nothing is found or two ledgers differ, 2 misuse or an old ledger kept, 130
interrupted, 143 asked to end (SIGTERM).
"""

from __future__ import annotations

import errno
import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from quotes import __version__
from quotes.errors import OptionError, QuotesError, RecordError
from quotes.options import DEFAULTS, FIELD_ROLES, SCOPES, Options, fields_named, zones_named
from quotes.types import KINDS, QUOTE_TYPES, ZONES, Failure

if TYPE_CHECKING:
    from quotes.read import Note
    from quotes.record import DocumentRow, Ledger, Manner, Run, Sink, Written
    from quotes.summaries import Chosen

STDOUT = "-"
AS_IT_WAS = "nothing was written, an old ledger is as it was"
SHOWN = 60  # characters of a path that is too long
COUNT, SHARE = click.IntRange(min=1), click.FloatRange(0, 1)
A_DAY = click.DateTime(["%Y-%m-%d"])
STYLES: dict[str, dict[str, Any]] = {
    "content": {"fg": "green", "bold": True},
    "found": {"fg": "red", "bold": True},
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


class AskedToEnd(KeyboardInterrupt):
    """SIGTERM: a scheduler or a shutdown wants the run to end, as a person with Ctrl-C does."""


class Ended(Interrupted):
    """SIGTERM, in one line."""

    exit_code = 143


class Commands(click.Group):
    """Commands whose expected trouble is told as it is, without a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            with asked_to_end(), somebody_listens():
                return super().invoke(context)
        except QuotesError as error:
            from quotes.terminal import printable

            raise Misuse(printable(str(error))) from error
        except AskedToEnd:
            raise Ended(f"asked to end; {AS_IT_WAS}") from None
        except KeyboardInterrupt:
            raise Interrupted(f"interrupted; {AS_IT_WAS}") from None


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


@contextmanager
def somebody_listens() -> Iterator[None]:
    """Have something that takes what is said where standard error was closed: a run goes on without it."""
    if sys.stderr is not None:
        yield
        return
    with open(os.devnull, "w", encoding="utf-8") as nobody, redirect_stderr(nobody):
        yield


def ask(_: int, __: FrameType | None) -> None:
    """Raise what a run ends with that is asked to end."""
    raise AskedToEnd


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


def keys_asked(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return what rows are to be counted by."""
    from quotes.summaries.count import keys_named

    try:
        return keys_named(values)
    except OptionError as error:
        raise click.BadParameter(str(error)) from error


def some_there(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the paths when at least one of them exists."""
    from quotes.given import none_there  # a tenth of a second

    if trouble := none_there(paths):
        raise click.BadParameter(trouble)
    return paths


NO_GUARD = click.option("--no-guard", is_flag=True, help="Leave cells that look like formulas as they are in CSV.")
CSV_DIALECT = click.option(
    "--csv-dialect", type=click.Choice(("people", "plain")), default="people", show_default=True,
    help="CSV for people, who read it in a spreadsheet, or plain, for programs.",
)  # fmt: skip


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


@main.command(epilog="Example: quotes convert ledger -o quotes.db")
@click.argument("ledger", type=ANY_PATH)
@click.option(
    "-o", "--output", type=ANY_PATH, required=True, metavar="FILE", help="Where to write; its name says the format."
)
@click.option("--to", "format", metavar="FORMAT", help="The format, where the name of the file does not say it.")
@NO_GUARD
@CSV_DIALECT
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
def convert(ledger: Path, output: Path, no_guard: bool, csv_dialect: str, **options: Any) -> None:
    """Write LEDGER as a database, a table, a workbook, annotations: .db, .csv, .xlsx, .parquet, .jsonld, .prov.json,
    or .brat.
    """
    from quotes.convert import convert as write

    for line in write(ledger, output, manner=manner_of(no_guard, csv_dialect), **options):
        tell_line(line)
    tell_line(f"{ledger}: {output}")


@main.command(epilog="Example: quotes report ledger -o report.html")
@click.argument("ledger", type=ANY_PATH)
@click.option(
    "-o", "--output", type=ANY_PATH, default="report.html", show_default=True, help="The page; its name ends in .html."
)
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
def report(ledger: Path, output: Path, documents: tuple[Path, ...]) -> None:
    """Write LEDGER as a web page for people, which opens offline: its quotes beside their documents."""
    write_report(ledger, output, documents)


@main.command(epilog="Example: quotes review ledger --by Anna")
@click.argument("ledger", type=ANY_PATH)
@click.option("--by", metavar="NAME", help="Who decides, as the corrections say it.  [default: the login name]")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port.  [default: any that is free]")
@click.option("--documents", multiple=True, type=ANY_PATH, help="Where the documents are, if they have moved.")
@click.option("--no-browser", is_flag=True, help="Open no browser; print the address alone.")
def review(ledger: Path, by: str | None, port: int, documents: tuple[Path, ...], no_browser: bool) -> None:
    """Open LEDGER as a page on this machine to accept, reject and correct its rows.

    What is decided is saved at once in corrections.jsonl beside the ledger; quotes extract applies it.
    """
    from quotes.review import Asking, serve, who_asks

    asking = Asking(by or who_asks(), port=port, documents=documents, browser=not no_browser)
    serve(ledger, asking, tell=tell_line)


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
@click.option("--since", type=A_DAY, help="Statements that were printed on this day or later.")
@click.option(
    "--copies", type=click.Choice(("each", "once")), default="each", show_default=True,
    help="Show each document, or those that have the text of another with it.",
)
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


CHOOSING = (
    click.option("--speaker", multiple=True, help="Rows of whoever bears these words in the name; say it for each."),
    click.option("--outlet", multiple=True, help="Rows of the publisher who bears these words in the name."),
    click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Rows of speakers of this kind."),
    click.option("--type", multiple=True, type=click.Choice(QUOTE_TYPES), help="Rows of this type."),
    click.option("--document", multiple=True, help="Rows of this document."),
    click.option("--since", type=A_DAY, help="Rows of documents of this day or later."),
    click.option("--until", type=A_DAY, help="Rows of documents of this day or before."),
)


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which rows are asked for."""
    for option in reversed(CHOOSING):
        command = option(command)
    return command


def chosen_by(options: dict[str, Any]) -> Chosen:
    """Return which rows are asked for by the options of CHOOSING."""
    from quotes.summaries import Chosen

    days = {name: day.date() for name, day in options.items() if isinstance(day, datetime)}
    return Chosen(**{**options, **days})


@main.command(epilog="Example: quotes count ledger --by outlet,kind")
@click.argument("ledger", type=ANY_PATH)
@click.option(
    "--by", multiple=True, default=("speaker",), show_default=True, callback=keys_asked, metavar="KEY,...",
    help="What to count by: speaker, kind, role, outlet, relay, type, month, document, language, byline, ...",
)  # fmt: skip
@click.option("--words", is_flag=True, help="Count the words said, in place of the rows.")
@click.option(
    "--copies", type=click.Choice(("each", "once")), default="each", show_default=True,
    help="Whether an article that has the text of another counts.",
)  # fmt: skip
@click.option("--top", type=COUNT, metavar="N", help="Show the first N lines, and what is not known.")
@click.option("--sort", type=click.Choice(("count", "name")), default="count", show_default=True, help="Which first.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV, for a spreadsheet.")
@choosing
def count(
    ledger: Path, by: tuple[str, ...], words: bool, copies: str, top: int | None, sort: str, as_csv: bool, **chosen: Any
) -> None:
    """Count the rows of LEDGER by speaker, outlet, kind, month: a table with totals and shares.

    Names in brackets are none: (not resolved) is whose name is not known, (unnamed) whom the texts do not name.
    """
    from quotes.summaries import count as counted
    from quotes.summaries.tables import Shown, csv_lines, notes, table_lines

    found = counted(ledger, by, copies=copies, chosen=chosen_by(chosen))
    shown = Shown(measure="words" if words else "rows", top=top, order=sort)
    click.echo(b"".join(csv_lines(found, shown)) if as_csv else "\n".join(table_lines(found, shown)), nl=not as_csv)
    for note in notes(found, copies=copies):
        click.echo(note, err=True)


@main.command(epilog="Example: quotes find ledger 'combat engineers' --speaker Shoigu")
@click.argument("ledger", type=ANY_PATH)
@click.argument("words", nargs=-1, required=True)
@choosing
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: the whole rows, and where the words are.")
def find(ledger: Path, words: tuple[str, ...], as_json: bool, **chosen: Any) -> None:
    """Show the rows of LEDGER in which all WORDS were said; 'in one argument' they must stand so.

    Case, accents and marks make no difference; mine* is any word that begins so. Exit code 1 where nothing is found.
    """
    from quotes.summaries import search
    from quotes.summaries.search import found_lines, json_of

    paint, none = words_painter(), True
    for found in search(ledger, words, chosen=chosen_by(chosen)):
        click.echo(json_of(found) if as_json else "\n".join(found_lines(found, paint)))
        none = False
    sys.exit(1 if none else 0)


@main.command(epilog="Example: quotes unknowns ledger -o lexicon")
@click.argument("ledger", type=ANY_PATH)
@click.option("-o", "--output", type=ANY_PATH, help="A folder for outlets.toml and people.toml; else they are shown.")
@click.option("--lexicon", type=ANY_PATH, help="A directory with entries of your own: what they tell is known.")
@click.option("--top", type=COUNT, metavar="N", help="The N commonest of each.")
def unknowns(ledger: Path, output: Path | None, lexicon: Path | None, top: int | None) -> None:
    """List the outlets and the offices in LEDGER that are not known, as entries to fill for --lexicon."""
    from quotes.lexicon import load_lexicon, with_own
    from quotes.summaries import unknowns as found_in
    from quotes.summaries.stubs import stubs, write_stubs
    from quotes.terminal import printable

    known = with_own(load_lexicon(), lexicon) if lexicon else load_lexicon()
    files = stubs(found_in(ledger, lexicon=known), top=top)
    if output:
        write_stubs(files, output)
        return
    click.echo("\n".join(f"# {name}\n{printable(text)}" for name, text in files.items()), nl=False)


@main.command(epilog="Example: quotes diff ledger.before ledger")
@click.argument("old", type=ANY_PATH)
@click.argument("new", type=ANY_PATH)
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


@main.command(epilog="Example: quotes schema quotes.jsonl")
@click.argument("file", default="quotes.jsonl")
def schema(file: str) -> None:
    """Show the JSON Schema of FILE of a ledger: quotes.jsonl, documents.jsonl, speakers.jsonl, ..."""
    from quotes.record import schema_json

    click.echo(schema_json(file).decode(), nl=False)


def manner_of(no_guard: bool, csv_dialect: str) -> Manner:
    """Return how views are to be written; what is to be said of one goes to stderr."""
    from quotes.record import Manner

    return Manner(guard=not no_guard, dialect=csv_dialect, tell=tell_line)


def sink_for(output: str, views: tuple[Path, ...], manner: Manner) -> Sink:
    """Return what writes the ledger and its views where they were asked for, checked before any work is done."""
    from quotes.record import sink, view_sink

    if output == STDOUT and sys.stdout is None:  # closed by whoever called
        raise RecordError("standard output: is closed; name a file with -o")
    first = to_stdout if output == STDOUT else sink(Path(output), manner)
    sinks = [first, *(view_sink(place, manner) for place in views)]

    def write(ledger: Written, run: Run | None) -> None:
        for each in sinks:
            each(ledger, run)

    return write


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


def tell_line(line: str) -> None:
    """Say a line on stderr."""
    from quotes.terminal import one_line

    click.echo(one_line(line), err=True)


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


def words_painter() -> Callable[[str], str]:
    """Return how words that were looked for are marked: in colour on a terminal, between stars elsewhere."""
    return partial(coloured, "found") if sys.stdout.isatty() else "*{}*".format


def painter() -> Callable[[str, str], str]:
    """Return how parts of the text are marked: colours on a terminal, brackets elsewhere."""
    from quotes.explain import bracketed

    return coloured if sys.stdout.isatty() else bracketed


def coloured(kind: str, words: str) -> str:
    """Return the words in the colour of their kind."""
    return click.style(words, **STYLES[kind])
