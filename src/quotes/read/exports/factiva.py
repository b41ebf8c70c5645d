"""Factiva: articles as they are displayed, or with two letters before each field (its fullest display)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.read.days import day_in_words
from quotes.read.exports.article import Exported, paragraphs, without_by

END = re.compile(r"^[ \t|]*(?:AN[ \t|]+)?Document[ \t]+[A-Za-z0-9]{15,}[ \t|]*$", re.MULTILINE)
CODE = re.compile(
    r"^[ \t|]*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|VOL|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|ART|CLM|CX)"
    r"(?=[ \t|]|$)[ \t|]*"
)
WORDS = re.compile(r"^[\d,.]+ words$")
TIME = re.compile(r"^\d{1,2}:\d\d\b")
SOURCE_CODE = re.compile(r"^[A-Z0-9]{2,8}$")
LANGUAGE = re.compile(r"^English$", re.IGNORECASE)
RIGHTS = re.compile(r"^(?:copyright\b|\(c\)|©|all rights reserved)", re.IGNORECASE)


def factiva_articles(text: str) -> tuple[Exported, ...]:
    """Return the articles of an export, none where the text is none. What stands behind the last is left out."""
    parts = END.split(text)[:-1]
    return tuple(article for article in map(article_in, parts) if article)


def article_in(part: str) -> Exported | None:
    """Return the article of a part, None where it has no header."""
    lines = [line.strip(" \t|") for line in part.splitlines()]
    fields = fields_in(lines)
    return article_of_fields(fields) if "HD" in fields else article_displayed([line for line in lines if line])


def fields_in(lines: Sequence[str]) -> Mapping[str, list[str]]:
    """Return the lines of each field by its two letters."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if found := CODE.match(line):
            code, line = found[1], line[found.end() :]
        if code:
            fields.setdefault(code, []).append(line.strip(" \t|"))
    return fields


def article_of_fields(fields: Mapping[str, list[str]]) -> Exported:
    """Return the article whose fields have their letters."""
    said = {code: " ".join(" ".join(lines).split()) for code, lines in fields.items()}
    return Exported(
        title=said["HD"],
        body=paragraphs([*fields.get("LP", ()), *fields.get("TD", ())]),
        outlet=said.get("SN", ""),
        published=day_in_words(said.get("PD", "")),
        byline=without_by(said.get("BY", "")),
        page=said.get("PG", ""),
    )


def article_displayed(lines: Sequence[str]) -> Exported | None:
    """Return the article whose header is told by the line that counts its words: title and byline stand above it,

    day, outlet, its code, the page, the language and the rights below.
    """
    counted = next((number for number, line in enumerate(lines) if WORDS.match(line)), None)
    if not counted:
        return None
    above, below = lines[:counted], [line for line in lines[counted + 1 :] if not TIME.match(line)]
    header_end = next((number for number, line in enumerate(below) if LANGUAGE.match(line)), None)
    if header_end is None or not day_in_words(below[0]):
        return None
    header = below[1:header_end]
    code = next((number for number, line in enumerate(header[1:], start=1) if SOURCE_CODE.match(line)), len(header))
    body = below[header_end + 1 :]
    return Exported(
        title=above[0] if len(above) < 3 else above[-2],
        body=paragraphs(line for number, line in enumerate(body) if number or not RIGHTS.match(line)),
        outlet=header[0] if header else "",
        published=day_in_words(below[0]),
        byline=without_by(above[-1]) if len(above) > 1 else "",
        page=header[code + 1] if len(header) > code + 1 else "",
    )
