"""What is worth a look, and in which order: what the program itself is least sure of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotes.report.values import RowView, UtteranceView
from quotes.review.values import WorkView

UNSURE = 0.6  # confidence of a row: below it two in five are wrong
UNSURE_NAME = 0.7  # confidence that the speaker is who is meant
UNSURE_PRINT = 0.5  # chance that a print is of its statement; link/cluster.py joins from 0.38 on
Key = tuple[int, str]  # the number of a document, and the id of a row


def work_of(rows: Sequence[RowView], utterances: Iterable[UtteranceView]) -> tuple[WorkView, ...]:
    """Return the rows that are worth a look: those with most reasons first, and of these the least sure.

    Links just below the threshold are not in a ledger: the prints that were joined just above it stand for them.
    """
    prints = unsure_prints(utterances)
    reasons = [(row, tuple(reasons_of(row, prints))) for row in rows]
    worth = [(row, why) for row, why in reasons if why]
    worth.sort(key=lambda pair: (-len(pair[1]), pair[0].confidence, pair[0].document))
    return tuple(WorkView(row.document, row.id, why) for row, why in worth)


def unsure_prints(utterances: Iterable[UtteranceView]) -> dict[Key, float]:
    """Return the rows that hold a print which may be of another statement, with the least chance that it is not."""
    found: dict[Key, float] = {}
    for utterance in utterances:
        for each in utterance.prints:
            key = (each.document, each.row)
            if each.confidence < min(UNSURE_PRINT, found.get(key, 1)):
                found[key] = each.confidence
    return found


def reasons_of(row: RowView, prints: Mapping[Key, float]) -> Iterator[str]:
    """Yield why a row is worth a look."""
    if row.confidence < UNSURE:
        yield f"low confidence ({percent(row.confidence)})"
    if row.speaker.name is None:
        yield "speaker not known"
    elif row.speaker.confidence is not None and row.speaker.confidence < UNSURE_NAME:
        yield f"speaker not sure ({percent(row.speaker.confidence)})"
    yield from (f"alert: {kind}" for kind in row.alerts)
    chance = prints.get((row.document, row.id))
    if chance is not None:
        yield f"perhaps another statement ({percent(chance)})"


def percent(chance: float) -> int:
    """Return a chance as the page shows it."""
    return round(100 * chance)
