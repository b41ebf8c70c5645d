"""utterances.jsonl: each statement with everyone who printed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quotes.record.rows import AlertPrintRow, AlertRow, ApartRow, PrintRow, UtteranceRow, id_of, who_is
from quotes.spans import words
from quotes.types import Alert, Apart, Drift, Print, Span, Utterance


def utterance_rows(utterances: Iterable[Utterance], drifts: Mapping[str, Drift]) -> tuple[UtteranceRow, ...]:
    """Return a row for each utterance, by id; `drifts` says how its prints differ, by its id."""
    rows = (utterance_row(utterance, drifts[utterance.id]) for utterance in utterances)
    return tuple(sorted(rows, key=lambda row: row.id))


def utterance_row(utterance: Utterance, drift: Drift) -> UtteranceRow:
    """Return the row of one utterance, its prints by day, those without one last, then by document and place."""
    prints = sorted(
        map(print_row, utterance.prints, drift.relations),
        key=lambda row: (row.published is None, str(row.published), place_of(row)),
    )
    days = [row.published for row in prints if row.published]
    fullest = utterance.prints[drift.relations.index("fullest")]
    return UtteranceRow(
        id=utterance.id,
        speaker=who_is(fullest.attribution.speaker),
        first=min(days, default=None),
        last=max(days, default=None),
        prints=tuple(prints),
        alerts=tuple(map(alert_row, drift.alerts)),
        apart=tuple(map(apart_row, utterance.apart)),
    )


def apart_row(apart: Apart) -> ApartRow:
    """Return the row of an utterance that is nearly another."""
    prints = (apart.one, apart.other)
    one, other = map(alert_print_row, prints, (each.span for each in prints))
    return ApartRow(apart.utterance, apart.reason, round(apart.confidence, 2), (one, other))


def alert_row(alert: Alert) -> AlertRow:
    """Return the row of one alert."""
    one, other = map(alert_print_row, (alert.one, alert.other), alert.spans)
    return AlertRow(alert.kind, (one, other), alert.note, alert.also)


def alert_print_row(each: Print, span: Span) -> AlertPrintRow:
    """Return one of the two prints of an alert with the words that show it."""
    document = each.attribution.article.document
    return AlertPrintRow(row_of_print(each), document.id, span.start, span.end, words(document.text, span))


def row_of_print(each: Print) -> str:
    """Return the id of the row that holds a print."""
    return id_of(each.attribution)


def place_of(row: PrintRow) -> tuple[object, ...]:
    """Return what prints of one day are sorted by."""
    return row.document, row.start, row.end, row.row


def print_row(each: Print, relation: str) -> PrintRow:
    """Return the row of one print, which has some relation to the fullest."""
    article, quote = each.attribution.article, each.attribution.quote
    return PrintRow(
        row=row_of_print(each),
        document=article.document.id,
        start=each.span.start,
        end=each.span.end,
        type=quote.type,
        speaker=each.attribution.speaker.name,
        outlet=article.outlet.name if article.outlet else None,
        published=article.published,
        relation=relation,
        confidence=round(each.confidence, 2),
    )
