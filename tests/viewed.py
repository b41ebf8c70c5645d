"""Ledgers to make views of: one of a few papers, one whose words are hard on those who read them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import evolve

from quoted import listed, relay_in, row_in
from quotes.convert import convert
from quotes.record import Ledger, Manner
from quotes.record.rows import Row
from traced import written

# characters of two UTF-16 units, marks of a line's end, letters that join, words from right to left, what looks like
# a formula, like markup, like an escape, and what an article never should have in it
HARD = (
    "🦊🦊 “=SUM(A1:A9)\r\n\r\n+1 <b>é́ &amp;\t_x0041_,” said שלום.\n"
    "“Q\x1b\x00uote \\ \"it\" 'so'\u2028,” said Ada.\n@all — ＝1+1\n"
)
NAME = "böse/../x: 1?.txt"
MANNER = Manner()


def papers(folder: Path) -> Path:
    """Return a ledger of four papers in a folder, with the papers beside it."""
    return written(folder / "ledger")


def hard() -> Ledger:
    """Return a ledger of two rows of HARD, and a document that could not be read."""
    words = "=SUM(A1:A9)\r\n\r\n+1 <b>é́ &amp;\t_x0041_, … ＝1+1"
    first = row_in(HARD, words, source="שלום", document=NAME, published=date(2026, 5, 4), outlet="-Herald")
    first = evolve(first, relay=(relay_in(HARD, "@all", "@all"),), flags=("split", "unbalanced-marks"))
    second = row_in(HARD, "Q\x1b\x00uote \\ \"it\" 'so'\u2028,", document=NAME)
    failed = listed("", "gone.txt", status="failed", sha256=None, text_sha256=None, error="gone.txt: no text")
    document = listed(HARD, NAME, outlet="-Herald", published=date(2026, 5, 4), title="=1", quotes=2)
    return Ledger((first, second), (document, failed), texts={document.text_sha256 or "": HARD})


def view_of(ledger: Path | Ledger, place: Path, manner: Manner = MANNER) -> Path:
    """Return where a view of a ledger was written, a ledger on the disk or one at hand."""
    if isinstance(ledger, Ledger):
        ledger.write(place, guard=manner.guard, csv_dialect=manner.dialect)
    else:
        convert(ledger, place, manner=manner)
    return place


def places(row: Row) -> list[tuple[int, int, str]]:
    """Return where the words of a row stand: content, cue, source."""
    source = (row.source,) if row.source else ()
    return [(part.start, part.end, part.text) for part in (*row.content, *row.cue, *source)]
