"""A statement and everyone who printed it, as utterances.jsonl has it."""

from datetime import date

from attrs import evolve

from conftest import utterance_of
from quotes.record.rows import row_of
from quotes.record.utterances import utterance_rows
from quotes.types import Attribution


def printed(attribution: Attribution, name: str, day: int | None, type: str = "direct") -> Attribution:
    """Return the attribution as another document of some day has it."""
    document = evolve(attribution.article.document, id=name, text_sha256=name)
    published = date(2025, 12, day) if day else None
    article = evolve(attribution.article, document=document, published=published)
    return evolve(attribution, article=article, quote=evolve(attribution.quote, type=type))


def test_prints_stand_by_day_and_point_at_their_rows(attribution: Attribution) -> None:
    documents = (("c.txt", None), ("b.txt", 12), ("a.txt", 14))
    every = [printed(attribution, name, day) for name, day in documents]
    (row,) = utterance_rows([utterance_of(*every)])

    assert [each.document for each in row.prints] == ["b.txt", "a.txt", "c.txt"]
    assert row.prints[2].row == row_of(every[0], []).id
    assert (row.prints[0].start, row.prints[0].end) == (1, 30)
    assert (row.first, row.last) == (date(2025, 12, 12), date(2025, 12, 14))


def test_the_speaker_is_that_of_the_fullest_print(attribution: Attribution) -> None:
    indirect = printed(attribution, "a.txt", 1, "indirect")
    less = evolve(indirect, speaker=evolve(indirect.speaker, name="Kim"))
    (row,) = utterance_rows([utterance_of(less, printed(attribution, "b.txt", 2))])

    assert row.speaker.name == "Kim Jong Un"


def test_a_statement_without_any_day_has_no_first_and_no_last(attribution: Attribution) -> None:
    (row,) = utterance_rows([utterance_of(printed(attribution, "a.txt", None))])

    assert (row.first, row.last) == (None, None)
