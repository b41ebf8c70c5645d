"""Short forms that a document gives in brackets, Security Council (SC), or that are the initials of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quotes.resolve.cast.clusters import POSSESSIVE
from quotes.resolve.noun_phrases import LEADING
from quotes.resolve.page import Page
from quotes.types import NamedEntity, Sentence, Span

ACRONYM = regex.compile(r"\(\s*(?:the\s+)?(?:or\s+)?(?P<short>\p{Lu}[\p{Lu}\d&.-]{1,9}|\p{Lu}\w*\p{Lu}\w*)\s*\)")
WORD = regex.compile(r"\(\s*(?P<short>\p{Lu}\p{Ll}{3,9})\s*\)")  # Nicaraguan Center for Human Rights (Cenidh)
CAPITALS = regex.compile(r"\p{Lu}{3,6}")  # letters of a short form that no bracket gives
LEAST = 3  # words of a name that is shortened so


# institutions
def acronyms_in(page: Page) -> Iterator[tuple[str, str]]:
    """Yield (short, full) as the text binds them: `the Korean Central News Agency (KCNA)`."""
    for sentence in page.sentences:
        for found in ACRONYM.finditer(page.text, sentence.span.start, sentence.span.end):
            full = _name_before(page, sentence, found.start(), found["short"])
            if full:
                yield found["short"], full
        yield from _words_in(page, sentence)


def acronyms_without_brackets(page: Page, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (short, full) where capitals are the initials of one institution named before: Reserve Bank of Fiji, RBF.

    `known` are short forms that stand for something else. Not where two names have the initials.
    """
    bodies = [each for each in page.entities if each.is_body]
    full = [(words, each.span.start) for each in bodies if len((words := _whole(page, each)).split()) >= LEAST]
    for short in sorted({page.words(each.span) for each in bodies} - known):
        if not CAPITALS.fullmatch(short):
            continue
        first = next(each.span.start for each in bodies if page.words(each.span) == short)
        names = {words for words, start in full if start < first and _spells(_initials(words), list(short))}
        if len(names) == 1:
            yield short, names.pop()


def _whole(page: Page, entity: NamedEntity) -> str:
    start = _start_of(page.sentences[entity.sentence], entity.span.start)
    return LEADING.sub("", POSSESSIVE.sub("", page.words(Span(start, entity.span.end))))


def _initials(words: str) -> list[str]:
    return [part[0] for part in regex.split(r"[\s-]+", words) if part[:1].isupper()]


def _words_in(page: Page, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield what a word in brackets stands for: a long name right before it, of an institution, and said so again."""
    for found in WORD.finditer(page.text, sentence.span.start, sentence.span.end):
        short, before = found["short"], page.entities_in(Span(sentence.span.start, found.start()))
        last = before[-1] if before else None
        is_beside = last is not None and not page.text[last.span.end : found.start()].strip()
        is_place = any(
            not each.is_body and each.kind.upper() != "PERSON" for each in page.entities_in(Span(*found.span("short")))
        )
        if last is not None and is_beside and not is_place and last.is_body:
            full = page.words(Span(_start_of(sentence, last.span.start), last.span.end))
            if len(full.split()) >= LEAST and _is_said(short, page.text, found.end()):
                yield short, full


def _is_said(word: str, text: str, start: int) -> bool:
    """Return whether a word stands by itself somewhere behind a place of a text, not right behind a bracket."""
    return regex.compile(rf"(?<![(\w]){word}(?!\w)").search(text, start) is not None


def _start_of(sentence: Sentence, start: int) -> int:
    """Return where a name begins of which the recognizer has the end: `Tokyo` Electric Power Company."""
    for token in reversed([t for t in sentence.tokens if t.span.end < start]):
        if not token.text[0].isupper() or token.upos not in ("PROPN", "ADJ") or token.span.end + 1 != start:
            break
        start = token.span.start
    return start


def _name_before(page: Page, sentence: Sentence, stop: int, short: str) -> str | None:
    """Return the words before a bracket whose initials spell the acronym, or the name that ends there."""
    tokens = [t for t in sentence.tokens if t.span.end <= stop]
    letters = [c for c in short if c.isalpha()]
    for size in range(2, min(len(tokens), len(letters) + 6) + 1):
        words = tokens[-size:]
        if words[0].text[0].isupper() and _spells([t.text[0] for t in words], letters):
            return POSSESSIVE.sub("", page.text[words[0].span.start : words[-1].span.end]).strip()
    for entity in page.entities_in(Span(sentence.span.start, stop)):
        if entity.span.end <= stop and not page.text[entity.span.end : stop].strip() and not entity.is_person:
            start = _start_of(sentence, entity.span.start)
            begins_so = letters[:1] == [page.text[start]] and page.text[entity.span.start] != page.text[start]
            return page.words(Span(start, entity.span.end) if begins_so else entity.span)
    return None


def _spells(initials: Sequence[str], letters: Sequence[str]) -> bool:
    """Return whether a short form has the capital initials of a name in order; those of small words it may have, too.

    Association `against` Torture is AAT, Bureau `of` Labour is BL.
    """
    own = "".join(regex.escape(each.upper()) + ("" if each.isupper() else "?") for each in initials if each.isalnum())
    several = sum(each.isupper() for each in initials) > 1
    return several and regex.fullmatch(own, "".join(letters).upper()) is not None
