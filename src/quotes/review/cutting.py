"""A content in two: some of its words become a row of their own, said by the same speaker with the same cue."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from quotes.corrections import Added, Correction, Named, Through, plain
from quotes.corrections.values import ADD, CONTENT, SET
from quotes.record.rows import Part, RelayRow, Row
from quotes.review.anchoring import Clerk, Sheet, anchor_at, anchor_in, spans_at
from quotes.review.asked import Asked, RefusedError
from quotes.review.overlay import id_of, type_of
from quotes.types import Span

CUT = "cut"  # asked for so; what is saved are a `set` of the content and an `add`
JOINTS = " \t\r\n,;:–—-"  # between what is left and the words behind it, which are cut out
ENDS = JOINTS + ".!?"  # behind the words that are cut out


def cut(asked: Asked, row: Row, sheet: Sheet, clerk: Clerk) -> list[Correction]:
    """Return the decisions that some words of a content are a row of their own; all else is as the row has it.

    Raises RefusedError where they are not some of its words.
    """
    spans = spans_at((asked.place,) if asked.place else (), sheet)
    within = any(part.start <= span.start and span.end <= part.end for span in spans for part in row.content)
    left = tuple(chain.from_iterable(left_of(part, spans[0]) for part in row.content)) if within else ()
    if not left:
        raise RefusedError("select some words of what was said, not all of them")
    anchors = plain(tuple(anchor_in(each, sheet) for each in left))
    was = [part.text for part in row.content]
    content = Correction(
        clerk.at, clerk.by, SET, row.document, row.id, anchor_at(row, sheet), CONTENT, was, anchors
    )  # fmt: skip
    return [content, own_row(spans[0], row, sheet, clerk)]


def left_of(part: Part, span: Span) -> Iterable[Span]:
    """Yield what is left of a part without some words, and without the joints between the two."""
    before = part.text[: max(0, span.start - part.start)]
    kept = before.rstrip(JOINTS) if span.start < part.end else before
    if kept.strip():
        yield Span(part.start, part.start + len(kept))
    behind = part.text[max(0, span.end - part.start) :]
    kept = behind.lstrip(ENDS) if span.end > part.start else behind
    if kept.strip():
        yield Span(part.end - len(kept), part.end)


def own_row(span: Span, row: Row, sheet: Sheet, clerk: Clerk) -> Correction:
    """Return the decision that some words are a row of their own, by the speaker, cue and source of another."""
    text, its = sheet.ground.text or "", row.speaker
    content = (Part(span.start, span.end, text[span.start : span.end]),)
    type: Any = type_of(text, content) if row.type == "mixed" else row.type
    attitude: Any = row.attitude
    new = Added(
        content=(anchor_in(span, sheet),),
        cue=tuple(anchor_in(Span(part.start, part.end), sheet) for part in row.cue),
        source=anchor_in(Span(row.source.start, row.source.end), sheet) if row.source else None,
        type=type,
        attitude=attitude,
        speaker=Named(its.name, its.kind, its.role, its.id, its.wikidata),
        relay=tuple(relay_kept(each, sheet) for each in row.relay),
    )
    id = id_of(sheet.ground.document, content, row.cue, (row.source,) if row.source else ())
    return Correction(clerk.at, clerk.by, ADD, row.document, id, anchor_in(span, sheet), now=plain(new))


def relay_kept(relay: RelayRow, sheet: Sheet) -> Through:
    """Return a relay as the row has it."""
    is_placed = relay.start is not None and relay.end is not None
    words = anchor_in(Span(relay.start or 0, relay.end or 0), sheet) if is_placed else None
    basis: Any = relay.basis
    return Through(relay.name, relay.kind, basis, relay.id, relay.wikidata, words)
