"""The key by which one name is found in its many spellings."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

POSSESSIVE = re.compile(r"'s?$")
INITIALS = re.compile(r"\b(\w) (?=\w\b)")
MAX_KEPT = 50_000  # keys; a text asks for the same names again and again
ARTICLE = re.compile(r"^(?:the|an|a) (?=\w)")


@lru_cache(MAX_KEPT)
def name_key(name: str) -> str:
    """Return `name` in lower-case ASCII words, one space between.

    A leading article, a final possessive, apostrophes, accents and scripts make no difference; hyphens and other
    marks count as spaces, single letters in a row as one word (U.S., U. S., US). Empty when no letter or digit is
    left. Case is lost: whoever holds acronyms apart from words looks at the name too.
    """
    plain = POSSESSIVE.sub("", anyascii(name).strip().casefold()).replace("'", "").replace("&", " and ")
    spaced = " ".join(re.sub(r"[\W_]+", " ", plain).split())
    return ARTICLE.sub("", INITIALS.sub(r"\1", spaced))
