"""Words on a terminal: article text is strange text, so its control characters are shown, never obeyed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quotes.record.ledger import Ledger
from quotes.record.rows import Row
from quotes.types import QUOTE_TYPES

if TYPE_CHECKING:
    from rich.table import Table

TOP = 8  # speakers in the summary, and suffixes

FLAGS = {  # of documents -> what they mean
    "mojibake": "perhaps decoded wrongly before: letters such as â€ stand for others",
    "bad-bytes": "with bytes that are nothing in their encoding, read as \ufffd",
    "encoding-guessed": "in an encoding that was guessed by their letters, which may be others; save them as UTF-8",
    "cut": "cut by the service that gave them",
    "not-english": "perhaps not in English, the only language in which quotes are found; leave out or translate",
    "marks-lost": "with quotation marks lost (\ufffd or ? in their place), read as marks where that is sure",
    "words-broken": "with words broken at the ends of lines, where quotes may be lost; join them first",
}

# C0 but line feed and tab, DEL and C1, the twelve bidi controls (Unicode UAX 9), line separators, lone surrogates.
CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Return `text` with each control character written out: \\u001b."""
    return CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def one_line(text: str) -> str:
    """Return `text` printable, its white space folded."""
    return printable(" ".join(text.split()))


def summary(ledger: Ledger) -> Table:
    """Return what a run came to: documents, quotes by type, top speakers, unknown speakers."""
    from rich.table import Table  # heavy: a tenth of a second
    from rich.text import Text

    table = Table(show_header=False, box=None, pad_edge=False)
    for label, value in summary_lines(ledger):
        table.add_row(Text(label), Text(one_line(value)))
    return table


def summary_line(ledger: Ledger, place: str) -> str:
    """Return what a run came to in one line, and where it was written; `-` is standard output."""
    failed = f" ({len(ledger.failures)} failed)" if ledger.failures else ""
    skipped = f", {files_skipped(ledger)}" if ledger.skipped else ""
    where = "standard output" if place == "-" else one_line(place)
    done = f"{counted(len(ledger.documents), 'document')}{failed}, {counted(len(ledger.rows), 'quote')}{skipped}"
    return f"{done}: {where}"


def files_skipped(ledger: Ledger) -> str:
    """Return how many files of the folders were not looked at, by suffix: 3 files skipped (2 .pdf, 1 .docx)."""
    named = [f"{number:,} {one_line(suffix)}" for suffix, number in ledger.skipped[:TOP]]
    others = sum(number for _, number in ledger.skipped[TOP:])
    kinds = ", ".join((*named, *([f"{others:,} others"] if others else [])))
    return f"{counted(sum(number for _, number in ledger.skipped), 'file')} skipped ({kinds})"


def flagged(ledger: Ledger) -> list[str]:
    """Return a line for each flag that documents have, with the first of them."""
    names = [(flag, row.document) for row in ledger.documents for flag in row.flags]
    lines = []
    for flag, what in FLAGS.items():
        documents = [document for each, document in names if each == flag]
        if documents:
            lines.append(
                f"{counted(len(documents), 'document')} {what} (flag {flag}), such as {one_line(documents[0])}"
            )
    return lines


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: 1 quote, 1,024 quotes."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def there_of(found: int, every: int, noun: str) -> str:
    """Return how many of some things were done before: 1 of 1 shard was done by a run before, 2 of 3 shards were."""
    return f"{found:,} of {counted(every, noun)} {'was' if found == 1 else 'were'} done by a run before"


def summary_lines(ledger: Ledger) -> list[tuple[str, str]]:
    """Return the summary's lines, a label and a value each."""
    rows = ledger.rows
    types = Counter(row.type for row in rows)
    unknown = sum(row.speaker.name is None for row in rows)
    return [
        ("documents", f"{len(ledger.documents)}, {len(ledger.failures)} failed{copies_among(ledger)}"),
        *([("folders", files_skipped(ledger))] if ledger.skipped else []),
        ("quotes", f"{len(rows)}: " + listed((kind, types[kind]) for kind in QUOTE_TYPES)),
        ("statements", str(len({each.utterance for row in rows for each in row.statements}))),
        ("top speakers", listed(top_speakers(rows)) or "none"),
        ("unknown speakers", str(unknown)),
    ]


def copies_among(ledger: Ledger) -> str:
    """Return how many documents have the text of another, as the end of a phrase; "" where none has."""
    copies = sum(row.same_text_as is not None for row in ledger.documents)
    return f", {copies:,} with the text of another" if copies else ""


def top_speakers(rows: Iterable[Row]) -> list[tuple[str, int]]:
    """Return the names most often quoted, ties by name."""
    names = Counter(row.speaker.name for row in rows if row.speaker.name is not None)
    return sorted(names.items(), key=lambda item: (-item[1], item[0]))[:TOP]


def listed(counts: Iterable[tuple[str, int]]) -> str:
    """Return counts as a phrase: Kim Jong Un 4, Yonhap 1."""
    return ", ".join(f"{label} {count}" for label, count in counts)
