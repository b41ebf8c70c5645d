"""Who is quoted."""

import csv

from quoted import said
from quotes.report.audit import COLUMNS, audit_of
from quotes.report.values import Share

ROWS = [
    said("Anna Berg", "We will leave now.", outlet="TASS", source_words="she", number=1),
    said("Anna Berg", "No.", outlet="AP", number=2, document=1),
    said("officials", "It is over.", kind="anonymous", outlet="TASS", number=3),
    said(None, "So be it.", kind="group", outlet="TASS", number=4),
    said("Reuters", "Oil rose.", kind="outlet", number=5),
]


def test_all_outlets_first_then_those_with_most_rows() -> None:
    assert [(outlet.name, outlet.rows, outlet.words) for outlet in audit_of(ROWS).outlets] == [
        (None, 5, 13), ("TASS", 3, 10), ("AP", 1, 1), ("publisher not stated", 1, 2),
    ]  # fmt: skip


def test_kinds_and_statuses() -> None:
    every, tass, *_ = audit_of(ROWS).outlets

    assert every.kinds == (
        Share("person", 2, 5),
        Share("outlet", 1, 2),
        Share("anonymous", 1, 3),
        Share("unknown", 1, 3),
    )
    assert tass.statuses == (Share("unknown", 1, 3), Share("named", 1, 4), Share("unnamed", 1, 3))


def test_gender_is_of_the_speaker_in_all_outlets() -> None:
    every, tass, *_ = audit_of([*ROWS, said("John Kirby", number=6)]).outlets

    assert every.genders == (Share("f", 2, 5), Share("not said", 1, 3))
    assert tass.genders == (Share("f", 1, 4),)


def test_who_is_not_known_has_no_gender() -> None:
    (speaker,) = audit_of([said(None, source_words="she")]).speakers

    assert (speaker.id, speaker.name, speaker.status, speaker.gender) == ("", "not known", "unknown", None)


def test_the_table_to_take_along() -> None:
    header, *records = csv.reader(audit_of(ROWS).csv.splitlines())
    of_berg = dict(zip(header, records[0], strict=True))

    assert tuple(header) == COLUMNS
    assert len(records) == 5
    assert (of_berg["outlet"], of_berg["speaker"], of_berg["gender"], of_berg["rows"]) == ("AP", "Anna Berg", "f", "1")


def test_a_name_that_looks_like_a_formula_is_guarded() -> None:
    assert "'=HYPERLINK" in audit_of([said('=HYPERLINK("x")')]).csv


def test_a_ledger_without_rows() -> None:
    assert [outlet.rows for outlet in audit_of([]).outlets] == [0]
