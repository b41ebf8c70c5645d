"""The commands that sum a ledger up: how many, where these words are, who is not known."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.cli.group import main
from quotes.cli.painting import words_painter
from quotes.cli.parameters import A_DAY, COUNT, HERE, LEDGER
from quotes.cli.telling import tell_line
from quotes.errors import OptionError
from quotes.types import KINDS, QUOTE_TYPES

if TYPE_CHECKING:
    from quotes.summaries import Chosen


def keys_asked(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return what rows are to be counted by."""
    from quotes.summaries.count import keys_named

    try:
        return keys_named(values)
    except OptionError as error:
        raise click.BadParameter(str(error)) from error


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
@LEDGER
@click.option(
    "--by", multiple=True, default=("speaker",), show_default=True, callback=keys_asked, metavar="KEY,...",
    help="What to count by: speaker, naming, kind, role, outlet, relay, type, month, document, language, byline, ...",
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
@LEDGER
@click.argument("words", nargs=-1, required=True)
@choosing
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: the whole rows, and where the words are.")
def find(ledger: Path, words: tuple[str, ...], as_json: bool, **chosen: Any) -> None:
    """Show the rows of LEDGER in which all WORDS were said; 'in one argument' they must stand so.

    Case, accents and marks make no difference; mine* is any word that begins so. Exit code 1 where nothing is found.
    """
    from quotes.summaries import search
    from quotes.summaries.search import found_lines, json_of, patterns_in

    paint, none = words_painter(), True
    every = search(ledger, words, chosen=chosen_by(chosen))
    for line in patterns_in(words):
        tell_line(line)
    for found in every:
        click.echo(json_of(found) if as_json else "\n".join(found_lines(found, paint)))
        none = False
    if none:
        tell_line(f"{ledger}: no row that was asked for has {' and '.join(map(repr, words))} in what was said")
    sys.exit(1 if none else 0)


@main.command(epilog="Example: quotes unknowns ledger -o lexicon")
@LEDGER
@click.option("-o", "--output", type=HERE, help="A folder for outlets.toml and people.toml; else they are shown.")
@click.option("--lexicon", type=HERE, help="A directory with entries of your own: what they tell is known.")
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
