"""Words that tell when something was said."""

from attrs import fields

from examples import tables_without_example
from quotes.lexicon.entries import read_tables
from quotes.lexicon.occasions import FILE, Occasions, load_occasions


def test_every_table_is_read_and_has_an_example_of_a_word_of_it() -> None:
    assert [each.name for each in fields(Occasions)] == list(read_tables(FILE))
    assert tables_without_example(read_tables(FILE)) == []


def test_the_words_are_in_order_and_none_is_of_two_minds() -> None:
    known = load_occasions()

    assert "interview" in known.occasion
    assert not known.speaking & known.awaited
