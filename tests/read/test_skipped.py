"""Why files of folders are not read: src/quotes/read/skipped.py."""

from __future__ import annotations

import pytest

from quotes.read.skipped import reason_for


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("news/a.xlsx", "is a spreadsheet, which quotes does not read yet; save it as CSV (.csv), an article a row"),
        ("a.xls.gz", "is a spreadsheet, which quotes does not read yet; save it"),
        ("ledger/quotes.jsonl", "is of a ledger that quotes wrote"),
        ("a.png", "its name is of no format that is read; if it holds an article, name it by itself"),
        ("a.csv/b", "its name is of no format that is read"),
    ],
)
def test_the_reason_is_told_with_a_remedy(path: str, reason: str) -> None:
    assert reason_for(path).startswith(reason)
