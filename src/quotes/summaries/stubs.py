"""What is not known as TOML to be filled for `--lexicon`: entries behind a `#`, so that unfilled ones do nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from quotes.errors import RecordError
from quotes.lexicon.names import name_key
from quotes.lexicon.own import OUTLETS, PEOPLE
from quotes.messages import unwritten
from quotes.summaries.unknowns import Unknown, Unknowns
from quotes.terminal import counted, one_line

NO_LETTERS = re.compile(r"[^a-z0-9]+")
HEAD = (
    "# {what}, the commonest first. Take the # off the lines of those that you know, fill them,",
    "# and name the folder: quotes extract ... --lexicon FOLDER. What each field holds is in README.md.",
)
MOST_OTHERS = 40  # lines


def stubs(found: Unknowns, *, top: int | None = None) -> Mapping[str, str]:
    """Return the files of a lexicon to be filled, by their names; `top` is how many entries of each at most."""
    return {
        OUTLETS: "\n".join(outlet_lines(found.outlets[:top])) + "\n",
        PEOPLE: "\n".join(people_lines(found.offices[:top], found.others[: top or MOST_OTHERS])) + "\n",
    }


def write_stubs(files: Mapping[str, str], folder: Path) -> None:
    """Write the files into a folder, which may be new. Raises RecordError where one is there: it may be filled."""
    for name in files:
        if (folder / name).exists():
            raise RecordError(f"{folder / name}: is there, and may be filled; name another folder with -o, or move it")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise RecordError(unwritten(folder, error, "name another folder with -o")) from error


def outlet_lines(outlets: Iterable[Unknown]) -> Iterator[str]:
    """Yield the lines of outlets.toml."""
    yield from (line.format(what="Outlets that the lexicon does not have") for line in HEAD)
    for each in outlets:
        yield from ("", about(each, each.reason))
        yield from commented(
            "[[outlet]]",
            f"id = {quoted(slug(each.name))}",
            f"name = {quoted(each.name)}",
            'kind = "newspaper"  # or agency, broadcaster, site',
            *([f"domains = [{', '.join(map(quoted, each.domains))}]"] if each.domains else []),
        )


def people_lines(offices: Iterable[Unknown], others: Iterable[Unknown]) -> Iterator[str]:
    """Yield the lines of people.toml: offices, the bodies that they are of, and what no lexicon tells."""
    yield from (line.format(what="Offices whose holder is not known") for line in HEAD)
    every = tuple(offices)
    yield from chain.from_iterable(map(office_lines, every))
    bodies = {name_key(each.office.of): each.office.of for each in every if each.office and each.office.is_new}
    for of in bodies.values():
        yield from ("", "# what an office above is of; the lexicon does not have it")
        yield from commented("[[body]]", f"name = {quoted(of)}", "aliases = []")
    if left := tuple(others):
        yield from ("", "# Names that no lexicon tells; the article, or a correction, does.")
        yield from (f"# {about(each, each.reason).removeprefix('# ')}" for each in left)


def office_lines(each: Unknown) -> Iterator[str]:
    """Yield the lines of an office: who holds it is to be filled, and since when."""
    assert each.office is not None
    since, as_of = (each.first or "YYYY-MM-DD", each.last or "YYYY-MM-DD")
    yield from ("", about(each, each.reason))
    yield from commented(
        "[[person]]",
        'id = ""  # such as jane-roe',
        'name = ""',
        'gender = ""  # f or m',
        "offices = [",
        f"  {{ role = {quoted(each.office.role)}, of = {quoted(each.office.of)}, since = {since}, as_of = {as_of} }},",
        "]",
    )


def about(each: Unknown, reason: str) -> str:
    """Return a line that says how often something is met, and where."""
    often = f"{counted(each.rows, 'row')} of {counted(each.documents, 'document')}"
    return f"# {often}, such as {one_line(each.example)}: “{one_line(each.name)}”, {one_line(reason)}"


def commented(*lines: str) -> Iterator[str]:
    """Yield lines that say nothing until their `#` is taken off."""
    return (f"# {line}" for line in lines)


def quoted(text: str) -> str:
    """Return a text as TOML has it: its basic strings escape as JSON's do."""
    return json.dumps(one_line(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def slug(name: str) -> str:
    """Return an id made of a name: valley-herald."""
    return NO_LETTERS.sub("-", name.casefold()).strip("-") or "outlet"
