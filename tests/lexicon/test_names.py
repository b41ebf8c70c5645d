"""One name, many spellings: src/quotes/lexicon/names.py."""

from __future__ import annotations

import pytest

from quotes.lexicon.names import name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "KIM JONG UN"),
        ("The Korea Herald", "Korea Herald"),
        ("the Associated Press’s", "Associated Press"),
        ("Reuters'", "Reuters"),
        ("El País", "El Pais"),
        ("Mail & Guardian", "Mail and Guardian"),
        ("People’s Daily", "People's Daily"),
        ("U.S. News", "US News"),
        ("J. K. Rowling", "J.K. Rowling"),
        ("The A.P.", "AP"),
        ("КНДР", "KNDR"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    """Case, accents, articles, possessives, hyphens, points and scripts make no difference."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("The Star", "The Sun"), ("Xinhua", "Xinhua Net"), ("A", "")])
def test_different_words_have_different_keys(one: str, other: str) -> None:
    """An article that is the whole name stays."""
    assert name_key(one) != name_key(other)


def test_punctuation_alone_has_an_empty_key() -> None:
    """No letter, no name."""
    assert name_key(" -- ") == ""
