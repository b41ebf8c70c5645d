"""One row of a ledger in its context, and each step that led to it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from quotes.errors import RecordError
from quotes.read import Asked, read
from quotes.record.reading import QUOTES
from quotes.record.rows import RelayRow, Row, Step, Who
from quotes.terminal import one_line, printable
from quotes.types import Document, Span

CONTEXT = 600  # characters on either side, where a paragraph is longer than that
NEAREST = 5
WHATEVER_THE_LENGTH = Asked(max_chars=sys.maxsize)
NONE_KEPT: Mapping[str, Document] = MappingProxyType({})

Paint = Callable[[str, str], str]  # a kind (content, cue, source) and its words -> the words as they are shown


@frozen
class Context:
    """The text that a row was found in; None where it is not to be had, and then `reason` says why."""

    text: str | None
    reason: str = ""


def bracketed(kind: str, words: str) -> str:
    """Return the words marked for a plain page: [cue said]."""
    return f"[{kind} {words}]"


def rows_with(rows: Iterable[Row], wanted: str, ledger: Path) -> tuple[Row, ...]:
    """Return the rows of the id, or of the one id that begins so: more than one where a text stands in two files.

    Raises RecordError naming the nearest ids when none or several begin so.
    """
    every = tuple(rows)
    ids = sorted({row.id for row in every})
    begun = [wanted] if wanted in ids else [name for name in ids if begins(name, wanted.lower())]
    if len(begun) == 1:
        return tuple(row for row in every if row.id == begun[0])
    if begun:
        raise RecordError(f"{ledger}: {len(begun)} ids begin with {wanted!r}: {few(begun)}; give more of it")
    near = get_close_matches(wanted, ids, NEAREST)
    remedy = f"the nearest are {few(near)}" if near else f"it has {len(ids)} ids, in {QUOTES}"
    raise RecordError(f"{ledger}: no row {wanted}; {remedy}")


def begins(name: str, wanted: str) -> bool:
    """Return whether an id begins so, with its `q_` or without."""
    return name.startswith(wanted) or name.removeprefix("q_").startswith(wanted)


def few(ids: list[str]) -> str:
    """Return the first of the ids as a phrase."""
    return ", ".join(ids[:NEAREST]) + (", ..." if len(ids) > NEAREST else "")


def context_of(row: Row, roots: Iterable[Path], kept: Mapping[str, Document] = NONE_KEPT) -> Context:
    """Return the text the row was found in, looked for under `roots`: documents, or the folders they are under.

    `kept` are the texts that the ledger has itself, by the SHA-256 of their files: they come first.
    """
    return text_of(row.document, row.document_sha256, roots, kept=kept)


def text_of(name: str, sha256: str, roots: Iterable[Path], *, kept: Mapping[str, Document] = NONE_KEPT) -> Context:
    """Return the text of a document by its name and the SHA-256 of its file; `roots` and `kept` as above."""
    if sha256 in kept:
        return Context(kept[sha256].text)
    candidates = (place for root in roots for place in (root, root / name, root.parent / name))
    places = [place for place in candidates if place.is_file()]
    for document in read(places, asked=WHATEVER_THE_LENGTH):
        if isinstance(document, Document) and document.sha256 == sha256:
            return Context(document.text)
    said = f"{places[0]} has changed since" if places else f"{name} is not where it was"
    return Context(None, f"{said}; name it with --documents to see its text")


def explanation(row: Row, context: Context, paint: Paint) -> Iterator[str]:
    """Yield the lines that show the row: what and where, the text with its parts marked, who, through whom, why."""
    kind = f"{one_line(row.type)}, {one_line(row.zone)}, confidence {row.confidence:.2f}"
    yield f"{one_line(row.id)}  {one_line(row.document)}  {kind}"
    yield ""
    yield from told(row, paint) if context.text is None else [passage(row, context.text, paint)]
    yield ""
    yield f"speaker   {speaker_line(row.speaker)}"
    yield f"through   {' > '.join(relay_line(relay) for relay in row.relay) or 'nobody that the text names'}"
    yield f"flags     {one_line(', '.join(row.flags)) or 'none'}"
    statements = ", ".join(dict.fromkeys(each.utterance for each in row.statements))
    yield f"printed   in {one_line(statements) or 'no statement'}"
    yield "because"
    yield from (step_line(number, step, context.text) for number, step in enumerate(row.evidence, start=1))
    if context.text is None:
        yield f"(without its context: {one_line(context.reason)})"


def told(row: Row, paint: Paint) -> Iterator[str]:
    """Yield what the row alone knows of its words."""
    source = (row.source,) if row.source else ()
    for kind, parts in (("source", source), ("cue", row.cue), ("content", row.content)):
        yield from (paint(kind, printable(part.text)) for part in parts)


def passage(row: Row, text: str, paint: Paint) -> str:
    """Return the paragraphs the row stands in, with content, cue and source marked."""
    around = paragraph_of(row, text)
    kinds = kinds_in(row, around)
    pieces = []
    for kind, run in groupby(range(around.start, around.end), key=lambda index: kinds[index - around.start]):
        places = tuple(run)
        words = printable(text[places[0] : places[-1] + 1])
        pieces.append(paint(kind, words) if kind else words)
    before, after = ("… " if starts_late(around, text) else ""), (" …" if ends_early(around, text) else "")
    return before + "".join(pieces).strip() + after


def paragraph_of(row: Row, text: str) -> Span:
    """Return the lines that hold all of the row's words, cut where they run on for too long."""
    parts = (*row.content, *row.cue, *((row.source,) if row.source else ()))
    first, last = min(part.start for part in parts), min(max(part.end for part in parts), len(text))
    start = max(text.rfind("\n", 0, first) + 1, first - CONTEXT)
    end = text.find("\n", last)
    return Span(start, min(end if end >= 0 else len(text), last + CONTEXT))


def kinds_in(row: Row, around: Span) -> list[str]:
    """Return what each character of the passage is: cue before source before content, or nothing."""
    kinds = [""] * (around.end - around.start)
    source = (row.source,) if row.source else ()
    for kind, parts in (("content", row.content), ("source", source), ("cue", row.cue)):
        for part in parts:
            for index in range(max(part.start, around.start), min(part.end, around.end)):
                kinds[index - around.start] = kind
    return kinds


def starts_late(around: Span, text: str) -> bool:
    """Return whether the passage begins within a line."""
    return around.start > 0 and text[around.start - 1] != "\n"


def ends_early(around: Span, text: str) -> bool:
    """Return whether the passage ends within a line."""
    return around.end < len(text) and text[around.end] != "\n"


def speaker_line(speaker: Who) -> str:
    """Return who is meant, and what is known of them."""
    name = one_line(speaker.name) if speaker.name is not None else f"not known ({one_line(speaker.reason or '')})"
    known = [one_line(each) for each in (speaker.kind, speaker.role, speaker.id, speaker.wikidata) if each]
    sure = [f"confidence {speaker.confidence:.2f}"] if speaker.confidence is not None else []
    return f"{name}: {', '.join((*known, *sure))}"


def relay_line(relay: RelayRow) -> str:
    """Return one relay of the chain and how it is known."""
    return f"{one_line(relay.name)} ({one_line(relay.basis)}" + (f": {one_line(relay.text)})" if relay.text else ")")


def step_line(number: int, step: Step, text: str | None) -> str:
    """Return one step of evidence with the words it points at."""
    line = f"  {number}. {one_line(step.rule)}"
    if step.start is not None and step.end is not None:
        words = f"“{one_line(text[step.start : step.end])}” " if text is not None else ""
        line += f": {words}[{step.start}:{step.end}]"
    return line + (f": {one_line(step.note)}" if step.note else "")
