"""One article of an export, as its header and its lines say, and how labelled lines are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import frozen

PAGE = re.compile(r"\b(?:Pg\.?|Page)\s*([\w-]+)", re.IGNORECASE)
BY = re.compile(r"^by\s+", re.IGNORECASE)


@frozen
class Exported:
    """An article: what its header says, nothing where it does not, and its `body`, a blank line between paragraphs."""

    title: str
    body: str
    outlet: str = ""
    published: date | None = None
    byline: str = ""
    page: str = ""
    address: str = ""


def paragraphs(lines: Iterable[str]) -> str:
    """Return lines as a text: each line a paragraph of its own, as the databases print them."""
    return "\n\n".join(line.strip() for line in lines if line.strip())


def labelled(lines: Sequence[str], label: re.Pattern[str]) -> Mapping[str, tuple[int, str]]:
    """Return the number and the value of each labelled line, by its label in lower case; the first of a label counts.

    `label` finds the label in its first group, and ends before the value.
    """
    found: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines):
        if match := label.match(line):
            found.setdefault(match[1].lower(), (number, line[match.end() :].strip()))
    return found


def value(labels: Mapping[str, tuple[int, str]], *names: str) -> str:
    """Return the value of the first of some labels that there is, nothing where there is none."""
    return next((labels[name][1] for name in names if name in labels), "")


def without_by(byline: str) -> str:
    """Return the names in a byline: By Ines Duarte -> Ines Duarte."""
    return BY.sub("", byline).strip()


def page_in(section: str) -> str:
    """Return the page that a section states: NEWS; Pg. A1 -> A1."""
    found = PAGE.search(section)
    return found[1] if found else ""
