"""Prints of a statement word by word."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.report.diff import word_diff

WHOLE = "We will not sell oil to countries that set a cap"


def test_words_left_out_and_added() -> None:
    marked = word_diff("We won’t sell any oil to countries that set a cap", WHOLE)

    assert marked == (
        ("=", "We"), ("-", " will not"), ("+", " won’t"), ("=", " sell"), ("+", " any"),
        ("=", " oil to countries that set a cap"),
    )  # fmt: skip


def test_case_and_marks_at_the_edge_are_no_difference() -> None:
    assert word_diff("we will not sell oil, to “countries” that set a cap.", WHOLE) == (
        ("=", "we will not sell oil, to “countries” that set a cap."),
    )


def test_what_shares_little_is_not_told_apart() -> None:
    assert word_diff("Moscow rejects the limit", WHOLE) == (("=", "Moscow rejects the limit"),)


@given(st.text(), st.text())
def test_the_print_reads_on_as_it_was(one: str, other: str) -> None:
    marked = word_diff(one, other)

    assert "".join(words for mark, words in marked if mark != "-").strip() == one.strip()
