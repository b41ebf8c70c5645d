"""Hold a ledger against its documents: does every row still say what the text says?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from attrs import evolve, frozen

from quotes.errors import OptionError, RecordError
from quotes.given import is_something
from quotes.messages import some_of
from quotes.read.places import STDIN
from quotes.record.digests import changed_fields
from quotes.record.reading import folders_of, options_of
from quotes.record.rows import BETWEEN_PARTS, Part, RelayRow, Row, Step, row_id
from quotes.terminal import counted, one_line
from quotes.types import Document, Failure, Span

SPANS = frozenset({"content", "cue", "source"})  # what an id is made of
ABSENT = "the document is not among the paths given"


@frozen
class Verdict:
    """A row, and why it no longer holds; it does where there is no trouble."""

    row: Row
    troubles: tuple[str, ...]


def verify(rows: Iterable[Row], items: Iterable[Document | Failure]) -> tuple[Verdict, ...]:
    """Return a verdict on each row, in the order of `rows`; `items` are the documents as they are now, any order."""
    waiting = by_document(rows)
    verdicts: dict[int, Verdict] = {}
    for item in items:
        for index, row in waiting.get(name_of(item), ()):
            verdict = Verdict(row, troubles(row, item))
            if index not in verdicts or not verdict.troubles:  # of two files of one name, the one that fits counts
                verdicts[index] = verdict
    absent = (ABSENT,)
    everyone = sorted(numbered for group in waiting.values() for numbered in group)
    return tuple(verdicts.get(index, Verdict(row, absent)) for index, row in everyone)


def paths_there(ledger: Path) -> tuple[Path, ...]:
    """Return where the documents of a ledger are that its run.json names; where none is there, where they were.

    Raises OptionError where no run.json names any.
    """
    asked = options_of(ledger)
    if not asked.paths:
        raise OptionError(f"{ledger}: no run.json says where its documents are; name them, too: PATHS")
    folders = folders_of(ledger, asked.folder)
    places = [[folder / path for folder in folders] for path in asked.paths]
    found = (next((each for each in every if is_something(each) and each != STDIN), None) for every in places)
    return tuple(filter(None, found)) or tuple(every[0] for every in places)


def check_any_there(verdicts: Iterable[Verdict], paths: Iterable[str], extracted: Iterable[str]) -> None:
    """Raise RecordError where no document of any row is among the paths: nothing can be said of the rows.

    `extracted` are the paths that the ledger was made of.
    """
    every = tuple(verdicts)
    if not none_looked_at(every):
        return
    documents = tuple(dict.fromkeys(verdict.row.document for verdict in every))
    were = ", ".join(extracted)
    remedy = "name the files or folders that were extracted" + (f": {were}" if were else "")
    lacks = f"none of the ledger's {counted(len(documents), 'document')} is there ({some_of(documents)})"
    raise RecordError(f"{', '.join(paths)}: {lacks}; {remedy}")


def none_looked_at(verdicts: Iterable[Verdict]) -> bool:
    """Return whether there are rows, and no document of any was to be had."""
    every = tuple(verdicts)
    return bool(every) and all(map(is_absent, every))


def with_extracts(items: Iterable[Document | Failure], kept: Mapping[str, Document]) -> Iterator[Document | Failure]:
    """Yield each item, and after it the text that the ledger kept of the same file, under the item's name.

    `kept` is by the SHA-256 of the files. The rows of a page count in the text that was kept: another version of what
    extracts it, or none at all, makes no difference to a page that has not changed.
    """
    for item in items:
        yield item
        if item.sha256 and item.sha256 in kept:
            yield evolve(kept[item.sha256], id=name_of(item))


def by_document(rows: Iterable[Row]) -> Mapping[str, list[tuple[int, Row]]]:
    """Return the rows with their numbers, by the document they are of."""
    groups: dict[str, list[tuple[int, Row]]] = {}
    for index, row in enumerate(rows):
        groups.setdefault(row.document, []).append((index, row))
    return groups


def name_of(item: Document | Failure) -> str:
    """Return the document's name, read or not."""
    return item.id if isinstance(item, Document) else item.document


def troubles(row: Row, item: Document | Failure) -> tuple[str, ...]:
    """Return why the row no longer holds, the reason before its consequences; empty when it does."""
    if isinstance(item, Failure):
        return (item.message,)
    return (
        *hash_troubles(row, item),
        *slice_troubles(row, item.text),
        *id_troubles(row, item),
        *digest_troubles(row),
    )


def hash_troubles(row: Row, document: Document) -> Iterator[str]:
    """Yield a trouble where the file is not the one that was read."""
    if row.document_sha256 != document.sha256:
        yield f"the file has changed: its SHA-256 was {row.document_sha256}, is {document.sha256}"


def slice_troubles(row: Row, text: str) -> Iterator[str]:
    """Yield a trouble for each place that no longer holds the words the row has for it."""
    for label, part in parts_of(row):
        if not within(part.start, part.end, text):
            yield f"{label} [{part.start}:{part.end}] lies outside the text of {len(text)} characters"
        elif text[part.start : part.end] != part.text:
            yield f"{label} [{part.start}:{part.end}] now reads {text[part.start : part.end]!r}, was {part.text!r}"
    for step in row.evidence:
        if not points_within(step, text):
            yield f"evidence {step.rule} [{step.start}:{step.end}] lies outside the text of {len(text)} characters"
    if row.text != BETWEEN_PARTS.join(part.text for part in row.content):
        yield "text is not its content's parts joined"


def parts_of(row: Row) -> Iterator[tuple[str, Part]]:
    """Yield all words of the row that have a place, each with the field it is in."""
    yield from (("content", part) for part in row.content)
    yield from (("cue", part) for part in row.cue)
    if row.source is not None:
        yield "source", row.source
    yield from (("relay", part) for relay in row.relay if (part := printed(relay)))


def printed(relay: RelayRow) -> Part | None:
    """Return the relay's words in the text, None where it has none."""
    if relay.start is None or relay.end is None or relay.text is None:
        return None
    return Part(relay.start, relay.end, relay.text)


def points_within(step: Step, text: str) -> bool:
    """Return whether the step's words, if any, are within the text."""
    return step.start is None or step.end is None or within(step.start, step.end, text)


def within(start: int, end: int, text: str) -> bool:
    """Return whether `[start, end)` is a span of the text."""
    return 0 <= start <= end <= len(text)


def id_troubles(row: Row, document: Document) -> Iterator[str]:
    """Yield a trouble where the id is not that of these spans in this text, unless a person set other spans.

    Of a file that has changed nothing is said: in another text all its rows have other ids.
    """
    if row.document_sha256 != document.sha256 or any(each.field in SPANS for each in row.corrected):
        return
    spans = [(part.start, part.end) for part in (*row.content, *row.cue, *([row.source] if row.source else []))]
    if not all(within(*span, document.text) for span in spans):
        return
    content, cue = (tuple(Span(part.start, part.end) for part in parts) for parts in (row.content, row.cue))
    source = Span(row.source.start, row.source.end) if row.source else None
    if row.id != (expected := row_id(document.text_sha256, content, cue, source)):
        yield f"the id of these spans in this text is {expected}"


def digest_troubles(row: Row) -> Iterator[str]:
    """Yield a trouble for each field that somebody changed in the file."""
    changed = changed_fields(row)
    if changed == ():
        yield "is not as it was written: its digest is another"
    yield from (f"{field} is not as it was written" for field in changed or ())


def report(verdicts: Iterable[Verdict], of_file: Iterable[str] = ()) -> Iterator[str]:
    """Yield a line for each trouble, one for all documents that are not there, one for each not read; and the count.

    `of_file` are the troubles of the file as a whole.
    """
    every, wrong = tuple(verdicts), tuple(of_file)
    broken = [verdict for verdict in every if verdict.troubles and not is_absent(verdict)]
    for document, group in groupby(broken, key=lambda verdict: verdict.row.document):
        yield from (one_line(line) for line in lines_of(document, tuple(group)))
    yield from map(one_line, wrong)
    absent = [verdict.row.document for verdict in every if is_absent(verdict)]
    if absent:
        yield one_line(absent_line(tuple(dict.fromkeys(absent)), len(absent)))
    left = f"; {counted(len(absent), 'row')} not looked at" if absent else ""
    files = f"; {counted(len(wrong), 'trouble')} of the files of the ledger" if wrong else ""
    yield f"{counted(len(every) - len(absent), 'row')} verified, {len(broken):,} no longer hold{left}{files}"


def is_absent(verdict: Verdict) -> bool:
    """Return whether nothing is known of a row, since its document is not there."""
    return verdict.troubles == (ABSENT,)


def lines_of(document: str, broken: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield a line for each trouble of a document's rows; what its rows have in common once."""
    common = set.intersection(*(set(verdict.troubles) for verdict in broken))
    for trouble in (trouble for trouble in broken[0].troubles if trouble in common and len(broken) > 1):
        yield f"{document}: {len(broken)} rows: {trouble}"
    for verdict in broken:
        yield from (
            f"{document}: {verdict.row.id}: {trouble}"
            for trouble in verdict.troubles
            if trouble not in common or len(broken) == 1
        )


def absent_line(documents: tuple[str, ...], rows: int) -> str:
    """Return what to say of documents that are not among the paths given, and what to do."""
    said = f"not among the paths given ({counted(rows, 'row')}); name the files or folders that were extracted"
    return f"{some_of(documents)}: {said}"
