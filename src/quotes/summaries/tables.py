"""A count as a table for a terminal, or as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from attrs import frozen

from quotes.record.csv import guarded, record
from quotes.summaries.count import Count, Line
from quotes.summaries.keys import SEVERAL
from quotes.terminal import counted, one_line

WIDEST = 48  # columns of a label in a table; CSV has all of it
BETWEEN = "  "
ORDERS = ("count", "name")


@frozen(kw_only=True)
class Shown:
    """How a count is shown: what is counted, how many lines (None for all), and in which order."""

    measure: str = "rows"
    top: int | None = None
    order: str = "count"


def sorted_lines(count: Count, shown: Shown) -> tuple[Line, ...]:
    """Return the lines in the order that is asked for; by count those of most rows, or words, first, then by name."""
    if shown.order == "name":
        return tuple(sorted(count.lines, key=lambda line: line.labels))
    return tuple(sorted(count.lines, key=lambda line: (-measured(line, shown), line.labels)))


def measured(line: Line, shown: Shown) -> int:
    """Return the rows of a line, or its words."""
    return line.words if shown.measure == "words" else line.rows


def first_lines(count: Count, shown: Shown) -> tuple[Line, ...]:
    """Return the lines that are shown: the first, and of the others those of which nothing is known."""
    lines = sorted_lines(count, shown)
    return (*lines[: shown.top], *(line for line in lines[len(lines[: shown.top]) :] if line.is_unknown))


def table_lines(count: Count, shown: Shown) -> Iterator[str]:
    """Yield the lines of a table: its heads, a line each, what is left out, and all together."""
    first = first_lines(count, shown)
    rest = set(count.lines).difference(first)
    body = [(*map(label, line.labels), *figures(line, count, shown)) for line in first]
    if rest:
        left = sum(measured(line, shown) for line in rest)
        more = (f"... {counted(len(rest), 'other')}", *[""] * (len(count.by) - 1))
        body.append((*more, f"{left:,}", percent(left, measured(count.total, shown)), ""))
    heads = (*count.by, shown.measure, "share", "documents")
    total = ("total", *[""] * (len(count.by) - 1), *figures(count.total, count, shown))
    yield from aligned((heads, *body, total), texts=len(count.by))


def notes(count: Count, *, copies: str) -> Iterator[str]:
    """Yield what is to be known of a count: how copies are counted, and rows that stand in several lines."""
    if count.copies:
        told = "count each; --copies once counts the text once" if copies == "each" else "are left out"
        yield f"{counted(count.copies, 'document')} with the text of another: {told}"
    for key in sorted(SEVERAL.intersection(count.by)):
        yield f"a row may have more than one {key}, and counts in each: shares may come to more than 100 %"


def label(name: str) -> str:
    """Return a label in one line that is not too wide."""
    line = one_line(name)
    return line if len(line) <= WIDEST else line[: WIDEST - 2] + " …"


def figures(line: Line, count: Count, shown: Shown) -> tuple[str, str, str]:
    """Return what was counted, its share of all, and in how many documents."""
    number = measured(line, shown)
    return f"{number:,}", percent(number, measured(count.total, shown)), f"{line.documents:,}"


def percent(part: int, whole: int) -> str:
    """Return a share: 12.5 %."""
    return f"{100 * part / whole:.1f} %" if whole else "-"


def aligned(rows: Sequence[Sequence[str]], *, texts: int) -> Iterator[str]:
    """Yield rows of cells as lines: the first columns are texts, the others figures."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for number, (cell, wide) in enumerate(zip(row, widths, strict=True)):
            space = " " * (wide - width(cell))
            cells.append(cell + space if number < texts else space + cell)
        yield BETWEEN.join(cells).rstrip()


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def csv_lines(count: Count, shown: Shown, *, guard: bool = True) -> Iterator[bytes]:
    """Yield a count as CSV, in UTF-8: a record for each line, with rows, words and documents whatever is measured."""
    yield record((*count.by, "rows", "words", "documents", "share_of_rows", "share_of_words"))
    for line in first_lines(count, shown):
        labels = map(guarded, line.labels) if guard else line.labels
        shares = (share(line.rows, count.total.rows), share(line.words, count.total.words))
        yield record((*labels, str(line.rows), str(line.words), str(line.documents), *shares))


def share(part: int, whole: int) -> str:
    """Return a share as a number from 0 to 1."""
    return f"{part / whole:.4f}" if whole else ""
