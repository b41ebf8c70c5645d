"""Statements that were printed more than once: their prints by day, each beside the fullest, and who credits whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from quotes.record.rows import BETWEEN_PARTS, AlertPrintRow, AlertRow, PrintRow, Row, UtteranceRow
from quotes.report.diff import SAME, Marked, word_diff
from quotes.report.rows import Key, relay_view, speaker_view
from quotes.report.values import AlertView, PrintView, UtteranceView

FULLEST = "fullest"


def utterance_views(
    utterances: Iterable[UtteranceRow], rows: Mapping[Key, Row], numbers: Mapping[str, int]
) -> tuple[UtteranceView, ...]:
    """Return the statements printed more than once, those in most documents first.

    `numbers` has the number of each document by its name.
    """
    many = (utterance for utterance in utterances if len(utterance.prints) > 1)
    views = (utterance_view(utterance, rows, numbers) for utterance in many)
    return tuple(sorted(views, key=lambda view: (-view.documents, -len(view.prints), view.id)))


def utterance_view(utterance: UtteranceRow, rows: Mapping[Key, Row], numbers: Mapping[str, int]) -> UtteranceView:
    """Return one statement with its prints."""
    said = [words_of(each, rows) for each in utterance.prints]
    whole = fullest(utterance.prints)
    marked = (((SAME, words),) if index == whole else word_diff(words, said[whole]) for index, words in enumerate(said))
    prints = (
        print_view(each, words, rows.get((each.document, each.row)), numbers)
        for each, words in zip(utterance.prints, marked, strict=True)
    )
    return UtteranceView(
        id=utterance.id,
        speaker=speaker_view(utterance.speaker),
        documents=len({each.document for each in utterance.prints}),
        prints=tuple(replace(view, fullest=True) if index == whole else view for index, view in enumerate(prints)),
        first=utterance.first,
        last=utterance.last,
        alerts=tuple(alert_view(alert, utterance.prints) for alert in utterance.alerts),
    )


def words_of(each: PrintRow, rows: Mapping[Key, Row]) -> str:
    """Return the words of a print: its row's content, as far as the statement goes; none where the row is gone."""
    row = rows.get((each.document, each.row))
    parts = row.content if row else ()
    cut = (part.text[max(0, each.start - part.start) : max(0, each.end - part.start)] for part in parts)
    return BETWEEN_PARTS.join(words for words in cut if words)


def fullest(prints: Sequence[PrintRow]) -> int:
    """Return the number of the print that the ledger calls the fullest; the first where it calls none so."""
    return next((number for number, each in enumerate(prints) if each.relation == FULLEST), 0)


def print_view(each: PrintRow, words: Marked, row: Row | None, numbers: Mapping[str, int]) -> PrintView:
    """Return one print, with those that it says it has it from."""
    return PrintView(
        row=each.row,
        document=numbers[each.document],
        type=each.type,
        confidence=each.confidence,
        words=words,
        speaker=each.speaker,
        relation=each.relation,
        credits=tuple(relay_view(relay) for relay in row.relay if relay.basis == "stated") if row else (),
    )


def alert_view(alert: AlertRow, prints: Sequence[PrintRow]) -> AlertView:
    """Return what changed between two of the prints."""
    one, other = (number_of(each, prints) for each in alert.prints)
    words = (alert.prints[0].text, alert.prints[1].text)
    return AlertView(alert.kind, alert.note, one, other, words, also=alert.also)


def number_of(wanted: AlertPrintRow, prints: Sequence[PrintRow]) -> int:
    """Return the number of the print that an alert means: the one around its words, else the first of its row."""
    of_row = [
        number for number, each in enumerate(prints) if (each.document, each.row) == (wanted.document, wanted.row)
    ]
    around = (number for number in of_row if prints[number].start <= wanted.start < prints[number].end)
    return next(around, of_row[0] if of_row else 0)


def prints_of(utterances: Iterable[UtteranceView]) -> dict[str, int]:
    """Return in how many documents each of the statements is printed."""
    return {utterance.id: utterance.documents for utterance in utterances}


def alerts_of(utterances: Iterable[UtteranceView]) -> dict[tuple[int, str], tuple[str, ...]]:
    """Return the kinds of alerts that concern each row, by the number of its document and its id."""
    found: dict[tuple[int, str], set[str]] = {}
    for utterance in utterances:
        for alert in utterance.alerts:
            for number in (alert.one, alert.other):
                each = utterance.prints[number]
                found.setdefault((each.document, each.row), set()).add(alert.kind)
    return {key: tuple(sorted(kinds)) for key, kinds in found.items()}
