"""Outlets that no table knows, by their names: src/quotes/lexicon/mastheads.py."""

from __future__ import annotations

import pytest

from examples import lines_of
from quotes.lexicon import load_lexicon
from quotes.lexicon.entries import read_entries
from quotes.lexicon.nouns import FILE, Masthead

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    "name",
    [
        "LTV",
        "TV3",
        "WKLM-TV",
        "Valley Herald",
        "Times of the Valley",
        "Harbour Gazette",
        "Nile Post",
        "Korea Post Herald",
        "Ghana News",
        "Joy Sports",
        "Islands News Agency",
        "Radio Harbour",
        "Delta Broadcasting Corporation",
        "One Harbour News Network",
        "Journal of the Medical Association",
        "Hanbit Ilbo",
        "Le Quotidien de la Baie",
        "Jornal do Vale",
        "La República",
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
        "Ministry of Sports",
        "Ministry Sports",
        "JD Sports",
        "Ghana Sports",
        "Press Service of the Ministry",
        "National Press Club",
        "Media Research Center",
        "Broadcasting Board of Governors",
        "Editor of the Valley Times",
        "World Food Programme",
        "Rio de Janeiro",
        "Banco de la Baie",
        "Banco de la República",
        "La República Dominicana",
        "República",
        "La Paz",
    ],
)
def test_name_of_something_else(name: str) -> None:
    """A masthead alone is the short form of a name, which the article has in full."""
    assert not LEXICON.names_outlet(name.split())


def makes_a_name(masthead: Masthead) -> bool:
    """Return whether the name in the example ends in the masthead, or begins with it, and is an outlet's by that."""
    name = masthead.example.removeprefix("The ").removeprefix("Le ").partition(" reported ")[0]
    words = name.lower().split()
    return masthead.lemma in (words[0], words[-1]) and LEXICON.names_outlet(name.split())


def test_every_masthead_makes_the_name_in_its_example_an_outlets() -> None:
    mastheads = read_entries(FILE, "masthead", Masthead)
    lacking = [(each.lemma, each.example) for each in mastheads if not makes_a_name(each)]

    assert not lacking, lines_of(FILE, "masthead", lacking)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("agency", "agency"),
        ("news agency", "agency"),
        ("French daily", "newspaper"),
        ("Qatar-based broadcaster", "broadcaster"),
        ("state-run news channel", "broadcaster"),
        ("same newspaper", "newspaper"),
        ("TV channel", "broadcaster"),
        ("wire service", "agency"),
    ],
)
def test_words_that_take_an_outlet_up_again(words: str, kind: str) -> None:
    assert LEXICON.kinds_again(words.split()) == {kind}


@pytest.mark.parametrize("words", ["French space agency", "refugee agency", "National Weekly", "research paper", ""])
def test_words_that_take_no_outlet_up(words: str) -> None:
    assert not LEXICON.kinds_again(words.split())
