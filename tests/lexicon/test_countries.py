"""Every country is found by each of its names; words that say two countries say neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from examples import lines_of
from quotes.errors import LexiconError
from quotes.lexicon.countries import FILE, Country, index_names, load_countries
from quotes.lexicon.entries import make_entry

COUNTRIES = load_countries()


Find = Callable[[str], Country | None]
TWO_COUNTRIES = frozenset({"Congolese"})  # a demonym of two
WAYS: dict[Find, tuple[str, ...]] = {  # how a country is found, by which of its fields
    COUNTRIES.country_named: ("aliases",),
    COUNTRIES.country_of_demonym: ("demonyms",),
    COUNTRIES.country_of_capital: ("capitals", "governments"),
}


def words_for(country: Country) -> Iterator[tuple[Find, str]]:
    """Yield every word that finds the country, with how."""
    yield COUNTRIES.country_named, country.name
    yield from ((find, word) for find, fields in WAYS.items() for each in fields for word in getattr(country, each))


def is_shown(country: Country) -> bool:
    """Return whether a word of the example finds the country."""
    shown = [(f, w) for f, w in words_for(country) if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", country.example)]
    return any(find(word) == country for find, word in shown)


def test_every_country_is_found_by_a_word_of_its_example() -> None:
    lacking = [(country.name, country.example) for country in COUNTRIES.all if not is_shown(country)]

    assert not lacking, lines_of(FILE, "country", lacking)


def test_every_country_is_found_by_each_of_its_words() -> None:
    every = [(country, find, word) for country in COUNTRIES.all for find, word in words_for(country)]
    lost = [(country.name, word) for country, find, word in every if find(word) != country]

    assert {word for _, word in lost} == TWO_COUNTRIES, lines_of(FILE, "country", lost)


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


@pytest.mark.parametrize("words", ["Russia", "Russian", "Dutchman", "the Netherlands"])
def test_a_name_of_a_country_or_its_people(words: str) -> None:
    assert COUNTRIES.names_country_or_people(words)


@pytest.mark.parametrize("words", ["Courier", "russian", "Kremlin"])
def test_no_name_of_a_country_or_its_people(words: str) -> None:
    assert not COUNTRIES.names_country_or_people(words)


def test_a_people_that_no_country_is_called_by() -> None:
    assert COUNTRIES.names_people_only("Dutchman")
    assert not COUNTRIES.names_people_only("Russia")
