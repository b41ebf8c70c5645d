"""Which rows are asked for: src/quotes/summaries/chosen.py."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counted import named, row
from quotes.errors import OptionError
from quotes.summaries import Chosen

ROW = row("It rains.", named("Recep Tayyip Erdoğan"), published=date(2026, 5, 4))


@pytest.mark.parametrize(
    ("asked", "has"),
    [
        ({}, True),
        ({"speaker": "erdogan"}, True),
        ({"speaker": ("nobody", "tayyip erdogan")}, True),
        ({"speaker": "Emine Erdogan"}, False),
        ({"outlet": "the valley herald"}, False),
        ({"outlet": "herald"}, True),
        ({"kind": "person", "type": ("direct", "indirect")}, True),
        ({"kind": "group"}, False),
        ({"type": "direct"}, False),
        ({"document": "b.txt"}, False),
        ({"since": date(2026, 5, 4), "until": date(2026, 5, 4)}, True),
        ({"since": date(2026, 5, 5)}, False),
        ({"until": date(2026, 5, 3)}, False),
    ],
)
def test_a_row_that_is_asked_for(asked: dict[str, Any], has: bool) -> None:
    assert Chosen(**asked).has(ROW) is has


def test_a_row_without_a_day_is_in_no_days() -> None:
    assert not Chosen(since=date(1, 1, 1)).has(row("It rains.", published=None))


def test_nobody_is_called_by_marks() -> None:
    with pytest.raises(OptionError, match=r"'\?': no words; give some of the name"):
        Chosen(speaker="?")
