"""utterances.jsonl: each statement with everyone who printed it."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.record.rows import PrintRow, UtteranceRow, row_id, who_is
from quotes.types import Print, Utterance

TYPES = ("indirect", "mixed", "direct")  # the later, the nearer to what was said


def utterance_rows(utterances: Iterable[Utterance]) -> tuple[UtteranceRow, ...]:
    """Return a row for each utterance, by id."""
    return tuple(sorted(map(utterance_row, utterances), key=lambda row: row.id))


def utterance_row(utterance: Utterance) -> UtteranceRow:
    """Return the row of one utterance, its prints by day, those without one last, then by document and place."""
    prints = sorted(
        map(print_row, utterance.prints), key=lambda row: (row.published is None, str(row.published), place_of(row))
    )
    days = [row.published for row in prints if row.published]
    return UtteranceRow(
        id=utterance.id,
        speaker=who_is(fullest(utterance).attribution.speaker),
        first=min(days, default=None),
        last=max(days, default=None),
        prints=tuple(prints),
    )


def fullest(utterance: Utterance) -> Print:
    """Return the print that tells most: the longest of those that are direct, else mixed, else indirect."""
    return min(utterance.prints, key=_less_full)


def _less_full(each: Print) -> tuple[object, ...]:
    length = sum(part.end - part.start for part in each.statement.content)
    document = each.attribution.article.document
    return -TYPES.index(each.attribution.quote.type), -length, document.id, document.sha256, each.span


def place_of(row: PrintRow) -> tuple[object, ...]:
    """Return what prints of one day are sorted by."""
    return row.document, row.start, row.end, row.row


def print_row(each: Print) -> PrintRow:
    """Return the row of one print."""
    article, quote = each.attribution.article, each.attribution.quote
    return PrintRow(
        row=row_id(article.document.text_sha256, quote.content, quote.cue, quote.source),
        document=article.document.id,
        start=each.span.start,
        end=each.span.end,
        type=quote.type,
        speaker=each.attribution.speaker.name,
        outlet=article.outlet.name if article.outlet else None,
        published=article.published,
        confidence=round(each.confidence, 2),
    )
