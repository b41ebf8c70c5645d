"""Names that the recognizer gives in pieces, put together: `Ossie` `Michelin`, `Lending Bank of` `Latin America`."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from quotes.trees import head_of, relation, tokens_in
from quotes.types import NamedEntity, Sentence, Span

OPEN = "of"  # an institution's name never ends so


def whole_names(entities: Iterable[NamedEntity], sentences: tuple[Sentence, ...], text: str) -> tuple[NamedEntity, ...]:
    """Return the entities in order of text, neighbours that make one name as one."""
    whole: list[NamedEntity] = []
    for each in sorted(entities, key=lambda entity: entity.span):
        before = whole[-1] if whole else None
        if before is not None and _is_beside(before, each, text) and _are_one(before, each, sentences[each.sentence]):
            whole[-1] = evolve(before, span=Span(before.span.start, each.span.end))
        else:
            whole.append(each)
    return tuple(whole)


def _is_beside(one: NamedEntity, other: NamedEntity, text: str) -> bool:
    return one.sentence == other.sentence and text[one.span.end : other.span.start] == " "


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
