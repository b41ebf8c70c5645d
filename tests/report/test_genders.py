"""Gender: from a pronoun or a title where somebody speaks, never from a name."""

import pytest

from quoted import said
from quotes.report.genders import gender_of, gender_said


@pytest.mark.parametrize(
    ("source", "gender"),
    [
        ("he", "m"), ("She", "f"), ("Mr. Berg", "m"), ("Ms Berg", "f"), ("Mrs. Anna Berg", "f"),
        ("Anna Berg", None), ("John Kirby", None), ("they", None), ("it", None), ("Mr", None), ("Dr. Berg", None),
        ("the king", None), ("her lawyer", None), ("", None),
    ],
)  # fmt: skip
def test_what_a_source_says(source: str, gender: str | None) -> None:
    assert gender_said(source) == gender


def test_a_speaker_with_the_words_that_say_it() -> None:
    gender, evidence = gender_of(
        [said("Anna Berg"), said("Anna Berg", source_words="she"), said("Anna Berg", source_words="She")]
    )

    assert gender == "f"
    assert [each.words for each in evidence] == ["she"]


def test_where_the_text_says_both_nothing_is_known() -> None:
    gender, evidence = gender_of([said("Kim Berg", source_words="she"), said("Kim Berg", source_words="he")])

    assert gender is None
    assert [each.words for each in evidence] == ["she", "he"]


def test_what_is_no_person_has_none() -> None:
    assert gender_of([said("Reuters", kind="outlet", source_words="she")]) == (None, ())
