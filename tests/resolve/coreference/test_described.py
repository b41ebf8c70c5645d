import pytest

from quotes.resolve.coreference.described import AGE_BEFORE, AGE_BEHIND, age_in


@pytest.mark.parametrize(
    ("words", "age"),
    [("the 19-year-old", 19), ("the 36 - year - old", 36), ("a 4-year-old boy", 4), ("the year", None)],
)
def test_age_of_a_phrase(words, age):
    assert age_in(words) == age


@pytest.mark.parametrize(
    ("behind", "age"),
    [(", 19, left", "19"), (" (24) left", "24"), (", aged 7, left", "7"), (", a 61-year-old nurse", "61")],
)
def test_age_behind_a_name(behind, age):
    assert AGE_BEHIND.search(behind).captures("age") == [age]


@pytest.mark.parametrize("behind", [", 19 miles away", ", who had 3 goals", " scored 12,"])
def test_number_behind_a_name_that_is_no_age(behind):
    assert AGE_BEHIND.search(behind) is None


def test_age_before_a_name():
    assert AGE_BEFORE.search("met the 36-year-old German runner ")["age"] == "36"
