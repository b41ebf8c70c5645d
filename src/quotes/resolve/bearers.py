"""Whose name it is: the mentions of a document gathered by the people who bear the name."""

from __future__ import annotations

from bisect import bisect_left, insort

from quotes.lexicon.names import name_key
from quotes.types import Mention, Span

FAR = 10**9  # code points: farther than any text is long


class Bearer:
    """Somebody in the making: the mentions gathered so far, their forms, and where they stand."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.tokens: tuple[str, ...] = ()
        self.forms: set[str] = set()
        self.starts: list[int] = []

    def add(self, tokens: tuple[str, ...], mention: Mention) -> None:
        """Take in one more mention; the fullest name stays."""
        self.mentions.append(mention)
        self.forms.add(name_key(" ".join(tokens)))
        insort(self.starts, mention.span.start)
        if len(tokens) > len(self.tokens):
            self.tokens = tokens

    def word_keys(self) -> list[str]:
        """Return the keys of the words of the fullest name."""
        return [name_key(token) for token in self.tokens]


def place_of(bearers: list[Bearer], tokens: tuple[str, ...], span: Span) -> int | None:
    """Return whose name this is: the place in `bearers`, or None when nobody is named so yet."""
    keys = [name_key(token) for token in tokens]
    whole = name_key(" ".join(tokens))
    if len(tokens) > 1:
        for place, bearer in enumerate(bearers):
            if whole in bearer.forms or _same_full_name(bearer.word_keys(), keys):
                return place
        return None
    places = [i for i, bearer in enumerate(bearers) if whole in bearer.forms or whole in bearer.word_keys()]
    return _nearest_bearer(bearers, places, whole, span) if places else None


def _same_full_name(own: list[str], keys: list[str]) -> bool:
    """Return whether one full name is a part of the other with the same ends: Kyaw Min Yu, Aung San Suu Kyi."""
    if len(own) < 2:
        return False
    short, full = sorted((own, keys), key=len)
    return set(short) <= set(full) and (short[-1] == full[-1] or short[0] == full[0])


def _nearest_bearer(bearers: list[Bearer], places: list[int], key: str, span: Span) -> int:
    """Return the person a single name means: last named before it; a surname in its place counts before other parts."""

    def rank(place: int) -> tuple[bool, int, int]:
        keys, starts = bearers[place].word_keys(), bearers[place].starts
        before = bisect_left(starts, span.start)
        return key not in (keys[-1], keys[0]), span.start - starts[before - 1] if before else FAR, place

    return min(places, key=rank)
