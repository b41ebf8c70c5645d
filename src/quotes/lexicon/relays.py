"""Words that tell through whom somebody's words came: en/relays.toml."""

from __future__ import annotations

from functools import cache

from attrs import fields, frozen

from quotes.lexicon.entries import read_words

FILE = "en/relays.toml"


@frozen
class RelayWords:
    """The words of en/relays.toml, by its tables, the head of which says what each is for."""

    talking: frozenset[str]
    conversing: frozenset[str]
    talking_to: frozenset[str]
    granting: frozenset[str]
    interview_with: frozenset[str]
    asking: frozenset[str]
    approaching: frozenset[str]
    publishing: frozenset[str]
    published_by: frozenset[str]
    reporting: frozenset[str]
    printing: frozenset[str]
    of_an_outlet: frozenset[str]
    media_pieces: frozenset[str]
    collective: frozenset[str]
    to_whom: frozenset[str]
    from_whom: frozenset[str]
    said_to: frozenset[str]
    in_front: frozenset[str]
    among: frozenset[str]
    before_whom: frozenset[str]
    of_staff: frozenset[str]
    before_occasion: frozenset[str]
    passed_to: frozenset[str]
    showing: frozenset[str]
    written_for: frozenset[str]
    through: frozenset[str]
    giving_out: frozenset[str]
    piece_for: frozenset[str]
    media: frozenset[str]
    kinds: frozenset[str]
    modifiers: frozenset[str]
    anonymous: frozenset[str]
    official: frozenset[str]
    uncounted: frozenset[str]
    writers: frozenset[str]


@cache
def load_relays() -> RelayWords:
    """Return the words that ship with the package. Raises LexiconError where a table is not in order."""
    return RelayWords(*(read_words(FILE, each.name) for each in fields(RelayWords)))
