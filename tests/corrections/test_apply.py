"""Corrections on attributions made by hand: the quote of TALKS, alone or behind a new paragraph."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from conftest import TALKS, attribution_of, document_of
from quotes.corrections import Anchor, Correction, Named, Through, anchor_of, plain
from quotes.corrections.apply import Applied, applied
from quotes.record.rows import id_of, row_of
from quotes.types import Attribution, Done, Region, Span

FRONT = "A paragraph that is new.\n\n"
ATTRIBUTION = attribution_of(document_of(TALKS))
ID = id_of(ATTRIBUTION)
ANCHOR = anchor_of(TALKS, Span(1, 30), text_sha256=ATTRIBUTION.article.document.text_sha256, zone="body")


def shifted(front: str = FRONT, name: str = "talks.txt") -> Attribution:
    """Return the same quote in a text that begins with something else."""
    document, by = document_of(front + TALKS, name), len(front)
    body = Region("body", Span(0, len(document.text)))
    article = evolve(ATTRIBUTION.article, document=document, regions=(body,), paragraphs=(body,))
    quote = ATTRIBUTION.quote
    moved = evolve(
        quote,
        content=tuple(Span(each.start + by, each.end + by) for each in quote.content),
        cue=tuple(Span(each.start + by, each.end + by) for each in quote.cue),
        source=Span(quote.source.start + by, quote.source.end + by) if quote.source else None,
        evidence=(),
    )
    return evolve(ATTRIBUTION, article=article, quote=moved, evidence=(), relays=())


def decided(action: str, **fields: Any) -> Correction:
    """Return a decision of Ada's on the row of TALKS."""
    return Correction(None, "ada", action, **{"document": "talks.txt", "row": ID, "anchor": ANCHOR, **fields})


def after(*corrections: Correction, found: Attribution = ATTRIBUTION) -> Applied:
    """Return what comes of corrections of one document with one row."""
    return applied([Done(found.article, (found,))], corrections)


def row_after(*corrections: Correction, found: Attribution = ATTRIBUTION) -> Any:
    """Return the one row that is left."""
    result = after(*corrections, found=found)
    ((attribution,),) = [each.attributions for each in result.documents]
    assert result.lost == ()
    return row_of(attribution, [])


FIELDS = [
    ("speaker", "Anna Berg", lambda row: (row.speaker.name, row.speaker.kind, row.speaker.confidence),
     ("Anna Berg", "person", 1.0)),
    ("speaker", None, lambda row: (row.speaker.name, row.speaker.reason),
     (None, "a person looked, and the text does not say")),
    ("speaker", plain(Named("TASS", "outlet", id="tass")), lambda row: (row.speaker.kind, row.speaker.id),
     ("outlet", "tass")),
    ("kind", "group", lambda row: (row.speaker.name, row.speaker.kind), ("Kim Jong Un", "group")),
    ("role", "supreme leader", lambda row: (row.speaker.name, row.speaker.role), ("Kim Jong Un", "supreme leader")),
    ("role", None, lambda row: (row.speaker.name, row.speaker.role), ("Kim Jong Un", None)),
    ("type", "indirect", lambda row: row.type, "indirect"),
    ("source", None, lambda row: row.source, None),
    ("source", "he said", lambda row: row.source.text, "he said"),
    ("cue", [], lambda row: row.cue, ()),
    ("content", ["The talks", "failed"], lambda row: row.text, "The talks … failed"),
    ("relay", [{"name": "Reuters"}], lambda row: [relay.name for relay in row.relay], ["Reuters"]),
    ("relay", plain([Through("Reuters", words="talks")]), lambda row: row.relay[0].text, "talks"),
]  # fmt: skip


@pytest.mark.parametrize("found", [ATTRIBUTION, shifted()], ids=["same text", "a paragraph in front"])
@pytest.mark.parametrize(("field", "now", "told", "expected"), FIELDS)
def test_a_field_is_as_a_person_set_it(found: Attribution, field: str, now: Any, told: Any, expected: Any) -> None:
    row = row_after(decided("set", field=field, now=now), found=found)

    assert told(row) == expected
    assert row.id == id_of(found)
    assert "corrected" in row.flags
    assert [(each.action, each.field, each.by) for each in row.corrected] == [("set", field, "ada")]
    assert (row.evidence[-1].rule, row.evidence[-1].note.partition(" was ")[0]) == ("corrected by hand", field)


def test_an_anchor_finds_its_words_where_they_are_now() -> None:
    cue = anchor_of(TALKS, Span(13, 20), text_sha256=ATTRIBUTION.article.document.text_sha256)
    row = row_after(decided("set", field="cue", now=[plain(cue)]), found=shifted())

    assert [(part.start, part.text) for part in row.cue] == [(13 + len(FRONT), "he said")]


def test_a_relay_that_was_there_is_as_it_was() -> None:
    row = row_after(decided("set", field="relay", now=[{"name": "Korean Central News Agency"}]))

    assert [(relay.id, relay.start) for relay in row.relay] == [("kcna", 5)]


def test_a_row_that_is_accepted_is_sure() -> None:
    row = row_after(decided("accept"))

    assert (row.confidence, row.speaker.confidence, row.flags) == (1.0, 1.0, ("accepted", "balanced", "split"))
    assert row.evidence[-1].note == "accepted; its confidence was 0.93; by ada"


def test_a_row_that_is_rejected_is_left_out_and_counted() -> None:
    result = after(decided("reject"))

    assert [each.attributions for each in result.documents] == [()]
    assert (result.rejected, len(result.done)) == (1, 1)


def test_decisions_on_one_row_come_one_after_the_other() -> None:
    row = row_after(decided("set", field="type", now="mixed"), decided("set", field="content", now=["The talks"]))

    assert (row.type, row.text) == ("mixed", "The talks")
    assert [each.field for each in row.corrected] == ["type", "content"]
    assert row.id == ID


@pytest.mark.parametrize("order", [1, -1], ids=["role first", "speaker first"])
def test_a_role_is_of_the_speaker_that_is_set_too(order: int) -> None:
    both = [decided("set", field="role", now="mayor"), decided("set", field="speaker", now="Anna Berg")]
    speaker = row_after(*both[::order]).speaker

    assert (speaker.name, speaker.role) == ("Anna Berg", "mayor")


@pytest.mark.parametrize(
    ("front", "start"), [("", 1), (FRONT, 1 + len(FRONT))], ids=["same text", "a paragraph in front"]
)
def test_a_row_is_added(front: str, start: int) -> None:
    content = anchor_of(TALKS, Span(1, 11))
    given = {"content": [plain(content)], "cue": ["said"], "source": "he", "speaker": {"name": "Anna Berg"}}
    new = decided("add", row=None, anchor=content, now=given)
    article = shifted(front).article
    ((added,),) = [each.attributions for each in applied([Done(article, ())], [new]).documents]
    row = row_of(added, [])

    assert (row.content[0].start, row.text, row.type) == (start, "The talks,", "direct")
    assert (row.speaker.name, row.speaker.kind, row.source and row.source.text) == ("Anna Berg", "person", "he")
    assert (row.confidence, row.flags) == (1.0, ("added", "corrected"))
    assert [step.rule for step in row.evidence] == ["corrected by hand"]


def test_a_row_that_was_added_takes_the_place_of_one_that_is_found_now() -> None:
    given = {"content": ["The talks,", "failed."], "cue": ["said"], "speaker": {"name": "Anna Berg"}}

    assert row_after(decided("add", row=None, now=given)).speaker.name == "Anna Berg"


def test_a_row_that_was_added_can_be_corrected() -> None:
    content = anchor_of(TALKS, Span(5, 10))
    new = decided("add", row="q_new", anchor=content, now={"content": [plain(content)]})
    typed = decided("set", row="q_new", anchor=content, field="type", now="mixed")
    ((added,),) = [each.attributions for each in applied([Done(ATTRIBUTION.article, ())], [new, typed]).documents]

    assert added.quote.type == "mixed"


# What finds nothing


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        (decided("accept", document="gone.txt", anchor=None), "is not among the documents of this run"),
        (decided("accept", document=None, row="q_00000000", anchor=None), "no row of this run has this id"),
        (decided("accept", row="q_00000000", anchor=None), "the document has no row with this id"),
        (decided("accept", row="q_0", anchor=None), "q_0 is too short to tell a row by; give 6 digits of its id"),
        (decided("set", field="type", now="mixed"), "all its words stand in quotation marks, so that it is direct"),
        (
            decided("accept", row="q_0", anchor=Anchor(None, "The cat sat down")),
            "“The cat sat down” is not in the text",
        ),
        (decided("accept", row="q_0", anchor=Anchor(None, "he")), "the program finds no quote any more in “he”"),
        (decided("set", field="cue", now=["shouted"]), "“shouted” is not in the text any more, or in several places"),
        (decided("set", field="content", now=["The talks", "talks"]), "its parts overlap"),
        (decided("set", field="content", now=[]), "a row has some content; reject it if it is no quote"),
        (decided("add", row=None, now={"content": ["The cat"]}), "“The cat” is not in the text any more"),
    ],
)
def test_what_finds_nothing_is_named(correction: Correction, reason: str) -> None:
    (lost,) = after(correction).lost

    assert lost.correction == correction
    assert lost.reason.startswith(reason)


def test_an_id_in_two_documents_asks_for_the_document() -> None:
    copy = attribution_of(document_of(TALKS, "copy.txt"))
    both = [Done(each.article, (each,)) for each in (ATTRIBUTION, copy)]
    result = applied(both, [decided("accept", document=None, anchor=None)])

    assert [lost.reason for lost in result.lost] == ["copy.txt, talks.txt have it; say of which document"]
    assert applied(both[:1], [decided("accept", document=None, anchor=None)]).lost == ()


def test_a_document_under_another_name_is_found_by_its_text() -> None:
    moved = attribution_of(document_of(TALKS, "news/talks.txt"))

    assert row_after(decided("accept"), found=moved).confidence == 1.0
