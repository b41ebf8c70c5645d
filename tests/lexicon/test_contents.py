"""Words at which what is said begins or ends."""

from attrs import fields

from examples import tables_without_example
from quotes.lexicon.contents import FILE, ContentWords, load_contents
from quotes.lexicon.entries import read_tables


def test_every_table_is_read_and_has_an_example_of_a_word_of_it() -> None:
    assert [each.name for each in fields(ContentWords)] == list(read_tables(FILE))
    assert tables_without_example(read_tables(FILE)) == []


def test_what_is_left_out_is_a_participle() -> None:
    known = load_contents()

    assert all(word.endswith("ing") for word in known.left_out)
    assert "share" in known.taken
