"""Outlets that no table knows, by their names: src/quotes/lexicon/mastheads.py."""

from __future__ import annotations

import pytest

from quotes.lexicon import load_lexicon
from quotes.lexicon.entries import read_entries
from quotes.lexicon.nouns import FILE, Masthead

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    "name",
    [
        "Valley Herald",
        "Times of the Valley",
        "Harbour Gazette",
        "Nile Post",
        "Korea Post Herald",
        "Ghana News",
        "Islands News Agency",
        "Radio Harbour",
        "Delta Broadcasting Corporation",
        "One Harbour News Network",
        "Journal of the Medical Association",
        "Hanbit Ilbo",
    ],
)
def test_name_that_says_it_is_an_outlet(name: str) -> None:
    assert LEXICON.names_outlet(name.split())


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Post",
        "Times",
        "News Corporation",
        "Times Square",
        "Canada Post",
        "Post Office",
        "Space Agency",
        "Press Service of the Ministry",
        "National Press Club",
        "Media Research Center",
        "Broadcasting Board of Governors",
        "Editor of the Valley Times",
        "World Food Programme",
    ],
)
def test_name_of_something_else(name: str) -> None:
    """A masthead alone is the short form of a name, which the article has in full."""
    assert not LEXICON.names_outlet(name.split())


@pytest.mark.parametrize("masthead", read_entries(FILE, "masthead", Masthead), ids=lambda masthead: masthead.lemma)
def test_masthead_closes_the_name_in_its_example(masthead: Masthead) -> None:
    name = masthead.example.removeprefix("The ").partition(" reported ")[0]

    assert masthead.lemma == masthead.lemma.lower()
    assert name.lower().split()[-1] == masthead.lemma
    assert LEXICON.names_outlet(name.split())
