"""Days as pages print them: src/quotes/clean/dates.py."""

from __future__ import annotations

from datetime import date

import pytest

from pages import article_of

BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 13 December 2025, 10:30 GMT", date(2025, 12, 13)),
        ("Posted on Sat, Dec 13, 2025 at 7:15 p.m.", date(2025, 12, 13)),
        ("Updated 14 December 2025", date(2025, 12, 14)),
        ("December 13, 2025", date(2025, 12, 13)),
        ("13.12.2025", date(2025, 12, 13)),
        ("2025-12-13T07:00:00+09:00", date(2025, 12, 13)),
        ("2025-02-30", None),
    ],
)
def test_line_with_a_date(line: str, published: date | None) -> None:
    """Labelled or alone, in words or figures; nothing is guessed."""
    assert article_of(f"River floods old town\n\n{line}\n\n{BODY}").published == published
