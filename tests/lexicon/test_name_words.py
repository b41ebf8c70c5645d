"""Small words that stand in or beside names."""

from attrs import fields

from examples import tables_without_example
from quotes.lexicon.entries import read_tables
from quotes.lexicon.name_words import FILE, NameWords, load_name_words
from quotes.lexicon.nouns import load_nouns


def test_every_table_is_read_and_has_an_example_of_a_word_of_it() -> None:
    assert [each.name for each in fields(NameWords)] == list(read_tables(FILE))
    assert tables_without_example(read_tables(FILE)) == []


def test_a_short_title_is_one() -> None:
    assert load_name_words().short_title <= set(load_nouns().titles)
