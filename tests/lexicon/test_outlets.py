"""Outlets and agencies by name, by credit, by domain: src/quotes/lexicon/outlets.py."""

from __future__ import annotations

import pytest
from attrs import evolve

from examples import lines_of
from quotes.errors import LexiconError
from quotes.lexicon import load_lexicon
from quotes.lexicon.entries import make_entry
from quotes.lexicon.outlets import FILE, OutletEntry, host_of, outlet_named

LEXICON = load_lexicon()


def is_named(entry: OutletEntry) -> bool:
    """Return whether a name in the example is this outlet's and nobody else's."""
    spellings = [name for name in (entry.name, *entry.aliases) if name in entry.example]
    return entry in [LEXICON.outlet_named(name) for name in spellings]


def test_every_outlet_is_found_by_a_name_in_its_example() -> None:
    lacking = [(entry.id, entry.example) for entry in LEXICON.outlets if not is_named(entry)]

    assert not lacking, lines_of(FILE, "outlet", lacking)


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("the KCNA", "kcna"),
        ("Central Telegraph Agency of Korea", "kcna"),
        ("the Central Telegraph Agency of Korea’s", "kcna"),
        ("조선중앙통신", "kcna"),
        ("CTAK", "kcna"),
        ("Xinhua News Agency", "xinhua"),
        ("RIA", "ria"),
        ("RIA Novosti", "ria"),
        ("ТАСС", "tass"),
        ("Tass", "tass"),
        ("AP", "ap"),
        ("The AP's", "ap"),
        ("the Associated Press", "ap"),
        ("Asahi Shimbun", "asahi"),
        ("France24", "france24"),
        ("Deutsche Presse-Agentur", "dpa"),
        ("dpa", "dpa"),
        ("the JoongAng Ilbo", "joongang"),
        ("the Korea JoongAng Daily", "joongang-daily"),
        ("Forbes", "forbes"),
        ("Mehr", "mehr"),
        ("People’s Daily", "peoples-daily"),
        ("The Hill", "the-hill"),
    ],
)
def test_outlet_by_a_name_in_running_text(name: str, outlet: str) -> None:
    """Aliases, scripts, articles and possessives lead to one outlet."""
    found = LEXICON.outlet_named(name)

    assert found is not None
    assert outlet == found.id


@pytest.mark.parametrize("name", ["Ap", "ap", "rt", "hill", "Hill", "time", "the press", "AA", "", "Kim Jong Un"])
def test_words_that_only_look_like_an_outlet(name: str) -> None:
    """Acronyms want capitals, The Hill its article; what stands for an agency in datelines is no name."""
    assert LEXICON.outlet_named(name) is None


def test_name_of_two_outlets_names_neither() -> None:
    """Malaysia, Kenya and Johannesburg have each a Star."""
    assert LEXICON.outlet_named("The Star") is None


def test_code_counts_in_credits_alone() -> None:
    """MENA is an agency in a dateline and half a continent in running text."""
    found = LEXICON.outlet_credited("MENA")

    assert found is not None
    assert found.name == "Middle East News Agency"
    assert LEXICON.outlet_named("MENA") is None


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.koreaherald.com/view.php?ud=20220725000793", "The Korea Herald"),
        ("www.france24.com", "France 24"),
        ("english.news.cn", "Xinhua"),
        ("https://web.archive.org/web/20220718/https://www.asahi.com/ajw/articles/1", "The Asahi Shimbun"),
        ("http://edition.cnn.com:80/x", "CNN"),
    ],
)
def test_outlet_by_address(address: str, outlet: str) -> None:
    """A host counts for the domain above it, an archived page for its own site."""
    found = LEXICON.outlet_at(address)

    assert found is not None
    assert outlet == found.name


@pytest.mark.parametrize("address", ["https://notcnn.com/", "example.org", "", "http://[bad"])
def test_unknown_address(address: str) -> None:
    """An end of a name is no domain."""
    assert LEXICON.outlet_at(address) is None


def test_host_is_written_plainly() -> None:
    """Lower case, no www, no port."""
    assert host_of("HTTPS://WWW.Example.org:8080/a?b") == "example.org"


def test_an_address_without_a_host() -> None:
    assert [host_of(address) for address in ("http://[31m]/a", "https://", "")] == ["", "", ""]


def test_bad_entry_is_named() -> None:
    """The message says where and what to mend."""
    with pytest.raises(LexiconError, match=r"outlets\.toml: x: 'kind' must be in"):
        make_entry({"id": "x", "name": "X", "kind": "blog", "example": "X said so."}, OutletEntry, "outlets.toml: x")


def test_lexicon_is_a_value() -> None:
    """Another lexicon is made, not changed."""
    empty = evolve(LEXICON.outlet_index, by_key={}, by_code={})

    assert outlet_named("Reuters", empty) is None
    assert LEXICON.outlet_named("Reuters") is not None
