"""Rows held against their documents: what is named when something changed."""

from datetime import date

import pytest
from attrs import evolve

from conftest import TALKS, document_of
from quoted import with_digest
from quotes.errors import RecordError
from quotes.record.rows import CorrectedRow, Part, Row, SaidOnRow, StatementRow, Step, Who, row_of
from quotes.types import Attribution, Document, Failure
from quotes.verify import check_any_there, report, troubles, verify, with_extracts


@pytest.fixture
def row(attribution: Attribution) -> Row:
    return row_of(attribution, [StatementRow("u_1", 1, 30)])


def test_a_row_of_an_unchanged_document_holds(row: Row, talks: Document) -> None:
    assert troubles(row, talks) == ()


def test_a_changed_file_is_told_with_the_words_that_moved(row: Row) -> None:
    changed = document_of(TALKS.replace("he said", "she said"))
    said = troubles(row, changed)

    assert said[0].startswith(f"the file has changed: its SHA-256 was {row.document_sha256}, is ")
    assert "cue [16:20] now reads ' sai', was 'said'" in said
    assert not any("the id of these spans" in line for line in said)
    assert not any(line.startswith("content [1:11]") for line in said)


def test_a_shorter_text_does_not_reach(row: Row) -> None:
    assert "source [13:15] lies outside the text of 3 characters" in troubles(row, document_of("“Th"))


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"source": Part(13, 15, "she")}, "source [13:15] now reads 'he', was 'she'"),
        ({"text": "failed."}, "text is not its content's parts joined"),
        ({"evidence": (Step("marks", 30, 99, ""),)}, "evidence marks [30:99] lies outside the text of 32 characters"),
        ({"evidence": (Step("marks", 9, 8, ""),)}, "evidence marks [9:8] lies outside the text of 32 characters"),
    ],
)
def test_a_row_that_was_edited_is_named(change: dict[str, object], trouble: str, row: Row, talks: Document) -> None:
    assert trouble in troubles(evolve(row, **change), talks)


def test_an_id_is_checked_against_its_spans(row: Row, talks: Document) -> None:
    made_up = with_digest(evolve(row, id="q_0"))

    assert troubles(made_up, talks) == (f"the id of these spans in this text is {row.id}",)
    assert troubles(evolve(row, id="q_0"), talks)[1:] == ("id is not as it was written",)


def test_a_row_keeps_its_id_when_a_person_set_its_spans(row: Row, talks: Document) -> None:
    set_by_hand = (CorrectedRow("set", "cue", None, "ada"),)

    assert troubles(with_digest(evolve(row, cue=(), corrected=set_by_hand)), talks) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("zone", "headline"), ("outlet", None), ("type", "mixed"), ("attitude", "belief"), ("published", None),
        ("confidence", 1.0), ("flags", ()), ("relay", ()), ("statements", ()), ("evidence", ()),
        ("speaker", Who("Kim Yo Jong", "person", None, None, None, None)),
        ("speaker", Who("Kim Jong Un", "person", "kim-jong-un", "Q56226", "leader", None, 0.1)),
        ("said_on", SaidOnRow(None, date(2025, 12, 1), date(2025, 12, 31), 1, 2, "x")),
        ("corrected", (CorrectedRow("accept", None, None, "ada"),)),
    ],
)  # fmt: skip
def test_a_field_that_was_changed_in_the_file_is_named(field: str, value: object, row: Row, talks: Document) -> None:
    assert troubles(evolve(row, **{field: value}), talks) == (f"{field} is not as it was written",)


def test_a_relay_is_checked_too(row: Row, talks: Document) -> None:
    edited = with_digest(evolve(row, relay=(evolve(row.relay[1], text="TASS"),)))

    assert troubles(edited, talks) == ("relay [5:10] now reads 'talks', was 'TASS'",)


def test_a_document_that_is_not_given_or_not_read(row: Row) -> None:
    (absent,) = verify([row], [])
    (broken,) = verify([row], [Failure("talks.txt", "talks.txt: is empty")])

    assert absent.troubles == ("the document is not among the paths given",)
    assert broken.troubles == ("talks.txt: is empty",)


def test_of_two_files_of_one_name_the_one_that_fits_counts(row: Row, talks: Document) -> None:
    other = document_of("Another text.\n")

    for documents in ([talks, other], [other, talks]):
        assert [verdict.troubles for verdict in verify([row], documents)] == [()]


def test_a_page_that_reads_otherwise_today_holds_by_the_text_that_was_kept(row: Row, talks: Document) -> None:
    """As long as the file is the same: another version of what extracts the text, or none, is no change."""
    page = evolve(talks, media_type="text/html")
    kept = {page.sha256: page}
    other = evolve(page, text="Talks\n", text_sha256="0")
    unread = Failure("talks.txt", "talks.txt: to read web pages takes an extra", page.sha256)
    changed = evolve(other, sha256="1")

    for item in (other, unread):
        assert [verdict.troubles for verdict in verify([row], with_extracts([item], kept))] == [()]
    assert verify([row], with_extracts([changed], kept))[0].troubles[0].startswith("the file has changed: its SHA-256")


def test_the_report_names_each_trouble_and_counts(row: Row, talks: Document) -> None:
    lines = list(report(verify([row, with_digest(evolve(row, id="q_0"))], [talks])))

    assert lines == [
        f"talks.txt: q_0: the id of these spans in this text is {row.id}",
        "2 rows verified, 1 no longer hold",
    ]


def test_the_last_line_counts_the_troubles_of_the_files_too(row: Row, talks: Document) -> None:
    lines = list(report(verify([row], [talks]), ["ledger/speakers.jsonl: is gone; extract again"]))

    assert lines[1:] == ["1 row verified, 0 no longer hold; 1 trouble of the files of the ledger"]


def test_documents_that_are_not_given_are_told_in_one_line(row: Row) -> None:
    rows = [evolve(row, document=f"{name}.txt", id=f"q_{name}{number}") for name in "abcd" for number in range(2)]

    assert list(report(verify(rows, []))) == [
        "a.txt, b.txt, c.txt and 1 more: not among the paths given (8 rows); name the files or folders that were"
        " extracted",
        "0 rows verified, 0 no longer hold; 8 rows not looked at",
    ]


def test_rows_of_documents_that_are_not_given_are_none_that_no_longer_hold(row: Row, talks: Document) -> None:
    others = [evolve(row, document="b.txt", id=f"q_{number}") for number in range(2)]

    assert list(report(verify([row, *others], [talks]))) == [
        "b.txt: not among the paths given (2 rows); name the files or folders that were extracted",
        "1 row verified, 0 no longer hold; 2 rows not looked at",
    ]


def test_where_none_of_the_documents_is_there_nothing_is_said_of_rows(row: Row, talks: Document) -> None:
    other = verify([row, evolve(row, id="q_0", document="b.txt")], [document_of("Rain.\n", "c.txt")])

    message = r"^other: none of the ledger's 2 documents is there \(talks\.txt, b\.txt\); name the files .*: news, b"
    with pytest.raises(RecordError, match=message):
        check_any_there(other, ["other"], ["news", "b.txt"])
    check_any_there(verify([row, evolve(row, document="b.txt")], [talks]), ["news"], [])


def test_a_document_that_is_not_read_is_told_once(row: Row) -> None:
    broken = Failure("talks.txt", "talks.txt: the file is empty; leave it out")

    assert list(report(verify([row, evolve(row, id="q_0")], [broken]))) == [
        "talks.txt: 2 rows: talks.txt: the file is empty; leave it out",
        "2 rows verified, 2 no longer hold",
    ]
