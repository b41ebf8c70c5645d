"""The quotes as a table of HTML, for a notebook. Words of a text are strange text: all of it is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from quotes.record.csv import BETWEEN_RELAYS
from quotes.record.rows import BETWEEN_PARTS, Row, Who

MOST_ROWS = 20  # shown: a page to look at; the rest is in Ledger.rows
MOST_LETTERS = 300  # of what was said
HEADS = ("speaker", "said", "cue", "through", "document", "confidence")


def table_of(rows: Sequence[Row], caption: str) -> str:
    """Return the first of the rows under HEADS, with how many there are."""
    count = f"; the first {MOST_ROWS} are shown" if len(rows) > MOST_ROWS else ""
    return (
        f"<table><caption>{escape(caption + count)}</caption>"
        f"<thead>{line(HEADS, 'th')}</thead>"
        f"<tbody>{''.join(line(cells_shown(row), 'td') for row in rows[:MOST_ROWS])}</tbody></table>"
    )


def line(cells: Sequence[str], tag: str) -> str:
    """Return one line of a table. Each cell's direction is its own: none turns the words of the next around."""
    return "<tr>" + "".join(f'<{tag} dir="auto">{escape(cell)}</{tag}>' for cell in cells) + "</tr>"


def cells_shown(row: Row) -> tuple[str, ...]:
    """Return what is shown of a row, in the order of HEADS."""
    said = row.text if len(row.text) <= MOST_LETTERS else row.text[:MOST_LETTERS] + " …"
    return (
        speaker_shown(row.speaker),
        said,
        BETWEEN_PARTS.join(part.text for part in row.cue),
        BETWEEN_RELAYS.join(relay.name for relay in row.relay),
        row.document,
        f"{row.confidence:.2f}",
    )


def speaker_shown(speaker: Who) -> str:
    """Return the speaker's name or, where that is not known, why."""
    return speaker.name if speaker.name is not None else f"not known ({speaker.reason or 'no reason is given'})"
