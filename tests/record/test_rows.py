"""The fields of a row, and what its id is made of."""

import pytest
from attrs import evolve, fields

from conftest import document_of, utterance_of
from quotes.record.rows import (
    DocumentRow,
    Part,
    Row,
    StatementRow,
    Step,
    Zone,
    document_row,
    failed_row,
    refused_row,
    row_id,
    row_of,
    rows_of,
)
from quotes.types import Attribution, Document, Failure, Metadata, Outlet, Region, Span, Speaker


def test_fields_stand_in_the_order_of_the_ledger() -> None:
    names = [field.name for field in fields(Row)]

    assert " ".join(names) == (
        "id document document_sha256 zone outlet type attitude text content cue source speaker relay published said_on "
        "confidence evidence statements flags corrected digest"
    )


def test_parts_are_slices_and_the_text_joins_them(attribution: Attribution) -> None:
    row = row_of(attribution, [StatementRow("u_1", 1, 30)])

    assert (Part(1, 11, "The talks,"), Part(23, 30, "failed.")) == row.content
    assert row.text == "The talks, … failed."
    assert Part(13, 15, "he") == row.source


def test_confidence_has_two_decimals_and_flags_are_sorted(attribution: Attribution) -> None:
    row = row_of(attribution, [StatementRow("u_1", 1, 30)])

    assert row.confidence == 0.93
    assert row.flags == ("balanced", "split")


def test_evidence_of_finding_and_of_resolving_comes_once_each(attribution: Attribution) -> None:
    doubled = evolve(attribution, evidence=(*attribution.quote.evidence, *attribution.evidence))

    steps = (Step("marks", 0, 12, "quotation marks"), Step("pronoun", 13, 15, "he is Kim Jong Un"))
    assert steps == row_of(doubled, []).evidence


def test_a_hand_out_of_the_text_has_no_place(attribution: Attribution) -> None:
    publisher, agency = row_of(attribution, [StatementRow("u_1", 1, 30)]).relay

    assert (publisher.name, publisher.basis, publisher.start, publisher.text) == ("TASS", "dateline", None, None)
    assert (agency.name, agency.basis, agency.text) == ("Korean Central News Agency", "stated", "talks")


def test_the_id_does_not_depend_on_the_speaker(attribution: Attribution) -> None:
    unknown = evolve(attribution, speaker=Speaker(None, "person", reason="two candidates"))

    assert row_of(unknown, []).id == row_of(attribution, []).id


def test_the_id_depends_on_the_text_and_each_span() -> None:
    one, two = Span(0, 4), Span(6, 9)
    ids = {
        row_id("a", (one,), (two,), None),
        row_id("b", (one,), (two,), None),
        row_id("a", (one, two), (), None),
        row_id("a", (one,), (), two),
        row_id("a", (two,), (one,), None),
    }

    assert len(ids) == 5


def test_a_text_under_two_names_has_one_id_and_two_rows(attribution: Attribution) -> None:
    article = evolve(attribution.article, document=evolve(attribution.article.document, id="again.txt"))
    rows = rows_of([utterance_of(attribution, evolve(attribution, article=article))])

    assert [row.document for row in rows] == ["again.txt", "talks.txt"]
    assert rows[0].id == rows[1].id


def test_rows_that_begin_alike_are_in_order_whatever_their_parts(attribution: Attribution) -> None:
    half = evolve(attribution, quote=evolve(attribution.quote, content=attribution.quote.content[:1]))

    rows = rows_of([utterance_of(attribution, half)])

    assert [len(row.content) for row in rows] == [1, 2]


def test_a_document_done(attribution: Attribution) -> None:
    row = document_row(attribution.article, quotes=1)

    assert (row.status, row.error, row.quotes, row.characters, row.encoding) == ("ok", None, 1, 32, "utf-8")
    assert row.zones == (Zone("body", 0, 31),)
    assert row.outlet == "TASS"


def test_a_document_read_but_refused_says_why(talks: Document) -> None:
    row = refused_row(talks, "talks.txt: no")

    assert (row.status, row.error, row.text_sha256) == ("failed", "talks.txt: no", talks.text_sha256)


def test_a_document_not_read_has_its_name_and_the_message() -> None:
    row = failed_row(Failure("gone.txt", "gone.txt: no such file"))

    assert row == DocumentRow("gone.txt", None, status="failed", error="gone.txt: no such file")


BY = "By Ada Roy and\nJan Kos"
TELLS = "Ada Roy covers rivers and dams for the Valley Herald."


@pytest.mark.parametrize(
    ("printed", "stated", "byline"),
    [
        ((BY,), ("Lea Dahl",), "By Ada Roy and Jan Kos"),
        ((TELLS, BY), (), "By Ada Roy and Jan Kos"),
        ((TELLS,), ("Lea Dahl", "TASS"), "Lea Dahl"),
        ((), ("Lea Dahl", "Jan Kos"), "Lea Dahl, Jan Kos"),
        ((), ("TASS",), None),
        (("x" * 121,), (), None),
        ((), (), None),
    ],
)
def test_the_byline_is_the_printed_one_or_who_the_page_credits(
    printed: tuple[str, ...], stated: tuple[str, ...], byline: str | None, attribution: Attribution
) -> None:
    """What tells of the writer is none, and the publisher wrote nothing."""
    document = document_of("\n\n".join(printed))
    starts = [document.text.index(line) for line in printed]
    regions = tuple(Region("byline", Span(at, at + len(line))) for at, line in zip(starts, printed, strict=True))
    credited = evolve(document, metadata=Metadata(credits=stated, address="https://herald.example/a"))
    article = evolve(attribution.article, document=credited, regions=regions, paragraphs=regions)
    row = document_row(evolve(article, outlet=Outlet("TASS")), 0)

    assert (row.byline, row.address) == (byline, "https://herald.example/a")
