"""Places of a browser -> spans of a text, and anchors that find their words again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from attrs import frozen

from quotes.corrections import Anchor, anchor_of
from quotes.record.rows import Row
from quotes.report.offsets import code_point_offsets
from quotes.report.values import Place
from quotes.review.asked import RefusedError
from quotes.review.overlay import Ground, zone_at
from quotes.types import Span

Rows = Mapping[str, Row]  # of one document, by id


@frozen
class Clerk:
    """Who decides, and when."""

    by: str
    at: datetime


@frozen
class Sheet:
    """A document that is decided on: what corrections stand on there, and its rows as they are now, by id."""

    ground: Ground
    rows: Rows


def anchor_at(row: Row, sheet: Sheet) -> Anchor:
    """Return what finds a row again: its words, from the first of its content to the last."""
    return anchor_in(Span(row.content[0].start, row.content[-1].end), sheet, zone=row.zone, words=row.text)


def anchor_in(span: Span, sheet: Sheet, *, zone: str | None = None, words: str = "") -> Anchor:
    """Return what finds a span again; the `words` alone where the text is not to be had."""
    text, sha256 = sheet.ground.text, sheet.ground.document.text_sha256
    if text is None:
        return Anchor(sha256, words, zone=zone, start=span.start)
    return anchor_of(text, span, text_sha256=sha256, zone=zone or zone_at(sheet.ground.document, span.start))


def anchors_at(places: Sequence[Place], sheet: Sheet) -> tuple[Anchor, ...]:
    """Return what finds the words at some places again, in order of text."""
    return tuple(anchor_in(span, sheet) for span in spans_at(places, sheet))


def spans_at(places: Sequence[Place], sheet: Sheet) -> tuple[Span, ...]:
    """Return places of a browser as spans of code points, in order of text; RefusedError where they can't be."""
    if not places:
        return ()
    text = sheet.ground.text
    if text is None:
        raise RefusedError(f"{sheet.ground.document.document}: without its text no words can be pointed at")
    points = code_point_offsets(text)
    pairs = [(points(start), points(end)) for start, end in sorted(places)]
    if any(not (0 <= start < end <= len(text)) or not text[start:end].strip() for start, end in pairs):
        raise RefusedError("no words stand at these places; select some")
    if any(end > start for (_, end), (start, _) in pairwise(pairs)):
        raise RefusedError("these words overlap; select parts that stand apart")
    return tuple(Span(*pair) for pair in pairs)
