"""Which language a text is in, where that can be told: English by its small words, any other by an identifier."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import regex

from quotes.lexicon.entries import read_tables

STOPWORDS = "en/stopwords.toml"
SMALL_WORDS = "world/small_words.toml"
LATIN = regex.compile(r"\p{Script=Latin}")
FEWEST_OF_SCRIPT = 10  # letters: a name in its own script makes no text another language's
FEWEST_SMALL = 2  # small words of a language, each counted once
ADDRESS = re.compile(r"https?://\S+|www\.\S+")
WORD = re.compile(r"[^\W\d_]+")
MIN_LETTERS = 200  # fewer are too few for the identifier to be relied on
MAX_CHARACTERS = 20_000  # from the start; more changes no decision and costs time
MIN_PROBABILITY = 0.9
NOT_ENGLISH = "not-english"  # the flag of a document that seems to be in another language and is too short to be sure
FEWEST_LETTERS = 25  # of such a document; names alone look like any language
MIN_LIKELY = 0.7  # of 11,272 pieces of English news under 200 letters one is so likely another (2026-11)
# what the identifier calls English in short, beside English itself: Nigerian Pidgin, and no language at all
AS_ENGLISH = frozenset(("en", "pcm", "zxx"))
LOOKED_AT = 2000  # characters at the start, in the middle and at the end
MIN_WORDS = 60  # in each of these
MIN_TELLING = 0.06  # share of telling words; 98.5 % of 2,880 such pieces of English news have it (2026-11)


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language, or `und` where the text is short or the decision unsure."""
    if is_surely_english(text):
        return "en"
    sample = ADDRESS.sub(" ", text[:MAX_CHARACTERS])
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        return "und"
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= MIN_PROBABILITY else "und"


def seems_not_english(text: str) -> bool:
    """Return whether a text whose language is `und` is more likely in another language than in English.

    To be said, not to be left out for: short texts are taken for another language too easily.
    """
    sample = ADDRESS.sub(" ", text[:MAX_CHARACTERS])
    if is_in_other_script(sample):
        return True
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return False
    if has_foreign_small_words(sample):
        return True
    language, probability = _identifier().classify(sample)
    return language not in AS_ENGLISH and probability >= MIN_LIKELY


def is_in_other_script(text: str) -> bool:
    """Return whether most of the letters of a text, and not just a few of them, are those of another script."""
    letters = sum(map(str.isalpha, text))
    other = letters - len(LATIN.findall(text))
    return other >= FEWEST_OF_SCRIPT and other * 2 > letters


def has_foreign_small_words(text: str) -> bool:
    """Return whether a text has several small words of one other language, and fewer telling ones of English."""
    words = WORD.findall(text)
    english = sum(word.lower() in load_telling() for word in words)
    most = max(len(small.intersection(words)) for small in load_small_words())
    return most >= FEWEST_SMALL and most > english


def is_surely_english(text: str) -> bool:
    """Return whether start, middle and end of a text have as many telling words as English has.

    The identifier takes fifty times as long for the same answer.
    """
    middle = max(0, len(text) // 2 - LOOKED_AT // 2)
    pieces = (text[:LOOKED_AT], text[middle : middle + LOOKED_AT], text[-LOOKED_AT:])
    return all(share_of_telling(piece) >= MIN_TELLING for piece in pieces)


def share_of_telling(text: str) -> float:
    """Return the share of the words that are telling ones, addresses aside; none where there are few words."""
    words = WORD.findall(ADDRESS.sub(" ", text).lower())
    if len(words) < MIN_WORDS:
        return 0.0
    return sum(map(load_telling().__contains__, words)) / len(words)


@cache
def load_telling() -> frozenset[str]:
    """Return words that tell English from other languages, lower case."""
    return frozenset(read_tables(STOPWORDS)["telling"]["words"].split())


@cache
def load_small_words() -> tuple[frozenset[str], ...]:
    """Return the small words of other languages than English, lower case, those of each language by themselves."""
    return tuple(frozenset(each["words"].split()) for each in read_tables(SMALL_WORDS)["language"])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a second to import and load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
