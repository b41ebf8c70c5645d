"""Ids for names that no lexicon lists: Sergey and Sergei Shoigu, Kim Jong-un and Kim Jong Un have one.

A spelling key brings the variants together (people.py of the lexicon: `spelling_key`); it never joins names of other
words, and a name of one word stays with its document.
"""

from __future__ import annotations

from hashlib import sha256

from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key

SHARED = frozenset({"person", "organization", "outlet"})


def id_of(name: str, kind: str, text_sha256: str) -> str:
    """Return the id of a name that no lexicon lists.

    People and institutions with a full name have one id in all documents; a single word, a group and whoever stays
    unnamed have one of their document.
    """
    plain = name_key(name)
    key = spelling_key(plain)
    full = kind in SHARED and len(plain.split()) > 1
    whole = f"{kind}/{key}" if full else f"{text_sha256}/{kind}/{key}"
    return "s_" + sha256(whole.encode()).hexdigest()[:12]
