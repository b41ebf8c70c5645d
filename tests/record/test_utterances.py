"""A statement and everyone who printed it, as utterances.jsonl has it."""

from datetime import date

from attrs import evolve

from conftest import utterance_of
from quotes.drift import drifts_of
from quotes.lexicon import load_lexicon
from quotes.record.rows import UtteranceRow, row_of
from quotes.record.utterances import utterance_rows
from quotes.types import Attribution, Utterance
from reprints import printed as printed_in


def printed(attribution: Attribution, name: str, day: int | None, type: str = "direct") -> Attribution:
    """Return the attribution as another document of some day has it."""
    document = evolve(attribution.article.document, id=name, text_sha256=name)
    published = date(2025, 12, day) if day else None
    article = evolve(attribution.article, document=document, published=published)
    return evolve(attribution, article=article, quote=evolve(attribution.quote, type=type))


def rows_of(*attributions: Attribution) -> tuple[UtteranceRow, ...]:
    """Return the row of the one statement that all of these print."""
    utterances = [utterance_of(*attributions)]
    return utterance_rows(utterances, drifts_of(utterances, load_lexicon()))


def test_prints_stand_by_day_and_point_at_their_rows(attribution: Attribution) -> None:
    documents = (("c.txt", None), ("b.txt", 12), ("a.txt", 14))
    every = [printed(attribution, name, day) for name, day in documents]
    (row,) = rows_of(*every)

    assert [each.document for each in row.prints] == ["b.txt", "a.txt", "c.txt"]
    assert row.prints[2].row == row_of(every[0], []).id
    assert (row.prints[0].start, row.prints[0].end) == (1, 30)
    assert (row.first, row.last) == (date(2025, 12, 12), date(2025, 12, 14))


def test_the_speaker_is_that_of_the_fullest_print(attribution: Attribution) -> None:
    indirect = printed(attribution, "a.txt", 1, "indirect")
    less = evolve(indirect, speaker=evolve(indirect.speaker, name="Kim"))
    (row,) = rows_of(less, printed(attribution, "b.txt", 2))

    assert row.speaker.name == "Kim Jong Un"


def test_a_statement_without_any_day_has_no_first_and_no_last(attribution: Attribution) -> None:
    (row,) = rows_of(printed(attribution, "a.txt", None))

    assert (row.first, row.last) == (None, None)


def test_each_print_says_how_it_relates_to_the_fullest(attribution: Attribution) -> None:
    (row,) = rows_of(printed(attribution, "b.txt", 1), printed(attribution, "a.txt", 2, "indirect"))

    assert [(each.document, each.relation) for each in row.prints] == [("b.txt", "fullest"), ("a.txt", "copy")]
    assert row.alerts == ()


def test_an_alert_points_at_the_words_of_two_rows() -> None:
    said = "<Roy> {%s} ‹that the old dam would not hold until the end of May›."
    prints = (printed_in(said % "admitted", "a.txt"), printed_in(said % "said", "b.txt"))
    utterances = [Utterance("u_1", prints)]
    ((alert,),) = (row.alerts for row in utterance_rows(utterances, drifts_of(utterances, load_lexicon())))

    assert alert.kind == "cue-stronger"
    assert [(each.document, each.text) for each in alert.prints] == [("a.txt", "admitted"), ("b.txt", "said")]
    assert alert.prints[0].row == row_of(prints[0].attribution, []).id
