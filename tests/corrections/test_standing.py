from __future__ import annotations

from typing import Any

from quotes.corrections import Anchor, Correction, plain, standing, undoing_nothing
from quotes.corrections.values import Printed


def decided(action: str, row: str | None = "q_1", **fields: Any) -> Correction:
    """Return a decision on a row of a.txt."""
    return Correction(None, "ada", action, "a.txt", row, **fields)


def undo(correction: Correction) -> Correction:
    """Return what takes a decision back."""
    return Correction(None, "ada", "undo", now=correction.id)


ANNA, BEN = (decided("set", field="speaker", now=name) for name in ("Anna Berg", "Ben Roy"))
KIND = decided("set", field="kind", now="group")


def test_the_last_word_on_a_field_stands() -> None:
    assert standing([ANNA, KIND, BEN]) == (KIND, BEN)


def test_rows_and_documents_are_told_apart() -> None:
    other = decided("set", row="q_2", field="speaker", now="Ben Roy")

    assert standing([ANNA, other]) == (ANNA, other)


def test_an_undo_brings_back_what_stood_before() -> None:
    assert standing([ANNA, BEN, undo(BEN)]) == (ANNA,)


def test_an_undo_can_be_undone() -> None:
    assert standing([ANNA, undo(ANNA), undo(undo(ANNA))]) == (ANNA,)


def test_what_is_decided_again_after_an_undo_stands() -> None:
    assert standing([ANNA, undo(ANNA), ANNA]) == (ANNA,)


def test_accepted_and_then_rejected() -> None:
    assert standing([decided("accept"), decided("reject")]) == (decided("reject"),)


def test_two_prints_are_joined_and_parted_in_the_order_of_the_lines() -> None:
    anchor, other = Anchor(None, "they would stay", start=3), plain(Printed("b.txt", "q_2"))
    joined, parted = (decided(action, anchor=anchor, now=other) for action in ("join", "split"))

    assert standing([joined, parted]) == (parted,)
    assert standing([parted, joined]) == (joined,)


def test_of_two_names_the_last_word_stands_on_whether_they_are_one() -> None:
    one = Correction(None, "ada", "same-speaker", was="A. Berg", now="Anna Berg")
    third = Correction(None, "ada", "same-speaker", was="Berg", now="Anna Berg")
    two, turned = (
        Correction(None, "ada", "not-same-speaker", was=was, now=now)
        for was, now in (("A. Berg", "Anna Berg"), ("Anna Berg", "A. Berg"))
    )

    assert standing([one, third, two]) == (third, two)
    assert standing([one, turned]) == (turned,)
    assert standing([turned, one]) == (one,)
    assert standing([two, turned]) == (turned,)


def test_two_rows_added_to_a_document_both_stand() -> None:
    some = [decided("add", None, anchor=Anchor(None, each), now={"content": [each]}) for each in ("a b c", "d e f")]

    assert standing(some) == tuple(some)


def test_an_undo_that_names_nothing_is_told() -> None:
    assert undoing_nothing([undo(ANNA), ANNA, undo(ANNA)]) == (undo(ANNA),)
