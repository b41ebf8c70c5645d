"""The schemas are those of what is written."""

from __future__ import annotations

import json

import pytest
from attrs import fields

from quotes.errors import RecordError
from quotes.record.schema import SCHEMAS, schema_json


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_schema_has_the_fields_of_its_class_and_says_which_are_always_there(file: str) -> None:
    made = json.loads(schema_json(file))
    shape = made["$defs"][SCHEMAS[file].__name__]

    assert list(shape["properties"]) == [each.name for each in fields(SCHEMAS[file])]


def test_a_file_is_named_with_or_without_its_suffix() -> None:
    assert schema_json("run") == schema_json("run.json")


def test_no_other_file_has_one() -> None:
    with pytest.raises(RecordError, match=r"a\.b: no file of a ledger; name one of quotes\.jsonl"):
        schema_json("a.b")
