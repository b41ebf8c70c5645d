"""What the arguments and options of more than one command are: paths, numbers, days, names that are checked."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.errors import OptionError
from quotes.options import fields_named, zones_named

if TYPE_CHECKING:
    from quotes.shards import Part

SHOWN = 60  # characters of a path that is too long
COUNT, SHARE = click.IntRange(min=1), click.FloatRange(0, 1)
A_DAY = click.DateTime(["%Y-%m-%d"])


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


class Here(AnyPath):
    """A path on this machine: an address, such as s3://bucket/ledger, would name a folder here that nobody means."""

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        """Return the path."""
        if "://" in str(value) and not os.path.lexists(value):
            said = "is not on this machine; fetch what is to be read, and copy what is written"
            self.fail(f"{printed(value)}: {said}", parameter, context)
        return super().convert(value, parameter, context)


def printed(path: Path | str) -> str:
    """Return a path's name, with bytes that are no UTF-8 written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


ANY_PATH = AnyPath(path_type=Path)
ANY_OUTPUT = AnyPath()
HERE = Here(path_type=Path)


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


def part_asked(_: click.Context, __: click.Parameter, value: str | None) -> Part | None:
    """Return the part of the work that is asked for, None where all is."""
    if value is None:
        return None
    from quotes.shards import part_named

    try:
        return part_named(value)
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
CORRECTIONS = click.option(
    "--corrections", multiple=True, type=HERE, metavar="FILE",
    help="What people corrected, besides corrections.jsonl and .csv beside the ledger; say it for each file.",
)  # fmt: skip


def named_in_full(path: Path) -> Path:
    """Return a path; in full where it says only how to get there (`.`, `..`): a message must name it."""
    return path if path.name not in ("", "..") else path.resolve()


LEDGER = click.argument("ledger", type=HERE, callback=lambda _, __, path: named_in_full(path))
DOCUMENTS = click.option("--documents", multiple=True, type=HERE, help="Where the documents are, if they have moved.")
