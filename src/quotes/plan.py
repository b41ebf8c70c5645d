"""What a run would read, and as what: `quotes extract --dry-run`. Everything is read, and no model is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from quotes.options import Options
from quotes.pipeline import Accident, Item, asked_of, items_at, nothing, some_of
from quotes.read import Note, places_at
from quotes.read.notes import Notes
from quotes.read.skipped import passed_over
from quotes.terminal import counted
from quotes.types import Document, Failure

FEW = 20  # documents that are listed; the others are counted


@frozen
class Plan:
    """What would be read: the `first` documents, how many of each kind, how many failed, which files are left out."""

    first: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    failed: int
    skipped: tuple[tuple[str, str], ...]


def plan_of(
    paths: Iterable[Path],
    options: Options,
    *,
    tell: Callable[[Note], None] = nothing,
    tell_failure: Callable[[Failure], None] = nothing,
) -> Plan:
    """Return what would be read at some paths, of which only the first documents are held; failures are told.

    Languages are not: that takes longer than all the rest.
    """
    places = places_at(paths)
    asked = evolve(asked_of(options, Notes(tell)), language_of=untold)
    first: list[str] = []
    failed = 0
    kinds = Counter[str]()
    for item in some_of(items_at(places.to_read, asked), options):
        if isinstance(item, Document):
            kinds[item.media_type] += 1
            first.extend([line_of(item)] if len(first) < FEW else [])
        else:
            failed += 1
            tell_failure(failure_of(item))
    return Plan(tuple(first), tuple(kinds.most_common()), failed, tuple(passed_over(places.skipped_names())))


def untold(_: str) -> str:
    """Return that the language of a text is not told."""
    return "und"


def failure_of(item: Item) -> Failure:
    """Return the failure of what is no document."""
    if isinstance(item, Accident):
        assert isinstance(item.outcome, Failure)
        return item.outcome
    assert isinstance(item, Failure)
    return item


def line_of(document: Document) -> str:
    """Return a document in a line: its name, what it was read from, how long it is, what it states of itself."""
    stated = document.metadata
    facts = (stated.site or stated.address, stated.published and stated.published.isoformat(), stated.title)
    length = f"{len(document.text):,} characters"
    return f"{document.id}: {', '.join(str(fact) for fact in (document.media_type, length, *facts) if fact)}"


def lines_of(plan: Plan) -> Iterator[str]:
    """Yield the lines that show a plan: the first documents, the files passed over with the reasons, the counts."""
    total = sum(number for _, number in plan.kinds)
    yield from plan.first
    if total > len(plan.first):
        yield f"... and {total - len(plan.first):,} more"
    yield from (f"passed over: {file}: {reason}" for file, reason in plan.skipped)
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in plan.kinds)
    yield counted(total, "document") + (f" ({kinds})" if kinds else "") + f", {plan.failed:,} failed"
