"""Names that the recognizer gives in pieces, put together: `Ossie` `Michelin`, `Lending Bank of` `Latin America`.

And two that it takes for one, put apart: chairman of `SAMA` `Fahad Almubarak`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from quotes.trees import head_of, relation, tokens_in
from quotes.types import NamedEntity, Sentence, Span, Token

OPEN = "of"  # an institution's name never ends so
MIN_ACRONYM = 3  # letters of a body's: SARS; no MP and no PM
MAX_WORDS = 4  # of a person's name behind an acronym


def whole_names(
    entities: Iterable[NamedEntity], sentences: tuple[Sentence, ...], text: str, bodies: frozenset[str] = frozenset()
) -> tuple[NamedEntity, ...]:
    """Return the entities in order of text, neighbours that make one name as one; see _parts.

    Somebody's name before one of `bodies` is a part of what it is called: `Ben-Gurion` `University of the Negev`,
    `Exley` `Crown Court`.
    """
    whole: list[NamedEntity] = []
    parts = (part for each in entities for part in _parts(each, sentences[each.sentence]))
    for each in sorted(parts, key=lambda entity: entity.span):
        before = whole[-1] if whole else None
        if before is None or not _is_beside(before, each, text):
            whole.append(each)
        elif before.is_person and each.is_body and _is_of_body(before, each, sentences[each.sentence], bodies):
            whole[-1] = evolve(each, span=Span(before.span.start, each.span.end))
        elif _are_one(before, each, sentences[each.sentence]):
            whole[-1] = evolve(before, span=Span(before.span.start, each.span.end))
        else:
            whole.append(each)
    return tuple(whole)


def _parts(entity: NamedEntity, sentence: Sentence) -> Iterator[NamedEntity]:
    """Yield the body and its head, where a name is both: an acronym that someone is the head of, and a whole name.

    The acronym is no part of the name in the tree, whose last word is: no `KPMG East Africa`.
    """
    words = [t for t in tokens_in(sentence, entity.span) if t.upos != "PUNCT"]
    short, name = words[:1], words[1:]
    before = sentence.tokens[max(0, words[0].index - 2) : words[0].index] if words else ()
    is_of = [t.upos for t in before] == ["NOUN", "ADP"]
    is_short = is_of and short[0].text.isalpha() and short[0].text.isupper() and len(short[0].text) >= MIN_ACRONYM
    is_name = 1 < len(name) <= MAX_WORDS and all(t.upos == "PROPN" and t.text[0].isupper() for t in name)
    if is_short and is_name and relation(name[-1]) == "flat" and _is_apart(short[0], name[0]):
        yield evolve(entity, kind="ORGANIZATION", span=short[0].span)
        yield evolve(entity, kind="PERSON", span=Span(name[0].span.start, name[-1].span.end))
    else:
        yield entity


def _is_apart(one: Token, other: Token) -> bool:
    return relation(other) in ("nmod", "nsubj", "appos") and one.index != other.head and other.index != one.head


def _is_beside(one: NamedEntity, other: NamedEntity, text: str) -> bool:
    return one.sentence == other.sentence and text[one.span.end : other.span.start] == " "


def _is_of_body(name: NamedEntity, body: NamedEntity, sentence: Sentence, bodies: frozenset[str]) -> bool:
    """Return whether a body that begins with its word is called by a name, or one that ends with it and heads both."""
    before, words = tokens_in(sentence, name.span), tokens_in(sentence, body.span)
    if not before or not words:
        return False
    is_last = words[-1].text.lower() in bodies and all(t.head == words[-1].index for t in (*before, *words[:-1]))
    return words[0].text.lower() in bodies or is_last


def _are_one(one: NamedEntity, other: NamedEntity, sentence: Sentence) -> bool:
    """Return whether two neighbours are one name: of a person in the tree, of an institution that ends in `of`.

    One word and `of` before a place stay apart: the Republic of El Salvador.
    """
    words = tokens_in(sentence, one.span)
    if one.is_body and words and words[-1].text == OPEN:
        return len(words) > 2 or other.is_body
    second = head_of(sentence, other.span)
    is_flat = second is not None and relation(second) == "flat" and second.head in {t.index for t in words}
    return one.is_person and other.is_person and is_flat
