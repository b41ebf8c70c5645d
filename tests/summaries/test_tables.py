"""A count as a table and as CSV: src/quotes/summaries/tables.py."""

from __future__ import annotations

import csv
import io

from quotes.summaries import Count, Line
from quotes.summaries.tables import Shown, csv_lines, notes, table_lines

LINES = (
    Line(("Ada Roy", "2026-05"), 6, 60, 2),
    Line(("金正恩", "2026-04"), 3, 90, 1),
    Line(("(unnamed)", "(not stated)"), 2, 10, 1),
    Line(("=Ida()", "2026-03"), 1, 40, 1),
)
COUNT = Count(("speaker", "month"), LINES, Line((), 12, 200, 3))


def test_columns_stand_below_each_other() -> None:
    assert list(table_lines(COUNT, Shown())) == [
        "speaker    month         rows    share  documents",
        "Ada Roy    2026-05          6   50.0 %          2",
        "金正恩     2026-04          3   25.0 %          1",
        "(unnamed)  (not stated)     2   16.7 %          1",
        "=Ida()     2026-03          1    8.3 %          1",
        "total                      12  100.0 %          3",
    ]


def test_words_in_place_of_rows() -> None:
    assert [line.split()[0] for line in table_lines(COUNT, Shown(measure="words"))] == [
        "speaker", "金正恩", "Ada", "=Ida()", "(unnamed)", "total",
    ]  # fmt: skip


def test_what_is_not_known_is_shown_below_the_first() -> None:
    lines = list(table_lines(COUNT, Shown(top=1)))

    assert [line.split()[0] for line in lines] == ["speaker", "Ada", "(unnamed)", "...", "total"]
    assert lines[3].split() == ["...", "2", "others", "4", "33.3", "%"]


def test_by_name() -> None:
    months = tuple(Line(each.labels[1:], each.rows, 1, 1) for each in LINES)
    lines = table_lines(Count(("month",), months, COUNT.total), Shown(order="name"))

    assert [line.split()[0] for line in lines] == ["month", "(not", "2026-03", "2026-04", "2026-05", "total"]


def test_a_name_obeys_no_terminal() -> None:
    evil = Count(("speaker",), (Line(("a\x1b[31m\nb" + "x" * 80,), 1, 1, 1),), Line((), 1, 1, 1))

    assert list(table_lines(evil, Shown()))[1].startswith("a\\u001b[31m bxxx")
    assert max(map(len, table_lines(evil, Shown()))) < 80


def test_csv_is_read_by_others() -> None:
    text = b"".join(csv_lines(COUNT, Shown())).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))

    assert rows[0] == {
        "speaker": "Ada Roy", "month": "2026-05", "rows": "6", "words": "60", "documents": "2",
        "share_of_rows": "0.5000", "share_of_words": "0.3000",
    }  # fmt: skip
    assert rows[3]["speaker"] == "'=Ida()"
    assert len(rows) == 4


def test_no_rows_are_no_share() -> None:
    none = Count(("speaker",), (), Line((), 0, 0, 0))

    assert list(table_lines(none, Shown())) == ["speaker  rows  share  documents", "total       0      -          0"]
    assert len(list(csv_lines(none, Shown()))) == 1


def test_what_is_to_be_known_of_a_count() -> None:
    some = Count(("relay",), (), Line((), 0, 0, 0), copies=2)

    assert list(notes(some, copies="each")) == [
        "2 documents with the text of another: count each; --copies once counts the text once",
        "a row may have more than one relay, and counts in each: shares may come to more than 100 %",
    ]
    assert next(notes(some, copies="once")) == "2 documents with the text of another: are left out"
