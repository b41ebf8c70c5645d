from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from conftest import attribution_of, document_of
from quoted import with_digest
from quotes.record.digests import changed_fields
from quotes.record.rows import Row, StatementRow, row_of

ROW = row_of(attribution_of(document_of("“The talks,” he said, “failed.”\n")), [StatementRow("u_1", 1, 30)])


def test_a_row_as_it_was_written() -> None:
    assert changed_fields(ROW) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "q_0"),
        ("document", "other.txt"),
        ("outlet", None),
        ("type", "mixed"),
        ("text", "The talks failed"),
        ("speaker", evolve(ROW.speaker, name="Kim Yo Jong")),
        ("relay", ()),
        ("confidence", 0.99),
        ("flags", ()),
        ("statements", ()),
    ],
)
def test_the_field_that_was_changed(field: str, value: Any) -> None:
    assert changed_fields(evolve(ROW, **{field: value})) == (field,)


@pytest.mark.parametrize("digest", ["", "0", f"{'0' * 16}-{ROW.digest[17:]}"])
def test_a_digest_that_is_none_tells_no_field(digest: str) -> None:
    assert changed_fields(evolve(ROW, digest=digest)) == ()


def test_the_digest_of_another_row_is_not_this_ones() -> None:
    other: Row = with_digest(evolve(ROW, type="mixed"))

    assert changed_fields(evolve(ROW, digest=other.digest)) == ("type",)
