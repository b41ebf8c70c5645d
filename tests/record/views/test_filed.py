"""Documents with their rows, one at a time: all rows come, each with its document, whatever is lacking."""

import pytest
from attrs import evolve

from quoted import listed, row_in
from quotes.errors import OptionError, RecordError
from quotes.record import Ledger, Manner
from quotes.record.views.filed import documents_of, filed, records_of

TEXT = "“No,” he said. “Yes,” she said."
NO, YES = (row_in(TEXT, words, document="b.txt") for words in ("No,", "Yes,"))
OTHER = row_in(TEXT, "No,", document="c.txt")
LISTED = [listed(TEXT, name) for name in ("a.txt", "b.txt", "c.txt")]


def test_each_document_has_its_rows_and_its_text() -> None:
    found = list(filed(LISTED, [NO, YES, OTHER], lambda document: f"text of {document.document}"))

    assert [(each.document.document, each.rows) for each in found] == [
        ("a.txt", ()),
        ("b.txt", (NO, YES)),
        ("c.txt", (OTHER,)),
    ]
    assert [each.text() for each in found] == ["text of a.txt", "text of b.txt", "text of c.txt"]


def test_two_files_of_one_name_keep_their_rows() -> None:
    twin = evolve(NO, document_sha256="0")
    found = list(filed([listed(TEXT, "b.txt", sha256="0"), LISTED[1]], [twin, NO], lambda _: None))

    assert [each.rows for each in found] == [(twin,), (NO,)]


def test_rows_of_a_document_that_is_not_listed_are_told() -> None:
    with pytest.raises(RecordError) as error:
        list(filed(LISTED[:2], [NO, OTHER], lambda _: None))

    assert str(error.value) == (
        "c.txt: has rows, but documents.jsonl does not list it; run quotes extract again, or give its quotes.jsonl "
        "alone, copied to another folder"
    )


def test_a_ledger_made_by_hand_may_be_in_any_order_and_list_no_documents() -> None:
    found = list(records_of(Ledger((OTHER, YES, NO), ())).filed())

    assert [(each.document.document, each.document.quotes, each.rows) for each in found] == [
        ("b.txt", 2, (YES, NO)),
        ("c.txt", 1, (OTHER,)),
    ]


def test_what_rows_tell_of_their_documents() -> None:
    (found,) = documents_of([evolve(NO, outlet="Herald"), YES])

    assert (found.document, found.sha256, found.outlet, found.quotes) == ("b.txt", NO.document_sha256, "Herald", 2)


def test_a_dialect_that_there_is_none_of() -> None:
    with pytest.raises(OptionError, match="csv_dialect='excel': there are 'people' and 'plain'"):
        Manner(dialect="excel")
