"""Who wrote it: names in bylines, and the sentences that tell readers about them."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from quotes.clean.prose import is_sentence
from quotes.lexicon.pages import Pages
from quotes.spans import words
from quotes.types import Region

NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|del|van|von|bin|al|el|ter|di))* \p{Lu}[\p{L}'’-]+"
)
TELLING = regex.compile(r"(?:\p{L}+\. )?(?P<name>\p{Lu}[\p{L}.'’ -]*?),? (?P<verb>\p{Ll}+)\b")
MAX_WORDS = 60  # of what is told of a writer


def bylines(text: str, parts: Sequence[Region]) -> frozenset[str]:
    """Return the names in the bylines of a page, in small letters, and the last word of each."""
    lines = [words(text, part.span) for part in parts if part.zone == "byline"]
    names = {name.group().lower() for line in lines for name in NAME.finditer(line.removeprefix("By "))}
    return frozenset(names | {name.rsplit(" ", 1)[1] for name in names})


def tells_of_writer(line: str, names: frozenset[str], pages: Pages) -> bool:
    """Return whether a line is about somebody of `names` and nobody else: `Ana Souza covers rivers for the Post.`"""
    found = TELLING.match(line)
    is_quiet = pages.saying.isdisjoint(line.lower().split()) and len(line.split()) <= MAX_WORDS
    return bool(found and found["name"].lower() in names and is_quiet)


def with_writers(text: str, parts: Sequence[Region], names: frozenset[str], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with the sentences below the article that tell of its writers as bylines."""
    zoned = list(parts)
    for number in reversed(range(len(parts))):
        line = words(text, parts[number].span)
        if parts[number].zone != "body":
            continue
        if tells_of_writer(line, names, pages):
            zoned[number] = evolve(parts[number], zone="byline")
        elif is_sentence(line, pages):
            break
    return tuple(zoned)
