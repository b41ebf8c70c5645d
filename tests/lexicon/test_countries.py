"""Every country is found by each of its names; words that say two countries say neither."""

from __future__ import annotations

import re

import pytest

from quotes.errors import LexiconError
from quotes.lexicon.countries import Country, index_names, load_countries
from quotes.lexicon.entries import make_entry

COUNTRIES = load_countries()


def each_country(*fields: str) -> list[tuple[str, str]]:
    return [(word, country.name) for country in COUNTRIES.all for field in fields for word in getattr(country, field)]


@pytest.mark.parametrize("country", COUNTRIES.all, ids=lambda country: country.name)
def test_country_is_found_by_its_name(country: Country) -> None:
    assert country == COUNTRIES.country_named(country.name)


@pytest.mark.parametrize("country", COUNTRIES.all, ids=lambda country: country.name)
def test_example_uses_one_of_its_words(country: Country) -> None:
    words = (country.name, *country.demonyms, *country.capitals)

    assert any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", country.example) for word in words)


@pytest.mark.parametrize(("alias", "name"), each_country("aliases"))
def test_alias(alias: str, name: str) -> None:
    country = COUNTRIES.country_named(alias)

    assert country is not None
    assert name == country.name


@pytest.mark.parametrize(("word", "name"), each_country("demonyms"))
def test_demonym(word: str, name: str) -> None:
    country = COUNTRIES.country_of_demonym(word)

    assert name == country.name if country else word in {"Congolese"}


@pytest.mark.parametrize(("word", "name"), each_country("capitals", "governments"))
def test_capital(word: str, name: str) -> None:
    country = COUNTRIES.country_of_capital(word)

    assert country is not None
    assert name == country.name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the DPRK", "North Korea"),
        ("КНДР", "North Korea"),
        ("Democratic People’s Republic of Korea", "North Korea"),
        ("ROK", "South Korea"),
        ("the U.S.", "United States"),
        ("The US", "United States"),
        ("America's", "United States"),
        ("Luhansk People’s Republic", "Luhansk People's Republic"),
        ("the LNR", "Luhansk People's Republic"),
        ("Turkey", "Turkey"),
        ("TURKEY", "Turkey"),
    ],
)
def test_names_as_news_writes_them(words: str, name: str) -> None:
    country = COUNTRIES.country_named(words)

    assert country is not None
    assert name == country.name


@pytest.mark.parametrize(
    "words", ["us", "Us", "Car", "turkey", "china", "the North", "the South", "Korea", "Congo", ""]
)
def test_words_that_are_no_name_of_one_country(words: str) -> None:
    assert COUNTRIES.country_named(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [("Russians", "Russia"), ("North Koreans", "North Korea"), ("Swiss", "Switzerland"), ("U.S.", "United States")],
)
def test_people(words: str, name: str) -> None:
    country = COUNTRIES.country_of_demonym(words)

    assert country is not None
    assert name == country.name


@pytest.mark.parametrize("words", ["Congolese", "Korean", "polish", "us"])
def test_people_of_no_one_country(words: str) -> None:
    assert COUNTRIES.country_of_demonym(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Pyongyang", "North Korea"),
        ("the Kremlin", "Russia"),
        ("Kiev", "Ukraine"),
        ("The White House", "United States"),
    ],
)
def test_seats(words: str, name: str) -> None:
    country = COUNTRIES.country_of_capital(words)

    assert country is not None
    assert name == country.name


def test_brussels_is_not_belgium() -> None:
    assert COUNTRIES.country_of_capital("Brussels") is None


def test_short_names_are_kept_apart() -> None:
    north = COUNTRIES.country_named("North Korea")

    assert north is not None
    assert north.short == ("the North",)


def test_a_word_is_no_list() -> None:
    with pytest.raises(LexiconError, match="A: not a list of words: 'X'"):
        make_entry({"name": "A", "example": "A said no.", "aliases": "X"}, Country, "A")


def test_two_countries_with_one_name_are_refused() -> None:
    twice = [Country("A", "A said no.", aliases=("X",)), Country("B", "B said no.", aliases=("the X",))]

    with pytest.raises(LexiconError, match="the X names A and B"):
        index_names(twice)
