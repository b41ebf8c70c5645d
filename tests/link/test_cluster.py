"""Prints in groups that are each one statement."""

from __future__ import annotations

from prints import FERRY, HARBOUR, linked, said


def test_halves_of_a_long_statement_do_not_make_one_of_each_other() -> None:
    whole = said(f"{HARBOUR}, and {FERRY}", name="whole.txt")
    halves = said(HARBOUR, name="b.txt"), said(FERRY, name="c.txt")

    (together,) = linked(whole, *halves)
    assert len(together) == 2
