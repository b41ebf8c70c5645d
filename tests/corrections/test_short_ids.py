"""A row that is named by how its id begins, as other commands take it."""

from __future__ import annotations

import pytest

from conftest import attribution_of, document_of
from quotes.corrections import Correction, standing, with_whole_ids
from quotes.corrections.run import Corrections, correct
from quotes.corrections.short_ids import why_none
from quotes.record.rows import id_of
from quotes.types import Done

ID, OTHER = "q_61a4081360ae931a", "q_61a4087777777777"
FOUND = attribution_of(document_of("“The talks,” he said, “failed.”\n", "talks.txt"))
DONE = Done(FOUND.article, (FOUND,))


def accept(row: str, document: str | None = None) -> Correction:
    """Return a decision that a row is right."""
    return Correction(None, "ada", "accept", document, row)


@pytest.mark.parametrize("begins", ["q_61a40813", "61a40813", "Q_61A40813", "q_61a4081", ID])
def test_how_an_id_begins_stands_for_it(begins: str) -> None:
    (found,) = with_whole_ids([accept(begins)], [OTHER, ID])

    assert found.row == ID


@pytest.mark.parametrize("begins", ["q_61a408", "q_61a4", "q_8aff99e2"], ids=["two do", "too short", "none does"])
def test_what_tells_no_row_stays_as_it_is(begins: str) -> None:
    assert with_whole_ids([accept(begins)], [OTHER, ID]) == (accept(begins),)


def test_the_other_row_of_a_statement_too() -> None:
    joined = Correction(None, "ada", "join", None, "61a40813", now={"document": None, "row": "61a40877"})
    (found,) = with_whole_ids([joined], [ID, OTHER])

    assert (found.row, found.now["row"]) == (ID, OTHER)


def test_an_undo_follows_what_it_takes_back() -> None:
    decided = accept("61a40813")
    undo = Correction(None, "ada", "undo", now=decided.id)
    again = Correction(None, "ada", "undo", now=undo.id)

    assert standing(with_whole_ids([decided, undo], [ID])) == ()
    assert standing(with_whole_ids([decided, undo, again], [ID])) == (accept(ID),)


def test_of_two_decisions_on_one_row_the_last_counts_however_it_is_named() -> None:
    rejected = Correction(None, "ada", "reject", None, ID[:12])

    assert standing(with_whole_ids([accept(ID), rejected], [ID]))[0].action == "reject"
    assert len(standing(with_whole_ids([accept(ID), rejected], [ID]))) == 1


def test_a_run_takes_it() -> None:
    corrected = correct([DONE], Corrections((accept(id_of(FOUND)[:10]),)))

    assert corrected.documents[0].attributions[0].by_hand is not None
    assert corrected.told_of(()).row.applied == 1


def test_where_several_ids_begin_so_they_are_named() -> None:
    assert why_none("q_61a408", [OTHER, ID], "none") == f"2 ids begin so ({ID}, {OTHER}); give more of it"
    assert why_none("q_8aff99e2", [OTHER, ID], "none") == "none"


@pytest.mark.parametrize(
    ("row", "begun"),
    [("q_61a4", f"; {ID}, {OTHER} begin so"), ("61A40", f"; {ID}, {OTHER} begin so"), ("q_7", "")],
)
def test_too_few_digits_are_told_as_such(row: str, begun: str) -> None:
    """The row may well be there: that none has the id is no help."""
    said = f"{row} is too short to tell a row by; give 6 digits of its id or more{begun}"

    assert why_none(row, [OTHER, ID], "no row of this run has this id") == said
