"""What stands on an English page beside its article: lines of furniture, labels, captions, comments, dates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import regex
from attrs import field, frozen
from attrs.validators import in_, instance_of

from quotes.errors import LexiconError
from quotes.lexicon.entries import filled, listed, read_entries, read_tables
from quotes.lexicon.portable import Portable

FILE = "en/furniture.toml"
LINE_ZONES = ("furniture", "caption", "byline", "comments", "links", "end")
LABEL_FIELDS = ("published", "updated", "publisher", "origin", "address", "title", "byline")


def _pattern(source: str) -> regex.Pattern[str]:
    try:
        return regex.compile(source, regex.IGNORECASE)
    except regex.error as error:
        raise ValueError(f"'pattern' does not compile: {error}") from error


@frozen
class LineKind:
    """A kind of line that is no article text. The whole line fits `pattern`.

    `zone` is that of the line, but for three: `comments` heads readers' comments, `links` a list of other articles, and
    below `end` nothing is the article's.
    """

    name: str = field(validator=filled)
    zone: str = field(validator=in_(LINE_ZONES))
    pattern: regex.Pattern[str] = field(converter=_pattern)
    example: str = field(validator=filled)


@frozen
class Label:
    """Words before a colon that say what follows them: a date, the publisher, the title."""

    words: str = field(validator=filled)
    tells: str = field(validator=in_(LABEL_FIELDS))
    example: str = field(validator=filled)


@frozen
class Mark:
    """A trait of readers' comments, or of a site's words to its readers: `weight` points where `pattern` is found."""

    name: str = field(validator=filled)
    pattern: regex.Pattern[str] = field(converter=_pattern)
    weight: int = field(validator=instance_of(int))
    example: str = field(validator=filled)


@frozen(eq=False)  # by identity, so that kinds of lines can be remembered
class Pages(Portable):
    """What is known of pages. `months` and `weekdays` give each name's number, from 1; `labels` are by their words."""

    lines: tuple[LineKind, ...]
    labels: Mapping[str, Label]
    comment_marks: tuple[Mark, ...]
    appeal_marks: tuple[Mark, ...]
    scenes: frozenset[str]
    verbs: frozenset[str]
    may_be_verbs: frozenset[str]
    saying: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]

    def line_kind(self, line: str) -> LineKind | None:
        """Return the kind of line that all of `line` is, the first by name, or None."""
        return _kind_of(self, line)


BULLET = regex.compile(r"^[-–—•·▪■▶►»>*]+\s+")  # before a line between the paragraphs: - Watch: ...


@lru_cache(maxsize=4096)  # lines; one document asks for each of its lines several times
def _kind_of(pages: Pages, line: str) -> LineKind | None:
    forms = dict.fromkeys((line, BULLET.sub("", line)))
    return next((kind for kind in pages.lines if any(map(kind.pattern.fullmatch, forms))), None)


@cache
def load_pages() -> Pages:
    """Return what ships with the package.

    Raises LexiconError when an entry of en/furniture.toml is not well formed.
    """
    tables = read_tables(FILE)
    try:
        caption, prose, dates = tables["caption"], tables["prose"], tables["dates"]
        return Pages(
            lines=read_entries(FILE, "line", LineKind, key="name"),
            labels={label.words: label for label in read_entries(FILE, "label", Label, key="words")},
            comment_marks=read_entries(FILE, "comment", Mark, key="name"),
            appeal_marks=read_entries(FILE, "appeal", Mark, key="name"),
            scenes=frozenset(listed(caption["scenes"])),
            verbs=frozenset(listed(caption["verbs"])),
            may_be_verbs=frozenset(listed(caption["may_be_verbs"])),
            saying=frozenset(listed(prose["saying"])),
            openers=frozenset(listed(prose["openers"])),
            relatives=frozenset(listed(prose["relatives"])),
            months=_numbered(dates["months"]),
            weekdays=_numbered(dates["weekdays"]),
        )
    except KeyError as error:
        raise LexiconError(f"{FILE}: {error.args[0]} is missing; add it as the head of the file says") from error


def _numbered(names: list[str]) -> dict[str, int]:
    return {name: number for number, each in enumerate(names, 1) for name in each.split()}
