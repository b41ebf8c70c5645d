"""Pages of letters: src/quotes/clean/letters.py."""

from __future__ import annotations

from pages import zones_of

ONE = "I read with dismay that the council means to sell the clock my grandfather wound every week."
TWO = "Walter Pine claims that nobody uses the bike lane on Mill Street. The city counted 1,140 riders."


def test_letters_are_signed() -> None:
    """Name and place, in one line or two."""
    text = f"{ONE}\nEleanor Voss\nFairmount\nThe bike lane works\n{TWO}\n— Arjun Mehta, East Fairmount\n"

    assert [zone for zone, _ in zones_of(text)] == ["body", "byline", "byline", "headline", "body", "byline"]


def test_a_name_below_a_quotation_says_who_spoke() -> None:
    """It is no letter."""
    text = f"“{ONE}”\nEleanor Voss\n\n“{TWO}”\nArjun Mehta\n"

    assert "byline" not in [zone for zone, _ in zones_of(text)]
