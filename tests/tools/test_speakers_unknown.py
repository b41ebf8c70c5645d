"""Which speakers count as unknown, why, and the sample that a reader checks."""

import pytest
from attrs import evolve

from quotes.record.rows import Row, Who, rows_of
from quotes.types import Utterance
from speakers_unknown import drawn, line_of, reason_of, table


def row_by(utterance: Utterance, name: str | None, kind: str, reason: str | None = None) -> Row:
    """Return the row of an utterance with another speaker."""
    return evolve(rows_of((utterance,))[0], speaker=Who(name, kind, None, None, None, reason))


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("Kim Jong Un", "person", None),
        ("a man who was there", "anonymous", None),
        ("residents of a town that had burnt", "anonymous", None),
        ("They", "anonymous", "a bare pronoun is the name"),
        ("he had a well-connected source", "anonymous", "the words are no noun phrase"),
    ],
)
def test_unknown_is_a_pronoun_or_no_noun_phrase(utterance, name, kind, why):
    assert reason_of(row_by(utterance, name, kind)) == why


def test_reasons_are_counted_without_the_words_of_the_text(utterance):
    known = row_by(utterance, "Kim Jong Un", "person")
    first = row_by(utterance, None, "person", "'he' may be Tom Keane or Karl Keane")
    second = row_by(utterance, None, "person", "'she' may be Ann Reed or Joy Reed")

    counted = table((known, known, first, second))

    assert counted == "    2  50.0% … may be …\n    2  50.0% of 4 rows"


def test_the_same_seed_draws_the_same_rows_of_known_speakers(utterance):
    rows = [row_by(utterance, f"Speaker {number}", "person") for number in range(9)]
    unknown = row_by(utterance, None, "person", "nobody is named")

    sample = drawn((*rows, unknown), 4, 7)

    assert len(sample) == 4
    assert sample == drawn((*rows, unknown), 4, 7)
    assert unknown not in sample


def test_a_drawn_row_says_where_its_source_is_and_who_is_meant(utterance):
    line = line_of(row_by(utterance, "Kim Jong Un", "person"))

    assert line == "talks.txt\t13\the\tKim Jong Un\tperson"
