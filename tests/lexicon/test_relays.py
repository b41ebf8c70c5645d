"""Words that tell through whom somebody's words came."""

from attrs import fields

from examples import tables_without_example
from quotes.lexicon.entries import read_tables
from quotes.lexicon.relays import FILE, RelayWords, load_relays


def test_every_table_is_read_and_has_an_example_of_a_word_of_it() -> None:
    assert [each.name for each in fields(RelayWords)] == list(read_tables(FILE))
    assert tables_without_example(read_tables(FILE)) == []


def test_a_narrower_table_is_within_the_wider_one() -> None:
    known = load_relays()

    assert known.conversing <= known.talking
    assert known.from_whom | known.said_to <= known.to_whom
    assert not known.asking & known.approaching
