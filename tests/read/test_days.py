"""Days as tables and headers state them: src/quotes/read/days.py."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from quotes.read.days import day_stated


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-14", "2025/03/14", "20250314", "2025-03-14T23:30:00-08:00", "20250314T063000Z", "March 14, 2025",
        "Mar. 14, 2025 Friday", "14 March 2025", "14th March, 2025", "Fri, 14 Mar 2025 06:30:00 +0100", "14-Mar-2025",
        "3/14/2025", "14/03/2025", "14.3.2025", 1741944600, 1741944600000, "1741944600", 1741944600.0,
        datetime(2025, 3, 14, 23, tzinfo=UTC), date(2025, 3, 14),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_that_tables_have(value: object) -> None:
    assert day_stated(value) == date(2025, 3, 14)


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "3/4/2025", "2025", 2025, 17, True, None, ["2025-03-14"], "31 June 2025", "1.2", float("nan")],
)
def test_what_states_no_day_or_two_is_none(value: object) -> None:
    assert day_stated(value) is None


def test_a_day_that_reads_the_same_both_ways_is_one() -> None:
    assert day_stated("4/4/2025") == date(2025, 4, 4)
