"""Rows that people judged outside PolNeAR: gold files of whole articles, and short cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import regex
from attrs import frozen

from polnear import Relation
from quotes.read import read, read_text
from quotes.types import Document, Span

PARTS = " … "  # between the parts of a content


@frozen
class Judged:
    """A document with each attribution that a careful reader found in it."""

    document: Document
    relations: tuple[Relation, ...]


def of_gold(gold: Path, texts: Path) -> Iterator[Judged]:
    """Yield the documents of a gold file with its facts; each accepted content of one is an attribution."""
    facts = json.loads(gold.read_text(encoding="utf-8"))["facts"]
    for document in read([texts]):
        if isinstance(document, Document):
            mine = (fact for fact in facts if Path(fact["document"]).name == Path(document.id).name)
            yield Judged(document, tuple(each for fact in mine for each in readings_of(fact)))


def readings_of(fact: dict[str, Any]) -> Iterator[Relation]:
    """Yield a fact's attribution, once for each content that it accepts."""
    cue, source = spans_of(fact["cue"]), spans_of([fact["source"]] if fact["source"] else [])
    for form in (fact, *fact.get("alternatives", ())):
        yield Relation(spans_of(form["content"]), cue, source)


def spans_of(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return pairs of code points as spans."""
    return tuple(Span(start, end) for start, end in pairs)


def of_cases(path: Path) -> Iterator[Judged]:
    """Yield short cases, one a line, as documents with the rows that are expected of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        document = read_text(case["text"], id=case["id"])
        yield Judged(document, tuple(each for row in case["expected"] for each in stated(row, document.text)))


def stated(row: dict[str, Any], text: str) -> Iterator[Relation]:
    """Yield the attribution of an expected row where its words stand in the text, cue and source beside the content."""
    content = tuple(places_of(row["content"].split(PARTS), text))
    if content:
        yield Relation(content, nearest(row.get("cue"), text, content), nearest(row.get("source"), text, content))


def places_of(parts: Iterable[str], text: str) -> Iterator[Span]:
    """Yield where each part first stands in the text, if it does."""
    for part in parts:
        start = text.find(part)
        if start >= 0:
            yield Span(start, start + len(part))


def nearest(words: str | None, text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return where some words stand nearest to a content, () where they do not stand in the text."""
    if not words:
        return ()
    found = [Span(*match.span()) for match in regex.finditer(regex.escape(words), text)]
    return tuple(sorted(found, key=lambda span: distance(span, content))[:1])


def distance(span: Span, content: tuple[Span, ...]) -> int:
    """Return the code points between a span and the nearest end of a content."""
    return min(abs(span.end - content[0].start), abs(span.start - content[-1].end))
