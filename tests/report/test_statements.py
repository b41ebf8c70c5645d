"""Statements that were printed more than once."""

from datetime import date

from attrs import evolve

from quoted import print_of, relay_in, row_in
from quotes.record.rows import AlertPrintRow, AlertRow, Row, UtteranceRow
from quotes.report.statements import alerts_of, prints_of, utterance_views
from quotes.report.values import AlertView, UtteranceView

FULL = "“We will not sell oil to such countries,” Anna Berg said."
CUT = "“We will not sell oil,” Anna Berg said, RIA reports."


def views_of(*rows: Row, alerts: tuple[AlertRow, ...] = ()) -> tuple[UtteranceView, ...]:
    """Return the statements of rows that all print one, the last of them the fullest."""
    prints = (*map(print_of, rows[:-1]), print_of(rows[-1], relation="fullest"))
    utterance = UtteranceRow("u_1", rows[0].speaker, None, None, prints, alerts)
    numbers = {row.document: number for number, row in enumerate(rows)}
    return utterance_views([utterance], {(row.document, row.id): row for row in rows}, numbers)


def test_each_print_beside_the_fullest() -> None:
    cut = row_in(
        CUT, "We will not sell oil,", source="Anna Berg", document="a.txt", relay=(relay_in(CUT, "RIA", "RIA"),)
    )
    full = row_in(FULL, "We will not sell oil to such countries,", source="Anna Berg", document="b.txt")
    (view,) = views_of(cut, full)

    assert [each.fullest for each in view.prints] == [False, True]
    assert view.prints[0].words == (("=", "We will not sell oil,"), ("-", " to such countries,"))
    assert view.prints[1].words == (("=", "We will not sell oil to such countries,"),)
    assert [[relay.name for relay in each.credits] for each in view.prints] == [["RIA"], []]
    assert view.documents == 2


def test_an_alert_names_its_two_prints() -> None:
    cut, full = (row_in(text, words, document=name) for text, words, name in (
        (CUT, "We will not sell oil,", "a.txt"), (FULL, "We will not sell oil to such countries,", "b.txt"),
    ))  # fmt: skip
    prints = AlertPrintRow(full.id, "b.txt", 17, 20, "oil"), AlertPrintRow(cut.id, "a.txt", 17, 20, "oil,")
    (view,) = views_of(cut, full, alerts=(AlertRow("numbers-differ", prints, "why", ("c.txt",)),))

    assert view.alerts == (AlertView("numbers-differ", "why", 1, 0, ("oil", "oil,"), ("c.txt",)),)
    assert alerts_of([view]) == {(0, cut.id): ("numbers-differ",), (1, full.id): ("numbers-differ",)}


def test_a_statement_is_the_part_of_a_row_that_it_takes() -> None:
    row = row_in(FULL, "We will not sell oil to such countries,", document="a.txt")
    utterance = UtteranceRow(
        "u_1",
        row.speaker,
        date(2026, 1, 1),
        None,
        (print_of(row, end=row.content[0].start + 7), print_of(row, relation="fullest")),
        (),
    )
    (view,) = utterance_views([utterance], {("a.txt", row.id): row}, {"a.txt": 0})

    assert "".join(words for mark, words in view.prints[0].words if mark != "-") == "We will"


def test_what_was_printed_once_is_left_out() -> None:
    assert views_of(row_in(FULL, "We will not sell oil to such countries,")) == ()


def test_those_in_most_documents_come_first_and_are_counted() -> None:
    one = row_in(FULL, "We will not sell oil to such countries,", document="a.txt")
    rows = [evolve(one, document=f"{letter}.txt") for letter in "abc"]
    few = UtteranceRow("u_few", one.speaker, None, None, tuple(map(print_of, rows[:2])), ())
    many = UtteranceRow("u_many", one.speaker, None, None, tuple(map(print_of, rows)), ())
    views = utterance_views(
        [few, many], {(row.document, row.id): row for row in rows}, {"a.txt": 0, "b.txt": 1, "c.txt": 2}
    )

    assert [view.id for view in views] == ["u_many", "u_few"]
    assert prints_of(views) == {"u_many": 3, "u_few": 2}
