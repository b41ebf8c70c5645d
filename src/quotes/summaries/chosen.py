"""Which rows of a ledger are asked for: by speaker, outlet, kind, type, document and day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from quotes.errors import OptionError
from quotes.record.rows import Row
from quotes.summaries.words import words_of


def listed(given: str | Iterable[str]) -> tuple[str, ...]:
    """Return what is asked for as a tuple; one text is one of it."""
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class Chosen:
    """Which rows are asked for: those that fit every field; a field that is empty asks for nothing.

    A `speaker` and an `outlet` are found by some words of the name, whatever their case and accents. `since` and
    `until` are days of publication, both counted; a row without a day is in none. Raises OptionError for a name that
    has no words.
    """

    speaker: tuple[str, ...] = field(default=(), converter=listed)
    outlet: tuple[str, ...] = field(default=(), converter=listed)
    kind: tuple[str, ...] = field(default=(), converter=listed)
    type: tuple[str, ...] = field(default=(), converter=listed)
    document: tuple[str, ...] = field(default=(), converter=listed)
    since: date | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Raise OptionError for a name without words: it would be everybody's."""
        for name in (*self.speaker, *self.outlet):
            if not words_of(name):
                raise OptionError(f"{name!r}: no words; give some of the name")

    def has(self, row: Row) -> bool:
        """Return whether a row is asked for."""
        return (
            is_one_of(row.type, self.type)
            and is_one_of(row.speaker.kind, self.kind)
            and is_one_of(row.document, self.document)
            and is_called(row.speaker.name, self.speaker)
            and is_called(row.outlet, self.outlet)
            and is_within(row.published, self.since, self.until)
        )


EVERY = Chosen()


def is_one_of(value: str, asked: tuple[str, ...]) -> bool:
    """Return whether a value is one that is asked for, as all are where none is."""
    return not asked or value in asked


def is_called(name: str | None, asked: tuple[str, ...]) -> bool:
    """Return whether a name has all words of one that is asked for."""
    if not asked:
        return True
    words = set(words_of(name or ""))
    return any(words.issuperset(words_of(each)) for each in asked)


def is_within(day: date | None, since: date | None, until: date | None) -> bool:
    """Return whether a day is among those that are asked for."""
    if since is None and until is None:
        return True
    return day is not None and (since or date.min) <= day <= (until or date.max)
