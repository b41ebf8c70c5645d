"""What stands with a name and says who somebody is: roles with what they belong to, titles, gender."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.lexicon import Lexicon
from quotes.resolve.page import Page
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import NamedEntity, Sentence, Span, Token

MAX_APART = 120  # code points between a name and a role that is its own
OWNERS = {"his": "m", "her": "f"}
MODIFIERS = frozenset({"nmod", "compound", "appos", "flat", "amod", "nmod:desc", "dep", "list"})


def roles_at(
    sentence: Sentence, head: Token | None, span: Span, page: Page, lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Yield the roles that stand with a name: `North Korean leader Kim`, `Hong Min, a senior analyst at ...`."""
    if head is None:
        return
    near = {head.index, *(t.index for t in children(sentence, head) if relation(t) != "conj")}  # "Borght and his wife"
    above = parent(sentence, head)
    if (
        above is not None
        and child(sentence, head, "case") is None
        and relation(head) in MODIFIERS | {"flat", "appos"}
        and above.upos in ("NOUN", "PROPN")
    ):
        near |= {above.index, *(t.index for t in children(sentence, above))}
    if above is not None and relation(head) == "nsubj" and child(sentence, above, "cop") is not None:
        near.add(above.index)  # "Borght is a member of parliament"
    for index in sorted(near):
        token = sentence.tokens[index]
        is_role = token.lemma.lower() in lexicon.nouns.roles and not contains(span, token.span)
        own = token.span.start < span.start or child(sentence, token, "case") is None  # "by DPRK leader Kim"
        if is_role and own and abs(token.span.start - span.start) < MAX_APART:
            yield token.lemma.lower(), owner_words(sentence, token, page)


def owner_words(sentence: Sentence, role: Token, page: Page) -> str:
    """Return what a role belongs to as words before or behind it: `North Korean` leader, director `of X`; else ""."""
    parts: list[Token] = []
    for other in children(sentence, role):
        if relation(other) in ("amod", "compound", "nmod") and other.upos in ("PROPN", "ADJ", "NOUN", "PRON"):
            parts.extend(t for t in name_below(sentence, other) if t.upos in ("PROPN", "ADJ", "PRON", "NOUN"))
    return " ".join(t.text for t in sorted(set(parts), key=lambda t: t.index))


def name_below(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield a token and the words of its name below it: no appositions, clauses or coordinations."""
    yield token
    for other in children(sentence, token):
        if relation(other) in ("amod", "compound", "flat", "nmod"):
            yield from name_below(sentence, other)


def gender_at(
    sentence: Sentence, entity: NamedEntity, page: Page, lexicon: Lexicon, roles: Iterable[tuple[str, str]]
) -> str | None:
    """Return the gender that a mention shows: by its title, its roles, its given name; None where it shows none."""
    first = page.words(entity.span).split()[0].rstrip(".").lower()
    before = next((t for t in reversed(sentence.tokens) if t.span.end <= entity.span.start), None)
    for word in (first, before.text.rstrip(".").lower() if before else ""):
        if (gender := lexicon.nouns.titles.get(word)) is not None:
            return gender
    for role, _ in roles:
        if (gender := lexicon.nouns.roles.get(role)) is not None:
            return gender
    words = page.words(entity.span).split()
    return lexicon.nouns.given_names.get(words[0].lower()) if len(words) > 1 else _gender_ahead(sentence, entity)


def _gender_ahead(sentence: Sentence, entity: NamedEntity) -> str | None:
    """Return the gender by which a clause ahead owns what its subject has: `Announcing his retirement, Shaw said`."""
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None and relation(head) == "nsubj" else None
    ahead = [t for t in children(sentence, verb) if relation(t) == "advcl"] if verb is not None else []
    owned = (
        word.text.lower()
        for clause in ahead
        if clause.xpos == "VBG" and clause.span.end <= entity.span.start and child(sentence, clause, "nsubj") is None
        for thing in children(sentence, clause)
        if relation(thing) == "obj"
        for word in children(sentence, thing)
        if word.deprel == "nmod:poss"
    )
    return next((OWNERS[word] for word in owned if word in OWNERS), None)


def is_subject(sentence: Sentence, token: Token) -> bool:
    """Return whether the name that a token heads is a subject, by itself or beside a role."""
    while relation(token) in ("flat", "appos", "compound", "nmod") and token.deprel != "nmod:poss" and token.head >= 0:
        if child(sentence, token, "case") is not None:
            return False
        token = sentence.tokens[token.head]
    return relation(token) == "nsubj"
