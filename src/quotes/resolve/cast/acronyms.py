"""Short forms that a document gives in brackets: Security Council (SC)."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.resolve.cast.clusters import POSSESSIVE
from quotes.resolve.page import Page
from quotes.types import Sentence, Span

ACRONYM = regex.compile(r"\(\s*(?:the\s+)?(?:or\s+)?(?P<short>\p{Lu}[\p{Lu}\d&.-]{1,9}|\p{Lu}\w*\p{Lu}\w*)\s*\)")


# institutions
def acronyms_in(page: Page) -> Iterator[tuple[str, str]]:
    """Yield (short, full) as the text binds them: `the Korean Central News Agency (KCNA)`."""
    for sentence in page.sentences:
        for found in ACRONYM.finditer(page.text, sentence.span.start, sentence.span.end):
            full = _name_before(page, sentence, found.start(), found["short"])
            if full:
                yield found["short"], full


def _name_before(page: Page, sentence: Sentence, stop: int, short: str) -> str | None:
    """Return the words before a bracket whose initials spell the acronym, or the name that ends there."""
    tokens = [t for t in sentence.tokens if t.span.end <= stop]
    letters = [c for c in short if c.isalpha()]
    for size in range(2, min(len(tokens), len(letters) + 6) + 1):
        words = tokens[-size:]
        initials = [t.text[0].upper() for t in words if t.text[0].isupper()]
        if words[0].text[0].isupper() and words[0].text[0].upper() == letters[0].upper() and _spells(initials, letters):
            return POSSESSIVE.sub("", page.text[words[0].span.start : words[-1].span.end]).strip()
    for entity in page.entities_in(Span(sentence.span.start, stop)):
        if entity.span.end <= stop and not page.text[entity.span.end : stop].strip() and not entity.is_person:
            return page.words(entity.span)
    return None


def _spells(initials: list[str], letters: list[str]) -> bool:
    return (
        len(initials) >= 2
        and initials[: len(letters)] == [c.upper() for c in letters][: len(initials)]
        and (len(initials) == len(letters))
    )
