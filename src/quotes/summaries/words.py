"""Words without case, accents and marks, so that what is typed finds what is printed: Erdogan finds Erdoğan’s."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")  # accents may be characters of their own
LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss"})  # of no accent


def folded(word: str) -> str:
    """Return a word in small letters without accents."""
    if word.isascii():
        return word.lower()
    parts = normalize("NFKD", word.casefold()).translate(LETTERS)
    return "".join(letter for letter in parts if not combining(letter))


def words_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word of a text, folded, with its place; marks part words: Korea’s is korea and s."""
    for found in WORD.finditer(text):
        yield folded(found[0]), found.start(), found.end()


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded."""
    return tuple(word for word, _, _ in words_in(text))
