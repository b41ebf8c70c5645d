"""Words without case, accents and marks: src/quotes/summaries/words.py."""

from __future__ import annotations

import pytest

from quotes.summaries.words import words_in, words_of


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("ERDOGAN", "Erdoğan"),
        ("Erdogan", "Erdog\u0306an"),
        ("isik", "Işık"),
        ("don't", "don’t"),
        ("Sao Paulo", "São Paulo"),
        ("Walesa", "Wałęsa"),
        ("strasse", "Straße"),
        ("'the end'", "“The end”"),
        ("co-operate", "co\u2011operate"),
    ],
)
def test_what_is_typed_is_what_is_printed(typed: str, printed: str) -> None:
    assert words_of(typed) == words_of(printed)


def test_places_count_in_the_text_as_it_is() -> None:
    text = "Say: Erdog\u0306an’s"

    assert [text[start:end] for _, start, end in words_in(text)] == ["Say", "Erdog\u0306an", "s"]
